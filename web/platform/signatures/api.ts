import type { Signing } from '../../../server/platform/signatures/contract.ts';
import { requestJson } from '../api/request.ts';

/** How the person would sign this now. */
export function fetchSigning(entity: string, key: string, signal?: AbortSignal): Promise<Signing> {
  const path = `${encodeURIComponent(entity)}/${encodeURIComponent(key)}`;
  return requestJson<Signing>(`/api/platform/signing/${path}`, { signal });
}
