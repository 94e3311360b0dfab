import type { NewProcedure, WardProcedure } from '../../../../server/units/ward/procedures/contract.ts';
import { api } from '../../../platform/api/api.ts';

export function fetchProcedures(stayKey: string, signal: AbortSignal): Promise<readonly WardProcedure[]> {
  return api.get('/api/ward/stays/{stayKey}/procedures', { path: { stayKey }, signal });
}

export function addProcedure(stayKey: string, sent: NewProcedure): Promise<readonly WardProcedure[]> {
  return api.post('/api/ward/stays/{stayKey}/procedures', { path: { stayKey }, json: sent });
}

export function strikeOutProcedure(
  { procedureKey, revision, content, inError }: WardProcedure,
  correction: string,
): Promise<readonly WardProcedure[]> {
  return api.put('/api/ward/procedures/{procedureKey}', {
    path: { procedureKey },
    ...{ json: { content, inError: !inError, correction }, revision },
  });
}
