import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RouteOptions } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Department, openDepartment } from './department.ts';
import type { Role } from './platform/access/contract.ts';
import { ROLES } from './platform/access/contract.ts';
import { CSRF_HEADER } from './platform/access/guard.ts';
import { insertPerson } from './platform/access/people.ts';
import { POLICY } from './platform/access/policy.ts';
import { csrfOf } from './platform/access/secrets.ts';
import { beginSessionOf } from './platform/access/sign-in.ts';
import { acting } from './platform/database/acting.ts';
import { removeDataFolder } from './platform/database/remove-data-folder.ts';
import type { HttpServer } from './platform/http/http-server.ts';
import { testServer } from './platform/http/test-server.ts';

let dataFolder: string;
let department: Department;
let server: HttpServer;
const routes: RouteOptions[] = [];
const people = new Map<Role, number>();
const start = { kind: 'service', service: 'start', origin: 'test' } as const;

beforeAll(async () => {
  dataFolder = await mkdtemp(join(tmpdir(), 'isocenter-who-may-'));
  department = await openDepartment(dataFolder, () => undefined);
  server = testServer(department.access.identify);
  server.addHook('onRoute', (route) => void routes.push(route));
  await department.addRoutes(server);
  await server.ready();
  await acting(start, async () => {
    for (const role of ROLES) {
      const person = { name: role, nameZh: null, login: `of-${role}`, role, siteKey: '1' };
      const added = await insertPerson(department.access.database, person, { passwordHash: 'none' });
      people.set(role, Number(added));
    }
  });
});
afterAll(async () => {
  await server.close();
  await department.close();
  await removeDataFolder(dataFolder);
});

/** A problem document, or FHIR's `OperationOutcome` of one. */
interface Refusal {
  readonly code?: string;
  readonly issue?: readonly { readonly details: { readonly coding: readonly { readonly code: string }[] } }[];
}

const signIn = (role: Role) =>
  acting(start, () => beginSessionOf(department.access.database, people.get(role) ?? 0, 'test'));
const readers = new Map<Role, Promise<string>>();
/** Who reads stays signed in; what changes something may end the session, or act for another role. */
function sessionFor(role: Role, method: string): Promise<string> {
  if (method !== 'GET' && method !== 'HEAD') return signIn(role);
  const reader = readers.get(role) ?? signIn(role);
  readers.set(role, reader);
  return reader;
}

/** The status and code that a route answers; with `role`, to somebody in it. */
async function answerTo({ method, url }: RouteOptions, role?: Role) {
  const headers: Record<string, string> = { host: '127.0.0.1', 'content-type': 'application/json' };
  if (role) {
    const secret = await sessionFor(role, String(method));
    headers['cookie'] = `isocenter-session-80=${secret}`;
    headers[CSRF_HEADER] = csrfOf(secret);
  }
  const address = url.replace(/:\w+/g, '999999').replace('*', 'index.html');
  const answer = await server.inject({ method: method as 'GET', url: address, headers });
  const body: Refusal = String(answer.headers['content-type']).includes('json') ? JSON.parse(answer.body || '{}') : {};
  return { status: answer.statusCode, code: body.code ?? body.issue?.[0]?.details.coding[0]?.code };
}

/** Several wait for the database at one time. */
async function atOnce<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const waiting = [...items];
  const worker = async () => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) await work(item);
  };
  await Promise.all(Array.from({ length: 8 }, worker));
}

/** What a route does to the demonstration is no question of rights, and would go on after the walk; a stream never ends. */
const LEFT_OUT = ['/api/imaging/demonstration', '/api/platform/notices/stream'];
const asked = () => routes.filter(({ url }) => !LEFT_OUT.includes(url));
const named = ({ method, url, config }: RouteOptions) => `${String(method)} ${url} (${config?.requires})`;

describe('every route', () => {
  test('says what it requires, as an action of the table, as “signed in” or as “anyone”', () => {
    const known = new Set<string | undefined>([...Object.keys(POLICY), 'signed in', 'anyone']);
    expect(routes.length).toBeGreaterThan(60);
    expect(routes.filter(({ config }) => !known.has(config?.requires)).map(named)).toEqual([]);
  });

  test('that anyone may ask is one of these', () => {
    const open = routes
      .filter(({ config }) => config?.requires === 'anyone')
      .map(({ method, url }) => `${String(method)} ${url}`);
    expect(open.sort()).toEqual([
      'GET /api/platform/demonstration-accounts',
      'GET /api/platform/demonstration-progress',
      'GET /api/platform/provider',
      'GET /api/platform/provider/callback',
      'GET /fhir/metadata',
      'HEAD /api/platform/demonstration-accounts',
      'HEAD /api/platform/demonstration-progress',
      'HEAD /api/platform/provider',
      'HEAD /fhir/metadata',
      'POST /api/clinic/patient-report/answers',
      'POST /api/clinic/patient-report/open',
      'POST /api/platform/first-start',
      'POST /api/platform/passkey-sign-in',
      'POST /api/platform/passkey-sign-in/options',
      'POST /api/platform/provider/sign-in',
      'POST /api/platform/sign-in',
      'POST /api/platform/sign-in-as',
      'POST /api/ward/own-page/answers',
      'POST /api/ward/own-page/open',
    ]);
  });

  test('answers 401 to who is not signed in', async () => {
    const answered = [];
    for (const route of routes.filter(({ config }) => config?.requires !== 'anyone')) {
      const { status } = await answerTo(route);
      if (status !== 401) answered.push(`${named(route)}: ${status}`);
    }
    expect(answered).toEqual([]);
  });

  for (const role of ROLES)
    test(`refuses the ${role} what the table does not allow, and nothing else`, async () => {
      const differing: string[] = [];
      await atOnce(asked(), async (route) => {
        const { requires } = route.config ?? {};
        const allowed: Partial<Record<Role, unknown>> | undefined =
          requires === 'anyone' || requires === 'signed in' ? undefined : POLICY[requires!];
        const mayIt = allowed === undefined || allowed[role] !== undefined;
        const { status, code } = await answerTo(route, role);
        const refused = status === 403 && (code === 'access/refused' || route.method === 'HEAD');
        const isOpenToOwn = requires === 'signed in' && route.url.includes('/people/'); // of others it asks for a right
        if (refused === mayIt && !(isOpenToOwn && refused)) differing.push(`${named(route)}: ${status} ${code ?? ''}`);
        if (status === 401 && requires !== 'anyone') differing.push(`${named(route)}: ${status}`);
      });
      expect(differing).toEqual([]);
    });
});

test('a route that does not say what it requires stops the server from starting', async () => {
  const careless = testServer(department.access.identify);
  careless.get('/api/forgotten', async () => 'everything');
  await expect(careless.ready()).rejects.toThrow('GET /api/forgotten');
});
