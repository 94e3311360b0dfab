import type { WardBoard } from '../../../../server/units/ward/board/contract.ts';
import type { WardRules } from '../../../../server/units/ward/rules/contract.ts';
import { api } from '../../../platform/api/api.ts';

export function fetchWardBoard(signal: AbortSignal): Promise<WardBoard> {
  return api.get('/api/ward/board', { signal });
}

export function fetchWardRules(signal: AbortSignal): Promise<WardRules> {
  return api.get('/api/ward/rules', { signal });
}

export function setUpWard(): Promise<WardRules> {
  return api.post('/api/ward/rules');
}

export function setUpContactAfterDischarge(days: number): Promise<WardRules> {
  return api.post('/api/ward/rules/after-discharge', { json: { days } });
}
