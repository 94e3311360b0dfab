import type { AskedMonths } from '../../../../server/platform/indicators/contract.ts';
import { api } from '../../../platform/api/api.ts';

export function fetchPainIndicators(query: AskedMonths, signal?: AbortSignal) {
  return api.get('/api/ward/indicators', { query, signal });
}

export function fetchPainIndicatorCases(id: string, month: string, signal?: AbortSignal) {
  return api.get('/api/ward/indicators/{id}/cases', { path: { id }, query: { month }, signal });
}
