import type { NewFollowUp, WardFollowUp } from '../../../../server/units/ward/follow-up/contract.ts';
import { api } from '../../../platform/api/api.ts';

export function fetchFollowUps(stayKey: string, signal: AbortSignal): Promise<readonly WardFollowUp[]> {
  return api.get('/api/ward/stays/{stayKey}/follow-ups', { path: { stayKey }, signal });
}

export function addFollowUp(stayKey: string, sent: NewFollowUp): Promise<readonly WardFollowUp[]> {
  return api.post('/api/ward/stays/{stayKey}/follow-ups', { path: { stayKey }, json: sent });
}

export function strikeOutFollowUp(
  { followUpKey, revision, content, inError }: WardFollowUp,
  correction: string,
): Promise<readonly WardFollowUp[]> {
  return api.put('/api/ward/follow-ups/{followUpKey}', {
    path: { followUpKey },
    ...{ json: { content, inError: !inError, correction }, revision },
  });
}
