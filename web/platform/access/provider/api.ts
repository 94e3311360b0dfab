import type {
  LinkedSubject,
  PasswordByProvider,
  ProviderAddress,
  ProviderOffer,
  ProviderVisit,
} from '../../../../server/platform/access/provider/contract.ts';
import { requestJson, requestNothing } from '../../api/request.ts';

const ROOT = '/api/platform';

export function fetchProvider(signal?: AbortSignal): Promise<ProviderOffer> {
  return requestJson(`${ROOT}/provider`, { signal, signedOut: 'refuse' });
}

/** Where the browser goes to sign in. */
export function beginAtProvider(visit: ProviderVisit): Promise<ProviderAddress> {
  return requestJson(`${ROOT}/provider/sign-in`, { method: 'POST', json: visit, signedOut: 'refuse' });
}

/** Where whoever is signed in shows again who they are. */
export function confirmAtProvider(visit: ProviderVisit): Promise<ProviderAddress> {
  return requestJson(`${ROOT}/provider/confirmation`, { method: 'POST', json: visit });
}

/** Ends the session here. @returns where it ends at the hospital's login, null where it was not opened by it */
export function leaveByProvider(): Promise<{ readonly url: string | null }> {
  return requestJson(`${ROOT}/provider/sign-out`, { method: 'POST', signedOut: 'refuse' });
}

export function setPasswordByProvider(password: PasswordByProvider): Promise<void> {
  return requestNothing(`${ROOT}/own-password/by-provider`, { method: 'POST', json: password });
}

const subjectOf = (personKey: string) => `${ROOT}/people/${encodeURIComponent(personKey)}/provider-subject`;

export function fetchSubject(personKey: string, signal: AbortSignal): Promise<LinkedSubject> {
  return requestJson(subjectOf(personKey), { signal });
}

/** With null the link is removed. */
export function linkSubject(personKey: string, version: string, subject: string | null): Promise<void> {
  const change = subject === null ? { method: 'DELETE' as const } : { method: 'PUT' as const, json: { subject } };
  return requestNothing(subjectOf(personKey), { ...change, revision: version });
}
