import type { VolumeInfo } from '../../../../server/units/imaging/contract.ts';
import { requestBytes, requestJson } from '../../../platform/api/request.ts';

export function fetchVolumeInfo(seriesKey: string, signal: AbortSignal): Promise<VolumeInfo> {
  return requestJson(`/api/imaging/series/${encodeURIComponent(seriesKey)}/volume`, { signal });
}

/** The planes `from` to `to` - 1, k after k, little-endian. */
export function fetchPlanes(
  seriesKey: string,
  range: { readonly from: number; readonly to: number },
  signal: AbortSignal,
): Promise<ArrayBuffer> {
  const path = `/api/imaging/series/${encodeURIComponent(seriesKey)}/volume/planes?from=${range.from}&to=${range.to}`;
  return requestBytes(path, { signal });
}
