import { afterAll, beforeAll, expect, test } from 'vitest';
import { testDatabase } from '../database/test-database.ts';
import type { HttpServer } from '../http/http-server.ts';
import { testServer } from '../http/test-server.ts';
import { accessRoutes } from './access-routes.ts';
import type { DemonstrationAccount, Session } from './contract.ts';
import { DEMONSTRATION_PASSWORD, makeDemonstrationAccounts } from './demonstration-accounts.ts';
import { CSRF_HEADER } from './guard.ts';
import { openAccess } from './open-access.ts';

let opened: Awaited<ReturnType<typeof testDatabase>>;
let demonstration: HttpServer;
/** The same data, served without `--demo`. */
let ordinary: HttpServer;
beforeAll(async () => {
  opened = await testDatabase([]);
  await makeDemonstrationAccounts(opened.database);
  [demonstration, ordinary] = [true, false].map((isDemonstration) => {
    const access = openAccess({ database: opened.database, isDemonstration });
    const server = testServer(access.identify);
    accessRoutes(server, access);
    return server;
  }) as [HttpServer, HttpServer];
});
afterAll(async () => {
  await demonstration.close();
  await ordinary.close();
  await opened.close();
});

type Sent = { server: HttpServer; cookie?: string; csrf?: string; payload?: object };
async function ask(method: 'GET' | 'POST', path: string, { server, cookie = '', csrf = '', payload }: Sent) {
  const headers = { host: '127.0.0.1', cookie, [CSRF_HEADER]: csrf };
  const answer = await server.inject({ method, url: `/api/platform/${path}`, headers, ...(payload && { payload }) });
  return {
    status: answer.statusCode,
    body: answer.body ? answer.json() : undefined,
    cookie: answer.headers['set-cookie'],
  };
}

async function comeIn(): Promise<{ cookie: string; session: Session }> {
  const accounts: DemonstrationAccount[] = (await ask('GET', 'demonstration-accounts', { server: demonstration })).body;
  const { personKey } = accounts.find(({ role }) => role === 'administrator')!;
  const entered = await ask('POST', 'sign-in-as', { server: demonstration, payload: { personKey } });
  return { cookie: String(entered.cookie).split(';')[0]!, session: entered.body };
}

test('in a demonstration one comes in by choosing who one is, and by no password', async () => {
  const { cookie, session } = await comeIn();
  expect((await ask('GET', 'session', { server: demonstration, cookie })).status).toBe(200);
  const payload = { login: session.login, password: DEMONSTRATION_PASSWORD };
  expect((await ask('POST', 'sign-in', { server: demonstration, payload })).body.code).toBe('access/wrong-password');
});

test('served without --demo its people are nobody: not chosen, not by password, session or token', async () => {
  const { cookie, session } = await comeIn();
  const from = { server: demonstration, cookie, csrf: session.csrf };
  const made = await ask('POST', 'own-tokens', {
    ...from,
    payload: { label: 'program', days: 30, password: DEMONSTRATION_PASSWORD },
  });
  expect(made.status).toBe(201);
  const own = { present: DEMONSTRATION_PASSWORD, wanted: 'a password of my very own', endsTokens: false };
  expect((await ask('POST', 'own-password', { ...from, payload: own })).status).toBe(204);

  const payload = { personKey: session.person.personKey };
  expect((await ask('POST', 'sign-in-as', { server: ordinary, payload })).body.code).toBe('access/no-demonstration');
  expect((await ask('GET', 'demonstration-accounts', { server: ordinary })).body).toEqual([]);
  expect((await ask('GET', 'session', { server: ordinary, cookie })).status).toBe(401);
  const byPassword = { login: session.login, password: own.wanted };
  expect((await ask('POST', 'sign-in', { server: ordinary, payload: byPassword })).body.code).toBe(
    'access/wrong-password',
  );
  const headers = { host: '127.0.0.1', authorization: `Bearer ${made.body.token}` };
  const byToken = await ordinary.inject({ method: 'GET', url: '/api/platform/sites', headers });
  expect(byToken.json().code).toBe('access/token');
});
