import type { History } from '../../../server/platform/record/contract.ts';
import { requestJson } from '../api/request.ts';

/** A record by what it is and its key, as the server's record calls them. */
export interface RecordName {
  readonly entity: string;
  readonly key: string;
}

export function fetchHistory({ entity, key }: RecordName, signal: AbortSignal): Promise<History> {
  return requestJson(`/api/platform/history/${encodeURIComponent(entity)}/${encodeURIComponent(key)}`, { signal });
}
