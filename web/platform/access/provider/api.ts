import type {
  LinkedSubject,
  PasswordByProvider,
  ProviderAddress,
  ProviderFarewell,
  ProviderOffer,
  ProviderVisit,
} from '../../../../server/platform/access/provider/contract.ts';
import { api } from '../../api/api.ts';

export function fetchProvider(signal?: AbortSignal): Promise<ProviderOffer> {
  return api.get('/api/platform/provider', { signal, signedOut: 'refuse' });
}

/** Where the browser goes to sign in. */
export function beginAtProvider(visit: ProviderVisit): Promise<ProviderAddress> {
  return api.post('/api/platform/provider/sign-in', { json: visit, signedOut: 'refuse' });
}

/** Where whoever is signed in shows again who they are. */
export function confirmAtProvider(visit: ProviderVisit): Promise<ProviderAddress> {
  return api.post('/api/platform/provider/confirmation', { json: visit });
}

/** Ends the session here. @returns where it ends at the hospital's login, null where it was not opened by it */
export function leaveByProvider(): Promise<ProviderFarewell> {
  return api.post('/api/platform/provider/sign-out', { signedOut: 'refuse' });
}

export function setPasswordByProvider(password: PasswordByProvider): Promise<void> {
  return api.post('/api/platform/own-password/by-provider', { json: password });
}

const SUBJECT = '/api/platform/people/{personKey}/provider-subject';

export function fetchSubject(personKey: string, signal: AbortSignal): Promise<LinkedSubject> {
  return api.get(SUBJECT, { path: { personKey }, signal });
}

/** With null the link is removed. */
export function linkSubject(personKey: string, version: string, subject: string | null): Promise<void> {
  const read = { path: { personKey }, revision: version };
  return subject === null ? api.delete(SUBJECT, read) : api.put(SUBJECT, { ...read, json: { subject } });
}
