import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { testPerson } from '../access/test-person.ts';
import { type ActingPerson, type Actor, acting } from '../database/acting.ts';
import { TEST_ACTOR, testDatabase } from '../database/test-database.ts';
import { testServer } from '../http/test-server.ts';
import type { TaskRow } from './contract.ts';
import { openTask, settleTasks } from './open-task.ts';
import { taskRoutes } from './task-routes.ts';

let opened: Awaited<ReturnType<typeof testDatabase>>;
const server = testServer();
const NOW = new Date('2026-03-09T08:00:00Z');
let LI: ActingPerson;
let WANG: ActingPerson;
let NURSE: ActingPerson;
let HEAD: ActingPerson;

beforeAll(async () => {
  opened = await testDatabase([]);
  LI = await testPerson(opened.database, 'Li Wei', 'physicist');
  WANG = await testPerson(opened.database, 'Wang Fang', 'physicist');
  NURSE = await testPerson(opened.database, 'Sun Li', 'nurse');
  HEAD = await testPerson(opened.database, 'Guo Ping', 'head');
  taskRoutes(server, { database: opened.database, now: () => NOW });
});
afterAll(async () => {
  await server.close();
  await opened.close();
});

async function send(as: ActingPerson, method: 'GET' | 'POST', path: string, body?: object, version?: string) {
  const url = `/api/platform/tasks${path}`;
  const headers = { host: '127.0.0.1', ...(version && { 'if-match': version }) };
  const answer = await acting(
    as,
    async () => await server.inject({ method, url, headers, ...(body ? { payload: body } : {}) }),
  );
  return { status: answer.statusCode, body: answer.body ? answer.json() : undefined, etag: answer.headers.etag };
}
/** Changes a task as the person reads it now; one that they do not see, in any version. */
async function change(as: ActingPerson, key: string, act: string, body?: object) {
  const { etag = '"unseen"' } = await send(as, 'GET', `/${key}`);
  return send(as, 'POST', `/${key}/${act}`, body, etag);
}
const listed = async (as: ActingPerson, query = ''): Promise<readonly TaskRow[]> =>
  (await send(as, 'GET', query)).body.rows;
const about = (entityKey: string) => ({ entity: 'filled-form', entityKey, path: `/filled/${entityKey}` });
const open = (as: Actor, entityKey: string, to: { personKey: string } | { role: 'physicist' }, dueAt?: string) =>
  acting(as, () =>
    openTask(opened.database, {
      ...{ code: 'task/form-query', values: { title: 'Checklist', titleZh: '核对表' }, about: about(entityKey), to },
      ...(dueAt ? { dueAt: new Date(dueAt) } : {}),
      at: NOW,
    }),
  );

test('tasks come by due time, what is late is marked, and what has no due time comes last', async () => {
  const someday = await open(WANG, '1', { personKey: LI.personKey });
  const tomorrow = await open(WANG, '2', { personKey: LI.personKey }, '2026-03-10T08:00:00Z');
  const yesterday = await open(WANG, '3', { personKey: LI.personKey }, '2026-03-08T08:00:00Z');
  const tasks = await listed(LI);
  expect(tasks.map(({ taskKey, isLate }) => [taskKey, isLate])).toEqual([
    [yesterday, true],
    [tomorrow, false],
    [someday, false],
  ]);
  expect(tasks[0]).toMatchObject({
    code: 'task/form-query',
    values: { title: 'Checklist', titleZh: '核对表' },
    path: '/filled/3',
    person: { name: 'Li Wei' },
    openedBy: { name: 'Wang Fang' },
    openedAt: NOW.toISOString(),
  });
  expect((await send(LI, 'GET', '/count')).body).toEqual({ waiting: 3, late: 1 });
  expect((await listed(WANG, '?whose=given')).length).toBe(3); // who gave them sees what becomes of them
});

test('a role’s task is seen by whoever has the role here, and is one person’s once taken', async () => {
  const key = await open(NURSE, '4', { role: 'physicist' });
  expect((await listed(LI, '?whose=role')).map(({ taskKey }) => taskKey)).toEqual([key]);
  expect(await listed(NURSE, '?whose=role')).toEqual([]);
  expect((await change(WANG, key, 'hand-over', { personKey: WANG.personKey, reason: null })).status).toBe(204);
  expect(await listed(LI, '?whose=role')).toEqual([]);
  expect((await listed(WANG)).map(({ taskKey }) => taskKey)).toEqual([key]);
});

test('a task is handed over with a reason, to somebody who works here, and done by that person', async () => {
  const key = await open(WANG, '5', { personKey: WANG.personKey });
  const stranger = await change(WANG, key, 'hand-over', { personKey: '999', reason: 'holiday' });
  expect(stranger.body.code).toBe('tasks/not-here');
  await change(WANG, key, 'hand-over', { personKey: LI.personKey, reason: 'on holiday' });
  expect((await listed(LI)).find(({ taskKey }) => taskKey === key)).toMatchObject({
    handedBy: { name: 'Wang Fang' },
    handedReason: 'on holiday',
  });
  expect((await change(LI, key, 'done')).status).toBe(204);
  expect((await change(LI, key, 'done')).body).toMatchObject({
    ...{ code: 'tasks/settled', detail: 'Li Wei has settled the task already (2026-03-09 08:00 UTC).' },
  });
  expect((await listed(LI, '?state=settled'))[0]).toMatchObject({
    ...{ taskKey: key, state: 'done', settledBy: { name: 'Li Wei' }, settledAt: NOW.toISOString() },
  });
});

test('of two who settle or hand over a task one is first, and the other is told', async () => {
  const key = await open(WANG, '10', { role: 'physicist' });
  const { etag } = await send(LI, 'GET', `/${key}`);
  expect((await listed(LI, '?whose=role')).find(({ taskKey }) => taskKey === key)?.version).toBe(etag?.slice(1, -1));
  const take = (me: ActingPerson) =>
    send(me, 'POST', `/${key}/hand-over`, { personKey: me.personKey, reason: null }, etag);
  expect((await send(LI, 'POST', `/${key}/done`)).body.code).toBe('platform/version-not-stated');
  expect((await take(LI)).status).toBe(204);
  expect((await send(WANG, 'POST', `/${key}/done`, undefined, etag)).body.code).toBe('platform/changed-meanwhile');
  expect((await take(WANG)).body.code).toBe('platform/changed-meanwhile');
  const both = await Promise.all([change(LI, key, 'done'), change(WANG, key, 'cancel', { reason: 'not needed' })]);
  expect(both.map(({ status }) => status).sort()).toEqual([204, 409]);
  const [winner] = both[0].status === 204 ? ['Li Wei'] : ['Wang Fang'];
  expect(both.find(({ status }) => status === 409)?.body).toMatchObject({
    ...{ code: 'tasks/settled', values: { by: winner } },
  });
});

test('a long list comes by pages, and each task once', async () => {
  const [first, second, someDay] = [
    '2026-04-01T00:00:00.000123Z',
    '2026-04-01T00:00:00.000456Z',
    '9999-12-31T00:00:00.000001Z',
  ];
  const due = [first, first, second, someDay, null, null];
  const keys = [];
  for (const at of due) {
    const key = await open(TEST_ACTOR, '20', { personKey: HEAD.personKey });
    await sql`update task set due_at = ${at}::timestamptz where task_key::text = ${key}`.execute(opened.owner);
    keys.push(key);
  }
  const walk = async (query: string) => {
    const pages: string[][] = [];
    for (let next: string | null = ''; next !== null; ) {
      const { body } = await send(HEAD, 'GET', `${query}&limit=2${next && `&after=${next}`}`);
      pages.push(body.rows.map(({ taskKey }: TaskRow) => taskKey));
      next = body.next;
    }
    return pages;
  };
  expect(await walk('?whose=mine')).toEqual([keys.slice(0, 2), keys.slice(2, 4), keys.slice(4)]);
  for (const key of keys) await change(HEAD, key, 'done'); // all at one instant
  const settled = await walk('?whose=mine&state=settled');
  expect(settled.map(({ length }) => length)).toEqual([2, 2, 2]);
  expect(settled.flat()).toEqual(keys.toReversed());
  for (const wrong of ['limit=201', 'limit=0', 'after=x', `after=${"1'_1"}`])
    expect((await send(HEAD, 'GET', `?${wrong}`)).status).toBe(400);
});

test('cancelling says why', async () => {
  const key = await open(WANG, '6', { personKey: LI.personKey });
  expect((await change(LI, key, 'cancel', { reason: ' ' })).status).toBe(400);
  expect((await change(LI, key, 'cancel', { reason: 'asked twice' })).status).toBe(204);
  expect((await listed(LI, '?state=settled'))[0]).toMatchObject({ state: 'cancelled', reason: 'asked twice' });
});

test('others see and settle nothing; the head of the department sees and settles everything', async () => {
  const key = await open(WANG, '7', { personKey: LI.personKey });
  expect(await listed(NURSE, '?whose=all')).toEqual([]);
  expect((await change(NURSE, key, 'done')).status).toBe(404);
  const bySql = await acting(NURSE, () => sql`select from task`.execute(opened.database));
  expect(bySql.rows).toHaveLength(1); // the one that she gave herself
  await expect(acting(LI, () => sql`delete from task`.execute(opened.database))).resolves.toMatchObject({
    numAffectedRows: 0n,
  });
  await expect(
    acting(LI, () =>
      sql`insert into task (code, said, entity, entity_key, site_key, role, opened_at)
        values ('task/own-words', '{}', 'x', '1', 1, 'head', now())`.execute(opened.database),
    ),
  ).rejects.toThrow('row-level security');
  expect((await listed(HEAD, '?whose=all')).some(({ taskKey }) => taskKey === key)).toBe(true);
  expect((await change(HEAD, key, 'done')).status).toBe(204);
});

test('what a task waited for settles it, whosever it is', async () => {
  const key = await open(WANG, '8', { personKey: LI.personKey });
  const settled = await acting(NURSE, () =>
    settleTasks(opened.database, { about: about('8'), code: 'task/form-query', as: { state: 'done' }, at: NOW }),
  );
  expect(settled).toBe(1);
  expect((await listed(LI, '?state=settled')).find(({ taskKey }) => taskKey === key)).toMatchObject({
    state: 'done',
    settledBy: { name: 'Sun Li' },
  });
  expect((await change(LI, key, 'done')).body).toMatchObject({ code: 'tasks/settled', values: { by: 'Sun Li' } });
});

test('a task in own words is given to a colleague of the same site', async () => {
  const here: { name: string; roles: string[] }[] = (await send(LI, 'GET', '/colleagues')).body;
  expect(here.map(({ name, roles }) => [name, ...roles])).toEqual([
    ['Guo Ping', 'head'],
    ['Li Wei', 'physicist'],
    ['Sun Li', 'nurse'],
    ['Wang Fang', 'physicist'],
  ]);
  const given = await send(LI, 'POST', '', {
    ...{ words: 'Order a new chamber', to: { personKey: WANG.personKey }, dueAt: '2026-03-20T09:00:00+08:00' },
  });
  expect(given.status).toBe(201);
  expect((await listed(WANG)).find(({ taskKey }) => taskKey === given.body.taskKey)).toMatchObject({
    ...{ code: 'task/own-words', values: { words: 'Order a new chamber' }, dueAt: '2026-03-20T01:00:00.000Z' },
  });
});

test('each change of a task is an event of the workflow', async () => {
  const key = await open(TEST_ACTOR, '9', { personKey: LI.personKey });
  await change(LI, key, 'done');
  const { rows } = await sql`select stream, action, person from record_event
    where entity = 'task' and entity_key = ${key} order by event_key`.execute(opened.owner);
  expect(rows).toEqual([
    { stream: 'workflow', action: 'insert', person: null },
    { stream: 'workflow', action: 'update', person: LI.personKey },
  ]);
});
