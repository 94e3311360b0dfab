import type { VolumeInfo } from '../../../../server/units/imaging/contract.ts';
import { addressOf, api } from '../../../platform/api/api.ts';
import { requestBytes } from '../../../platform/api/request.ts';

export function fetchVolumeInfo(seriesKey: string, signal: AbortSignal): Promise<VolumeInfo> {
  return api.get('/api/imaging/series/{seriesKey}/volume', { path: { seriesKey }, signal });
}

/** The planes `from` to `to` - 1, k after k, little-endian. */
export function fetchPlanes(
  seriesKey: string,
  range: { readonly from: number; readonly to: number },
  signal: AbortSignal,
): Promise<ArrayBuffer> {
  const asked = { path: { seriesKey }, query: range };
  return requestBytes(addressOf('/api/imaging/series/{seriesKey}/volume/planes', asked), { signal });
}
