import type { StayFractions } from '../../../../server/units/ward/axis/contract.ts';
import { api } from '../../../platform/api/api.ts';

export function fetchFractions(stayKey: string, signal: AbortSignal): Promise<StayFractions> {
  return api.get('/api/ward/stays/{stayKey}/fractions', { path: { stayKey }, signal });
}
