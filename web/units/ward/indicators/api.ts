import type { AskedMonths } from '../../../../server/platform/indicators/contract.ts';
import { addressOf, api } from '../../../platform/api/api.ts';

export function fetchPainIndicators(query: AskedMonths, signal?: AbortSignal) {
  return api.get('/api/ward/indicators', { query, signal });
}

export function fetchPainIndicatorCases(id: string, month: string, signal?: AbortSignal) {
  return api.get('/api/ward/indicators/{id}/cases', { path: { id }, query: { month }, signal });
}

export function selfAssessmentAddress(asked: AskedMonths, lang: 'en' | 'zh'): string {
  return addressOf('/api/ward/indicators/self-assessment.pdf', { query: { ...asked, lang } });
}
