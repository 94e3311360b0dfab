import { spawn } from 'node:child_process';
import { setTimeout } from 'node:timers/promises';
import type { WorkCalendar } from '@isocenter/deadlines';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { testPerson } from '../access/test-person.ts';
import { type ActingPerson, acting } from '../database/acting.ts';
import type { Migration } from '../database/database.ts';
import { testDatabase } from '../database/test-database.ts';
import { recordChangesOf } from '../record/record-changes-of.ts';
import { listTasks, settleTask } from '../tasks/task-store.ts';
import type { TriggeredRule } from './contract.ts';
import { followEvents } from './follow-events.ts';
import { FOLLOWER } from './follower-fixture.ts';
import { keepDeadlines } from './keep-deadlines.ts';
import { deadlineSettings, saveCalendar, saveRule, withdrawRule } from './rule-store.ts';
import { startDeadline } from './start-deadline.ts';
import { sweepDeadlines } from './sweep.ts';

/** A unit that came later: it records its rows, and knows nothing of deadlines. */
const CHARTS: Migration = {
  name: '9001 charts of the test',
  up: async (database) => {
    await sql`create table chart (chart_key bigint generated always as identity primary key, state text not null,
      content jsonb not null default '{}', patient_key bigint)`.execute(database);
    await recordChangesOf(database, {
      ...{ unit: 'charts', table: 'chart', entity: 'chart', key: ['chart_key'], patient: 'changed.patient_key' },
    });
  },
};
const WEEK: WorkCalendar = { timeZone: 'Asia/Shanghai', weekend: [6, 0], years: {} };
const OF_CHARTS = { unit: 'charts', entity: 'chart', actions: ['insert', 'update'] };
const RULE: TriggeredRule = {
  trigger: 'event.chart-check',
  event: {
    starts: { ...OF_CHARTS, where: [{ path: 'state', is: 'ready' }] },
    stops: [{ ...OF_CHARTS, where: [{ path: 'state', isOneOf: ['checked', 'given up'] }] }],
    of: 'record',
    concerned: 'acting',
    words: { en: 'Check the chart', zh: '核对病历' },
    page: '/charts/{key}',
  },
  period: { unit: 'hours', amount: 48 },
  actor: { person: 'concerned', otherwise: 'physicist' },
  recipients: [],
  whenLate: [{ do: 'escalate', after: null, to: 'head' }],
};

let opened: Awaited<ReturnType<typeof testDatabase>>;
let LI: ActingPerson;
let HEAD: ActingPerson;
beforeAll(async () => {
  opened = await testDatabase([CHARTS]);
  LI = await testPerson(opened.database, 'Li Wei', 'physicist');
  HEAD = await testPerson(opened.database, 'Guo Ping', 'head');
});
afterAll(() => opened.close());
beforeEach(async () => {
  for (const table of [
    'deadline_unstarted',
    'deadline',
    'deadline_rule',
    'deadline_calendar',
    'notice',
    'task',
    'chart',
  ])
    await sql`delete from ${sql.table(table)}`.execute(opened.owner);
});

const set = async (...rules: readonly TriggeredRule[]) => {
  await acting(HEAD, () => saveCalendar(opened.database, WEEK, { revision: 0 }));
  for (const rule of rules) await acting(HEAD, () => saveRule(opened.database, rule, { version: 0 }));
};
const chart = async (state: string, more: { content?: object; patient?: number; as?: ActingPerson } = {}) => {
  const { rows } = await acting(more.as ?? LI, () =>
    sql<{ key: string }>`insert into chart (state, content, patient_key)
      values (${state}, ${JSON.stringify(more.content ?? {})}, ${more.patient ?? null}) returning chart_key::text as key`.execute(
      opened.database,
    ),
  );
  return rows[0]?.key ?? '';
};
const becomes = (key: string, state: string) =>
  acting(LI, () => sql`update chart set state = ${state} where chart_key = ${key}`.execute(opened.database));
const waiting = (me: ActingPerson, whose: 'mine' | 'role' = 'mine') =>
  acting(
    me,
    async () => (await listTasks(opened.database, { whose, settled: false, limit: 200, me, now: new Date() })).rows,
  );
const deadlines = async () =>
  (
    await sql<{ key: string; running: boolean }>`select entity_key as key, stopped_at is null as running from deadline
      order by deadline_key`.execute(opened.owner)
  ).rows;
const HOUR_MS = 3_600_000;
const inHours = (hours: number) => new Date(Date.now() + hours * HOUR_MS);

test('a period is counted from the instant that the event names; where none stands there, from when it was recorded', async () => {
  const minutes = { period: { unit: 'minutes', amount: 15 } } as const;
  await set({ ...RULE, ...minutes, event: { ...RULE.event!, countedFrom: 'content.at' } });
  await chart('ready', { content: { at: '2026-03-09T14:00:00+08:00' } });
  const before = Date.now();
  await chart('ready', { content: { at: 'this morning' } });
  await followEvents(opened.database);
  const { rows } = await sql<{ due: Date }>`select due_at as due from deadline order by deadline_key`.execute(
    opened.owner,
  );
  expect(rows[0]?.due).toEqual(new Date('2026-03-09T14:15:00+08:00'));
  expect(rows[1]?.due.getTime()).toBeGreaterThanOrEqual(before + 15 * 60_000 - 1000);
});

test('an event of a unit that knows nothing of deadlines begins one, another stops it', async () => {
  await set(RULE);
  const key = await chart('draft');
  await followEvents(opened.database);
  expect(await deadlines()).toEqual([]);
  await becomes(key, 'ready');
  await followEvents(opened.database);
  expect(await waiting(LI)).toMatchObject([
    { code: 'task/event-deadline', values: { words: 'Check the chart', wordsZh: '核对病历' }, path: `/charts/${key}` },
  ]);
  await sweepDeadlines(opened.database, inHours(47));
  expect(await waiting(HEAD, 'role')).toEqual([]);
  await sweepDeadlines(opened.database, inHours(49));
  expect(await waiting(HEAD, 'role')).toMatchObject([
    { code: 'task/event-deadline-late', values: { words: 'Check the chart' } },
  ]);
  await becomes(key, 'checked');
  await followEvents(opened.database);
  expect(await deadlines()).toEqual([{ key, running: false }]);
  expect([...(await waiting(LI)), ...(await waiting(HEAD, 'role'))]).toEqual([]);
});

test('however many servers read at once, each event is taken once; what began and ended unread did both', async () => {
  await set(RULE);
  const keys: string[] = [];
  for (let made = 0; made < 20; made++) keys.push(await chart('ready'));
  await becomes(keys[0] ?? '', 'checked');
  await Promise.all([1, 2, 3, 4].map(() => followEvents(opened.database)));
  await followEvents(opened.database); // one of them may have seen the head before the last event
  expect(await deadlines()).toEqual(keys.map((key, index) => ({ key, running: index > 0 })));
});

test('what happened before a rule was set, or while it was withdrawn, begins nothing; what runs is still stopped', async () => {
  await chart('ready');
  await set(RULE);
  const key = await chart('ready');
  await followEvents(opened.database);
  await acting(HEAD, () => withdrawRule(opened.database, RULE.trigger, { version: 1 }));
  await chart('ready');
  await followEvents(opened.database);
  expect(await deadlines()).toEqual([{ key, running: true }]);
  await becomes(key, 'given up');
  await followEvents(opened.database);
  expect(await deadlines()).toEqual([{ key, running: false }]);
});

test('a deadline of a patient is stopped by another record of the same patient; two rules about one record settle their own', async () => {
  const first: TriggeredRule = {
    ...RULE,
    trigger: 'event.first-visit',
    event: {
      ...{ of: 'patient', concerned: { path: 'content.nurse' }, words: { en: 'See the patient', zh: '接诊' } },
      starts: { ...OF_CHARTS, where: [{ path: 'content.kind', is: 'referral' }] },
      stops: [{ ...OF_CHARTS, where: [{ path: 'content.kind', is: 'visit' }] }],
      page: '/patients/{patient}',
    },
  };
  await set(RULE, first);
  const content = { kind: 'referral', nurse: Number(HEAD.personKey) };
  const key = await chart('ready', { content, patient: 7 });
  await chart('draft', { content: { kind: 'visit' }, patient: 8 });
  await chart('draft', { content: { kind: 'visit' } });
  await followEvents(opened.database);
  expect(await waiting(HEAD)).toMatchObject([{ values: { words: 'See the patient' }, path: '/patients/7' }]);
  await chart('draft', { content: { kind: 'visit' }, patient: 7 });
  await followEvents(opened.database);
  expect(await waiting(HEAD)).toEqual([]);
  expect(await waiting(LI)).toMatchObject([{ path: `/charts/${key}` }]);
});

test('a rule that names nothing that stops it ends with its task', async () => {
  await set({ ...RULE, event: { ...RULE.event!, stops: [] } });
  await chart('ready');
  await followEvents(opened.database);
  const [task] = await waiting(LI);
  await acting(LI, () =>
    settleTask(opened.database, task!.taskKey, { me: LI, now: inHours(1), version: task!.version, reason: null }),
  );
  await sweepDeadlines(opened.database, inHours(49));
  expect(await deadlines()).toMatchObject([{ running: false }]);
  expect(await waiting(HEAD, 'role')).toEqual([]);
});

test('one deadline that cannot end with its task holds up no other; it is seen, and ends once it can', async () => {
  await set({ ...RULE, event: { ...RULE.event!, stops: [] } });
  const [stuck, other, open] = [await chart('ready'), await chart('ready'), await chart('ready')];
  await followEvents(opened.database);
  for (const { taskKey, version, path } of await waiting(LI))
    if (path !== `/charts/${open}`)
      await acting(LI, () => settleTask(opened.database, taskKey, { me: LI, now: inHours(1), version, reason: null }));
  await sql`create function stuck() returns trigger language plpgsql as $$ begin raise exception 'it is stuck'; end $$`.execute(
    opened.owner,
  );
  await sql
    .raw(`create trigger stuck before update on deadline for each row
      when (old.entity_key = '${stuck}' and new.stopped_at is not null) execute function stuck()`)
    .execute(opened.owner);
  const late = inHours(49);
  const seen = async () => (await acting(HEAD, () => deadlineSettings(opened.database, late))).faults;
  expect(await sweepDeadlines(opened.database, late)).toBe(1); // that of the chart that is open
  expect(await deadlines()).toEqual([
    { key: stuck, running: true },
    { key: other, running: false },
    { key: open, running: true },
  ]);
  expect(await seen()).toMatchObject([{ kind: 'not stopped', entityKey: stuck, fault: 'it is stuck', tries: 1 }]);
  await sweepDeadlines(opened.database, new Date(late.getTime() + 4 * 60_000));
  await sweepDeadlines(opened.database, new Date(late.getTime() + 5 * 60_000));
  expect(await seen()).toMatchObject([{ kind: 'not stopped', tries: 2 }]);
  await doneAgain();
  await sweepDeadlines(opened.database, new Date(late.getTime() + 15 * 60_000));
  expect(await seen()).toEqual([]);
  expect(await deadlines()).toMatchObject([{ running: false }, { running: false }, { running: true }]);
  expect(await waiting(HEAD, 'role')).toMatchObject([{ path: `/charts/${open}` }]); // nothing late is told of what is done
});

test('a rule about tasks does not follow the tasks that deadlines give', async () => {
  const starts = { unit: 'platform', entity: 'task', actions: ['insert'], where: [] };
  await set(RULE, { ...RULE, trigger: 'event.endless', event: { ...RULE.event!, starts, stops: [] } });
  await chart('ready');
  for (let times = 0; times < 3; times++) await followEvents(opened.database);
  expect(await deadlines()).toHaveLength(1);
});

/** A process that follows the record is killed after some time [ms], wherever it is. */
async function followAndKill(afterMs: number): Promise<void> {
  const child = spawn(process.execPath, ['--import', 'tsx', FOLLOWER, opened.url], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = new Promise((resolve) => child.once('exit', resolve));
  await new Promise((resolve) => child.stdout.once('data', resolve));
  await setTimeout(afterMs);
  child.kill('SIGKILL');
  await exited;
}

test('killed while it reads: each event has begun one deadline, none is lost and none came twice', async () => {
  await set(RULE);
  const keys: string[] = [];
  for (const afterMs of [20, 150, 400]) {
    for (let made = 0; made < 100; made++) keys.push(await chart('ready'));
    await followAndKill(afterMs);
    const begun = (await deadlines()).map(({ key }) => key);
    expect(begun).toEqual(keys.slice(0, begun.length));
  }
  await followEvents(opened.database);
  expect((await deadlines()).map(({ key }) => key)).toEqual(keys);
  expect(await waiting(LI)).toHaveLength(200); // as many as are listed
  const { rows } = await sql<{ tasks: number }>`select count(*)::int as tasks from task`.execute(opened.owner);
  expect(rows[0]?.tasks).toBe(300);
}, 120_000);

/** On no day one works: every period of working days is a RangeError. */
const noWorkingDays = (weekend: readonly number[]) =>
  sql`update deadline_calendar set content = jsonb_set(content, '{weekend}', ${JSON.stringify(weekend)}::jsonb)`.execute(
    opened.owner,
  );
const NEVER = [0, 1, 2, 3, 4, 5, 6];

test('one deadline whose step fails holds up no other; the fault is seen, and mended by the next try', async () => {
  const after = { unit: 'working days', amount: 1, by: '09:00' } as const;
  const slow: TriggeredRule = { ...RULE, trigger: 'event.slow', whenLate: [{ do: 'escalate', after, to: 'head' }] };
  await set(slow, RULE);
  await chart('ready');
  await followEvents(opened.database);
  await noWorkingDays(NEVER);
  const late = inHours(24 * 30);
  expect(await sweepDeadlines(opened.database, late)).toBe(1); // that of the other rule
  const { faults } = await acting(HEAD, () => deadlineSettings(opened.database, late));
  expect(faults).toEqual([
    {
      ...{ trigger: 'event.slow', kind: 'step not taken', entity: 'chart', entityKey: (await deadlines())[0]?.key },
      ...{ fault: 'the calendar has no working days', tries: 1 },
      nextAt: new Date(late.getTime() + 5 * 60_000).toISOString(),
    },
  ]);
  await noWorkingDays([6, 0]);
  expect(await sweepDeadlines(opened.database, new Date(late.getTime() + 4 * 60_000))).toBe(0);
  expect(await sweepDeadlines(opened.database, new Date(late.getTime() + 5 * 60_000))).toBe(1);
  expect((await acting(HEAD, () => deadlineSettings(opened.database, late))).faults).toEqual([]);
});

/** The task about a chart cannot be settled: nor does its deadline stop. */
const neverDone = async (key: string) => {
  await sql`create function stuck() returns trigger language plpgsql as $$ begin raise exception 'it is stuck'; end $$`.execute(
    opened.owner,
  );
  await sql
    .raw(`create trigger stuck before update on task for each row
      when (old.entity_key = 'chart ${key}' and new.state = 'done') execute function stuck()`)
    .execute(opened.owner);
};
const doneAgain = () => sql`drop function stuck cascade`.execute(opened.owner);

test('one deadline that cannot stop holds up none that comes after; it is seen, and stops once it can, before one about the same begins', async () => {
  await set(RULE);
  const stuck = await chart('ready');
  await followEvents(opened.database);
  const state = (key: string) => sql`select state from task where entity_key = ${`chart ${key}`} order by task_key`;
  await neverDone(stuck);
  const at = new Date();
  await becomes(stuck, 'checked');
  await becomes(stuck, 'ready');
  const next = await chart('ready');
  await followEvents(opened.database);
  expect(await deadlines()).toEqual([
    { key: stuck, running: true },
    { key: next, running: true },
  ]);
  const seen = async () => (await acting(HEAD, () => deadlineSettings(opened.database, at))).faults;
  const about = { trigger: 'event.chart-check', entity: 'chart', entityKey: stuck };
  const faults = [...(await seen())].sort((a, b) => (a.kind < b.kind ? -1 : 1));
  expect(faults).toMatchObject([
    { ...about, kind: 'not begun', fault: 'the deadline before has not stopped yet', tries: 1 },
    { ...about, kind: 'not stopped', fault: 'it is stuck', tries: 1 },
  ]);
  await sweepDeadlines(opened.database, new Date(at.getTime() + 6 * 60_000));
  expect((await seen()).map(({ kind, tries }) => `${kind} ${tries}`).sort()).toEqual(['not begun 2', 'not stopped 2']);
  await doneAgain();
  await sweepDeadlines(opened.database, new Date(at.getTime() + 20 * 60_000)); // stops the one
  await sweepDeadlines(opened.database, new Date(at.getTime() + 60 * 60_000)); // begins the other
  expect(await seen()).toEqual([]);
  expect(await deadlines()).toEqual([
    { key: stuck, running: false },
    { key: next, running: true },
    { key: stuck, running: true },
  ]);
  expect((await state(stuck).execute(opened.owner)).rows).toEqual([{ state: 'done' }, { state: 'open' }]);
});

test('what was to begin after a deadline that cannot stop, and is stopped meanwhile, does not begin', async () => {
  await set(RULE);
  const stuck = await chart('ready');
  await followEvents(opened.database);
  await neverDone(stuck);
  const at = new Date();
  for (const state of ['checked', 'ready', 'checked']) await becomes(stuck, state);
  await followEvents(opened.database);
  const { faults } = await acting(HEAD, () => deadlineSettings(opened.database, at));
  expect(faults.map(({ kind }) => kind)).toEqual(['not stopped']);
  await doneAgain();
  for (const minutes of [20, 60]) await sweepDeadlines(opened.database, new Date(at.getTime() + minutes * 60_000));
  expect(await deadlines()).toEqual([{ key: stuck, running: false }]);
  expect(await waiting(LI)).toEqual([]);
});

test('a deadline that cannot begin does not fail what triggers it; it is seen, and begins once it can', async () => {
  await set({
    ...RULE,
    trigger: 'form-query.asked',
    event: undefined,
    period: { unit: 'days', amount: 1, by: '25:00' },
  });
  const at = new Date();
  const ask = () =>
    acting(LI, () =>
      opened.database.transaction().execute(async (transaction) => {
        await sql`insert into chart (state) values ('saved')`.execute(transaction);
        await startDeadline(transaction, {
          ...{ trigger: 'form-query.asked', code: 'task/form-query', values: { title: 'A' }, concerned: null, at },
          about: { entity: 'form-query', entityKey: '1' },
        });
      }),
    );
  await ask();
  await ask();
  expect((await sql`select from chart where state = 'saved'`.execute(opened.owner)).rows).toHaveLength(2);
  const seen = async () => (await acting(HEAD, () => deadlineSettings(opened.database, at))).faults;
  expect(await seen()).toMatchObject([{ kind: 'not begun', entityKey: '1', fault: 'no time of day: 25:00', tries: 1 }]);
  await sweepDeadlines(opened.database, new Date(at.getTime() + 6 * 60_000));
  expect(await seen()).toMatchObject([
    { tries: 2, nextAt: new Date(at.getTime() + 16 * 60_000).toISOString() }, // 10 min more
  ]);
  await sql`update deadline_rule set content = jsonb_set(content, '{period,by}', '"17:00"')`.execute(opened.owner);
  await sweepDeadlines(opened.database, new Date(at.getTime() + 17 * 60_000));
  expect(await seen()).toEqual([]);
  expect(await waiting(LI, 'role')).toMatchObject([{ code: 'task/form-query' }]);
});

test('while the record cannot be read, what is late is told all the same', async () => {
  await set(RULE);
  await chart('ready');
  await followEvents(opened.database);
  await sql`update deadline set due_at = now(), next_at = now()`.execute(opened.owner);
  await sql`alter table deadline_reading rename to deadline_unread`.execute(opened.owner);
  const told = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const keeping = keepDeadlines(opened.database, 20);
  try {
    await expect
      .poll(() => waiting(HEAD, 'role'), { timeout: 10_000 })
      .toMatchObject([{ code: 'task/event-deadline-late' }]);
    await expect.poll(() => told.mock.calls.length).toBeGreaterThan(0);
  } finally {
    await keeping.stop();
    told.mockRestore();
    await sql`alter table deadline_unread rename to deadline_reading`.execute(opened.owner);
  }
});
