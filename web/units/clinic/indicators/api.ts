import type { AskedMonths } from '../../../../server/platform/indicators/contract.ts';
import { api } from '../../../platform/api/api.ts';

export function fetchIndicators(query: AskedMonths, signal?: AbortSignal) {
  return api.get('/api/clinic/indicators', { query, signal });
}

/** One that takes longer, and is not among the others. */
export function fetchIndicatorApart(id: string, query: AskedMonths, signal?: AbortSignal) {
  return api.get('/api/clinic/indicators/{id}', { path: { id }, query, signal });
}

export function fetchIndicatorCases(id: string, month: string, signal?: AbortSignal) {
  return api.get('/api/clinic/indicators/{id}/cases', { path: { id }, query: { month }, signal });
}
