import { type AnsweredItem, type FormDefinition, writeQuestionnaire, writeResponse } from '@isocenter/forms';
import { sql } from 'kysely';
import { TOTP } from 'otpauth';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { accessRoutes } from '../access/access-routes.ts';
import type { Role, TotpOffer } from '../access/contract.ts';
import { CSRF_HEADER } from '../access/guard.ts';
import { type Access, openAccess } from '../access/open-access.ts';
import { hashOfNewPassword } from '../access/passwords.ts';
import { addPerson, changePerson, personDetail, setPassword } from '../access/people.ts';
import { addSite } from '../access/sites.ts';
import { type ActingPerson, type Actor, acting } from '../database/acting.ts';
import { APPLICATION_ROLE } from '../database/application-role.ts';
import { connect } from '../database/connect.ts';
import type { Database } from '../database/database.ts';
import { TEST_ACTOR, testDatabase } from '../database/test-database.ts';
import type { FilledDetail } from '../forms/contract.ts';
import { formRoutes } from '../forms/form-routes.ts';
import type { HttpServer } from '../http/http-server.ts';
import { testServer } from '../http/test-server.ts';
import { contentSha256 } from './canonical-json.ts';
import type { FourEyesRule, Signing } from './contract.ts';
import { leaveProof, proveSigner } from './prove-signer.ts';
import { sign } from './sign.ts';
import { signatureRoutes } from './signature-routes.ts';

let opened: Awaited<ReturnType<typeof testDatabase>>;
let access: Access;
let server: HttpServer;
const password = (login: string) => `a long secret ${[...login].reverse().join('')}`;
const personKeys = new Map<string, string>();

beforeAll(async () => {
  opened = await testDatabase([]);
  access = openAccess({ database: opened.database, isDemonstration: false });
  server = testServer(access.identify);
  accessRoutes(server, access);
  formRoutes(server, { database: opened.database, today: () => '2026-03-09' });
  signatureRoutes(server, { database: opened.database, isDemonstration: false });
  await person('Li Wei', 'physicist');
  await person('Wang Min', 'physicist');
  await person('Guo Ping', 'head');
  await person('Han Xue', 'monitor');
  await person('Sun Li', 'nurse');
  await person('Tang Wei', 'administrator');
  const east = { name: 'East', nameZh: null, kind: 'campus' } as const;
  await person('Ma Lan', 'physicist', (await acting(TEST_ACTOR, () => addSite(opened.database, east))).siteKey);
});
afterAll(async () => {
  await server.close();
  await opened.close();
});

async function person(name: string, role: Role, siteKey = '1') {
  const login = name.toLowerCase().replace(' ', '.');
  const added = { name, nameZh: null, login, password: password(login), role, siteKey };
  personKeys.set(login, await acting(TEST_ACTOR, () => addPerson(opened.database, added)));
}

/** Somebody in a session of their own. */
async function signedIn(login: string) {
  const sent = { login, password: password(login) };
  const answer = await server.inject({ method: 'POST', url: '/api/platform/sign-in', headers: HOST, payload: sent });
  const cookie = String(answer.headers['set-cookie']).split(';')[0] ?? '';
  const headers = { ...HOST, cookie, [CSRF_HEADER]: answer.json().csrf };
  return async (method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, payload?: object, revision?: number) => {
    const version = revision === undefined ? {} : { 'if-match': `"${revision}"` };
    const asked = { method, url: `/api/platform/${path}`, headers: { ...headers, ...version } };
    const { statusCode, body } = await server.inject({ ...asked, ...(payload && { payload }) });
    return { status: statusCode, body: body === '' ? undefined : JSON.parse(body) };
  };
}
const HOST = { host: '127.0.0.1' };
type Ask = Awaited<ReturnType<typeof signedIn>>;

const form = (version: string): FormDefinition => ({
  ...{ url: `urn:test:${version}`, version, status: 'draft', language: 'en', title: { en: 'Checklist' } },
  items: [
    { ...{ kind: 'number', linkId: 'reading', text: { en: 'Reading' }, required: true, repeats: false, checks: [] } },
  ],
});

let forms = 0;
let filled: FilledDetail;
/** A complete form with one answer, 20.2. */
beforeEach(async () => {
  const version = `v${++forms}`;
  const li = await signedIn('li.wei');
  const { body: draft } = await li('POST', 'forms', { questionnaire: writeQuestionnaire(form(version)) });
  await li('POST', `forms/${draft.formKey}/activate`, {}, draft.revision);
  filled = (await li('POST', `forms/${draft.formKey}/filled`)).body;
  await save(li, 20.2);
  filled = (await li('POST', `filled-forms/${filled.filledKey}/steps`, { do: 'complete' }, filled.revision)).body;
  expect(filled.state).toBe('complete');
});

async function save(ask: Ask, reading: number, reason = '') {
  const answers: AnsweredItem[] = [{ linkId: 'reading', values: [reading] }];
  const response = writeResponse(form(`v${forms}`), answers, { status: 'in-progress' });
  const sent = { response, confirmed: [], reason };
  const answer = await ask('PUT', `filled-forms/${filled.filledKey}/answers`, sent, filled.revision);
  if (answer.status === 200) filled = answer.body;
  return answer;
}
async function signs(ask: Ask, asked: object) {
  const answer = await ask('POST', `filled-forms/${filled.filledKey}/signatures`, asked, filled.revision);
  if (answer.status === 200) filled = answer.body;
  return answer;
}
const both = (login: string, meaning = 'author') => ({ meaning, login, password: password(login) });
const alone = (login: string, meaning = 'author') => ({ meaning, password: password(login) });

/** What the record says of the form, besides its rows' changes. */
async function told(): Promise<unknown[]> {
  const { rows } = await sql<{ event: unknown }>`select json_build_array(stream, person, action,
      (content::jsonb -> 'after') - 'signature' - 'sha256') as event
    from record_event join record_content using (event_key)
    where entity = 'filled-form' and entity_key = ${filled.filledKey} and action not in ('insert', 'update') order by event_key`.execute(
    opened.owner,
  );
  return rows.map(({ event }) => event);
}

test('a signature covers the content, with meaning, name, role and the time of the server', async () => {
  const li = await signedIn('li.wei');
  const before = Date.now();
  expect((await signs(li, both('li.wei'))).body.state).toBe('signed');
  const { status: _, ...questionnaire } = filled.form.questionnaire;
  const content = { questionnaire, response: filled.response, confirmed: filled.confirmed };
  expect(filled.signatures).toMatchObject([
    {
      ...{ meaning: 'author', name: 'Li Wei', role: 'physicist', personKey: personKeys.get('li.wei') },
      ...{ contentSha256: contentSha256(content), covers: true, lapsed: null },
    },
  ]);
  const at = Date.parse(filled.signatures[0]!.signedAt);
  expect(at).toBeGreaterThanOrEqual(before - 1000);
  expect(at).toBeLessThanOrEqual(Date.now() + 1000);
  expect(await told()).toEqual([['workflow', personKeys.get('li.wei'), 'sign', { meaning: 'author' }]]);
});

test('the first signature of a session asks for account and password, the next for the password; a new session begins anew', async () => {
  const li = await signedIn('li.wei');
  const signing = async (ask: Ask): Promise<Signing> =>
    (await ask('GET', `signing/filled-form/${filled.filledKey}`)).body;
  expect(await signing(li)).toMatchObject({ isFirst: true, asksCode: false, demonstration: null });
  expect((await signs(li, alone('li.wei'))).body.code).toBe('signatures/account-needed');
  expect((await signs(li, both('li.wei'))).status).toBe(200);
  expect(await signing(li)).toMatchObject({ isFirst: false });
  await save(li, 20.3, 'read again');
  expect((await signs(li, alone('li.wei'))).status).toBe(200);
  await save(li, 20.4, 'read again');
  expect((await signs(await signedIn('li.wei'), alone('li.wei'))).body.code).toBe('signatures/account-needed');
});

test('whoever fills forms does not lock them by that; who may, does', async () => {
  await signs(await signedIn('li.wei'), both('li.wei'));
  const step = async (login: string, asked: object) =>
    (await signedIn(login))('POST', `filled-forms/${filled.filledKey}/steps`, asked, filled.revision);
  expect((await step('sun.li', { do: 'lock' })).body).toMatchObject({
    code: 'access/refused',
    values: { action: 'form.lock' },
  });
  filled = (await step('li.wei', { do: 'lock' })).body;
  expect(filled.state).toBe('locked');
  filled = (await step('sun.li', { do: 'ask-unlock', reason: 'the reading was of another day' })).body;
  expect((await step('sun.li', { do: 'unlock' })).body.code).toBe('access/refused');
  expect((await step('wang.min', { do: 'unlock' })).body.state).toBe('signed');
});

test('an administrator who sets a password does not sign by it: nobody does, until the owner has set one', async () => {
  const li = await signedIn('li.wei');
  const { personKey } = (await li('GET', 'session')).body.person;
  const given = 'given by the administrator';
  const tang = { ...actorOf('tang.wei', 'administrator') };
  await acting(tang, async () => {
    const { version } = await personDetail(opened.database, personKey);
    const asked = { personKey, version, change: { password: given }, changedBy: tang.personKey };
    await changePerson(opened.database, asked);
  });
  const mallory = { ...actorOf('li.wei', 'physicist'), sessionKey: 'of the administrator' };
  const thing = { entity: 'filled-form', entityKey: filled.filledKey, meaning: 'author' } as const;
  await expect(
    acting(mallory, async () => {
      const actor = { ...mallory, role: 'physicist' } as const;
      const caller = { actor, login: 'li.wei', roleKey: '1', csrf: '', mustChange: true, may: () => true };
      const asked = { meaning: 'author', login: 'li.wei', password: given } as const;
      await proveSigner(opened.database, caller, { ...thing, asked, address: 'test' });
    }),
  ).rejects.toThrow(expect.objectContaining({ code: 'access/must-change' }));
  await acting(mallory, () => leaveProof(opened.database, mallory, thing));
  await expect(acting(mallory, () => sign(opened.database, { ...thing, content: {} }))).rejects.toThrow(
    'not the signer',
  );
  await acting(mallory, async () =>
    setPassword(opened.database, Number(personKey), await hashOfNewPassword(password('li.wei'), 'li.wei')),
  );
  expect((await signs(await signedIn('li.wei'), both('li.wei'))).body.state).toBe('signed');
});

test('at another site nobody finds, changes or signs it', async () => {
  const ma = await signedIn('ma.lan');
  expect((await ma('GET', 'filled-forms')).body.rows).toEqual([]);
  const path = `filled-forms/${filled.filledKey}`;
  const asked = [
    await ma('GET', path),
    await ma('POST', `${path}/steps`, { do: 'complete' }, filled.revision),
    await ma('POST', `${path}/queries`, { path: 'reading', words: 'Sure?' }),
    await signs(ma, both('ma.lan')),
  ];
  expect(asked.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
});

test('a wrong password signs nothing, is in the record, and counts for the lock-out', async () => {
  const li = await signedIn('li.wei');
  for (let attempt = 0; attempt < 5; attempt++)
    expect((await signs(li, { ...both('li.wei'), password: 'not the one' })).body.code).toBe('access/wrong-password');
  expect((await signs(li, both('li.wei'))).body.code).toBe('access/too-many-attempts');
  expect(filled.signatures).toEqual([]);
  const refused = (why: string) => [
    ...['workflow', personKeys.get('li.wei'), 'signature-refused'],
    { meaning: 'author', why },
  ];
  expect(await told()).toEqual([
    ...Array.from({ length: 5 }, () => refused('access/wrong-password')),
    refused('access/too-many-attempts'),
  ]);
  const answer = await server.inject({
    ...{ method: 'POST', url: '/api/platform/sign-in', headers: HOST },
    payload: { login: 'li.wei', password: password('li.wei') },
  });
  expect(answer.json().code).toBe('access/too-many-attempts');
  await opened.owner.deleteFrom('access_attempt').execute();
});

test('nobody signs for another: not with their password in one’s own session, not by a program, not without the right', async () => {
  const li = await signedIn('li.wei');
  expect((await signs(li, both('wang.min'))).body.code).toBe('signatures/other-account');
  const { body: made } = await li('POST', 'own-tokens', {
    ...{ label: 'script', days: 1, password: password('li.wei') },
  });
  const byProgram = await server.inject({
    ...{ method: 'POST', url: `/api/platform/filled-forms/${filled.filledKey}/signatures`, payload: both('li.wei') },
    headers: { ...HOST, authorization: `Bearer ${made.token}`, 'if-match': `"${filled.revision}"` },
  });
  expect(byProgram.json().code).toBe('access/token');
  expect((await signs(await signedIn('han.xue'), both('han.xue'))).body.code).toBe('access/refused');
  expect(filled.signatures).toEqual([]);
});

test('the code of an account with a second step is asked for with the first signature', async () => {
  const li = await signedIn('li.wei');
  const { body: offer }: { body: TotpOffer } = await li('POST', 'own-totp', {
    password: password('li.wei'),
  });
  const code = (seconds: number) =>
    new TOTP({ secret: offer.secret }).generate({ timestamp: Date.now() + seconds * 1000 });
  expect((await li('POST', 'own-totp', { code: code(-30) })).status).toBe(204);
  expect((await signs(li, both('li.wei'))).body.code).toBe('access/totp-needed');
  expect((await signs(li, { ...both('li.wei'), totp: '000000' })).body.code).toBe('access/totp-wrong');
  expect((await signs(li, { ...both('li.wei'), totp: code(0) })).status).toBe(200);
  await save(li, 20.3, 'read again');
  expect((await signs(li, alone('li.wei'))).status).toBe(200);
  await li('POST', 'own-totp/off', { password: password('li.wei') });
});

test('when the content changes its signatures lapse in the same transaction and stay, with when, by whom and why', async () => {
  await signs(await signedIn('li.wei'), both('li.wei'));
  await signs(await signedIn('wang.min'), both('wang.min', 'reviewer'));
  expect(filled.signatures.map(({ lapsed }) => lapsed)).toEqual([null, null]);
  await save(await signedIn('guo.ping'), 20.3, 'typing error');
  expect(filled.state).toBe('complete');
  expect(filled.signatures.map(({ name, covers, lapsed }) => [name, covers, lapsed?.by, lapsed?.reason])).toEqual([
    ['Li Wei', false, 'Guo Ping', 'typing error'],
    ['Wang Min', false, 'Guo Ping', 'typing error'],
  ]);
  expect(filled.signatures[0]?.lapsed?.at).toBe(filled.signatures[1]?.lapsed?.at);
  const guo = personKeys.get('guo.ping');
  const { rows: tasks } = await sql<{ person: string }>`select person_key::text as person from task
    where code = 'task/signature-lapsed' and entity_key = ${filled.filledKey} order by 1`.execute(opened.owner);
  expect(tasks.map(({ person }) => person)).toEqual([personKeys.get('li.wei'), personKeys.get('wang.min')]);
  expect((await told()).slice(2)).toEqual([
    ['workflow', guo, 'signature-lapsed', { meaning: 'author', name: 'Li Wei' }],
    ['workflow', guo, 'signature-lapsed', { meaning: 'reviewer', name: 'Wang Min' }],
  ]);
  expect((await signs(await signedIn('li.wei'), both('li.wei'))).body.signatures).toHaveLength(3);
  const { rows: asked } = await sql<{
    person: string;
    state: string;
    by: string | null;
  }>`select person_key::text as person, state,
    settled_by::text as by from task where code = 'task/signature-lapsed' and entity_key = ${filled.filledKey} order by 1`.execute(
    opened.owner,
  );
  const [li, wang] = [personKeys.get('li.wei'), personKeys.get('wang.min')];
  expect(asked).toEqual([
    { person: li, state: 'done', by: li }, // signed again: there is nothing left to look at
    { person: wang, state: 'open', by: null },
  ]);
});

test('who locked the form relied on its signatures: when they lapse, that person is asked to look again, too', async () => {
  const [li, wang, guo] = [await signedIn('li.wei'), await signedIn('wang.min'), await signedIn('guo.ping')];
  const step = async (ask: Ask, body: object) => {
    const answer = await ask('POST', `filled-forms/${filled.filledKey}/steps`, body, filled.revision);
    expect(answer.status).toBe(200);
    filled = answer.body;
  };
  await signs(li, both('li.wei'));
  await step(wang, { do: 'lock' });
  await step(li, { do: 'ask-unlock', reason: 'late result' });
  await step(guo, { do: 'unlock' });
  await save(guo, 20.3, 'late result');
  const { rows } = await sql<{ task: string }>`select code || ' ' || person_key as task from task
    where entity_key = ${filled.filledKey} and code like 'task/%lapsed' order by 1`.execute(opened.owner);
  expect(rows.map(({ task }) => task)).toEqual([
    `task/relied-on-lapsed ${personKeys.get('wang.min')}`,
    `task/signature-lapsed ${personKeys.get('li.wei')}`,
  ]);
});

test('saving what is there already, or completing again, leaves the signature as it is', async () => {
  const li = await signedIn('li.wei');
  await signs(li, both('li.wei'));
  await save(li, 20.2);
  const { body } = await li('POST', `filled-forms/${filled.filledKey}/steps`, { do: 'complete' }, filled.revision);
  expect(body).toMatchObject({ state: 'signed', signatures: [{ lapsed: null, covers: true }] });
});

test('what was read is what is signed: a form that somebody saved meanwhile is not', async () => {
  const stale = filled.revision;
  const li = await signedIn('li.wei');
  await save(li, 20.3, 'read again');
  const answer = await li('POST', `filled-forms/${filled.filledKey}/signatures`, both('li.wei'), stale);
  expect(answer.body.code).toBe('platform/changed-meanwhile');
});

test('four eyes: the author does not review; the rules are data', async () => {
  const li = await signedIn('li.wei');
  await signs(li, both('li.wei'));
  expect((await li('GET', `signing/filled-form/${filled.filledKey}`)).body.meanings).toEqual([
    { meaning: 'author', against: { why: 'signed' } },
    { meaning: 'reviewer', against: { why: 'four-eyes', other: 'author' } },
    { meaning: 'approver', against: { why: 'four-eyes', other: 'author' } },
  ]);
  expect((await signs(li, alone('li.wei'))).body.code).toBe('signatures/signed-already');
  expect((await signs(li, alone('li.wei', 'reviewer'))).body.code).toBe('signatures/four-eyes');
  const wang = await signedIn('wang.min');
  await signs(wang, both('wang.min', 'reviewer'));
  expect((await signs(wang, alone('wang.min', 'author'))).body.code).toBe('signatures/four-eyes'); // nor the reviewer author
  expect((await signs(wang, alone('wang.min', 'approver'))).status).toBe(200);

  const { body: rules }: { body: FourEyesRule[] } = await li('GET', 'signature-rules');
  const rule = rules.find(({ otherMeaning }) => otherMeaning === 'reviewer')!;
  expect((await li('DELETE', `signature-rules/${rule.ruleKey}`)).body.code).toBe('access/refused');
  const guo = await signedIn('guo.ping');
  expect((await guo('DELETE', `signature-rules/${rule.ruleKey}`)).status).toBe(204);
  expect((await signs(li, alone('li.wei', 'reviewer'))).status).toBe(200);
  const { entity, meaning, otherMeaning } = rule;
  expect((await guo('POST', 'signature-rules', { entity, meaning, otherMeaning })).status).toBe(201);
  const turned = { entity, meaning: otherMeaning, otherMeaning: meaning };
  expect((await guo('POST', 'signature-rules', turned)).body.code).toBe('signatures/rule-there');
});

/** SQL by the application's own user, past all our checks. */
async function raw(actor: Actor, statement: string): Promise<number> {
  const database: Database = connect(opened.url.replace('user=isocenter', `user=${APPLICATION_ROLE}`));
  try {
    return await acting(actor, async () => Number((await sql.raw(statement).execute(database)).numAffectedRows ?? 0));
  } finally {
    await database.destroy();
  }
}
const actorOf = (login: string, role: Role): ActingPerson => ({
  ...{ kind: 'person', personKey: personKeys.get(login) ?? '', name: login, role, siteKey: '1', sessionKey: 'raw' },
  origin: 'test',
});

test('by raw SQL no signature is forged', async () => {
  const li = actorOf('li.wei', 'physicist');
  const added = `select signature_add('filled-form', '${filled.filledKey}', 'author', '${'0'.repeat(64)}')`;
  await expect(raw(li, added)).rejects.toThrow('the password was not given');
  await expect(raw({ kind: 'service', service: 'start', origin: 'test' }, added)).rejects.toThrow('a person signs');
  const { origin, ...onBehalfOf } = li;
  await expect(raw({ kind: 'service', service: 'archive', origin, onBehalfOf }, added)).rejects.toThrow(
    'a person signs',
  );
  await expect(
    raw(li, `insert into signature (entity, entity_key, meaning) values ('filled-form', '1', 'author')`),
  ).rejects.toThrow('permission denied');
  const proof = (key: string | undefined) =>
    `insert into signature_proof (entity, entity_key, meaning, person_key, session)
      values ('filled-form', '${filled.filledKey}', 'author', ${key}, 'raw')`;
  await expect(raw(li, proof(li.personKey))).rejects.toThrow('row-level security'); // only the sign-in, which asked
  const signIn = { kind: 'service', service: 'sign-in', origin, onBehalfOf } as const;
  await expect(raw(signIn, proof(personKeys.get('wang.min')))).rejects.toThrow('row-level security');
  await expect(
    raw(li, `update filled_form set state = 'signed' where filled_key = ${filled.filledKey}`),
  ).rejects.toThrow('no signature stands');
});

test('a proof is good for one signature, of one thing, by one person', async () => {
  const li = { ...actorOf('li.wei', 'physicist'), sessionKey: 'raw' };
  const thing = { entity: 'filled-form', entityKey: filled.filledKey, meaning: 'author' } as const;
  const add = (who: Actor, { entityKey, meaning }: { entityKey: string; meaning: string }) =>
    raw(who, `select signature_add('filled-form', '${entityKey}', '${meaning}', '${'0'.repeat(64)}')`);
  await acting(li, () => leaveProof(opened.database, li, thing));
  await expect(add(li, { ...thing, meaning: 'reviewer' })).rejects.toThrow('the password was not given');
  await expect(add(li, { ...thing, entityKey: '1' })).rejects.toThrow('the password was not given');
  await expect(add({ ...actorOf('wang.min', 'physicist') }, thing)).rejects.toThrow('the password was not given');
  await acting(li, () => sign(opened.database, { ...thing, content: {} }));
  await expect(add(li, thing)).rejects.toThrow('the password was not given');
});

test('by raw SQL no signature is altered, moved, taken away or made to lapse; a change of the answers makes it lapse all the same', async () => {
  await signs(await signedIn('li.wei'), both('li.wei'));
  const head = actorOf('guo.ping', 'head');
  for (const statement of [
    `update signature set name = 'Mallory'`,
    'update signature set lapsed_at = null',
    'delete from signature',
    `select signature_lapse('filled-form', '${filled.filledKey}')`,
    `insert into signature_kind values ('anything', 'form.read', 'form.read')`,
    'delete from signature_kind',
  ])
    await expect(raw(head, statement)).rejects.toThrow('permission denied');
  const where = `where filled_key = ${filled.filledKey}`;
  await expect(raw(head, `update filled_form set response = response || '{"x": 1}' ${where}`)).rejects.toThrow(
    'no signature stands',
  );
  await raw(head, `update filled_form set response = response || '{"x": 1}', state = 'complete' ${where}`);
  const { rows } = await sql<{ lapsed: boolean }>`select lapsed_at is not null as lapsed from signature
    where entity = 'filled-form' and entity_key = ${filled.filledKey}`.execute(opened.owner);
  expect(rows).toEqual([{ lapsed: true }]);
});

test('whoever may not see forms sees no signatures to them', async () => {
  await signs(await signedIn('li.wei'), both('li.wei'));
  const count = (actor: Actor | undefined) => {
    const read = () => opened.database.selectFrom('signature').select('signature_key').execute();
    return actor ? acting(actor, read) : read();
  };
  expect((await count(actorOf('han.xue', 'monitor'))).length).toBeGreaterThan(0);
  await expect(count({ ...actorOf('han.xue', 'monitor'), role: 'head' })).resolves.toEqual([]); // a role not held
});
