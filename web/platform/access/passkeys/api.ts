import type { Session } from '../../../../server/platform/access/contract.ts';
import type {
  NewPasskey,
  PasskeyAsked,
  PasskeyChallenge,
  PasskeyOffer,
  PasskeyRow,
  PasskeySignIn,
} from '../../../../server/platform/access/passkeys/contract.ts';
import { requestJson, requestNothing } from '../../api/request.ts';

const ROOT = '/api/platform';
const OWN = `${ROOT}/own-passkeys`;

export function fetchPasskeys(signal: AbortSignal): Promise<readonly PasskeyRow[]> {
  return requestJson(OWN, { signal });
}

/** What the device is to make a passkey of, for whoever gives the password. */
export function offerPasskey(asked: PasskeyAsked): Promise<PasskeyOffer> {
  return requestJson(`${OWN}/options`, { method: 'POST', json: asked, signedOut: 'refuse' });
}

export function addPasskey(made: NewPasskey): Promise<PasskeyRow> {
  return requestJson(OWN, { method: 'POST', json: made });
}

const own = (passkeyKey: string) => `${OWN}/${encodeURIComponent(passkeyKey)}`;

export function namePasskey({ passkeyKey, version }: PasskeyRow, label: string): Promise<void> {
  return requestNothing(own(passkeyKey), { method: 'PATCH', json: { label }, revision: version });
}

export function removePasskey(passkeyKey: string): Promise<void> {
  return requestNothing(own(passkeyKey), { method: 'DELETE' });
}

const ofPerson = (personKey: string) => `${ROOT}/people/${encodeURIComponent(personKey)}/passkeys`;

export function fetchPasskeysOf(personKey: string, signal: AbortSignal): Promise<readonly PasskeyRow[]> {
  return requestJson(ofPerson(personKey), { signal });
}

export function removePasskeyOf(personKey: string, passkeyKey: string): Promise<void> {
  return requestNothing(`${ofPerson(personKey)}/${encodeURIComponent(passkeyKey)}`, { method: 'DELETE' });
}

export function challengePasskey(): Promise<PasskeyChallenge> {
  return requestJson(`${ROOT}/passkey-sign-in/options`, { method: 'POST', signedOut: 'refuse' });
}

export function signInByPasskey(answer: PasskeySignIn): Promise<Session> {
  return requestJson(`${ROOT}/passkey-sign-in`, { method: 'POST', json: answer, signedOut: 'refuse' });
}
