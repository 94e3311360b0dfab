import type { Language } from '@isocenter/messages';
import type {
  CorrectedGiven,
  GivenSheet,
  NewCheck,
  NewGiven,
  SheetCheck,
} from '../../../../server/units/ward/education/contract.ts';
import { addressOf, api } from '../../../platform/api/api.ts';

export function fetchChecks(signal: AbortSignal): Promise<readonly SheetCheck[]> {
  return api.get('/api/ward/education/checks', { signal });
}

export function saveCheck({ sheetId, revision }: SheetCheck, said: NewCheck): Promise<readonly SheetCheck[]> {
  return api.put('/api/ward/education/{sheetId}/check', { path: { sheetId }, json: said, revision });
}

/** @param stayKey of whose name stands on it; without one it is for anybody */
export function sheetPdfAddress(sheetId: string, lang: Language, stayKey?: string): string {
  const query = stayKey === undefined ? { lang } : { lang, stayKey };
  return addressOf('/api/ward/education/{sheetId}/sheet.pdf', { path: { sheetId }, query });
}

export function fetchGiven(stayKey: string, signal: AbortSignal): Promise<readonly GivenSheet[]> {
  return api.get('/api/ward/stays/{stayKey}/education', { path: { stayKey }, signal });
}

export function addGiven(stayKey: string, given: NewGiven): Promise<readonly GivenSheet[]> {
  return api.post('/api/ward/stays/{stayKey}/education', { path: { stayKey }, json: given });
}

export function correctGiven({ givenKey, revision }: GivenSheet, said: CorrectedGiven): Promise<readonly GivenSheet[]> {
  return api.put('/api/ward/education-given/{givenKey}', { path: { givenKey }, json: said, revision });
}
