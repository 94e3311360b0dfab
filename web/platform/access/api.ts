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
import { requestJson, requestNothing } from '../api/request.ts';
import { pageQuery } from '../api/use-pages.ts';

const ROOT = '/api/platform';

/** Who is signed in. @throws ApiError 401 where nobody is */
export function fetchSession(signal?: AbortSignal): Promise<Session> {
  return requestJson(`${ROOT}/session`, { signal, signedOut: 'refuse' });
}

export function signIn(asked: SignIn): Promise<Session> {
  return requestJson(`${ROOT}/sign-in`, { method: 'POST', json: asked, signedOut: 'refuse' });
}

export function signOut(): Promise<void> {
  return requestNothing(`${ROOT}/sign-out`, { method: 'POST', signedOut: 'refuse' });
}

/** Goes on in another of the person's roles. */
export function workAs(roleKey: string): Promise<Session> {
  return requestJson(`${ROOT}/session/role`, { method: 'POST', json: { roleKey } });
}

/** A session that was just opened, in the role that was worked in before, where the person still has it. */
export async function inFormerRole(session: Session, roleKey: string | undefined): Promise<Session> {
  if (roleKey === undefined || session.roleKey === roleKey) return session;
  if (!session.roles.some((held) => held.roleKey === roleKey)) return session;
  const { csrf } = session;
  return requestJson(`${ROOT}/session/role`, { method: 'POST', json: { roleKey }, signedOut: 'refuse', csrf });
}

export function startDepartment(start: FirstStart): Promise<Session> {
  return requestJson(`${ROOT}/first-start`, { method: 'POST', json: start, signedOut: 'refuse' });
}

/** How far the demonstration department is made. */
export function fetchDemonstrationProgress(signal: AbortSignal): Promise<{ readonly progress: DemonstrationProgress }> {
  return requestJson(`${ROOT}/demonstration-progress`, { signal, signedOut: 'refuse' });
}

/** Refused where the department is not a demonstration. */
export function fetchDemonstrationAccounts(signal: AbortSignal): Promise<readonly DemonstrationAccount[]> {
  return requestJson(`${ROOT}/demonstration-accounts`, { signal, signedOut: 'refuse' });
}

export function signInAs(personKey: string): Promise<Session> {
  return requestJson(`${ROOT}/sign-in-as`, { method: 'POST', json: { personKey }, signedOut: 'refuse' });
}

export function fetchSites(signal: AbortSignal): Promise<readonly Site[]> {
  return requestJson(`${ROOT}/sites`, { signal });
}

export function addSite(site: NewSite): Promise<Site> {
  return requestJson(`${ROOT}/sites`, { method: 'POST', json: site });
}

export function fetchPeople(signal: AbortSignal): Promise<readonly PersonRow[]> {
  return requestJson(`${ROOT}/people`, { signal });
}

const person = (personKey: string) => `${ROOT}/people/${encodeURIComponent(personKey)}`;

export function fetchPerson(personKey: string, signal: AbortSignal): Promise<PersonDetail> {
  return requestJson(person(personKey), { signal });
}

export function addPerson(added: NewPerson): Promise<PersonDetail> {
  return requestJson(`${ROOT}/people`, { method: 'POST', json: added });
}

/** A person as they were read: what is changed of them is changed in this version. */
export type ReadPerson = Pick<PersonDetail, 'personKey' | 'version'>;

export function changePerson({ personKey, version }: ReadPerson, change: PersonChange): Promise<PersonDetail> {
  return requestJson(person(personKey), { method: 'PATCH', json: change, revision: version });
}

export function giveRole({ personKey, version }: ReadPerson, role: NewRole): Promise<PersonDetail> {
  return requestJson(`${person(personKey)}/roles`, { method: 'POST', json: role, revision: version });
}

export function endRole({ personKey, version }: ReadPerson, roleKey: string): Promise<PersonDetail> {
  const path = `${person(personKey)}/roles/${encodeURIComponent(roleKey)}/end`;
  return requestJson(path, { method: 'POST', revision: version });
}

export function fetchSessions(personKey: string, signal: AbortSignal): Promise<readonly SessionRow[]> {
  return requestJson(`${person(personKey)}/sessions`, { signal });
}

/** One session, or with null all of them but the one that asks. */
export function endSessions(personKey: string, sessionKey: string | null): Promise<void> {
  const one = sessionKey === null ? '' : `/${encodeURIComponent(sessionKey)}`;
  return requestNothing(`${person(personKey)}/sessions${one}`, { method: 'DELETE' });
}

export function changeOwnPassword(change: PasswordChange): Promise<void> {
  return requestNothing(`${ROOT}/own-password`, { method: 'POST', json: change });
}

/** A new key for an authenticator app; it counts once {@link confirmTotp} has seen digits made with it. */
export function offerTotp(password: string): Promise<TotpOffer> {
  return requestJson(`${ROOT}/own-totp`, { method: 'POST', json: { password } });
}

export function confirmTotp(code: string): Promise<void> {
  return requestNothing(`${ROOT}/own-totp`, { method: 'POST', json: { code } });
}

export function removeTotp(password: string): Promise<void> {
  return requestNothing(`${ROOT}/own-totp/off`, { method: 'POST', json: { password } });
}

export function fetchTokens(signal: AbortSignal): Promise<readonly TokenRow[]> {
  return requestJson(`${ROOT}/own-tokens`, { signal });
}

/** The token itself is in this answer and nowhere else. */
export function makeToken(asked: {
  readonly label: string;
  readonly days: number;
  readonly password: string;
}): Promise<NewToken> {
  return requestJson(`${ROOT}/own-tokens`, { method: 'POST', json: asked });
}

export function withdrawToken(tokenKey: string, password: string): Promise<void> {
  return requestNothing(`${ROOT}/own-tokens/${encodeURIComponent(tokenKey)}/withdraw`, {
    method: 'POST',
    json: { password },
  });
}

export function fetchPolicy(signal: AbortSignal): Promise<Policy> {
  return requestJson(`${ROOT}/policy`, { signal });
}

export function breakGlass(asked: BreakGlass): Promise<BreakGlassRow> {
  return requestJson(`${ROOT}/break-glass`, { method: 'POST', json: asked });
}

export function fetchBreakGlass(after: string | null, signal: AbortSignal): Promise<Page<BreakGlassRow>> {
  return requestJson(`${ROOT}/break-glass?${pageQuery(after)}`, { signal });
}
