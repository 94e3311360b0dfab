import { TOTP } from 'otpauth';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { acting } from '../../database/acting.ts';
import { TEST_ACTOR, testDatabase } from '../../database/test-database.ts';
import type { HttpServer } from '../../http/http-server.ts';
import { testServer } from '../../http/test-server.ts';
import { accessRoutes } from '../access-routes.ts';
import type { PersonDetail, Session } from '../contract.ts';
import { CSRF_HEADER } from '../guard.ts';
import { openAccess } from '../open-access.ts';
import { hashOfNewPassword } from '../passwords.ts';
import { insertPerson } from '../people.ts';
import type { PasskeyChallenge, PasskeyOffer, PasskeyRow } from './contract.ts';
import { passkeyRoutes } from './routes.ts';
import { softDevice } from './soft-device.ts';

const PASSWORD = 'three quiet rooms';
const ORIGIN = 'http://localhost:8080';

let opened: Awaited<ReturnType<typeof testDatabase>>;
let server: HttpServer;
const device = softDevice('localhost', ORIGIN);
beforeAll(async () => {
  opened = await testDatabase([]);
  const access = openAccess({ database: opened.database, isDemonstration: false });
  server = testServer(access.identify);
  accessRoutes(server, access);
  passkeyRoutes(server, access);
  for (const [login, role] of [
    ['wang.min', 'physicist'],
    ['zhou.min', 'physicist'],
    ['tang.wei', 'administrator'],
  ] as const) {
    const passwordHash = await hashOfNewPassword(PASSWORD, login);
    const person = { name: login, nameZh: null, login, role, siteKey: '1' };
    await acting(TEST_ACTOR, () => insertPerson(opened.database, person, { passwordHash }));
  }
});
afterAll(async () => {
  await server.close();
  await opened.close();
});

function browser(host = 'localhost:8080') {
  let cookie = '';
  let csrf = '';
  return async <T = unknown>(
    method: 'GET' | 'POST' | 'PATCH' | 'DELETE',
    path: string,
    payload?: object,
    version?: string,
  ) => {
    const headers = { host, cookie, [CSRF_HEADER]: csrf, ...(version && { 'if-match': `"${version}"` }) };
    const answer = await server.inject({ method, url: `/api/platform/${path}`, headers, ...(payload && { payload }) });
    const given = answer.headers['set-cookie'];
    if (typeof given === 'string') cookie = given.split(';')[0] ?? '';
    const body = answer.body === '' ? undefined : answer.json();
    if (body?.csrf) csrf = body.csrf;
    return { status: answer.statusCode, body: body as T, code: body?.code as string | undefined };
  };
}
type Ask = ReturnType<typeof browser>;

async function signedIn(login: string): Promise<Ask> {
  const ask = browser();
  expect((await ask('POST', 'sign-in', { login, password: PASSWORD })).status).toBe(200);
  return ask;
}
const offered = async (ask: Ask) =>
  (await ask<PasskeyOffer>('POST', 'own-passkeys/options', { password: PASSWORD })).body.challenge;
const challenged = async (ask: Ask) => (await ask<PasskeyChallenge>('POST', 'passkey-sign-in/options')).body.challenge;
const signIn = (ask: Ask, response: object) => ask<Session>('POST', 'passkey-sign-in', { response });

test('a passkey is made with the password only, and for the session that asked', async () => {
  const [wang, zhou] = [await signedIn('wang.min'), await signedIn('zhou.min')];
  expect((await wang('POST', 'own-passkeys/options', { password: 'a guess of somebody' })).code).toBe(
    'access/present-password',
  );
  const keep = (ask: Ask, response: object) => ask<PasskeyRow>('POST', 'own-passkeys', { label: 'key', response });
  expect((await keep(wang, device.register('invented'))).code).toBe('access/passkey-refused');
  expect((await keep(zhou, device.register(await offered(wang)))).code).toBe('access/passkey-refused');
  expect((await keep(wang, device.register(await offered(wang), { isVerified: false }))).code).toBe(
    'access/passkey-refused',
  );
  const foreign = { origin: 'https://elsewhere.example' };
  expect((await keep(wang, device.register(await offered(wang), foreign))).code).toBe('access/passkey-refused');

  const challenge = await offered(wang);
  expect((await keep(wang, device.register(challenge))).status).toBe(201);
  expect((await keep(wang, device.register(challenge))).code).toBe('access/passkey-refused'); // used up
  expect((await keep(zhou, device.register(await offered(zhou)))).code).toBe('access/passkey-refused'); // another's device
  expect((await zhou('GET', 'own-passkeys')).body).toEqual([]);
});

test('it signs in as both components, without the second step; the record says how', async () => {
  await opened.owner.updateTable('access_credential').set({ totp_secret: 'JBSWY3DPEHPK3PXP' }).execute();
  const ask = browser();
  const { status, body } = await signIn(ask, device.signIn(await challenged(ask)));
  expect(status).toBe(200);
  expect(body.login).toBe('wang.min');
  const entrances = await opened.owner.selectFrom('access_session_entrance').select('entered_by').execute();
  expect(entrances).toEqual([{ entered_by: 'passkey' }]);
  await opened.owner.updateTable('access_credential').set({ totp_secret: null }).execute();
});

test('a challenge opens once, and for two minutes', async () => {
  const ask = browser();
  const answer = device.signIn(await challenged(ask));
  expect((await signIn(ask, answer)).status).toBe(200);
  expect((await signIn(browser(), answer)).code).toBe('access/passkey-refused');
  const late = device.signIn(await challenged(ask));
  const made = new Date(Date.now() - 121_000);
  await opened.owner.updateTable('access_passkey_challenge').set({ made_at: made }).execute();
  expect((await signIn(ask, late)).code).toBe('access/passkey-refused');
  // One that was given to make a passkey signs nobody in.
  const wang = await signedIn('wang.min');
  expect((await signIn(browser(), device.signIn(await offered(wang)))).code).toBe('access/passkey-refused');
});

const wrong = {
  'whose device did not verify its owner': { isVerified: false },
  'of another page': { origin: 'http://localhost:9090' },
  'for another name': { rpId: 'elsewhere.example' },
  'whose counter went back, as that of a copy does': { counter: 1 },
};
for (const [what, changed] of Object.entries(wrong))
  test(`an answer ${what} is refused`, async () => {
    const ask = browser();
    expect((await signIn(ask, device.signIn(await challenged(ask), changed))).code).toBe('access/passkey-refused');
  });

test('another device, a locked account and a passkey that was removed stay out', async () => {
  const ask = browser();
  const stranger = softDevice('localhost', ORIGIN);
  expect((await signIn(ask, stranger.signIn(await challenged(ask)))).code).toBe('access/passkey-refused');
  const locked = (at: Date | null) =>
    opened.owner.updateTable('access_account').set({ locked_at: at }).where('login', '=', 'wang.min').execute();
  await locked(new Date());
  expect((await signIn(ask, device.signIn(await challenged(ask)))).code).toBe('access/account-locked');
  await locked(null);

  const [wang, zhou] = [await signedIn('wang.min'), await signedIn('zhou.min')];
  const { passkeyKey, version } = (await wang<PasskeyRow[]>('GET', 'own-passkeys')).body[0]!;
  expect((await zhou('DELETE', `own-passkeys/${passkeyKey}`)).status).toBe(404);
  const named = (label: string, read?: string) => wang('PATCH', `own-passkeys/${passkeyKey}`, { label }, read);
  expect((await named('badge')).code).toBe('platform/version-not-stated');
  expect((await named('badge', version)).status).toBe(204);
  expect((await named('key ring', version)).code).toBe('platform/changed-meanwhile');
  expect((await wang<PasskeyRow[]>('GET', 'own-passkeys')).body).toMatchObject([{ label: 'badge' }]);
  expect((await wang('DELETE', `own-passkeys/${passkeyKey}`)).status).toBe(204);
  expect((await signIn(ask, device.signIn(await challenged(ask)))).code).toBe('access/passkey-refused');
});

test('who is not signed in fills neither the record nor the challenges', async () => {
  const address = '127.0.0.1';
  const refusals = async () =>
    (await opened.owner.selectFrom('record_event').select('event_key').where('entity', '=', 'sign-in').execute())
      .length;
  await opened.owner.deleteFrom('access_attempt').execute();
  const wang = await signedIn('wang.min');
  const key = softDevice('localhost', ORIGIN);
  const made = { label: 'key', response: key.register(await offered(wang)) };
  expect((await wang('POST', 'own-passkeys', made)).status).toBe(201);
  const before = await refusals();
  const ask = browser();
  const stranger = softDevice('localhost', ORIGIN);
  expect((await signIn(ask, stranger.signIn(await challenged(ask)))).code).toBe('access/passkey-refused');
  expect(await refusals()).toBe(before);
  expect((await signIn(ask, key.signIn('invented'))).code).toBe('access/passkey-refused');
  expect(await refusals()).toBe(before + 1);
  const failed = Array.from({ length: 49 }, () => ({ login_sha256: '', address }));
  await opened.owner.insertInto('access_attempt').values(failed).execute();
  expect((await signIn(ask, key.signIn(await challenged(ask)))).code).toBe('access/too-many-attempts');
  expect(await refusals()).toBe(before + 1);
  await opened.owner.deleteFrom('access_attempt').execute();

  const open = Array.from({ length: 200 }, (_, at) => ({ challenge: `open ${at}`, session_key: null, address }));
  await opened.owner.insertInto('access_passkey_challenge').values(open).execute();
  expect((await ask('POST', 'passkey-sign-in/options')).code).toBe('access/too-many-attempts');
  await opened.owner.deleteFrom('access_passkey_challenge').execute();
});

test('it is made by both components, and its owner is told', async () => {
  const secret = 'JBSWY3DPEHPK3PXP';
  const wang = await signedIn('wang.min');
  const wangs = opened.owner.selectFrom('access_account').select('person_key').where('login', '=', 'wang.min');
  const second = (totp_secret: string | null) =>
    opened.owner.updateTable('access_credential').set({ totp_secret }).where('person_key', '=', wangs).execute();
  await second(secret);
  const asked = (code?: string) => wang<PasskeyOffer>('POST', 'own-passkeys/options', { password: PASSWORD, code });
  expect((await asked()).code).toBe('access/totp-needed');
  expect((await asked('abcdef')).code).toBe('access/totp-wrong');
  const { challenge } = (await asked(new TOTP({ secret }).generate())).body;
  const made = { label: 'new phone', response: softDevice('localhost', ORIGIN).register(challenge) };
  expect((await wang('POST', 'own-passkeys', made)).status).toBe(201);
  await second(null);
  const told = await opened.owner
    .selectFrom('notice')
    .select(['code', 'said'])
    .where('person_key', '=', wangs)
    .execute();
  expect(told).toContainEqual({ code: 'task/passkey-added', said: { label: 'new phone' } });
});

test('whoever keeps accounts sees and removes it; a reset by somebody else and a new password remove all', async () => {
  const [wang, tang] = [await signedIn('wang.min'), await signedIn('tang.wei')];
  const { person } = (await wang<Session>('GET', 'session')).body;
  const of = `people/${person.personKey}/passkeys`;
  const add = async (ask: Ask, label: string, password = PASSWORD) => {
    const { challenge } = (await ask<PasskeyOffer>('POST', 'own-passkeys/options', { password })).body;
    const made = { label, response: softDevice('localhost', ORIGIN).register(challenge) };
    expect((await ask('POST', 'own-passkeys', made)).status).toBe(201);
  };
  const labels = async () => (await tang<PasskeyRow[]>('GET', of)).body.map(({ label }) => label);
  await tang('GET', 'session');
  for (const { passkeyKey } of (await tang<PasskeyRow[]>('GET', of)).body)
    expect((await tang('DELETE', `${of}/${passkeyKey}`)).status).toBe(204);
  expect(await labels()).toEqual([]);
  await add(wang, 'kept');
  expect((await wang('GET', of)).code).toBe('access/refused');
  const own = { present: PASSWORD, wanted: 'four quiet rooms here' };
  expect((await wang('POST', 'own-password', { ...own, endsPasskeys: false })).status).toBe(204);
  expect(await labels()).toEqual(['kept']);
  expect((await wang('POST', 'own-password', { present: own.wanted, wanted: PASSWORD })).status).toBe(204);
  expect(await labels()).toEqual([]);
  await add(wang, 'before the reset');
  const { version } = (await tang<PersonDetail>('GET', `people/${person.personKey}`)).body;
  const reset = await tang('PATCH', `people/${person.personKey}`, { password: 'given on a slip' }, version);
  expect(reset.status).toBe(200);
  expect(await labels()).toEqual([]);
});

test('at a number there are no passkeys, and it is said', async () => {
  expect((await browser('127.0.0.1:8080')('POST', 'passkey-sign-in/options')).code).toBe('access/passkey-address');
});
