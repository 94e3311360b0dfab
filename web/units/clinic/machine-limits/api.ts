import type { MachineLimits } from '../../../../server/units/physics/plan-check/contract.ts';
import { api } from '../../../platform/api/api.ts';

const LIMITS = '/api/clinic/sites/{siteKey}/machine-limits';

export function fetchMachineLimits(siteKey: string, signal: AbortSignal) {
  return api.get(LIMITS, { path: { siteKey }, signal });
}

/** @param revision of the limits as they were read; 0 enters those of a machine */
export function writeMachineLimits(siteKey: string, json: MachineLimits, revision: number) {
  return api.put(LIMITS, { path: { siteKey }, json, revision });
}
