import type { Attempt, AttemptLine, DrillResult, NewAnswer } from '../../../../server/units/ward/drill/contract.ts';
import { api } from '../../../platform/api/api.ts';

/** What pages of the drill read. */
export const DRILL = 'drill';

export function fetchAttempts(signal: AbortSignal): Promise<readonly AttemptLine[]> {
  return api.get('/api/ward/drill/attempts', { signal });
}

export function fetchAttempt(attemptKey: string, signal: AbortSignal): Promise<Attempt> {
  return api.get('/api/ward/drill/attempts/{attemptKey}', { path: { attemptKey }, signal });
}

export function beginAttempt(): Promise<Attempt> {
  return api.post('/api/ward/drill/attempts', {});
}

export function answerCase(attemptKey: string, answer: NewAnswer): Promise<Attempt> {
  return api.post('/api/ward/drill/attempts/{attemptKey}/answers', { path: { attemptKey }, json: answer });
}

export function finishAttempt(attemptKey: string): Promise<Attempt> {
  return api.post('/api/ward/drill/attempts/{attemptKey}/finish', { path: { attemptKey } });
}

export function fetchDrillResults(signal: AbortSignal): Promise<readonly DrillResult[]> {
  return api.get('/api/ward/drill/results', { signal });
}
