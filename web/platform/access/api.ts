import type {
  BreakGlass,
  BreakGlassRow,
  DemonstrationAccount,
  FirstStart,
  NewPerson,
  NewRole,
  NewSite,
  NewToken,
  PasswordChange,
  PersonChange,
  PersonDetail,
  PersonRow,
  Policy,
  Session,
  SessionRow,
  SignIn,
  Site,
  TokenRow,
  TotpOffer,
} from '../../../server/platform/access/contract.ts';
import type { DemonstrationProgress } from '../../../server/platform/demonstration/contract.ts';
import type { Page } from '../../../server/platform/http/contract.ts';
import { api } from '../api/api.ts';

/** Who is signed in. @throws ApiError 401 where nobody is */
export function fetchSession(signal?: AbortSignal): Promise<Session> {
  return api.get('/api/platform/session', { signal, signedOut: 'refuse' });
}

export function signIn(asked: SignIn): Promise<Session> {
  return api.post('/api/platform/sign-in', { json: asked, signedOut: 'refuse' });
}

export function signOut(): Promise<void> {
  return api.post('/api/platform/sign-out', { signedOut: 'refuse' });
}

/** Goes on in another of the person's roles. */
export function workAs(roleKey: string): Promise<Session> {
  return api.post('/api/platform/session/role', { json: { roleKey } });
}

/** A session that was just opened, in the role that was worked in before, where the person still has it. */
export async function inFormerRole(session: Session, roleKey: string | undefined): Promise<Session> {
  if (roleKey === undefined || session.roleKey === roleKey) return session;
  if (!session.roles.some((held) => held.roleKey === roleKey)) return session;
  const { csrf } = session;
  return api.post('/api/platform/session/role', { json: { roleKey }, signedOut: 'refuse', csrf });
}

export function startDepartment(start: FirstStart): Promise<Session> {
  return api.post('/api/platform/first-start', { json: start, signedOut: 'refuse' });
}

/** How far the demonstration department is made. */
export function fetchDemonstrationProgress(signal: AbortSignal): Promise<{ readonly progress: DemonstrationProgress }> {
  return api.get('/api/platform/demonstration-progress', { signal, signedOut: 'refuse' });
}

/** Refused where the department is not a demonstration. */
export function fetchDemonstrationAccounts(signal: AbortSignal): Promise<readonly DemonstrationAccount[]> {
  return api.get('/api/platform/demonstration-accounts', { signal, signedOut: 'refuse' });
}

export function signInAs(personKey: string): Promise<Session> {
  return api.post('/api/platform/sign-in-as', { json: { personKey }, signedOut: 'refuse' });
}

export function fetchSites(signal: AbortSignal): Promise<readonly Site[]> {
  return api.get('/api/platform/sites', { signal });
}

export function addSite(site: NewSite): Promise<Site> {
  return api.post('/api/platform/sites', { json: site });
}

export function fetchPeople(after: string | null, signal: AbortSignal): Promise<Page<PersonRow>> {
  return api.get('/api/platform/people', { query: { after: after ?? undefined, limit: 200 }, signal });
}

export function fetchPerson(personKey: string, signal: AbortSignal): Promise<PersonDetail> {
  return api.get('/api/platform/people/{personKey}', { path: { personKey }, signal });
}

export function addPerson(added: NewPerson): Promise<PersonDetail> {
  return api.post('/api/platform/people', { json: added });
}

/** A person as they were read: what is changed of them is changed in this version. */
export type ReadPerson = Pick<PersonDetail, 'personKey' | 'version'>;

export function changePerson({ personKey, version }: ReadPerson, change: PersonChange): Promise<PersonDetail> {
  return api.patch('/api/platform/people/{personKey}', { path: { personKey }, json: change, revision: version });
}

export function giveRole({ personKey, version }: ReadPerson, role: NewRole): Promise<PersonDetail> {
  return api.post('/api/platform/people/{personKey}/roles', { path: { personKey }, json: role, revision: version });
}

export function endRole({ personKey, version }: ReadPerson, roleKey: string): Promise<PersonDetail> {
  const path = { personKey, roleKey };
  return api.post('/api/platform/people/{personKey}/roles/{roleKey}/end', { path, revision: version });
}

export function fetchSessions(personKey: string, signal: AbortSignal): Promise<readonly SessionRow[]> {
  return api.get('/api/platform/people/{personKey}/sessions', { path: { personKey }, signal });
}

/** One session, or with null all of them but the one that asks. */
export function endSessions(personKey: string, sessionKey: string | null): Promise<void> {
  if (sessionKey === null) return api.delete('/api/platform/people/{personKey}/sessions', { path: { personKey } });
  return api.delete('/api/platform/people/{personKey}/sessions/{sessionKey}', { path: { personKey, sessionKey } });
}

export function changeOwnPassword(change: PasswordChange): Promise<void> {
  return api.post('/api/platform/own-password', { json: change });
}

/** A new key for an authenticator app; it counts once {@link confirmTotp} has seen digits made with it. */
export async function offerTotp(password: string): Promise<TotpOffer> {
  const offer = await api.post('/api/platform/own-totp', { json: { password } });
  if (offer === undefined) throw new Error('own-totp answers a password with no key');
  return offer;
}

export async function confirmTotp(code: string): Promise<void> {
  await api.post('/api/platform/own-totp', { json: { code } });
}

export function removeTotp(password: string): Promise<void> {
  return api.post('/api/platform/own-totp/off', { json: { password } });
}

export function fetchTokens(signal: AbortSignal): Promise<readonly TokenRow[]> {
  return api.get('/api/platform/own-tokens', { signal });
}

/** The token itself is in this answer and nowhere else. */
export function makeToken(asked: {
  readonly label: string;
  readonly days: number;
  readonly password: string;
}): Promise<NewToken> {
  return api.post('/api/platform/own-tokens', { json: asked });
}

export function withdrawToken(tokenKey: string, password: string): Promise<void> {
  return api.post('/api/platform/own-tokens/{tokenKey}/withdraw', { path: { tokenKey }, json: { password } });
}

export function fetchPolicy(signal: AbortSignal): Promise<Policy> {
  return api.get('/api/platform/policy', { signal });
}

export function breakGlass(asked: BreakGlass): Promise<BreakGlassRow> {
  return api.post('/api/platform/break-glass', { json: asked });
}

export function fetchBreakGlass(after: string | null, signal: AbortSignal): Promise<Page<BreakGlassRow>> {
  return api.get('/api/platform/break-glass', { query: { after: after ?? undefined }, signal });
}
