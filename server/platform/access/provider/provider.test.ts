import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { acting } from '../../database/acting.ts';
import { TEST_ACTOR, testDatabase } from '../../database/test-database.ts';
import type { HttpServer } from '../../http/http-server.ts';
import { testServer } from '../../http/test-server.ts';
import { accessRoutes } from '../access-routes.ts';
import type { Role, Session } from '../contract.ts';
import { CSRF_HEADER } from '../guard.ts';
import { openAccess } from '../open-access.ts';
import { hashOfNewPassword } from '../passwords.ts';
import { insertPerson } from '../people.ts';
import { createProvider } from './provider.ts';
import { providerRoutes } from './routes.ts';
import { providerSettingsOf } from './settings.ts';
import { startTestProvider, TEST_CLIENT, type TestProvider } from './test-provider.ts';
import { visitProvider } from './visit-provider.ts';

const PASSWORD = 'three quiet rooms';

let opened: Awaited<ReturnType<typeof testDatabase>>;
let hospital: TestProvider;
let another: TestProvider;
let server: HttpServer;
let administrator: Awaited<ReturnType<typeof signedIn>>;
const people: Record<string, string> = {};
beforeAll(async () => {
  opened = await testDatabase([]);
  [hospital, another] = await Promise.all([
    startTestProvider({ 'staff-7': 'zhou.min', 'staff-8': 'zhou.min', 'staff-9': 'nobody.here' }),
    startTestProvider(),
  ]);
  await add('tang.wei', 'administrator');
  await add('wang.min', 'physicist');
  await add('zhou.min', 'physicist');
  server = serverWith(hospital.issuer);
  administrator = await signedIn('tang.wei');
});
afterAll(async () => {
  await server.close();
  await Promise.all([hospital.close(), another.close(), opened.close()]);
});
afterEach(() => vi.useRealTimers());

function serverWith(issuer: string, loginClaim = ''): HttpServer {
  const access = openAccess({ database: opened.database, isDemonstration: false });
  const settings = providerSettingsOf({
    ISOCENTER_OIDC_ISSUER: issuer,
    ISOCENTER_OIDC_CLIENT_ID: TEST_CLIENT.id,
    ISOCENTER_OIDC_CLIENT_SECRET: TEST_CLIENT.secret,
    ISOCENTER_OIDC_LOGIN_CLAIM: loginClaim,
  });
  const made = testServer(access.identify);
  accessRoutes(made, access);
  providerRoutes(made, { ...access, provider: settings && createProvider(settings) });
  return made;
}

async function add(login: string, role: Role): Promise<void> {
  const passwordHash = await hashOfNewPassword(PASSWORD, login);
  const person = { name: login, nameZh: null, login, role, siteKey: '1' };
  people[login] = await acting(TEST_ACTOR, () => insertPerson(opened.database, person, { passwordHash }));
}

/** A browser at our server: it keeps its cookies, and the page in it sends the session's token. */
function browser(at: HttpServer = server) {
  const cookies = new Map<string, string>();
  let csrf = '';
  const ask = async <T = unknown>(
    method: 'GET' | 'POST' | 'PUT' | 'DELETE',
    url: string,
    payload?: object,
    version?: string,
  ) => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = { host: '127.0.0.1', cookie, [CSRF_HEADER]: csrf, ...(version && { 'if-match': version }) };
    const answer = await at.inject({ method, url, headers, ...(payload && { payload }) });
    for (const { name, value } of answer.cookies) cookies.set(name, value);
    const body = answer.body === '' || answer.headers.location ? undefined : answer.json();
    if (body?.csrf) csrf = body.csrf;
    const { location, etag } = answer.headers;
    return { status: answer.statusCode, body: body as T, code: body?.code, location: String(location), etag };
  };
  /** To the provider and until it sends the browser back. */
  const leave = async (subject: string, change: (url: URL) => void = () => undefined, by = 'sign-in') => {
    const { body } = await ask<{ url: string }>('POST', `/api/platform/provider/${by}`, { returnTo: '/patients?q=1' });
    const url = new URL(body.url);
    change(url);
    return visitProvider(url.href, subject);
  };
  const comeBack = async (address: URL) => {
    const { location } = await ask('GET', `${address.pathname}${address.search}`);
    const refused = new URLSearchParams(location.split('#')[1]);
    return {
      location: location.split('#')[0],
      code: refused.get('code'),
      why: refused.get('why'),
      subject: refused.get('subject'),
    };
  };
  const session = async () => (await ask<Session>('GET', '/api/platform/session')).body;
  return { ask, leave, comeBack, session, cookies };
}

async function signedIn(login: string) {
  const page = browser();
  const answer = await page.ask('POST', '/api/platform/sign-in', { login, password: PASSWORD });
  if (answer.status !== 200) throw new Error(String(answer.code));
  return page;
}

const version = async (login: string) => (await administrator.ask('GET', link(login))).etag;
const link = (login: string) => `/api/platform/people/${people[login]}/provider-subject`;

describe('a hospital’s own login', () => {
  test('makes nobody: a subject that no administrator linked is told what to give to one', async () => {
    const page = browser();
    expect(await page.comeBack(await page.leave('staff-1'))).toMatchObject({
      location: '/sign-in-refused',
      code: 'access/provider-unlinked',
      subject: 'staff-1',
    });
    expect((await page.ask('GET', '/api/platform/session')).status).toBe(401);
    const accounts = await opened.owner.selectFrom('access_account').select('login').execute();
    expect(accounts).toHaveLength(3);
  });

  test('opens a session like a password once it is linked, at the address that was asked for; the record says how', async () => {
    expect(
      (await administrator.ask('PUT', link('wang.min'), { subject: 'staff-1' }, await version('wang.min'))).status,
    ).toBe(204);
    const page = browser();
    expect(await page.comeBack(await page.leave('staff-1'))).toMatchObject({ location: '/patients?q=1', code: null });
    expect(await page.session()).toMatchObject({ login: 'wang.min', role: 'physicist' });
    const events = await opened.owner
      .selectFrom('record_event')
      .select(['entity', 'action'])
      .where('entity', 'in', ['session-entrance', 'provider-subject'])
      .execute();
    expect(events).toEqual([
      { entity: 'provider-subject', action: 'insert' },
      { entity: 'session-entrance', action: 'insert' },
    ]);
  });

  test('a subject belongs to one person; who keeps no accounts links nobody', async () => {
    const taken = await administrator.ask('PUT', link('zhou.min'), { subject: 'staff-1' }, await version('zhou.min'));
    expect(taken.code).toBe('access/provider-subject-taken');
    await administrator.ask('PUT', link('zhou.min'), { subject: 'staff-3' }, await version('zhou.min'));
    expect(
      (await administrator.ask('PUT', link('zhou.min'), { subject: 'staff-1' }, await version('zhou.min'))).code,
    ).toBe('access/provider-subject-taken');
    const kept = await administrator.ask('GET', link('zhou.min'));
    expect(kept.body).toMatchObject({ linked: { subject: 'staff-3' } }); // the one before
    await administrator.ask('DELETE', link('zhou.min'), undefined, await version('zhou.min'));
    const page = browser();
    await page.comeBack(await page.leave('staff-1'));
    await page.session();
    expect((await page.ask('PUT', link('wang.min'), { subject: 'mine' }, await version('wang.min'))).code).toBe(
      'access/refused',
    );
  });

  test('of two who link a person the second is told', async () => {
    const before = await version('zhou.min');
    const asked = ['staff-7', 'staff-8'].map((subject) =>
      administrator.ask('PUT', link('zhou.min'), { subject }, before),
    );
    expect((await Promise.all(asked)).map(({ status }) => status).sort()).toEqual([204, 412]);
    expect((await administrator.ask('DELETE', link('zhou.min'), undefined, before)).code).toBe(
      'platform/changed-meanwhile',
    );
    expect((await administrator.ask('DELETE', link('zhou.min'))).code).toBe('platform/version-not-stated');
    await administrator.ask('DELETE', link('zhou.min'), undefined, await version('zhou.min'));
  });

  test('a way back that was used opens nothing again, in this browser or another', async () => {
    const page = browser();
    const back = await page.leave('staff-1');
    const thief = browser();
    expect(await thief.comeBack(back)).toMatchObject({ code: 'access/provider-state' });
    expect((await page.comeBack(back)).code).toBeNull();
    expect(await page.comeBack(back)).toMatchObject({ code: 'access/provider-state' });
  });

  test('a state that nobody began, or that is gone after ten minutes, opens nothing', async () => {
    const page = browser();
    const back = await page.leave('staff-1');
    back.searchParams.set('state', 'guessed');
    expect(await page.comeBack(back)).toMatchObject({ code: 'access/provider-state' });
    const late = await page.leave('staff-1');
    await opened.owner
      .updateTable('access_provider_flow')
      .set({ began_at: new Date(Date.now() - 11 * 60_000) as never })
      .execute();
    expect(await page.comeBack(late)).toMatchObject({ code: 'access/provider-state' });
  });

  test('an ID token with another nonce proves nothing', async () => {
    const page = browser();
    const back = await page.leave('staff-1', (url) => url.searchParams.set('nonce', 'of somebody else'));
    expect(await page.comeBack(back)).toMatchObject({
      code: 'access/provider-refused',
      why: 'OAUTH_JWT_CLAIM_COMPARISON_FAILED',
    });
  });

  test('a code whose challenge is another’s proves nothing', async () => {
    const page = browser();
    const challenge = 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM'; // RFC 7636, appendix B
    const back = await page.leave('staff-1', (url) => url.searchParams.set('code_challenge', challenge));
    expect(await page.comeBack(back)).toMatchObject({ code: 'access/provider-refused', why: 'invalid_grant' });
  });

  test('a code that is too old proves nothing', async () => {
    const page = browser();
    const back = await page.leave('staff-1');
    vi.setSystemTime(Date.now() + 61_000); // a code lives for a minute
    expect(await page.comeBack(back)).toMatchObject({
      code: 'access/provider-refused',
      why: 'invalid_grant',
    });
  });

  test('an answer of another provider is not taken for one of ours (mix-up, RFC 9207)', async () => {
    const page = browser();
    const back = await page.leave('staff-1');
    back.searchParams.set('iss', another.issuer);
    expect(await page.comeBack(back)).toMatchObject({ code: 'access/provider-refused' });
    const silent = await page.leave('staff-1');
    silent.searchParams.delete('iss');
    expect(await page.comeBack(silent)).toMatchObject({ code: 'access/provider-refused' });
    // A code of another provider, at ours.
    const other = browser(serverWith(another.issuer));
    const strange = await other.leave('staff-1');
    const mixed = await page.leave('staff-1');
    mixed.searchParams.set('code', strange.searchParams.get('code') ?? '');
    expect(await page.comeBack(mixed)).toMatchObject({ code: 'access/provider-refused', why: 'invalid_grant' });
  });

  test('who refuses at the provider comes back to a page that says so', async () => {
    const page = browser();
    const back = await page.leave('staff-1');
    back.searchParams.delete('code');
    back.searchParams.set('error', 'access_denied');
    expect(await page.comeBack(back)).toMatchObject({ code: 'access/provider-refused', why: 'access_denied' });
  });

  test('a locked account stays out, and a link that was removed ends its sessions', async () => {
    const page = browser();
    await page.comeBack(await page.leave('staff-1'));
    expect((await page.ask('GET', '/api/platform/session')).status).toBe(200);
    await administrator.ask('DELETE', link('wang.min'), undefined, await version('wang.min'));
    expect((await page.ask('GET', '/api/platform/session')).status).toBe(401);
    expect(await page.comeBack(await page.leave('staff-1'))).toMatchObject({ code: 'access/provider-unlinked' });
    await administrator.ask('PUT', link('wang.min'), { subject: 'staff-1' }, await version('wang.min'));
    await opened.owner
      .updateTable('access_account')
      .set({ locked_at: new Date() })
      .where('login', '=', 'wang.min')
      .execute();
    expect(await page.comeBack(await page.leave('staff-1'))).toMatchObject({ code: 'access/account-locked' });
    await opened.owner.updateTable('access_account').set({ locked_at: null }).where('login', '=', 'wang.min').execute();
  });

  test('leads nowhere but to a path of this server', async () => {
    for (const returnTo of ['https://elsewhere.example', '//elsewhere.example', '/\\elsewhere.example', 'patients'])
      expect((await browser().ask('POST', '/api/platform/provider/sign-in', { returnTo })).status).toBe(400);
  });

  test('signing out leads to where the provider ends its own session; after a password it leads nowhere', async () => {
    const page = browser();
    await page.comeBack(await page.leave('staff-1'));
    await page.session();
    const { body } = await page.ask<{ url: string }>('POST', '/api/platform/provider/sign-out');
    expect(new URL(body.url)).toMatchObject({ origin: hospital.issuer, pathname: '/session/end' });
    expect((await page.ask('GET', '/api/platform/session')).status).toBe(401);
    const byPassword = await signedIn('zhou.min');
    expect((await byPassword.ask('POST', '/api/platform/provider/sign-out')).body).toEqual({ url: null });
  });
});

describe('whoever is not signed in', () => {
  const address = '127.0.0.1';
  const refusals = async () =>
    (await opened.owner.selectFrom('record_event').select('event_key').where('entity', '=', 'sign-in').execute())
      .length;

  test('writes nothing into the record by a state that nobody began, and by refusals no more than may fail', async () => {
    await opened.owner.deleteFrom('access_attempt').execute();
    const before = await refusals();
    const page = browser();
    const back = await page.leave('staff-5');
    const invented = new URL(back);
    invented.searchParams.set('state', 'invented');
    expect((await page.comeBack(invented)).code).toBe('access/provider-state');
    expect(await refusals()).toBe(before);
    expect((await page.comeBack(back)).code).toBe('access/provider-unlinked');
    expect(await refusals()).toBe(before + 1);
    const failed = Array.from({ length: 49 }, () => ({ login_sha256: '', address }));
    await opened.owner.insertInto('access_attempt').values(failed).execute();
    expect((await page.comeBack(await page.leave('staff-5'))).code).toBe('access/too-many-attempts');
    expect(await refusals()).toBe(before + 1);
    await opened.owner.deleteFrom('access_attempt').execute();
  });

  test('has no more visits under way than a ward', async () => {
    const flow = { browser_sha256: '', nonce: '', verifier: '', purpose: 'sign-in', return_to: '/', address } as const;
    const visits = Array.from({ length: 200 }, (_, at) => ({ ...flow, state: `open ${at}`, session_key: null }));
    await opened.owner.insertInto('access_provider_flow').values(visits).execute();
    const asked = { returnTo: '/' };
    expect((await browser().ask('POST', '/api/platform/provider/sign-in', asked)).code).toBe(
      'access/too-many-attempts',
    );
    await opened.owner.deleteFrom('access_provider_flow').execute();
    expect((await browser().ask('POST', '/api/platform/provider/sign-in', asked)).status).toBe(200);
  });
});

describe('an own password without the former one', () => {
  const wanted = { wanted: 'a password that signs' };

  test('is set after the login was confirmed anew, once, and only by the same person', async () => {
    const page = browser();
    await page.comeBack(await page.leave('staff-1'));
    await page.session();
    const path = '/api/platform/own-password/by-provider';
    expect((await page.ask('POST', path, wanted)).code).toBe('access/provider-confirm');

    const fresh = await page.leave(
      'staff-1',
      (url) => expect(url.searchParams.get('prompt')).toBe('login'),
      'confirmation',
    );
    expect((await page.comeBack(fresh)).location).toBe('/patients?q=1');
    expect((await page.ask('POST', path, { wanted: 'short' })).code).toBe('access/password-short');
    const token = { label: 'PACS', days: 3, password: PASSWORD };
    expect((await page.ask('POST', '/api/platform/own-tokens', token)).status).toBe(201);
    expect((await page.ask('POST', path, wanted)).status).toBe(204);
    expect((await page.ask('GET', '/api/platform/own-tokens')).body).toEqual([]);
    expect((await page.ask('POST', path, wanted)).code).toBe('access/provider-confirm');
    const byIt = browser();
    const payload = { login: 'wang.min', password: wanted.wanted };
    expect((await byIt.ask('POST', '/api/platform/sign-in', payload)).status).toBe(200);

    const told = await opened.owner
      .selectFrom('notice')
      .select(['code', 'said'])
      .where('person_key', '=', Number(people['wang.min']))
      .execute();
    const by = { name: 'tang.wei', nameZh: 'tang.wei' };
    expect(told).toContainEqual({ code: 'task/provider-linked', said: by });
    expect(told).toContainEqual({ code: 'task/password-by-provider', said: {} });

    await administrator.ask('PUT', link('zhou.min'), { subject: 'staff-2' }, await version('zhou.min'));
    const somebodyElse = await page.leave('staff-2', undefined, 'confirmation');
    expect((await page.comeBack(somebodyElse)).code).toBe('access/provider-other-person');
    await administrator.ask('DELETE', link('zhou.min'), undefined, await version('zhou.min'));
  });

  test('an old login at the provider confirms nothing, though the browser asks for no new one', async () => {
    const page = browser();
    await page.comeBack(await page.leave('staff-1'));
    await page.session();
    const { body } = await page.ask<{ url: string }>('POST', '/api/platform/provider/confirmation', { returnTo: '/' });
    const cookies = new Map<string, string>();
    const first = new URL(body.url);
    first.searchParams.delete('prompt');
    first.searchParams.delete('max_age');
    await visitProvider(first.href, 'staff-1', cookies);
    // The same again, past the provider's memory of who signed in: `auth_time` is not in it, as nobody asked for it.
    const back = await visitProvider(first.href, 'staff-1', cookies);
    expect(await page.comeBack(back)).toMatchObject({ code: 'access/provider-refused' });
  });
});

describe('a claim that names the account', () => {
  test('links its first subject, and no second one; an account that is not here is not made', async () => {
    const claimed = serverWith(hospital.issuer, 'preferred_username');
    const page = browser(claimed);
    expect((await page.comeBack(await page.leave('staff-7'))).code).toBeNull();
    expect(await page.session()).toMatchObject({ login: 'zhou.min' });
    const second = browser(claimed);
    expect(await second.comeBack(await second.leave('staff-8'))).toMatchObject({ code: 'access/provider-unlinked' });
    expect(await second.comeBack(await second.leave('staff-9'))).toMatchObject({ code: 'access/provider-unlinked' });
    const linked = await administrator.ask('GET', link('zhou.min'));
    expect(linked.body).toMatchObject({ linked: { subject: 'staff-7', linkedBy: 'claim' } });
    await claimed.close();
  });
});

describe('where no provider can be asked', () => {
  test('without settings it is off', async () => {
    expect(providerSettingsOf({})).toBeUndefined();
    const access = openAccess({ database: opened.database, isDemonstration: false });
    const plain = testServer(access.identify);
    providerRoutes(plain, { ...access, provider: undefined });
    expect((await browser(plain).ask('GET', '/api/platform/provider')).body).toEqual({ offered: false });
    const asked = await browser(plain).ask('POST', '/api/platform/provider/sign-in', { returnTo: '/' });
    expect(asked.code).toBe('access/provider-off');
    await plain.close();
  });

  test('one that does not answer is said, and nothing else fails', async () => {
    const away = serverWith('http://127.0.0.1:9');
    const asked = await browser(away).ask('POST', '/api/platform/provider/sign-in', { returnTo: '/' });
    expect(asked).toMatchObject({ status: 502, code: 'access/provider-unreachable' });
    await away.close();
  });

  const settings = { ISOCENTER_OIDC_ISSUER: 'https://login.hospital.example', ISOCENTER_OIDC_CLIENT_ID: 'isocenter' };
  for (const [what, changed] of [
    ['in the clear', { ISOCENTER_OIDC_ISSUER: 'http://login.hospital.example' }],
    ['that is no address', { ISOCENTER_OIDC_ISSUER: 'login' }],
    ['without a client', { ISOCENTER_OIDC_CLIENT_ID: '' }],
    ['by e-mail', { ISOCENTER_OIDC_LOGIN_CLAIM: 'email' }],
  ] as const)
    test(`settings ${what} are refused`, () => {
      expect(() => providerSettingsOf({ ...settings, ...changed })).toThrow('docs/access.md');
      expect(providerSettingsOf(settings)).toMatchObject({ clientId: 'isocenter', clientSecret: undefined });
    });
});
