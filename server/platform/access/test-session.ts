import { acting } from '../database/acting.ts';
import type { Database } from '../database/database.ts';
import { TEST_ACTOR } from '../database/test-database.ts';
import type { HttpServer } from '../http/http-server.ts';
import type { Role } from './contract.ts';
import { CSRF_HEADER } from './guard.ts';
import { addPerson } from './people.ts';

const HOST = { host: '127.0.0.1' };

/** Somebody who is signed in, for a test: asks by a session of their own, and signs. */
export interface TestSession {
  readonly personKey: string;
  /**
   * @param path below `/api/`; @param revision what `If-Match` says
   * @returns of what is not JSON the text
   */
  ask(
    method: 'GET' | 'POST' | 'PUT' | 'DELETE',
    path: string,
    payload?: object,
    revision?: number,
  ): Promise<{ status: number; body: unknown }>;
  /** Sends a file of this name. */
  send(path: string, content: string | Buffer, name: string): Promise<{ status: number; body: unknown }>;
  /** What signing asks for. */
  asked(meaning: 'author' | 'reviewer' | 'approver'): object;
}

/** Adds a person of a site, the first unless given, and signs them in at a server that has the routes of access. */
export async function testSession(
  { server, database }: { readonly server: HttpServer; readonly database: Database },
  { name, role, siteKey = '1' }: { readonly name: string; readonly role: Role; readonly siteKey?: string },
): Promise<TestSession> {
  const login = name.toLowerCase().replace(' ', '.');
  const password = `a long secret ${[...login].reverse().join('')}`;
  const person = { name, nameZh: null, login, password, role, siteKey };
  const personKey = await acting(TEST_ACTOR, () => addPerson(database, person));
  const payload = { login, password };
  const answer = await server.inject({ method: 'POST', url: '/api/platform/sign-in', headers: HOST, payload });
  const cookie = String(answer.headers['set-cookie']).split(';')[0] ?? '';
  const headers = { ...HOST, cookie, [CSRF_HEADER]: answer.json().csrf };
  return {
    personKey,
    ask: async (method, path, sent, revision) => {
      const version = revision === undefined ? {} : { 'if-match': `"${revision}"` };
      const asked = { method, url: `/api/${path}`, headers: { ...headers, ...version } };
      const { statusCode, body, headers: told } = await server.inject({ ...asked, ...(sent && { payload: sent }) });
      const isJson = String(told['content-type']).includes('json');
      return { status: statusCode, body: body === '' ? undefined : isJson ? JSON.parse(body) : body };
    },
    send: async (path, content, name) => {
      const file = { 'content-type': 'application/octet-stream', 'x-file-name': encodeURIComponent(name) };
      const asked = {
        method: 'POST',
        url: `/api/${path}`,
        headers: { ...headers, ...file },
        payload: content,
      } as const;
      const { statusCode, body } = await server.inject(asked);
      return { status: statusCode, body: body === '' ? undefined : JSON.parse(body) };
    },
    asked: (meaning) => ({ meaning, login, password }),
  };
}
