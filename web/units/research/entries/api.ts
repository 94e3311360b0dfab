import type { ResearchRules } from '../../../../server/units/research/rules/contract.ts';
import { api } from '../../../platform/api/api.ts';

export function fetchRules(signal?: AbortSignal): Promise<ResearchRules> {
  return api.get('/api/research/rules', { signal });
}

export function setUpRules(): Promise<ResearchRules> {
  return api.post('/api/research/rules');
}
