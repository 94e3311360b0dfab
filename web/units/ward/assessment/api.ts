import type {
  ChangedScore,
  FullAssessments,
  NewScore,
  PainScore,
} from '../../../../server/units/ward/assessment/contract.ts';
import { api } from '../../../platform/api/api.ts';

export function fetchScores(stayKey: string, signal: AbortSignal): Promise<readonly PainScore[]> {
  return api.get('/api/ward/stays/{stayKey}/scores', { path: { stayKey }, signal });
}

export function fetchFullAssessments(stayKey: string, signal: AbortSignal): Promise<FullAssessments> {
  return api.get('/api/ward/stays/{stayKey}/full-assessments', { path: { stayKey }, signal });
}

/** Where nobody is signed in it is refused: a score goes as who tapped it, never as who signs in next. */
export function sendScore(stayKey: string, score: NewScore, signal: AbortSignal): Promise<PainScore> {
  return api.post('/api/ward/stays/{stayKey}/scores', { path: { stayKey }, json: score, signal, signedOut: 'refuse' });
}

export function changeScore({ scoreKey, revision }: PainScore, changed: ChangedScore): Promise<readonly PainScore[]> {
  return api.put('/api/ward/scores/{scoreKey}', { path: { scoreKey }, json: changed, revision });
}
