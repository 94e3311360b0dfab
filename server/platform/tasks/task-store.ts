import { DomainError, notFound, type TaskCode } from '@isocenter/messages';
import { type ExpressionBuilder, type Selectable, sql } from 'kysely';
import type { Role } from '../access/contract.ts';
import type { ActingPerson } from '../database/acting.ts';
import type { Database, Tables } from '../database/database.ts';
import { requireSame, versionOf } from '../http/asked-revision.ts';
import type { Page } from '../http/contract.ts';
import { type AskedPage, instantAt, microsOf, pageOf, placeAfter } from '../http/page.ts';
import type { Colleague, ColleagueInRoles, TaskCount, TaskRow, WhoseTasks } from './contract.ts';

interface Asked {
  readonly me: ActingPerson;
  readonly now: Date;
}

/** Tasks by due time, those without one last; settled ones by when, the latest first. */
export async function listTasks(
  database: Database,
  {
    whose,
    settled,
    limit,
    after,
    me,
    now,
  }: Asked & AskedPage & { readonly whose: WhoseTasks; readonly settled: boolean },
): Promise<Page<TaskRow>> {
  const by = settled ? 'settled_at' : 'due_at';
  const rows = await database
    .selectFrom('task')
    .selectAll()
    .select(microsOf(by).as('micros'))
    .$if(after !== undefined, (query) => query.where(isBehind(after ?? '', settled)))
    .where((of) => belongsTo(of, whose, me))
    .where('state', settled ? '!=' : '=', 'open')
    .$if(!settled, (query) => query.orderBy(sql`due_at asc nulls last`).orderBy('task_key'))
    .$if(settled, (query) => query.orderBy('settled_at', 'desc').orderBy('task_key', 'desc'))
    .limit(limit + 1)
    .execute();
  const placeOf = ({ micros, task_key }: (typeof rows)[number]) => ({ micros, key: task_key });
  return pageOf(rows, { limit, placeOf }, await toRows(database, rows, now));
}

/** Whether a task comes after this place of the list. */
function isBehind(after: string, settled: boolean) {
  const { micros, key } = placeAfter(after);
  if (micros === null) return sql<boolean>`(due_at is null and task_key > ${key})`;
  if (settled) return sql<boolean>`(settled_at, task_key) < (${instantAt(micros)}, ${key})`;
  return sql<boolean>`(due_at is null or (due_at, task_key) > (${instantAt(micros)}, ${key}))`;
}

/** @throws DomainError `platform/not-found` */
export async function oneTask(database: Database, taskKey: string, now: Date): Promise<TaskRow> {
  const found = await database
    .selectFrom('task')
    .selectAll()
    .where(sql<boolean>`task_key::text = ${taskKey}`)
    .execute();
  const [row] = await toRows(database, found, now);
  if (!row) throw notFound('task', taskKey);
  return row;
}

async function toRows(
  database: Database,
  rows: readonly Selectable<Tables['task']>[],
  now: Date,
): Promise<readonly TaskRow[]> {
  const names = await namesOf(
    database,
    rows.flatMap((row) => [row.person_key, row.opened_by, row.handed_by, row.settled_by]),
  );
  const called = (key: number | null) => (key === null ? null : (names.get(key) ?? null));
  return rows.map((row) => ({
    taskKey: String(row.task_key),
    code: row.code as TaskCode, // written by openTask
    values: row.said,
    path: row.path,
    person: called(row.person_key),
    role: row.role as Role | null,
    state: row.state,
    dueAt: row.due_at?.toISOString() ?? null,
    isLate: row.state === 'open' && row.due_at !== null && row.due_at < now,
    openedAt: row.opened_at.toISOString(),
    openedBy: called(row.opened_by),
    handedBy: called(row.handed_by),
    handedReason: row.handed_reason,
    settledAt: row.settled_at?.toISOString() ?? null,
    settledBy: called(row.settled_by),
    reason: row.reason,
    version: versionOfTask(row),
  }));
}

/** What is changed of a task: whose it is, and whether it is open. */
function versionOfTask(
  row: Pick<Selectable<Tables['task']>, 'state' | 'person_key' | 'role' | 'handed_by' | 'handed_reason'>,
) {
  const { state, person_key, role, handed_by, handed_reason } = row;
  return versionOf([state, person_key, role, handed_by, handed_reason]);
}

function belongsTo(of: ExpressionBuilder<Tables, 'task'>, whose: WhoseTasks, me: ActingPerson) {
  const person = Number(me.personKey);
  switch (whose) {
    case 'mine':
      return of('person_key', '=', person);
    case 'role':
      return of.and([of('role', '=', me.role), of('site_key', '=', Number(me.siteKey))]);
    case 'given':
      return of.or([of('opened_by', '=', person), of('handed_by', '=', person)]);
    case 'all':
      return sql<boolean>`site_key = any ((select access_sites('task.oversee'))::bigint[])`;
  }
}

export async function countTasks(database: Database, { me, now }: Asked): Promise<TaskCount> {
  const counted = await database
    .selectFrom('task')
    .select((of) => of.fn.countAll<number>().as('waiting'))
    .select(sql<number>`count(*) filter (where due_at < ${now})`.as('late'))
    .where('state', '=', 'open')
    .where((of) => of.or([belongsTo(of, 'mine', me), belongsTo(of, 'role', me)]))
    .executeTakeFirstOrThrow();
  return { waiting: Number(counted.waiting), late: Number(counted.late) };
}

/** @throws DomainError `platform/not-found`, `platform/changed-meanwhile`, `tasks/settled`, `tasks/settled-by-itself` */
export async function settleTask(
  database: Database,
  taskKey: string,
  { me, now, version, reason }: Asked & { readonly version: string; readonly reason: string | null },
): Promise<void> {
  const state = reason === null ? 'done' : 'cancelled';
  const values = { state, reason, settled_at: now, settled_by: Number(me.personKey) } as const;
  await changeOpen(database, { taskKey, version }, values);
}

/** Gives an open task to a person at its site; to oneself, where it was the role's. @throws DomainError as above, `tasks/not-here` */
export async function handOver(
  database: Database,
  taskKey: string,
  {
    me,
    version,
    to,
    reason,
  }: { readonly me: ActingPerson; readonly version: string; readonly to: string; readonly reason: string | null },
): Promise<void> {
  const row = await database
    .selectFrom('task')
    .select('site_key')
    .where(sql<boolean>`task_key::text = ${taskKey}`)
    .executeTakeFirst();
  if (!row) throw notFound('task', taskKey);
  await requireColleague(database, { siteKey: row.site_key, personKey: to });
  await changeOpen(
    database,
    { taskKey, version },
    {
      person_key: Number(to),
      role: null,
      handed_by: Number(me.personKey),
      handed_reason: reason,
    },
  );
}

/** Who works now at the site, the acting person's own unless given. */
export async function colleagues(database: Database, siteKey: number): Promise<readonly ColleagueInRoles[]> {
  const { rows } = await sql<{ person_key: number; name: string; name_zh: string | null; roles: Role[] }>`
    select * from task_colleagues(${siteKey})`.execute(database);
  return rows.map(({ person_key, name, name_zh, roles }) => ({
    personKey: String(person_key),
    name,
    nameZh: name_zh,
    roles,
  }));
}

/** @throws DomainError `tasks/not-here` */
export async function requireColleague(
  database: Database,
  { siteKey, personKey }: { readonly siteKey: number; readonly personKey: string },
): Promise<void> {
  const here = await colleagues(database, siteKey);
  if (!here.some((colleague) => colleague.personKey === personKey)) throw new DomainError('tasks/not-here');
}

/** Of two who change a task the second is told who was first: what is settled stays settled. */
async function changeOpen(
  database: Database,
  { taskKey, version }: { readonly taskKey: string; readonly version: string },
  values: Partial<{
    state: 'done' | 'cancelled';
    reason: string | null;
    settled_at: Date;
    settled_by: number;
    person_key: number;
    role: null;
    handed_by: number;
    handed_reason: string | null;
  }>,
): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    const present = await transaction
      .selectFrom('task')
      .selectAll()
      .where(sql<boolean>`task_key::text = ${taskKey}`)
      .forUpdate()
      .executeTakeFirst();
    if (!present) throw notFound('task', taskKey);
    if (present.state !== 'open') throw await refusalOfSettled(transaction, present);
    requireSame(versionOfTask(present), version);
    await transaction.updateTable('task').set(values).where('task_key', '=', present.task_key).execute();
  });
}

async function refusalOfSettled(
  database: Database,
  { settled_by, settled_at }: Pick<Selectable<Tables['task']>, 'settled_by' | 'settled_at'>,
): Promise<DomainError> {
  const on = settled_at ? `${settled_at.toISOString().slice(0, 16).replace('T', ' ')} UTC` : '';
  if (settled_by === null) return new DomainError('tasks/settled-by-itself', { on });
  const by = (await namesOf(database, [settled_by])).get(settled_by);
  return new DomainError('tasks/settled', { by: [by?.nameZh, by?.name].flatMap((name) => name ?? []).join(' '), on });
}

async function namesOf(database: Database, keys: readonly (number | null)[]): Promise<ReadonlyMap<number, Colleague>> {
  const known = [...new Set(keys.filter((key) => key !== null))];
  if (known.length === 0) return new Map();
  const rows = await database
    .selectFrom('access_person')
    .select(['person_key', 'name', 'name_zh'])
    .where('person_key', 'in', known)
    .execute();
  return new Map(
    rows.map(({ person_key, name, name_zh }) => [person_key, { personKey: String(person_key), name, nameZh: name_zh }]),
  );
}
