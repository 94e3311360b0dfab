import type { PatientAxis } from '../../../../server/units/ward/axis/contract.ts';
import { api } from '../../../platform/api/api.ts';

export function fetchAxis(stayKey: string, signal: AbortSignal): Promise<PatientAxis> {
  return api.get('/api/ward/stays/{stayKey}/axis', { path: { stayKey }, signal });
}
