import type {
  AuthenticationResponseJSON,
  PublicKeyCredentialCreationOptionsJSON,
  RegistrationResponseJSON,
} from '@simplewebauthn/browser';
import type { Session } from '../../../../server/platform/access/contract.ts';
import type {
  PasskeyAsked,
  PasskeyChallenge,
  PasskeyRow,
} from '../../../../server/platform/access/passkeys/contract.ts';
import { api } from '../../api/api.ts';

const OWN = '/api/platform/own-passkeys';

export function fetchPasskeys(signal: AbortSignal): Promise<readonly PasskeyRow[]> {
  return api.get(OWN, { signal });
}

/** What the device is to make a passkey of, for whoever gives the password. */
export async function offerPasskey(asked: PasskeyAsked): Promise<PublicKeyCredentialCreationOptionsJSON> {
  const offer = await api.post('/api/platform/own-passkeys/options', { json: asked, signedOut: 'refuse' });
  const { pubKeyCredParams, excludeCredentials } = offer;
  return { ...offer, pubKeyCredParams: [...pubKeyCredParams], excludeCredentials: [...excludeCredentials] };
}

/** By what the device answered. */
export function addPasskey(label: string, response: RegistrationResponseJSON): Promise<PasskeyRow> {
  const clientExtensionResults = { ...response.clientExtensionResults };
  return api.post(OWN, { json: { label, response: { ...response, clientExtensionResults } } });
}

const OWN_ONE = '/api/platform/own-passkeys/{passkeyKey}';

export function namePasskey({ passkeyKey, version }: PasskeyRow, label: string): Promise<void> {
  return api.patch(OWN_ONE, { path: { passkeyKey }, json: { label }, revision: version });
}

export function removePasskey(passkeyKey: string): Promise<void> {
  return api.delete(OWN_ONE, { path: { passkeyKey } });
}

export function fetchPasskeysOf(personKey: string, signal: AbortSignal): Promise<readonly PasskeyRow[]> {
  return api.get('/api/platform/people/{personKey}/passkeys', { path: { personKey }, signal });
}

export function removePasskeyOf(personKey: string, passkeyKey: string): Promise<void> {
  return api.delete('/api/platform/people/{personKey}/passkeys/{passkeyKey}', { path: { personKey, passkeyKey } });
}

export function challengePasskey(): Promise<PasskeyChallenge> {
  return api.post('/api/platform/passkey-sign-in/options', { signedOut: 'refuse' });
}

/** By what the device answered. */
export function signInByPasskey(response: AuthenticationResponseJSON): Promise<Session> {
  const clientExtensionResults = { ...response.clientExtensionResults };
  const json = { response: { ...response, clientExtensionResults } };
  return api.post('/api/platform/passkey-sign-in', { json, signedOut: 'refuse' });
}
