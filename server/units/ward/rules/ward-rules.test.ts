import { randomUUID } from 'node:crypto';
import type { WorkCalendar } from '@isocenter/deadlines';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { testPerson } from '../../../platform/access/test-person.ts';
import { type ActingPerson, acting } from '../../../platform/database/acting.ts';
import { testDatabase } from '../../../platform/database/test-database.ts';
import { followEvents } from '../../../platform/deadlines/follow-events.ts';
import { saveCalendar, withdrawRule } from '../../../platform/deadlines/rule-store.ts';
import type { HttpServer } from '../../../platform/http/http-server.ts';
import { testServer } from '../../../platform/http/test-server.ts';
import { CLINIC_MIGRATIONS } from '../../clinic/index.ts';
import { IMAGING_MIGRATIONS } from '../../imaging/index.ts';
import { PHYSICS_MIGRATIONS } from '../../physics/index.ts';
import { FullAssessments } from '../assessment/contract.ts';
import { WardBoard } from '../board/contract.ts';
import { WARD_MIGRATIONS, wardRoutes } from '../index.ts';
import { WardRules } from './contract.ts';

const WEEK: WorkCalendar = { timeZone: 'Asia/Shanghai', weekend: [6, 0], years: {} };
/** What is said below happens around the admission, an hour ago; the board is looked at by the clock of the test. */
const ADMITTED = new Date(Date.now() - 3_600_000);
const after = (minutes: number) => new Date(ADMITTED.getTime() + minutes * 60_000);
let now = new Date();
let opened: Awaited<ReturnType<typeof testDatabase>>;
let server: HttpServer;
let nurse: ActingPerson;
let head: ActingPerson;
let stayKey: string;

beforeAll(async () => {
  opened = await testDatabase([
    ...[...IMAGING_MIGRATIONS, ...PHYSICS_MIGRATIONS, ...CLINIC_MIGRATIONS, ...WARD_MIGRATIONS],
  ]);
  nurse = await testPerson(opened.database, 'He Lan', 'nurse');
  head = await testPerson(opened.database, 'Guo Ping', 'head');
  server = testServer();
  wardRoutes(server, { ...opened, now: () => now });
  await server.ready();
  await sql`insert into ward_bed (name) values ('1'), ('2'), ('3'), ('4'), ('5'), ('6')`.execute(opened.owner);
  await acting(head, () => saveCalendar(opened.database, WEEK, { revision: 0 }));
});
afterAll(async () => {
  await server.close();
  await opened.close();
});

const ask = (method: 'GET' | 'POST' | 'PUT', url: string, payload?: object, as = nurse) =>
  acting(
    as,
    async () =>
      await server.inject({
        ...{ method, url: `/api/ward/${url}`, headers: { host: '127.0.0.1', 'if-match': '"1"' } },
        ...(payload && { payload }),
      }),
  );
const rules = async (method: 'GET' | 'POST') => WardRules.parse((await ask(method, 'rules', undefined, head)).json());
/** What the board says is due of the patient, and after how many minutes from the admission. */
const due = async () => {
  await followEvents(opened.database);
  const { rows } = WardBoard.parse((await ask('GET', 'board')).json());
  const row = rows.find((each) => each.stayKey === stayKey);
  return row?.due.map(({ words, at, isLate }) => [words, (Date.parse(at) - ADMITTED.getTime()) / 60_000, isLate]);
};
const score = (minutes: number, more: object = {}) =>
  ask('POST', `stays/${stayKey}/scores`, {
    clientKey: randomUUID(),
    content: {
      ...{ at: after(minutes).toISOString(), during: 'rest', note: '', ...more },
      measured: { instrument: 'nrs', value: 6 },
    },
  });
/** As the room of analgesics writes it. */
const rescue = (route: string, minutes: number, what: { once: boolean } = { once: false }) =>
  acting(nurse, () =>
    sql`with o as (insert into ward_analgesic_order (stay_key, site_key, content)
        values (${stayKey}, 1, '{}') returning order_key)
      insert into ward_administration (stay_key, site_key, sent_as, sent_sha256, order_key, at, given, dose, unit, route, is_rescue, is_once, is_opioid, reason)
        select ${stayKey}::bigint, 1, gen_random_uuid(), '', order_key, ${after(minutes)}, true, 5, 'mg', ${route}, ${!what.once}, ${what.once}, true, '' from o`.execute(
      opened.owner,
    ),
  );
const fullAssessments = async () =>
  FullAssessments.parse((await ask('GET', `stays/${stayKey}/full-assessments`)).json());
const complete = async (formKey: string | null) =>
  acting(nurse, () =>
    sql`with f as (insert into filled_form (form_key, state, response, began_by, saved_by, patient_key)
        select ${formKey}::bigint, 'draft', '{}', 'x', 'x', patient_key from ward_stay where stay_key = ${stayKey} returning filled_key)
      select filled_key from f`.execute(opened.owner),
  ).then(({ rows }) =>
    acting(nurse, () =>
      sql`update filled_form set state = 'complete' where filled_key = ${(rows[0] as { filled_key: number }).filled_key}`.execute(
        opened.owner,
      ),
    ),
  );

let beds = 0;
beforeEach(async () => {
  now = new Date();
  await rules('POST');
  beds += 1;
  const { rows } = await acting(nurse, () =>
    sql<{
      patient: string;
      bed: string;
    }>`with p as (insert into clinic_patient (name) values ('A') returning patient_key)
      select p.patient_key::text as patient, bed_key::text as bed from p, ward_bed where name = ${String(beds)}`.execute(
      opened.owner,
    ),
  );
  const { patient: patientKey, bed: bedKey } = rows[0] ?? {};
  const stay = { patientKey, bedKey, admittedAt: ADMITTED.toISOString(), reportsSelf: true };
  stayKey = (await ask('POST', 'stays', stay)).json().stayKey;
});

test('a score is due 8 hours after the admission, not after it was written down, and a full assessment after 24', async () => {
  expect(await due()).toEqual([
    ['Pain score after admission', 480, false],
    ['Full pain assessment after admission', 1440, false],
  ]);
  now = after(481);
  expect((await due())?.[0]).toEqual(['Pain score after admission', 480, true]);
  now = new Date();
  await score(10);
  expect(await due()).toEqual([['Full pain assessment after admission', 1440, false]]);
});

test('a score is due 15 minutes after an intravenous and 60 after an oral rescue dose was given; it ends both', async () => {
  await score(5);
  await rescue('oral', 10);
  await rescue('intravenous', 20);
  await rescue('subcutaneous', 21);
  expect(await due()).toEqual([
    ['Pain score after an i.v. rescue dose', 35, true],
    ['Pain score after an oral rescue dose', 70, false],
    ['Full pain assessment after admission', 1440, false],
  ]);
  const { rows } = WardBoard.parse((await ask('GET', 'board')).json());
  expect(rows.find((each) => each.stayKey === stayKey)?.rescues24h).toBe(3);
  await score(40);
  expect(await due()).toEqual([['Full pain assessment after admission', 1440, false]]);
});

test('so is it after a single dose of a titration, by mouth or by vein', async () => {
  await score(5);
  await rescue('oral', 10, { once: true });
  await rescue('intravenous', 20, { once: true });
  await rescue('subcutaneous', 21, { once: true });
  expect(await due()).toEqual([
    ['Pain score after an i.v. single dose', 35, true],
    ['Pain score after an oral single dose', 70, false],
    ['Full pain assessment after admission', 1440, false],
  ]);
  await score(40);
  expect(await due()).toEqual([['Full pain assessment after admission', 1440, false]]);
});

test('a form that is completed is the full assessment of the stay, and asks for the next within 72 hours', async () => {
  await score(5);
  const { formKey } = await fullAssessments();
  await complete(formKey);
  expect((await fullAssessments()).assessments).toHaveLength(1);
  const [again, ...others] = (await due()) ?? [];
  expect([again?.[0], others]).toEqual(['Full pain assessment again', []]);
  const { rows } = await sql<{ hours: number }>`select extract(epoch from d.due_at - f.completed_at) / 3600 as hours
    from deadline d, ward_full_assessment f where d.trigger = 'event.ward-full-again' and f.stay_key = ${stayKey} and d.stopped_at is null
    `.execute(opened.owner);
  expect(Number(rows[0]?.hours)).toBeCloseTo(72, 6);
});

test('pain that has changed asks for a full assessment within 72 hours, counted from the score; no change named asks for none', async () => {
  const { formKey } = await fullAssessments();
  await complete(formKey);
  await due();
  await score(10);
  expect((await due())?.map(([words]) => words)).toEqual(['Full pain assessment again']);
  expect((await score(20, { changed: [] })).statusCode).toBe(400);
  await score(30, { changed: ['site', 'adverse effect'] });
  expect(await due()).toContainEqual(['Full pain assessment after a change', 30 + 72 * 60, false]);
  await complete(formKey);
  expect((await due())?.map(([words]) => words)).toEqual(['Full pain assessment again']);
});

test('who has left is assessed no more', async () => {
  await due();
  const content = {
    bedKey: (await ask('GET', `stays/${stayKey}`)).json().content.bedKey,
    admittedAt: ADMITTED.toISOString(),
  };
  const discharge = { at: after(30).toISOString(), to: 'home', note: '' };
  await ask('PUT', `stays/${stayKey}`, {
    content: { ...content, reportsSelf: true, discharge },
    inError: false,
    reason: '',
  });
  await followEvents(opened.database);
  const { rows } = await sql`select from deadline d join ward_stay s on d.entity_key = s.patient_key::text
    where s.stay_key = ${stayKey} and d.stopped_at is null`.execute(opened.owner);
  expect(rows).toEqual([]);
});

test('a rule that the department withdrew is not put back, and the form is there once', async () => {
  await acting(head, () => withdrawRule(opened.database, 'event.ward-full-again', { version: 1 }));
  const set = await rules('POST');
  expect(set).toMatchObject({ hasForm: true, hasCalendar: true });
  expect(set.rules.every(({ isKnown }) => isKnown)).toBe(true);
  const { rows } = await sql<{
    n: number;
  }>`select count(*)::int as n from deadline_rule where trigger = 'event.ward-full-again' and is_active
    union all select count(*)::int from form`.execute(opened.owner);
  expect(rows.map(({ n }) => n)).toEqual([0, 1]);
});
