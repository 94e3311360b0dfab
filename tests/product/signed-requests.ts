import type { Page } from 'playwright-core';
import type { Session } from '../../server/platform/access/contract.ts';
import type { LaunchedDepartment } from './department.ts';
import type { SignedIn } from './sign-in.ts';

/** Requests in the name of whoever is signed in in a page. */
export async function signedRequests(department: LaunchedDepartment, page: Page): Promise<SignedIn> {
  const cookies = await page.context().cookies(department.url);
  return requestsBy(department, cookies.map(({ name, value }) => `${name}=${value}`).join('; '));
}

/** Requests in the name of whose session a cookie is. */
export async function requestsBy({ url }: LaunchedDepartment, cookie: string): Promise<SignedIn> {
  const session: Session = await (await fetch(`${url}/api/platform/session`, { headers: { cookie } })).json();
  const ask = (path: string, init: RequestInit = {}) => {
    const headers = new Headers(init.headers);
    headers.set('cookie', cookie);
    headers.set('x-isocenter-csrf', session.csrf);
    return fetch(`${url}${path}`, { ...init, headers });
  };
  return { cookie, ask };
}

/** What was arranged before a test begins; `revision`: of what is changed. @returns what was answered */
export async function arrange(
  { ask }: SignedIn,
  method: 'POST' | 'PUT',
  path: string,
  { body, revision }: { readonly body: object; readonly revision?: number },
) {
  const headers = {
    'content-type': 'application/json',
    ...(revision === undefined ? {} : { 'if-match': `"${revision}"` }),
  };
  const answer = await ask(path, { method, headers, body: JSON.stringify(body) });
  if (!answer.ok) throw new Error(`${path}: ${await answer.text()}`);
  return answer.status === 204 ? {} : answer.json();
}
