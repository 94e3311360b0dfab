import { sql } from 'kysely';
import { TOTP } from 'otpauth';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { acting } from '../database/acting.ts';
import { testDatabase } from '../database/test-database.ts';
import type { HttpServer } from '../http/http-server.ts';
import { testServer } from '../http/test-server.ts';
import { accessRoutes } from './access-routes.ts';
import type { NewToken, PersonDetail, Session, TotpOffer } from './contract.ts';
import { firstStartSecret } from './first-start.ts';
import { CSRF_HEADER } from './guard.ts';
import { type Access, openAccess } from './open-access.ts';
import { sha256 } from './secrets.ts';

let opened: Awaited<ReturnType<typeof testDatabase>>;
let access: Access;
let server: HttpServer;
let link: string;
beforeAll(async () => {
  opened = await testDatabase([]);
  access = openAccess({ database: opened.database, isDemonstration: false });
  server = testServer(access.identify);
  accessRoutes(server, access);
  link = (await firstStartSecret(opened.database)) ?? '';
});
afterAll(async () => {
  await server.close();
  await opened.close();
});

/** A browser: it keeps the cookie, and the page in it sends the session's token. */
function browser() {
  let cookie = '';
  let csrf = '';
  return {
    ask: async <T = unknown>(
      method: 'GET' | 'POST' | 'PATCH' | 'DELETE',
      path: string,
      payload?: object,
      { withCsrf = true, version }: { readonly withCsrf?: boolean; readonly version?: string | undefined } = {},
    ) => {
      const answer = await server.inject({
        method,
        url: `/api/platform/${path}`,
        headers: {
          ...{ host: '127.0.0.1', cookie },
          ...(withCsrf ? { [CSRF_HEADER]: csrf } : {}),
          ...(version === undefined ? {} : { 'if-match': version }),
        },
        ...(payload && { payload }),
      });
      const given = answer.headers['set-cookie'];
      if (typeof given === 'string') cookie = given.split(';')[0] ?? '';
      const body = answer.body === '' ? undefined : answer.json();
      if (body?.csrf) csrf = body.csrf;
      return {
        status: answer.statusCode,
        body: body as T,
        code: body?.code as string | undefined,
        headers: answer.headers,
      };
    },
  };
}

/** Changes a person as they are now. */
async function edit<T = PersonDetail>(
  { ask }: ReturnType<typeof browser>,
  method: 'POST' | 'PATCH',
  path: string,
  payload?: object,
) {
  const { headers } = await ask('GET', path.split('/').slice(0, 2).join('/'));
  return ask<T>(method, path, payload, { version: headers.etag });
}

const administrator = { name: 'Tang Wei', nameZh: '唐伟', login: 'tang.wei', password: 'correct horse battery' };
const physicist = { name: 'Wang Min', nameZh: '王敏', login: 'Wang.Min', password: 'staple of the physicist' };
/** What the administrator gives; the person's own replaces it. */
const FIRST_PASSWORD = 'given on a slip of paper';
const admin = browser();
const signIn = (who: { login: string; password: string }, totp?: string) => {
  const page = browser();
  return {
    page,
    answer: page.ask<Session>('POST', 'sign-in', { login: who.login, password: who.password, ...(totp && { totp }) }),
  };
};

test('before there is an account nobody gets in, and the answer says how to begin', async () => {
  expect((await browser().ask('GET', 'session')).code).toBe('access/first-start');
  expect((await browser().ask('GET', 'people')).status).toBe(401);
});

test('the link of the first start makes the administrator of the first site, once', async () => {
  const asked = { ...administrator, siteName: 'Second Hospital', siteNameZh: '第二医院' };
  expect((await browser().ask('POST', 'first-start', { ...asked, token: 'guessed' })).code).toBe(
    'access/first-start-link',
  );
  const first = await admin.ask<Session>('POST', 'first-start', { ...asked, token: link });
  expect(first.body).toMatchObject({ role: 'administrator', login: 'tang.wei', site: { nameZh: '第二医院' } });
  expect(first.headers['set-cookie']).toMatch(/HttpOnly; SameSite=Strict$/);
  expect((await browser().ask('POST', 'first-start', { ...asked, login: 'other', token: link })).code).toBe(
    'access/first-start-link',
  );
  expect(await firstStartSecret(opened.database)).toBeUndefined();
  expect((await browser().ask('GET', 'session')).code).toBe('access/signed-out');
});

test('a password is kept as argon2id; one that is short, or holds the account’s name, is refused', async () => {
  const { rows } = await opened.owner
    .selectFrom('access_credential')
    .select('password_hash')
    .execute()
    .then((all) => ({ rows: all }));
  expect(rows[0]?.password_hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  const { site } = (await admin.ask<Session>('GET', 'session')).body;
  const added = { ...physicist, role: 'physicist', siteKey: site.siteKey };
  expect((await admin.ask('POST', 'people', { ...added, password: 'short' })).code).toBe('access/password-short');
  expect((await admin.ask('POST', 'people', { ...added, password: 'xx wang.min xx' })).code).toBe(
    'access/password-is-login',
  );
  expect((await admin.ask('POST', 'people', { ...added, password: FIRST_PASSWORD })).status).toBe(201);
  expect((await admin.ask('POST', 'people', { ...added, login: 'WANG.MIN' })).code).toBe('access/login-taken');
});

test('a password that somebody else set opens nothing but a new one, and the owner is told of it', async () => {
  const given = signIn({ ...physicist, password: FIRST_PASSWORD });
  expect((await given.answer).body.mustChange).toMatchObject({ by: { name: 'Tang Wei', nameZh: '唐伟' } });
  for (const path of ['sites', 'own-tokens', 'people/1/sessions'])
    expect([path, (await given.page.ask('GET', path)).code]).toEqual([path, 'access/must-change']);
  const { roleKey } = (await given.page.ask<Session>('GET', 'session')).body;
  expect((await given.page.ask('POST', 'session/role', { roleKey })).code).toBe('access/must-change');
  const change = (wanted: string) => given.page.ask('POST', 'own-password', { present: FIRST_PASSWORD, wanted });
  expect((await change(FIRST_PASSWORD)).code).toBe('access/password-same');
  expect((await change(physicist.password)).status).toBe(204);
  expect((await given.page.ask<Session>('GET', 'session')).body.mustChange).toBeNull();
  expect((await given.page.ask('GET', 'sites')).status).toBe(200);

  const { personKey } = (await given.page.ask<Session>('GET', 'session')).body.person;
  await edit(admin, 'PATCH', `people/${personKey}`, { password: FIRST_PASSWORD });
  expect((await given.page.ask('GET', 'session')).status).toBe(401);
  const again = signIn({ ...physicist, password: FIRST_PASSWORD });
  expect((await again.answer).body.mustChange).not.toBeNull();
  await again.page.ask('POST', 'own-password', { present: FIRST_PASSWORD, wanted: physicist.password });
  const told = await opened.owner
    .selectFrom('notice')
    .select(['code', 'said', 'path'])
    .where('person_key', '=', Number(personKey))
    .execute();
  expect(told).toEqual([{ code: 'task/password-set', said: { name: 'Tang Wei', nameZh: '唐伟' }, path: '/account' }]);
});

test('who set a password is kept by the database: not even who may write accounts says otherwise', async () => {
  const { personKey } = (await admin.ask<Session>('GET', 'session')).body.person;
  const raw = () => sql`update access_account set password_set_by = person_key`.execute(opened.database);
  const tang = { kind: 'person', personKey, name: 'x', role: 'administrator', siteKey: '1' } as const;
  await expect(acting({ ...tang, sessionKey: '1', origin: 'test' }, raw)).rejects.toThrow('not for anybody to say');
});

test('of attempts that come at once only so many are tried as may fail', async () => {
  const tries = Array.from(
    { length: 12 },
    () => signIn({ login: 'all.at.once', password: 'wrong wrong wrong' }).answer,
  );
  const codes = (await Promise.all(tries)).map(({ code }) => code);
  expect(codes.filter((code) => code === 'access/wrong-password')).toHaveLength(5);
  expect(codes.filter((code) => code === 'access/too-many-attempts')).toHaveLength(7);
  await opened.owner.deleteFrom('access_attempt').execute();
});

test('the record tells of a refused sign-in whose account it was, and of what was typed nothing that could be tried out', async () => {
  const { personKey } = (await signIn(physicist).answer).body.person;
  await signIn({ ...physicist, password: 'wrong wrong wrong' }).answer;
  await signIn({ login: 'my secret password', password: 'wrong wrong wrong' }).answer;
  const events = await sql<{ key: string; content: string }>`select entity_key as key, content
    from record_event join record_content using (event_key) where entity = 'sign-in' order by event_key desc limit 2`.execute(
    opened.owner,
  );
  expect(events.rows.map(({ key }) => key)).toEqual(['unknown', personKey]);
  const all = await sql<{ all: string }>`select string_agg(e::text || coalesce(c.content, ''), ' ') as all
    from record_event e left join record_content c using (event_key)`.execute(opened.owner);
  expect(all.rows[0]?.all).not.toContain(sha256('my secret password'));
  await opened.owner.deleteFrom('access_attempt').execute();
});

test('a change without the token of the session is refused, whatever cookie it brings', async () => {
  expect(
    (await admin.ask('POST', 'sites', { name: 'East', nameZh: null, kind: 'campus' }, { withCsrf: false })).code,
  ).toBe('access/csrf');
  expect((await admin.ask('POST', 'sites', { name: 'East', nameZh: null, kind: 'campus' })).status).toBe(201);
});

test('the account’s name is read without regard to case; a role says what its person may', async () => {
  const { page, answer } = signIn({ ...physicist, login: 'wang.min' });
  const { body } = await answer;
  expect(body.rights).toContain('prescription.confirm');
  expect(body.rights).not.toContain('person.read');
  expect((await page.ask('GET', 'people')).code).toBe('access/refused');
  expect((await page.ask('GET', 'policy')).status).toBe(403);
});

test('a wrong password and an unknown account are refused alike; after five the account waits, the right password too', async () => {
  for (let attempt = 0; attempt < 5; attempt++)
    expect((await signIn({ login: 'nobody.here', password: 'wrong wrong wrong' }).answer).code).toBe(
      'access/wrong-password',
    );
  expect((await signIn({ login: 'nobody.here', password: 'wrong wrong wrong' }).answer).code).toBe(
    'access/too-many-attempts',
  );
  for (let attempt = 0; attempt < 4; attempt++)
    expect((await signIn({ ...physicist, password: 'wrong wrong wrong' }).answer).code).toBe('access/wrong-password');
  expect((await signIn(physicist).answer).status).toBe(200); // which forgets the four
  for (let attempt = 0; attempt < 5; attempt++) await signIn({ ...physicist, password: 'wrong wrong wrong' }).answer;
  expect((await signIn(physicist).answer).code).toBe('access/too-many-attempts');
  const { rows } = { rows: await opened.owner.selectFrom('access_attempt').selectAll().execute() };
  expect(JSON.stringify(rows)).not.toContain('wang'); // what was typed is not kept
  await opened.owner.deleteFrom('access_attempt').execute();
});

test('people come by pages; none twice, none left out', async () => {
  type Answer = { rows: PersonDetail[]; next: string | null };
  const whole = (await admin.ask<Answer>('GET', 'people')).body;
  expect([whole.rows.length > 1, whole.next]).toEqual([true, null]);
  const paged: PersonDetail[] = [];
  let after = '';
  do {
    const { rows, next } = (await admin.ask<Answer>('GET', `people?limit=1${after}`)).body;
    expect(rows).toHaveLength(1);
    paged.push(...rows);
    after = next === null ? '' : `&after=${next}`;
  } while (after);
  expect(paged).toEqual(whole.rows);
});

test('signing out, a lock, an ended role and a revoked session each close the door at once', async () => {
  const people = (await admin.ask<{ rows: PersonDetail[] }>('GET', 'people')).body.rows;
  const { personKey, roles } = people.find(({ login }) => login === 'wang.min')!;
  const first = signIn(physicist);
  await first.answer;
  await first.page.ask('POST', 'sign-out');
  expect((await first.page.ask('GET', 'session')).code).toBe('access/signed-out');

  const second = signIn(physicist);
  await second.answer;
  await edit(admin, 'PATCH', `people/${personKey}`, { locked: true });
  expect((await second.page.ask('GET', 'session')).status).toBe(401);
  expect((await signIn(physicist).answer).code).toBe('access/account-locked');
  await edit(admin, 'PATCH', `people/${personKey}`, { locked: false });
  expect((await second.page.ask('GET', 'session')).status).toBe(401); // what ended stays ended

  const third = signIn(physicist);
  await third.answer;
  expect((await admin.ask('DELETE', `people/${personKey}/sessions`)).status).toBe(204);
  expect((await third.page.ask('GET', 'session')).status).toBe(401);

  const fourth = signIn(physicist);
  await fourth.answer;
  await edit(admin, 'POST', `people/${personKey}/roles/${roles[0]!.roleKey}/end`);
  expect((await fourth.page.ask('GET', 'session')).status).toBe(401);
  expect((await signIn(physicist).answer).code).toBe('access/no-role');
  const given = { role: 'physicist', siteKey: roles[0]!.site.siteKey, from: null, until: null };
  const { body } = await edit(admin, 'POST', `people/${personKey}/roles`, given);
  expect(body.periods.map(({ state }) => state)).toEqual(['ended', 'now']); // the former one stays on record
});

test('a session that nobody used for half an hour, or that is older than its day, has ended', async () => {
  const { page, answer } = signIn(physicist);
  await answer;
  await opened.owner
    .updateTable('access_session')
    .set({ last_used_at: new Date(Date.now() - 31 * 60_000) })
    .execute();
  access.callers.forget();
  expect((await page.ask('GET', 'session')).code).toBe('access/signed-out');
  const later = signIn(physicist);
  await later.answer;
  await opened.owner
    .updateTable('access_session')
    .set({ ends_at: new Date(Date.now() - 1000) })
    .execute();
  access.callers.forget();
  expect((await later.page.ask('GET', 'session')).code).toBe('access/signed-out');
  await opened.owner
    .updateTable('access_session')
    .set({ last_used_at: new Date(), ends_at: new Date(Date.now() + 3_600_000) })
    .execute();
});

test('of the secrets the database keeps hashes only', async () => {
  const { page, answer } = signIn(physicist);
  const { headers } = await answer;
  const secret = String(headers['set-cookie']).split(';')[0]!.split('=')[1]!;
  const { body } = await page.ask<NewToken>('POST', 'own-tokens', {
    ...{ label: 'Orthanc', days: 30, password: physicist.password },
  });
  const kept = JSON.stringify([
    await opened.owner.selectFrom('access_session').selectAll().execute(),
    await opened.owner.selectFrom('access_token').selectAll().execute(),
  ]);
  expect(kept).not.toContain(secret);
  expect(kept).not.toContain(body.token.replace('isocenter_', ''));
});

test('a program’s token opens what its person may, changes no account, and ends when it is withdrawn', async () => {
  const { page, answer } = signIn(physicist);
  await answer;
  const again = { password: physicist.password };
  const asked = { label: 'OHIF', days: 30 };
  expect((await page.ask('POST', 'own-tokens', asked)).code).toBe('platform/request-invalid');
  expect((await page.ask('POST', 'own-tokens', { ...asked, password: 'wrong wrong' })).code).toBe(
    'access/present-password',
  );
  const { body: made } = await page.ask<NewToken>('POST', 'own-tokens', { ...asked, ...again });
  const asProgram = (method: 'GET' | 'POST', path: string, payload?: object) =>
    server.inject({
      method,
      url: `/api/platform/${path}`,
      headers: { host: '127.0.0.1', authorization: `Bearer ${made.token}` },
      ...(payload && { payload }),
    });
  expect((await asProgram('GET', 'session')).json()).toMatchObject({ role: 'physicist', csrf: '' });
  expect((await asProgram('GET', 'people')).statusCode).toBe(403);
  expect((await asProgram('POST', 'own-tokens', { ...asked, ...again })).json().code).toBe('access/token');
  const withdraw = `own-tokens/${made.tokenKey}/withdraw`;
  expect((await page.ask('POST', withdraw, { password: 'wrong wrong' })).code).toBe('access/present-password');
  expect((await page.ask('POST', withdraw, again)).status).toBe(204);
  expect((await asProgram('GET', 'session')).json().code).toBe('access/token');
});

test('a second step is offered, proved and then asked for; a code opens once', async () => {
  const { page, answer } = signIn(physicist);
  await answer;
  const again = { password: physicist.password };
  expect((await page.ask('POST', 'own-totp', { password: 'wrong wrong' })).code).toBe('access/present-password');
  const { body: offer } = await page.ask<TotpOffer>('POST', 'own-totp', again);
  const codeAt = (seconds: number) =>
    new TOTP({ secret: offer.secret }).generate({ timestamp: Date.now() + seconds * 1000 });
  expect(offer.uri).toMatch(/^otpauth:\/\/totp\/Isocenter:wang\.min\?/);
  expect((await page.ask('POST', 'own-totp', { code: '000000' })).code).toBe('access/totp-wrong');
  expect((await page.ask('POST', 'own-totp', { code: codeAt(-30) })).status).toBe(204);
  expect((await signIn(physicist).answer).code).toBe('access/totp-needed');
  const code = codeAt(0);
  expect((await signIn(physicist, code).answer).status).toBe(200);
  expect((await signIn(physicist, code).answer).code).toBe('access/totp-wrong');
  expect((await page.ask('POST', 'own-totp/off', { password: 'wrong wrong' })).code).toBe('access/present-password');
  expect((await page.ask('POST', 'own-totp/off', again)).status).toBe(204);
  expect((await signIn(physicist).answer).status).toBe(200);
});

test('who changes the own password shows the present one; other sessions end, this one goes on; tokens as asked', async () => {
  const [here, elsewhere] = [signIn(physicist), signIn(physicist)];
  await Promise.all([here.answer, elsewhere.answer]);
  const tokens = async () => (await here.page.ask<unknown[]>('GET', 'own-tokens')).body.length;
  await here.page.ask('POST', 'own-tokens', { label: 'PACS', days: 1, password: physicist.password });
  const kept = await tokens();
  expect(kept).toBeGreaterThan(0);
  const wanted = 'a new and longer password';
  expect((await here.page.ask('POST', 'own-password', { present: 'not mine at all', wanted })).code).toBe(
    'access/present-password',
  );
  const keeping = { present: physicist.password, wanted: 'a password in between', endsTokens: false };
  expect((await here.page.ask('POST', 'own-password', keeping)).status).toBe(204);
  expect(await tokens()).toBe(kept);
  expect((await here.page.ask('POST', 'own-password', { present: keeping.wanted, wanted })).status).toBe(204);
  expect(await tokens()).toBe(0);
  expect((await here.page.ask('GET', 'session')).status).toBe(200);
  expect((await elsewhere.page.ask('GET', 'session')).status).toBe(401);
  expect((await signIn({ ...physicist, password: wanted }).answer).status).toBe(200);
});

test('a change of a password or a person happens wholly or not at all', async () => {
  const { page, answer } = signIn({ ...physicist, password: 'a new and longer password' });
  const { personKey } = (await answer).body.person;
  const row = () =>
    opened.owner
      .selectFrom('access_person')
      .innerJoin('access_credential', 'access_credential.person_key', 'access_person.person_key')
      .innerJoin('access_account', 'access_account.person_key', 'access_person.person_key')
      .select(['name', 'locked_at', 'password_hash'])
      .where('access_person.person_key', '=', Number(personKey))
      .executeTakeFirst();
  const before = await row();
  await sql`create function fail_here() returns trigger language plpgsql as
    $$ begin raise exception 'the disk is full'; end $$`.execute(opened.owner);
  await sql`create trigger fail_here before update on access_token for each statement execute function fail_here()`.execute(
    opened.owner,
  );
  const own = { present: 'a new and longer password', wanted: 'a password that never comes' };
  expect((await page.ask('POST', 'own-password', own)).status).toBe(500);
  expect(await row()).toEqual(before);
  await sql`drop trigger fail_here on access_token`.execute(opened.owner);
  await sql`drop function fail_here`.execute(opened.owner);

  const half = { name: 'Somebody Else', locked: true, password: 'short' };
  expect((await edit(admin, 'PATCH', `people/${personKey}`, half)).code).toBe('access/password-short');
  expect(await row()).toEqual(before);
});

test('nobody takes the last administrator away: neither the own role nor the own account', async () => {
  const { person, roleKey } = (await admin.ask<Session>('GET', 'session')).body;
  expect((await edit(admin, 'POST', `people/${person.personKey}/roles/${roleKey}/end`)).code).toBe('access/own-role');
  expect((await edit(admin, 'PATCH', `people/${person.personKey}`, { locked: true })).code).toBe('access/own-lock');
});

test('one works in one role at a time, and changes among those one holds', async () => {
  const { person, site, roleKey } = (await admin.ask<Session>('GET', 'session')).body;
  const given = { role: 'head', siteKey: site.siteKey, from: null, until: null };
  const { roles } = (await edit(admin, 'POST', `people/${person.personKey}/roles`, given)).body;
  const head = roles.find(({ role }) => role === 'head')!;
  expect((await admin.ask<Session>('POST', 'session/role', { roleKey: head.roleKey })).body.role).toBe('head');
  expect((await admin.ask('POST', 'sites', { name: 'x', nameZh: null, kind: 'campus' })).code).toBe('access/refused');
  expect((await admin.ask('POST', 'session/role', { roleKey: '999999' })).status).toBe(404);
  expect((await admin.ask<Session>('POST', 'session/role', { roleKey })).body.role).toBe('administrator');
});

test('where it is no demonstration nobody signs in as somebody', async () => {
  expect((await browser().ask('GET', 'demonstration-accounts')).body).toEqual([]);
  expect((await browser().ask('POST', 'sign-in-as', { personKey: '1' })).code).toBe('access/no-demonstration');
});

test('of two who change a person the second is told, and so is who does not say what they read', async () => {
  const { site } = (await admin.ask<Session>('GET', 'session')).body;
  const added = { name: 'Zhou Min', nameZh: null, login: 'zhou.min', password: FIRST_PASSWORD, role: 'nurse' };
  const made = await admin.ask<PersonDetail>('POST', 'people', { ...added, siteKey: site.siteKey });
  const path = `people/${made.body.personKey}`;
  const read = await admin.ask<PersonDetail>('GET', path);
  expect([made.headers.etag, read.headers.etag]).toEqual([`"${read.body.version}"`, `"${read.body.version}"`]);
  const version = read.headers.etag;
  const role = { role: 'nurse', siteKey: site.siteKey, from: null, until: null };
  const endOfRole = `${path}/roles/${read.body.periods[0]!.roleKey}/end`;
  const asked = [
    ['PATCH', path, { name: 'Zhou Min-Li' }],
    ['PATCH', path, { nameZh: '周敏' }],
    ['PATCH', path, { locked: true }],
    ['PATCH', path, { password: 'given on another slip' }],
    ['POST', `${path}/roles`, role],
    ['POST', endOfRole, undefined],
  ] as const;
  for (const [method, url, payload] of asked)
    expect((await admin.ask(method, url, payload)).code).toBe('platform/version-not-stated');
  const answers = await Promise.all(
    asked.map(([method, url, payload]) => admin.ask(method, url, payload, { version })),
  );
  expect(answers.map(({ status }) => status).sort((a, b) => a - b)).toEqual([
    expect.any(Number),
    412,
    412,
    412,
    412,
    412,
  ]);
  expect(answers.filter(({ status }) => status < 300)).toHaveLength(1);
  const refused = answers.find(({ status }) => status === 412);
  expect(refused).toMatchObject({
    code: 'platform/changed-meanwhile',
    body: { values: { expected: read.body.version } },
  });
  expect((await admin.ask<PersonDetail>('GET', path)).headers.etag).not.toBe(version);
});

test('that a person signed in is no change of the person', async () => {
  const { person } = (await admin.ask<Session>('GET', 'session')).body;
  const read = async () => (await admin.ask<PersonDetail>('GET', `people/${person.personKey}`)).body;
  const before = await read();
  expect((await signIn(administrator).answer).status).toBe(200);
  const after = await read();
  expect(after.lastSignInAt).not.toBe(before.lastSignInAt);
  expect(after.version).toBe(before.version);
});
