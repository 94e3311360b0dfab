import { CHINA_2026, type WorkCalendar } from '@isocenter/deadlines';
import { type FormDefinition, writeQuestionnaire } from '@isocenter/forms';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { testPerson } from '../access/test-person.ts';
import { type ActingPerson, acting } from '../database/acting.ts';
import { testDatabase } from '../database/test-database.ts';
import { formRoutes } from '../forms/form-routes.ts';
import { testServer } from '../http/test-server.ts';
import { listTasks } from '../tasks/task-store.ts';
import type { TriggeredRule } from './contract.ts';
import { deadlineRoutes } from './deadline-routes.ts';
import { activeRule, deadlineSettings, saveCalendar, saveRule, withdrawRule } from './rule-store.ts';
import { startDeadline, stopDeadlines } from './start-deadline.ts';
import { sweepDeadlines } from './sweep.ts';

const CHINA: WorkCalendar = { timeZone: 'Asia/Shanghai', weekend: [6, 0], years: { 2026: CHINA_2026 } };
const RULE: TriggeredRule = {
  trigger: 'form-query.asked',
  period: { unit: 'working days', amount: 3, by: '17:00' },
  actor: { person: 'concerned', otherwise: 'coordinator' },
  recipients: ['monitor'],
  whenLate: [
    { do: 'remind', after: null },
    { do: 'remind', after: { unit: 'working days', amount: 1, by: '09:00' } },
    { do: 'escalate', after: { unit: 'working days', amount: 2, by: '09:00' }, to: 'head' },
  ],
};
/** The Wednesday before 国庆节: three working days end on the make-up Saturday, 10 October, at 17:00. */
const ASKED = new Date('2026-09-30T10:00+08:00');
const DUE = new Date('2026-10-10T17:00+08:00');

let opened: Awaited<ReturnType<typeof testDatabase>>;
let LI: ActingPerson;
let HEAD: ActingPerson;
let MONITOR: ActingPerson;
const server = testServer();
beforeAll(async () => {
  opened = await testDatabase([]);
  LI = await testPerson(opened.database, 'Li Wei', 'physicist');
  HEAD = await testPerson(opened.database, 'Guo Ping', 'head');
  MONITOR = await testPerson(opened.database, 'Han Xue', 'monitor');
  deadlineRoutes(server, { database: opened.database, now: () => ASKED });
  formRoutes(server, { database: opened.database, today: () => '2026-09-30' });
});
afterAll(async () => {
  await server.close();
  await opened.close();
});
beforeEach(async () => {
  for (const table of ['deadline', 'deadline_rule', 'deadline_calendar', 'notice', 'task'])
    await sql`delete from ${sql.table(table)}`.execute(opened.owner);
});

const set = async (rule = RULE) => {
  await acting(HEAD, () => saveCalendar(opened.database, CHINA, { revision: 0 }));
  await acting(HEAD, () => saveRule(opened.database, rule, { version: 0 }));
};
const about = (entityKey: string) => ({ entity: 'form-query', entityKey, path: '/filled/7' });
const start = (entityKey: string, at = ASKED, concerned: string | null = LI.personKey) =>
  acting(MONITOR, () =>
    startDeadline(opened.database, {
      ...{ trigger: 'form-query.asked', code: 'task/form-query', about: about(entityKey), concerned, at },
      values: { title: 'Checklist', titleZh: '核对表' },
    }),
  );
const tasksOf = (me: ActingPerson, now: Date, whose: 'mine' | 'role' = 'mine') =>
  acting(me, async () => (await listTasks(opened.database, { whose, settled: false, limit: 100, me, now })).rows);
const notices = async () => {
  const { rows } = await sql<{ kind: string; to: string; at: Date }>`
    select kind, coalesce(role, person_key::text) as to, at from notice order by notice_key`.execute(opened.owner);
  return rows.map(({ kind, to }) => `${kind} to ${to === LI.personKey ? 'Li Wei' : to}`);
};

test('without a rule, or without a calendar, there is no deadline', async () => {
  await start('1');
  await acting(HEAD, () => saveRule(opened.database, RULE, { version: 0 }));
  await start('1');
  expect(await tasksOf(LI, ASKED)).toEqual([]);
  expect((await sql`select from deadline`.execute(opened.owner)).rows).toEqual([]);
});

test('the actor gets a task with its due time, the recipients are told', async () => {
  await set();
  await start('1');
  await start('1'); // it runs already
  expect(await tasksOf(LI, ASKED)).toMatchObject([
    {
      code: 'task/form-query',
      values: { title: 'Checklist' },
      dueAt: DUE.toISOString(),
      isLate: false,
      path: '/filled/7',
    },
  ]);
  expect(await notices()).toEqual(['task to Li Wei', 'begun to monitor']);
});

test('where the record concerns nobody with an account, the role that the rule names has it', async () => {
  await set();
  await start('1', ASKED, null);
  const { rows } = await sql`select role, person_key from task`.execute(opened.owner);
  expect(rows).toEqual([{ role: 'coordinator', person_key: null }]);
});

test('a month in a second: reminded when late and a working day later, escalated after two, and nothing twice', async () => {
  await set();
  await start('1');
  const taken: [string, number][] = [];
  for (let at = ASKED.getTime(); at < ASKED.getTime() + 30 * 86_400_000; at += 3_600_000) {
    const steps = await sweepDeadlines(opened.database, new Date(at));
    if (steps > 0) taken.push([new Date(at).toISOString(), steps]);
    expect(await sweepDeadlines(opened.database, new Date(at))).toBe(0);
  }
  // Due on Saturday 10 October 17:00; the next working days are Monday 12 and Tuesday 13, 09:00 in Shanghai is 01:00 UTC.
  expect(taken).toEqual([
    ['2026-10-10T09:00:00.000Z', 1],
    ['2026-10-12T01:00:00.000Z', 1],
    ['2026-10-13T01:00:00.000Z', 1],
  ]);
  expect(await notices()).toEqual([
    ...['task to Li Wei', 'begun to monitor', 'reminder to Li Wei', 'reminder to Li Wei', 'task to head'],
  ]);
  expect(await tasksOf(HEAD, DUE, 'role')).toMatchObject([{ code: 'task/form-query-late', openedBy: null }]);
}, 120_000);

test('a sweep that comes late takes every step that was missed, in order', async () => {
  await set();
  await start('1');
  expect(await sweepDeadlines(opened.database, new Date('2026-12-01T00:00Z'))).toBe(3);
  expect((await notices()).slice(2)).toEqual(['reminder to Li Wei', 'reminder to Li Wei', 'task to head']);
});

test('several servers that sweep at once take each step once', async () => {
  await set();
  for (let key = 0; key < 60; key++) await start(String(key));
  const late = new Date('2026-12-01T00:00Z');
  const steps = await Promise.all([1, 2, 3, 4].map(() => sweepDeadlines(opened.database, late)));
  expect(steps.reduce((a, b) => a + b)).toBe(180);
  const kinds = await notices();
  expect(kinds.filter((kind) => kind.startsWith('reminder'))).toHaveLength(120);
  expect(kinds.filter((kind) => kind === 'task to head')).toHaveLength(60);
});

test('what stops a deadline settles its tasks, the escalated one too, and nothing follows', async () => {
  await set();
  await start('1');
  await sweepDeadlines(opened.database, new Date('2026-10-13T02:00Z'));
  await acting(LI, () =>
    stopDeadlines(opened.database, {
      trigger: 'form-query.asked',
      about: about('1'),
      at: new Date('2026-10-13T03:00Z'),
    }),
  );
  expect(await tasksOf(LI, DUE)).toEqual([]);
  expect(await tasksOf(HEAD, DUE, 'role')).toEqual([]);
  expect(await sweepDeadlines(opened.database, new Date('2026-12-01T00:00Z'))).toBe(0);
  await start('1', new Date('2026-10-14T10:00+08:00')); // asked again: a new one runs
  expect(await tasksOf(LI, DUE)).toHaveLength(1);
});

test('a new version of a rule holds for what begins then; what runs keeps its own', async () => {
  await set();
  await start('1');
  const gentle: TriggeredRule = { ...RULE, whenLate: [] };
  await acting(HEAD, () => saveRule(opened.database, gentle, { version: 1 }));
  await expect(acting(HEAD, () => saveRule(opened.database, RULE, { version: 1 }))).rejects.toThrow();
  await start('2');
  expect(await sweepDeadlines(opened.database, new Date('2026-12-01T00:00Z'))).toBe(3); // of the first only
  expect(await acting(HEAD, () => deadlineSettings(opened.database, new Date('2026-12-01T00:00Z')))).toMatchObject({
    rules: [{ version: 2, running: 2, late: 2 }],
    calendar: { revision: 1 },
  });
  await acting(HEAD, () => withdrawRule(opened.database, 'form-query.asked', { version: 2 }));
  expect(await acting(HEAD, () => activeRule(opened.database, 'form-query.asked'))).toBeUndefined();
});

test('only who keeps the rules changes them, by raw SQL too', async () => {
  await set();
  await acting(LI, () => sql`update deadline_rule set is_active = false`.execute(opened.database));
  await acting(LI, () => sql`delete from deadline_calendar`.execute(opened.database));
  expect(await acting(LI, () => activeRule(opened.database, 'form-query.asked'))).toBeDefined();
  await expect(acting(LI, () => saveRule(opened.database, RULE, { version: 1 }))).rejects.toThrow('row-level security');
});

async function send(as: ActingPerson, method: 'GET' | 'POST' | 'PUT', url: string, body?: object, revision?: number) {
  const headers = { host: '127.0.0.1', ...(revision === undefined ? {} : { 'if-match': `"${revision}"` }) };
  const answer = await acting(as, async () =>
    server.inject({ method, url: `/api/platform/${url}`, headers, ...(body ? { payload: body } : {}) }),
  );
  return { status: answer.statusCode, body: answer.body ? answer.json() : undefined };
}

test('rules and calendar by the page: refused where they make no sense', async () => {
  const { trigger, ...rule } = RULE;
  expect((await send(HEAD, 'PUT', `deadlines/rules/${trigger}`, rule)).status).toBe(428);
  expect((await send(HEAD, 'PUT', `deadlines/rules/${trigger}`, rule, 0)).status).toBe(204);
  expect((await send(HEAD, 'PUT', `deadlines/rules/${trigger}`, rule, 0)).status).toBe(412);
  const endless = { ...rule, period: { unit: 'working days', amount: 0, by: '17:00' } };
  expect((await send(HEAD, 'PUT', `deadlines/rules/${trigger}`, endless, 1)).status).toBe(400);
  const nowhere = await send(HEAD, 'PUT', 'deadlines/calendar', { ...CHINA, timeZone: 'Mars/Olympus' }, 0);
  expect(nowhere.body.code).toBe('deadlines/time-zone');
  const unread = { ...CHINA, years: { 2026: { ...CHINA_2026, verified: 'source' } } };
  expect((await send(HEAD, 'PUT', 'deadlines/calendar', unread, 0)).body.code).toBe('deadlines/source-missing');
  expect((await send(HEAD, 'PUT', 'deadlines/calendar', CHINA, 0)).body).toEqual({ revision: 1, content: CHINA });
  expect((await send(HEAD, 'GET', 'deadlines')).body).toMatchObject({
    rules: [{ content: RULE }],
    calendar: { content: CHINA },
  });
});

test('a rule that follows events says which, and has a name of the department’s own', async () => {
  const pattern = { unit: 'charts', entity: 'chart', actions: ['update'], where: [{ path: 'state', is: 'ready' }] };
  const words = { en: 'Check the chart', zh: '核对病历' };
  const event = { starts: pattern, stops: [], of: 'record', concerned: 'acting', words, page: '/charts/{key}' };
  const { trigger: _, ...rule } = RULE;
  const put = (name: string, body: object) => send(HEAD, 'PUT', `deadlines/rules/${name}`, body, 0);
  expect((await put('event.chart-check', rule)).body.code).toBe('deadlines/event-missing');
  expect((await put('form-query.asked', { ...rule, event })).body.code).toBe('deadlines/event-missing');
  expect((await put('event.', { ...rule, event })).status).toBe(400);
  expect((await put('chart-check', { ...rule, event })).status).toBe(400);
  expect((await put('event.chart-check', { ...rule, event: { ...event, page: 'https://elsewhere' } })).status).toBe(
    400,
  );
  expect((await put('event.chart-check', { ...rule, event })).status).toBe(204);
  expect((await send(HEAD, 'GET', 'deadlines')).body.rules).toMatchObject([
    { version: 1, content: { ...rule, trigger: 'event.chart-check', event } },
  ]);
});

test('a query of a form that is not answered: whoever began the form has the task until it is answered', async () => {
  await set({ ...RULE, period: { unit: 'hours', amount: 48 } });
  const definition: FormDefinition = {
    ...{ url: 'urn:test:queried', version: '1', status: 'draft', language: 'en', title: { en: 'Rounds', zh: '查房' } },
    items: [{ kind: 'yes-no', linkId: 'well', text: { en: 'All well' }, required: false, repeats: false, checks: [] }],
  };
  const form = (await send(LI, 'POST', 'forms', { questionnaire: writeQuestionnaire(definition) })).body;
  await send(LI, 'POST', `forms/${form.formKey}/activate`, undefined, 1);
  const filled = (await send(LI, 'POST', `forms/${form.formKey}/filled`)).body;
  const [query] = (
    await send(MONITOR, 'POST', `filled-forms/${filled.filledKey}/queries`, { path: 'well', words: '?' })
  ).body.queries;
  const soon = new Date();
  expect(await tasksOf(LI, soon)).toMatchObject([
    { code: 'task/form-query', values: { title: 'Rounds', titleZh: '查房' }, path: `/filled/${filled.filledKey}` },
  ]);
  expect(await sweepDeadlines(opened.database, new Date(soon.getTime() + 47 * 3_600_000))).toBe(0);
  expect(await sweepDeadlines(opened.database, new Date(soon.getTime() + 49 * 3_600_000))).toBe(1);
  const act = (as: ActingPerson, action: string) =>
    send(as, 'POST', `filled-forms/${filled.filledKey}/queries/${query.queryKey}`, { action, words: 'yes' });
  await act(LI, 'answer');
  expect(await tasksOf(LI, soon)).toEqual([]);
  await act(MONITOR, 'reopen');
  expect(await tasksOf(LI, soon)).toHaveLength(1); // it waits again, from now on
  await act(MONITOR, 'close');
  expect(await tasksOf(LI, soon)).toEqual([]);
});
