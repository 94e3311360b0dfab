import type { WorkCalendar } from '@isocenter/deadlines';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { accessRoutes } from '../../../platform/access/access-routes.ts';
import { openAccess } from '../../../platform/access/open-access.ts';
import { testPerson } from '../../../platform/access/test-person.ts';
import { type TestSession, testSession } from '../../../platform/access/test-session.ts';
import { type ActingPerson, acting } from '../../../platform/database/acting.ts';
import { testDatabase } from '../../../platform/database/test-database.ts';
import type { TriggeredRule } from '../../../platform/deadlines/contract.ts';
import { saveCalendar, saveRule } from '../../../platform/deadlines/rule-store.ts';
import { sweepDeadlines } from '../../../platform/deadlines/sweep.ts';
import type { HttpServer } from '../../../platform/http/http-server.ts';
import { testServer } from '../../../platform/http/test-server.ts';
import { listTasks } from '../../../platform/tasks/task-store.ts';
import { IMAGING_MIGRATIONS } from '../../imaging/index.ts';
import { PHYSICS_MIGRATIONS } from '../../physics/index.ts';
import { clinicRoutes } from '../clinic-routes.ts';
import { CLINIC_MIGRATIONS } from '../index.ts';
import type { ReviewContent } from './contract.ts';
import { addReview, changeReview, reviewsOf } from './review-store.ts';

const HOURS = 24;
const EVERY_DAY: WorkCalendar = { timeZone: 'UTC', weekend: [], years: {} };
/** An example, of no clinical meaning: the product brings no time. */
const RULE: TriggeredRule = {
  trigger: 'severe-toxicity.told',
  period: { unit: 'hours', amount: HOURS },
  actor: { person: 'concerned', otherwise: 'oncologist' },
  recipients: [],
  whenLate: [{ do: 'escalate', after: null, to: 'head' }],
};

let opened: Awaited<ReturnType<typeof testDatabase>>;
let nurse: ActingPerson;
let head: ActingPerson;
let oncologist: TestSession;
let server: HttpServer;
let colleague: ActingPerson;
let courseKey: string;

beforeAll(async () => {
  opened = await testDatabase([...IMAGING_MIGRATIONS, ...PHYSICS_MIGRATIONS, ...CLINIC_MIGRATIONS]);
  nurse = await testPerson(opened.database, 'Nurse Here', 'nurse');
  head = await testPerson(opened.database, 'Head Here', 'head');
  const access = openAccess({ database: opened.database, isDemonstration: false });
  server = testServer(access.identify);
  accessRoutes(server, access);
  clinicRoutes(server, { database: opened.database, now: () => new Date() });
  await server.ready();
  oncologist = await testSession({ server, database: opened.database }, { name: 'Of Course', role: 'oncologist' });
  colleague = await testPerson(opened.database, 'Takes Over', 'oncologist');
}, 60_000);
afterAll(async () => {
  await server.close();
  await opened.close();
});
beforeEach(async () => {
  for (const table of ['deadline', 'deadline_unstarted', 'deadline_rule', 'deadline_calendar', 'notice', 'task'])
    await sql`delete from ${sql.table(table)}`.execute(opened.owner);
  const { rows } = await sql<{ key: string }>`with patient as (
      insert into clinic_patient (name) values ('Wang Fang') returning patient_key, site_key)
    insert into clinic_course (patient_key, site_key, number, title, intent, physician)
    select patient_key, site_key, 1, 'Larynx', 'curative', ${Number(oncologist.personKey)} from patient
    returning course_key::text as key`.execute(opened.owner);
  courseKey = rows[0]?.key ?? '';
});

const setsRule = async (rule = RULE) => {
  await acting(head, () => saveCalendar(opened.database, EVERY_DAY, { revision: 0 }));
  await acting(head, () => saveRule(opened.database, rule, { version: 0 }));
};
const review = (grade: number): ReviewContent => ({
  ...{ at: '2026-03-09T09:00:00+08:00', ecog: 1, weightKg: null, counts: {}, findings: '', decision: null, plan: '' },
  events: [{ term: 'mucositis-oral', grade, attribution: null, note: '' }],
});
const adds = () => acting(nurse, () => addReview(opened.database, courseKey, review(3)));
const present = () => acting(nurse, async () => (await reviewsOf(opened.database, courseKey))[0]!);
const corrects = async (grade: number) => {
  const { reviewKey, revision } = await present();
  const changed = { courseKey, reviewKey, revision, content: review(grade), inError: false };
  await acting(nurse, () => changeReview(opened.database, changed));
};
const givenTo = async ({ personKey }: ActingPerson) => {
  const content = { title: 'Larynx', intent: 'curative', diagnosisKey: null, physician: personKey };
  expect((await oncologist.ask('PUT', `clinic/courses/${courseKey}`, content, 1)).status).toBe(200);
};

/** Each task: its state, whose, and by how many hours after it was opened it is due. */
const tasks = async () => {
  const { rows } = await sql<{ state: string; whose: string; code: string; hours: number | null }>`
    select state, code, coalesce(role, p.name) as whose,
      round(extract(epoch from due_at - opened_at) / 3600)::int as hours
    from task left join access_person p using (person_key) order by task_key`.execute(opened.owner);
  return rows.map(({ state, code, whose, hours }) => [state, code.replace('task/', ''), whose, hours]);
};
const running = async () => {
  const { rows } = await sql<{ due: Date }>`select due_at as due from deadline where stopped_at is null`.execute(
    opened.owner,
  );
  return rows.map(({ due }) => due);
};
const oneDueLater = (moments: readonly Date[]) => new Date((moments[0]?.getTime() ?? 0) + 1000);

test('without a rule of the department the task has no due time', async () => {
  await adds();
  expect(await tasks()).toEqual([['open', 'severe-toxicity', 'Of Course', null]]);
  expect(await running()).toEqual([]);
});

test('by the rule it is due; unseen until then it is escalated; seen, all of it is done', async () => {
  await setsRule();
  await adds();
  expect(await tasks()).toEqual([['open', 'severe-toxicity', 'Of Course', HOURS]]);
  const late = oneDueLater(await running());
  expect(await sweepDeadlines(opened.database, late)).toBe(1);
  const listed = await acting(head, () =>
    listTasks(opened.database, { whose: 'role', settled: false, limit: 100, me: head, now: late }),
  );
  expect(listed.rows).toMatchObject([{ code: 'task/severe-toxicity-late', values: { grade: 3 } }]);
  const { reviewKey, revision } = await present();
  const path = `clinic/reviews/${reviewKey}/signatures`;
  expect((await oncologist.ask('POST', path, oncologist.asked('reviewer'), revision)).status).toBe(200);
  expect((await tasks()).map(([state]) => state)).toEqual(['done', 'done']);
  expect(await running()).toEqual([]);
});

test('what was corrected away is cancelled in the words of the program, and waits no more', async () => {
  await setsRule();
  await adds();
  await corrects(1);
  const { rows } = await sql`select state, reason from task`.execute(opened.owner);
  expect(rows).toEqual([{ state: 'cancelled', reason: 'task-reason/review-corrected' }]);
  expect(await running()).toEqual([]);
});

test('with another treating physician it is theirs, due when it was; a late reminder goes to them', async () => {
  await setsRule({ ...RULE, whenLate: [{ do: 'remind', after: null }] });
  await adds();
  const before = await running();
  await givenTo(colleague);
  expect(await running()).toEqual(before);
  const { rows } = await sql<{ name: string; due: Date }>`select name, due_at as due
    from task join access_person using (person_key) where state = 'open'`.execute(opened.owner);
  expect(rows).toEqual([{ name: 'Takes Over', due: before[0] }]);
  await sweepDeadlines(opened.database, oneDueLater(before));
  const told = await sql`select name from notice join access_person using (person_key) where kind = 'reminder'`.execute(
    opened.owner,
  );
  expect(told.rows).toEqual([{ name: 'Takes Over' }]);
});

test('a rule may give it to a role', async () => {
  await setsRule({ ...RULE, actor: { role: 'oncologist' } });
  await adds();
  expect(await tasks()).toEqual([['open', 'severe-toxicity', 'oncologist', HOURS]]);
  await givenTo(colleague);
  expect((await tasks()).at(-1)).toEqual(['open', 'severe-toxicity', 'oncologist', HOURS]);
});

test('what could not begin is told at once without a due time, and gets it when the fault is gone', async () => {
  const period = { unit: 'working days', amount: 1, by: '17:00' } as const;
  await setsRule({ ...RULE, period });
  await sql`update deadline_calendar set content = jsonb_set(content, '{weekend}', '[0,1,2,3,4,5,6]')`.execute(
    opened.owner,
  );
  await adds();
  expect(await tasks()).toEqual([['open', 'severe-toxicity', 'Of Course', null]]);
  await givenTo(colleague);
  await sql`update deadline_calendar set content = jsonb_set(content, '{weekend}', '[]')`.execute(opened.owner);
  const { rows } = await sql<{ at: Date }>`select next_at as at from deadline_unstarted`.execute(opened.owner);
  await sweepDeadlines(opened.database, rows[0]?.at ?? new Date(0));
  const [due] = await running();
  expect(due).toBeInstanceOf(Date);
  const open = await sql<{ name: string; due: Date }>`select name, due_at as due
    from task join access_person using (person_key) where state = 'open'`.execute(opened.owner);
  expect(open.rows).toEqual([{ name: 'Takes Over', due }]);
});
