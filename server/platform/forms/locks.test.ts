import { type FormDefinition, writeQuestionnaire, writeResponse } from '@isocenter/forms';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { testPerson } from '../access/test-person.ts';
import { type ActingPerson, acting } from '../database/acting.ts';
import type { Database } from '../database/database.ts';
import { testDatabase } from '../database/test-database.ts';
import { testServer } from '../http/test-server.ts';
import type { FilledDetail, FormDetail, FormLock } from './contract.ts';
import { signFilled } from './filled-store.ts';
import { NO_FILES } from './form-files.ts';
import { formRoutes } from './form-routes.ts';
import { NO_SOURCES } from './form-sources.ts';

let opened: Awaited<ReturnType<typeof testDatabase>>;
const server = testServer();
let LI: ActingPerson;
let WANG: ActingPerson;
let GUO: ActingPerson;
let form: FormDetail;
beforeAll(async () => {
  opened = await testDatabase([]);
  LI = await testPerson(opened.database, 'Li Wei', 'physicist');
  WANG = await testPerson(opened.database, 'Wang Fang', 'physicist');
  GUO = await testPerson(opened.database, 'Guo Ping', 'head');
  const sources = {
    patient: async (patientKey: string) =>
      patientKey === '9' ? undefined : { patientKey, label: `patient ${patientKey}`, path: `/patients/${patientKey}` },
    of: async () => [],
  };
  formRoutes(server, { database: opened.database, today: () => '2026-03-09', sources });
  const draft = await send(LI, 'POST', 'forms', { questionnaire: writeQuestionnaire(PAIN) });
  form = (await send(LI, 'POST', `forms/${draft.body.formKey}/activate`, {}, draft.body.revision)).body;
});
afterAll(async () => {
  await server.close();
  await opened.close();
});
beforeEach(async () => {
  await sql`truncate form_lock`.execute(opened.owner);
});

const common = { kind: 'integer', control: 'scale', least: 0, greatest: 10, required: true, checks: [] } as const;
const PAIN: FormDefinition = {
  ...{ url: 'urn:test:pain', version: '1', status: 'draft', language: 'en', title: { en: 'Pain' } },
  items: [
    { ...common, repeats: false, linkId: 'now', text: { en: 'Now' } },
    { ...common, repeats: false, linkId: 'worst', text: { en: 'Worst' } },
  ],
};

async function send(as: ActingPerson, method: 'GET' | 'POST' | 'PUT', url: string, body?: object, revision?: number) {
  const headers = { host: '127.0.0.1', ...(revision === undefined ? {} : { 'if-match': `"${revision}"` }) };
  const asked = { method, url: `/api/platform/${url}`, headers, ...(body ? { payload: body } : {}) };
  const answer = await acting(as, async () => await server.inject(asked));
  return { status: answer.statusCode, body: answer.json() };
}
const begin = async (patientKey: string | null, visit: string | null): Promise<FilledDetail> =>
  (await send(LI, 'POST', `forms/${form.formKey}/filled`, { patientKey, visit })).body;
const present = async ({ filledKey }: FilledDetail): Promise<FilledDetail> =>
  (await send(LI, 'GET', `filled-forms/${filledKey}`)).body;
async function save(filled: FilledDetail, now: number, worst: number) {
  const { revision } = await present(filled);
  const answers = [
    { linkId: 'now', values: [now] },
    { linkId: 'worst', values: [worst] },
  ];
  const response = writeResponse(PAIN, answers, { status: 'in-progress' });
  return send(LI, 'PUT', `filled-forms/${filled.filledKey}/answers`, { response, confirmed: [] }, revision);
}
const lock = (filled: FilledDetail, level: FormLock['level'], path?: string) =>
  send(level === 'database' ? GUO : LI, 'POST', `filled-forms/${filled.filledKey}/locks`, {
    ...{ level, path, reason: 'analysed' },
  });
const said = ({ status, body }: { status: number; body: { code?: string; values?: { level?: string } } }) =>
  status === 200 ? 'saved' : `${body.code} ${body.values?.level}`;

// Four forms: of one patient at two visits, of another patient, of nobody. Which of them a lock of the first one's place closes.
const cases: readonly { level: FormLock['level']; closes: readonly string[] }[] = [
  { level: 'visit', closes: ['1 baseline'] },
  { level: 'subject', closes: ['1 baseline', '1 week 4'] },
  { level: 'site', closes: ['1 baseline', '1 week 4', '2 baseline', 'nobody'] },
  { level: 'database', closes: ['1 baseline', '1 week 4', '2 baseline', 'nobody'] },
];
for (const { level, closes } of cases)
  test(`a lock of the ${level} closes ${closes.join(', ')}, to new forms, too, and says so`, async () => {
    const forms = {
      '1 baseline': await begin('1', 'baseline'),
      '1 week 4': await begin('1', 'week 4'),
      '2 baseline': await begin('2', 'baseline'),
      nobody: await begin(null, null),
    };
    expect((await lock(forms['1 baseline'], level)).status).toBe(200);
    for (const [name, filled] of Object.entries(forms)) {
      const expected = closes.includes(name) ? `forms/locked ${level}` : 'saved';
      expect([name, said(await save(filled, 3, 7))]).toEqual([name, expected]);
      expect((await present(filled)).locks.map((each) => each.level)).toEqual(closes.includes(name) ? [level] : []);
    }
    const again = await send(LI, 'POST', `forms/${form.formKey}/filled`, { patientKey: '1', visit: 'baseline' });
    expect(said(again)).toBe(`forms/locked ${level}`);
    const raw = `update filled_form set confirmed = '{x}' where filled_key = ${forms['1 baseline'].filledKey}`;
    await expect(acting(LI, () => sql.raw(raw).execute(opened.database))).rejects.toThrow('is locked');
  });

test('who may lock at the own site locks not all of them, also by raw SQL', async () => {
  const filled = await begin(null, null);
  const answer = await send(LI, 'POST', `filled-forms/${filled.filledKey}/locks`, { level: 'database', reason: 'x' });
  expect(answer).toMatchObject({ status: 403, body: { code: 'access/refused', values: { action: 'form.lock' } } });
  const raw = `insert into form_lock (level, reason, locked_by) values ('database', 'x', 'Li Wei')`;
  await expect(acting(LI, () => sql.raw(raw).execute(opened.database))).rejects.toThrow('row-level security');
});

test('a lock of an item leaves the others open', async () => {
  const filled = await begin(null, null);
  await save(filled, 3, 7);
  await lock(filled, 'item', 'worst');
  expect(said(await save(filled, 4, 7))).toBe('saved');
  const refused = await save(filled, 4, 8);
  expect(said(refused)).toBe('forms/locked item');
  expect(refused.body.detail).toBe(
    'Locked by Li Wei: this answer. Nothing here changes until a second person agrees to unlock it.',
  );
});

test('unlocking needs a reason and a second person, also by raw SQL; the lock stays in the record', async () => {
  const filled = await begin('1', 'baseline');
  const { locks }: FilledDetail = (await lock(filled, 'visit')).body;
  const path = `filled-forms/${filled.filledKey}/locks/${locks[0]?.lockKey}`;
  expect((await send(WANG, 'POST', path, { do: 'unlock' })).body.detail).toBe('Say why it is unlocked.');
  expect((await send(LI, 'POST', path, { do: 'ask-unlock', reason: ' ' })).body.detail).toBe('Say why it is unlocked.');
  const asked = await send(LI, 'POST', path, { do: 'ask-unlock', reason: 'late result' });
  expect(asked.body.locks[0].unlockAsked).toEqual({ by: 'Li Wei', mine: true, reason: 'late result' });
  expect((await send(LI, 'POST', path, { do: 'unlock' })).body.detail).toMatch('A second person must agree');
  const raw = (statement: string) => acting(LI, () => sql.raw(statement).execute(opened.database));
  await expect(raw('update form_lock set unlocked_at = now()')).rejects.toThrow('a reason and a second person');
  await expect(raw(`update form_lock set level = 'item'`)).rejects.toThrow('stays as it was made');
  await expect(raw('delete from form_lock')).rejects.toThrow('permission denied');
  expect((await send(WANG, 'POST', path, { do: 'unlock' })).body.locks).toEqual([]);
  expect(said(await save(filled, 3, 7))).toBe('saved');
  const { rows } = await sql<{ action: string; reason: string }>`
    select action, content::jsonb ->> 'reason' as reason from record_event join record_content using (event_key)
    where entity = 'form-lock' and entity_key = ${locks[0]?.lockKey} order by event_key`.execute(opened.owner);
  expect(rows).toEqual([
    { action: 'insert', reason: 'analysed' },
    { action: 'update', reason: 'late result' },
    { action: 'update', reason: 'late result' },
  ]);
});

test('a visit or patient is locked from a form that names one; a form is about a patient whom one sees', async () => {
  const nobody = await begin(null, null);
  for (const level of ['visit', 'subject'] as const)
    expect((await lock(nobody, level)).body.code).toBe('forms/lock-place');
  expect((await send(LI, 'POST', `forms/${form.formKey}/filled`, { patientKey: '9', visit: null })).status).toBe(404);
  const about = { patientKey: '1', visit: 'week 4' };
  const put = (revision: number) => send(LI, 'PUT', `filled-forms/${nobody.filledKey}/about`, about, revision);
  expect((await put(nobody.revision)).body.about).toEqual({
    patient: { patientKey: '1', label: 'patient 1', path: '/patients/1' },
    visit: 'week 4',
  });
  await save(nobody, 3, 7);
  const { revision } = await present(nobody);
  await send(LI, 'POST', `filled-forms/${nobody.filledKey}/steps`, { do: 'complete' }, revision);
  expect((await put(revision + 1)).body.detail).toBe('Whom a form is about is said while it is a draft.');
  const listed = await send(LI, 'GET', 'filled-forms?patient=1');
  expect(listed.body.rows.map(({ filledKey }: { filledKey: string }) => filledKey)).toContain(nobody.filledKey);
});

const raw = (as: ActingPerson, statement: string) => acting(as, () => sql.raw(statement).execute(opened.database));

test('a lock keeps a form from being signed, by raw SQL, too', async () => {
  const filled = await begin(null, null);
  await save(filled, 3, 7);
  const { revision } = await present(filled);
  await send(LI, 'POST', `filled-forms/${filled.filledKey}/steps`, { do: 'complete' }, revision);
  await lock(filled, 'database');
  const parts = { database: opened.database, sources: NO_SOURCES, files: NO_FILES };
  const asked = { revision: revision + 1, meaning: 'author', today: '2026-03-09' } as const;
  const refused = { code: 'forms/locked', values: { level: 'database', by: 'Guo Ping' } };
  await expect(acting(LI, () => signFilled(parts, filled.filledKey, asked))).rejects.toMatchObject(refused);
  const sign = `update filled_form set state = 'signed' where filled_key = ${filled.filledKey}`;
  await expect(raw(LI, sign)).rejects.toThrow('is locked');
});

test('nobody is both persons of an unlocking by writing another’s name into it', async () => {
  const filled = await begin(null, null);
  await lock(filled, 'site');
  const asked = `unlock_asked_by = 'Wang Fang', unlock_asked_by_person = ${WANG.personKey}, unlock_reason = 'x'`;
  await expect(raw(LI, `update form_lock set ${asked}`)).rejects.toThrow('is whoever acts');
  const whole = `insert into form_lock (level, site_key, reason, locked_by, unlock_asked_by_person, unlock_reason)
    values ('site', 1, 'x', 'x', ${WANG.personKey}, 'x')`;
  await expect(raw(LI, whole)).rejects.toThrow('of whoever acts');
  const inAnothersName = `insert into form_lock (level, site_key, reason, locked_by, locked_by_person)
    values ('site', 1, 'x', 'x', ${WANG.personKey})`;
  await expect(raw(LI, inAnothersName)).rejects.toThrow('of whoever acts');
  await expect(raw(LI, `update form_lock set locked_by_person = ${WANG.personKey}`)).rejects.toThrow('as it was made');
  await raw(WANG, `update form_lock set unlock_asked_by_person = ${WANG.personKey}, unlock_reason = 'x'`);
  const agreed = `update form_lock set unlocked_at = now(), unlocked_by_person = ${WANG.personKey}`;
  await expect(raw(LI, agreed)).rejects.toThrow('is whoever acts');
  const ofForm = `update filled_form set ${asked} where filled_key = ${filled.filledKey}`;
  await expect(raw(LI, ofForm)).rejects.toThrow('is whoever acts');
});

test('a lock is opened from a form over which it stands, and from no other', async () => {
  const [filled, other] = [await begin('1', 'baseline'), await begin('2', 'baseline')];
  const { locks }: FilledDetail = (await lock(filled, 'visit')).body;
  const path = `filled-forms/${other.filledKey}/locks/${locks[0]?.lockKey}`;
  expect((await send(WANG, 'POST', path, { do: 'ask-unlock', reason: 'late result' })).status).toBe(404);
  expect((await present(filled)).locks).toMatchObject([{ unlockAsked: null }]);
});

const waitingForLocks = async () => {
  const { rows } = await sql`select from pg_locks join pg_database on oid = database
    where datname = current_database() and locktype = 'advisory' and not granted`.execute(opened.owner);
  return rows.length;
};

test('a lock waits for a change under way, and what comes after waits for the lock', async () => {
  const filled = await begin(null, null);
  const change = `update filled_form set confirmed = '{x}' where filled_key = ${filled.filledKey}`;
  const whenChanged = async (database: Database) => {
    await sql.raw(change).execute(database);
    const locking = lock(filled, 'site');
    await vi.waitFor(async () => expect(await waitingForLocks()).toBe(1), { timeout: 5_000 });
    const later = raw(LI, change).then(
      () => 'changed',
      (error: Error) => error.message,
    );
    return { locking, later };
  };
  const { locking, later } = await acting(LI, () => opened.database.transaction().execute(whenChanged));
  expect((await locking).status).toBe(200);
  expect(await later).toMatch('is locked');
});

test('a form begun in the instant a lock is made waits for it, and is refused as by any lock', async () => {
  const filled = await begin('1', 'baseline');
  const whenBegun = async (database: Database) => {
    await sql.raw(`update filled_form set confirmed = '{x}' where filled_key = ${filled.filledKey}`).execute(database);
    const locking = lock(filled, 'visit');
    await vi.waitFor(async () => expect(await waitingForLocks()).toBe(1), { timeout: 5_000 });
    const begun = send(LI, 'POST', `forms/${form.formKey}/filled`, { patientKey: '1', visit: 'baseline' });
    await vi.waitFor(async () => expect(await waitingForLocks()).toBe(2), { timeout: 5_000 });
    return { locking, begun };
  };
  const { locking, begun } = await acting(LI, () => opened.database.transaction().execute(whenBegun));
  expect((await locking).status).toBe(200);
  expect(said(await begun)).toBe('forms/locked visit');
});

test('a patient of another site that was opened in an emergency is read, and nothing of it is changed', async () => {
  const { rows } = await sql<{ site: string }>`insert into access_site (name, kind) values ('East', 'campus')
    returning site_key::text as site`.execute(opened.owner);
  const east = await testPerson(opened.database, 'Sun Li', 'physicist', rows[0]?.site);
  const filled = await begin('1', 'baseline');
  const path = `filled-forms/${filled.filledKey}`;
  expect((await send(east, 'GET', path)).status).toBe(404);
  await sql`insert into access_break_glass (person_key, role, patient_key, reason, ends_at)
    values (${Number(east.personKey)}, 'physicist', 1, 'bleeding', now() + interval '1 hour')`.execute(opened.owner);
  const { locks }: FilledDetail = (await lock(filled, 'subject')).body;
  expect((await send(east, 'GET', path)).body.locks).toMatchObject([{ level: 'subject' }]);
  const refused = (action: string) => ({ status: 403, body: { code: 'access/refused', values: { action } } });
  const open = `${path}/locks/${locks[0]?.lockKey}`;
  expect(await send(east, 'POST', open, { do: 'ask-unlock', reason: 'x' })).toMatchObject(refused('form.fill'));
  await send(LI, 'POST', open, { do: 'ask-unlock', reason: 'x' });
  expect(await send(east, 'POST', open, { do: 'unlock' })).toMatchObject(refused('form.unlock'));
  for (const level of ['item', 'visit', 'subject', 'site'] as const) {
    const asked = { level, reason: 'x', ...(level === 'item' ? { path: 'now' } : {}) };
    expect(await send(east, 'POST', `${path}/locks`, asked)).toMatchObject(refused('form.lock'));
  }
});

test('a form about a patient is for those who may see patients, one about nobody for whoever reads forms', async () => {
  const about = await begin('1', 'baseline');
  const nobody = await begin(null, null);
  for (const role of ['teacher', 'monitor', 'researcher', 'administrator'] as const) {
    const person = await testPerson(opened.database, `a ${role}`, role);
    expect([role, (await send(person, 'GET', `filled-forms/${about.filledKey}`)).status]).toEqual([role, 404]);
    expect([role, (await send(person, 'GET', `filled-forms/${nobody.filledKey}`)).status]).toEqual([role, 200]);
    const listed: readonly { filledKey: string }[] = (await send(person, 'GET', 'filled-forms')).body.rows;
    expect(listed.filter(({ filledKey }) => filledKey === about.filledKey)).toEqual([]);
  }
});
