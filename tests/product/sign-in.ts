import type { FirstStart, PersonDetail, Session } from '../../server/platform/access/contract.ts';

/** Requests in the name of somebody who is signed in. */
export interface SignedIn {
  /** `name=value`, as a browser would keep it. */
  readonly cookie: string;
  /** `fetch` of a path of the department. */
  readonly ask: (path: string, init?: RequestInit) => Promise<Response>;
}

export const PHYSICIST = { login: 'physicist', password: 'three quiet rooms' } as const;

const JSON_BODY = { 'content-type': 'application/json' };

/** Signs the tests' physicist in; in a fresh department that person first becomes the administrator, by the link, and takes the role. */
export async function signInPhysicist(department: {
  readonly url: string;
  readonly firstStartLink: string | null;
}): Promise<SignedIn> {
  const { url, firstStartLink } = department;
  const entering = firstStartLink ? firstStart(firstStartLink) : PHYSICIST;
  const answer = await fetch(`${url}/api/platform/${firstStartLink ? 'first-start' : 'sign-in'}`, {
    method: 'POST',
    headers: JSON_BODY,
    body: JSON.stringify(entering),
  });
  if (!answer.ok) throw new Error(`nobody could sign in: ${await answer.text()}`);
  const cookie = (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  const session: Session = await answer.json();
  const ask = (path: string, init: RequestInit = {}) => {
    const headers = new Headers(init.headers);
    headers.set('cookie', cookie);
    headers.set('x-isocenter-csrf', session.csrf);
    return fetch(`${url}${path}`, { ...init, headers });
  };
  const post = async <Answer>(path: string, body: unknown, version?: string): Promise<Answer> => {
    const headers = { ...JSON_BODY, ...(version === undefined ? {} : { 'if-match': `"${version}"` }) };
    const response = await ask(path, { method: 'POST', headers, body: JSON.stringify(body) });
    if (!response.ok) throw new Error(`${path}: ${await response.text()}`);
    return response.json();
  };
  if (firstStartLink) {
    const { personKey } = session.person;
    const role = { role: 'physicist', siteKey: session.site.siteKey, from: null, until: null };
    const { version }: PersonDetail = await (await ask(`/api/platform/people/${personKey}`)).json();
    await post<PersonDetail>(`/api/platform/people/${personKey}/roles`, role, version);
  }
  const { roles }: Session = await (await ask('/api/platform/session')).json();
  const physicist = roles.find(({ role }) => role === 'physicist');
  await post<Session>('/api/platform/session/role', { roleKey: physicist?.roleKey });
  return { cookie, ask };
}

function firstStart(link: string): FirstStart {
  const person = { ...PHYSICIST, name: 'Physicist', nameZh: '物理师' };
  return { token: link.split('#')[1] ?? '', ...person, siteName: 'Hospital', siteNameZh: '医院' };
}
