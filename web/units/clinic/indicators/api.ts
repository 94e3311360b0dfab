import type { AskedMonths } from '../../../../server/units/clinic/indicators/contract.ts';
import { api } from '../../../platform/api/api.ts';

export function fetchIndicators(query: AskedMonths, signal?: AbortSignal) {
  return api.get('/api/clinic/indicators', { query, signal });
}

export function fetchIndicatorCases(id: string, month: string, signal?: AbortSignal) {
  return api.get('/api/clinic/indicators/{id}/cases', { path: { id }, query: { month }, signal });
}
