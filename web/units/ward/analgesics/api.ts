import type { OpioidTableId } from '@isocenter/knowledge';
import type {
  Administration,
  Analgesics,
  CorrectedAdministration,
  CorrectedEffect,
  Effect,
  EffectContent,
  NewAdministration,
  OpioidTableChoice,
  Order,
  WrittenOrder,
} from '../../../../server/units/ward/analgesics/contract.ts';
import { api } from '../../../platform/api/api.ts';
import type { SignatureAsked } from '../../../platform/signatures/api.ts';

const ORDER = '/api/ward/analgesic-orders/{orderKey}';
const GIVEN = '/api/ward/administrations/{administrationKey}';

export function fetchAnalgesics(stayKey: string, signal: AbortSignal): Promise<Analgesics> {
  return api.get('/api/ward/stays/{stayKey}/analgesics', { path: { stayKey }, signal });
}

export function addOrder(stayKey: string, written: WrittenOrder): Promise<Analgesics> {
  return api.post('/api/ward/stays/{stayKey}/analgesic-orders', { path: { stayKey }, json: written });
}

export function changeOrder({ orderKey, revision }: Order, written: WrittenOrder): Promise<Analgesics> {
  return api.put(ORDER, { path: { orderKey }, json: written, revision });
}

export function signOrder({ orderKey, revision }: Order, asked: SignatureAsked): Promise<Analgesics> {
  return api.post(`${ORDER}/signatures`, { path: { orderKey }, json: { ...asked, meaning: 'author' }, revision });
}

export function stopOrder({ orderKey, revision }: Order, reason: string): Promise<Analgesics> {
  return api.post(`${ORDER}/stop`, { path: { orderKey }, json: { reason }, revision });
}

export function giveDose(orderKey: string, given: NewAdministration): Promise<Analgesics> {
  return api.post(`${ORDER}/administrations`, { path: { orderKey }, json: given });
}

export function correctDose(
  { administrationKey, revision }: Administration,
  corrected: CorrectedAdministration,
): Promise<Analgesics> {
  return api.put(GIVEN, { path: { administrationKey }, json: corrected, revision });
}

export function takeOffPatch({ administrationKey, revision }: Administration, at: string): Promise<Analgesics> {
  return api.post(`${GIVEN}/removal`, { path: { administrationKey }, json: { at }, revision });
}

export function addEffect(
  stayKey: string,
  seen: { readonly sentAs: string; readonly content: EffectContent },
): Promise<Analgesics> {
  return api.post('/api/ward/stays/{stayKey}/effects', { path: { stayKey }, json: seen });
}

export function correctEffect({ effectKey, revision }: Effect, corrected: CorrectedEffect): Promise<Analgesics> {
  return api.put('/api/ward/effects/{effectKey}', { path: { effectKey }, json: corrected, revision });
}

export function chooseTable({ revision }: OpioidTableChoice, table: OpioidTableId): Promise<OpioidTableChoice> {
  return api.put('/api/ward/opioid-table', { json: { table }, revision });
}
