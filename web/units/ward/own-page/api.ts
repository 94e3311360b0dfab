import type { LinkEntrance, MadePatientLink } from '../../../../server/platform/patient-links/contract.ts';
import type {
  OwnPage,
  OwnPageAnswered,
  OwnPageOfStay,
  PatientAnswer,
  SentAnswer,
  WardContact,
  WardContactContent,
  WardPatientAnswers,
} from '../../../../server/units/ward/own-page/contract.ts';
import { api } from '../../../platform/api/api.ts';
import { GIVEN_UP_MS } from '../../../platform/outbox/use-flushing.ts';

const STAY = '/api/ward/stays/{stayKey}';

/** As the patient asks, without an account; given up in a dead spot. */
export function openOwnPage(entrance: LinkEntrance): Promise<OwnPage> {
  const signal = AbortSignal.timeout(GIVEN_UP_MS);
  return api.post('/api/ward/own-page/open', { json: entrance, signal, signedOut: 'refuse' });
}

export function sendAnswer(answer: SentAnswer, signal: AbortSignal): Promise<OwnPageAnswered> {
  return api.post('/api/ward/own-page/answers', { json: answer, signal, signedOut: 'refuse' });
}

/** As the ward asks. */
export function fetchOwnPage(stayKey: string, signal: AbortSignal): Promise<OwnPageOfStay> {
  return api.get(`${STAY}/own-page`, { path: { stayKey }, signal });
}

export function makePageLink(stayKey: string, days: number): Promise<MadePatientLink> {
  return api.post(`${STAY}/page-links`, { path: { stayKey }, json: { days } });
}

export function revokePageLink(stayKey: string, linkKey: string): Promise<void> {
  return api.delete(`${STAY}/page-links/{linkKey}`, { path: { stayKey, linkKey } });
}

export function fetchPatientAnswers(signal: AbortSignal): Promise<WardPatientAnswers> {
  return api.get('/api/ward/patient-answers', { signal });
}

export function acknowledgeAnswer({ answerKey, revision }: PatientAnswer, done: string): Promise<OwnPageOfStay> {
  const path = { answerKey };
  return api.put('/api/ward/patient-answers/{answerKey}/acknowledgement', { path, json: { done }, revision });
}

export function fetchContact(signal: AbortSignal): Promise<WardContact> {
  return api.get('/api/ward/contact', { signal });
}

export function keepContact({ revision }: WardContact, content: WardContactContent): Promise<WardContact> {
  return api.put('/api/ward/contact', { json: content, revision });
}
