import type { AskedSum, Reirradiation } from '../../../../server/units/clinic/reirradiation/contract.ts';
import { api } from '../../../platform/api/api.ts';

const ROOT = '/api/clinic/patients/{patientKey}/reirradiation';

export function fetchReirradiation(patientKey: string, signal: AbortSignal): Promise<Reirradiation> {
  return api.get(ROOT, { path: { patientKey }, signal });
}

export function askSum(patientKey: string, asked: AskedSum): Promise<Reirradiation> {
  return api.post(`${ROOT}/sums`, { path: { patientKey }, json: asked });
}
