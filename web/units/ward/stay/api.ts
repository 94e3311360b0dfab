import type { Bed, BedContent, ChangedStay, NewStay, Stay } from '../../../../server/units/ward/stay/contract.ts';
import { api } from '../../../platform/api/api.ts';

/** What pages of the ward read; the server says this word when something of it changed. */
export const WARD = 'ward';

export function fetchBeds(signal: AbortSignal): Promise<readonly Bed[]> {
  return api.get('/api/ward/beds', { signal });
}

export function addBed(content: BedContent): Promise<readonly Bed[]> {
  return api.post('/api/ward/beds', { json: content });
}

export function changeBed({ bedKey, revision }: Bed, content: BedContent): Promise<readonly Bed[]> {
  return api.put('/api/ward/beds/{bedKey}', { path: { bedKey }, json: content, revision });
}

export function fetchStay(stayKey: string, signal: AbortSignal): Promise<Stay> {
  return api.get('/api/ward/stays/{stayKey}', { path: { stayKey }, signal });
}

export function addStay(stay: NewStay): Promise<Stay> {
  return api.post('/api/ward/stays', { json: stay });
}

export function changeStay({ stayKey, revision }: Stay, changed: ChangedStay): Promise<Stay> {
  return api.put('/api/ward/stays/{stayKey}', { path: { stayKey }, json: changed, revision });
}
