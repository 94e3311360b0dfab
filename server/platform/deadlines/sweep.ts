import { lateSteps, type TimedStep } from '@isocenter/deadlines';
import { type Selectable, sql } from 'kysely';
import type { Role } from '../access/contract.ts';
import { acting } from '../database/acting.ts';
import { attempt } from '../database/attempt.ts';
import type { Database, Tables } from '../database/database.ts';
import { tell } from '../notices/tell.ts';
import { openTask } from '../tasks/open-task.ts';
import { againAt } from './faults.ts';
import { lateCode } from './late-code.ts';
import { departmentCalendar } from './rule-store.ts';
import { beginDeadline, stopRunning, taskAbout } from './start-deadline.ts';

/** So many deadlines are one transaction: their rows stay locked meanwhile. */
const AT_ONCE = 50;

/** Deadlines go on by themselves. */
export const SWEEPER = { kind: 'service', service: 'deadlines', origin: '' } as const;

/**
 * Takes every step that is due by `now`: reminders and escalations of what is late. A step is taken once, however many servers sweep at
 * once and however often: rows are locked, and what another server holds is left to it. A deadline whose step or stop fails holds up no
 * other: it keeps the fault, and is tried again later. @returns steps taken
 */
export async function sweepDeadlines(database: Database, now: Date): Promise<number> {
  return acting(SWEEPER, async () => {
    await beginUnstarted(database, now);
    await stopDone(database, now);
    let steps = 0;
    for (;;) {
      const taken = await database.transaction().execute((transaction) => sweepSome(transaction, now));
      steps += taken.steps;
      if (taken.deadlines === 0) return steps;
    }
  });
}

async function sweepSome(
  database: Database,
  now: Date,
): Promise<{ readonly deadlines: number; readonly steps: number }> {
  const due = await database
    .selectFrom('deadline')
    .selectAll()
    .where('stopped_at', 'is', null)
    .where('next_at', '<=', now)
    .orderBy('next_at')
    .limit(AT_ONCE)
    .forUpdate()
    .skipLocked()
    .execute();
  let steps = 0;
  for (const deadline of due) {
    const tried = await attempt(database, () => goOn(database, deadline, now));
    if ('done' in tried) steps += tried.done;
    else await keepFault(database, { deadline, fault: tried.fault, now });
  }
  return { deadlines: due.length, steps };
}

type Deadline = Selectable<Tables['deadline']>;

/** Stops what should have stopped, or takes the steps that are due. @returns steps taken */
async function goOn(database: Database, deadline: Deadline, now: Date): Promise<number> {
  const { trigger, entity, entity_key, stop_asked_at } = deadline;
  if (!stop_asked_at) return takeSteps(database, deadline, now);
  await stopRunning(database, { trigger, about: { entity, entityKey: entity_key }, at: stop_asked_at });
  return 0;
}

async function takeSteps(database: Database, deadline: Deadline, now: Date): Promise<number> {
  const all = await stepsOf(database, deadline);
  const due = all.slice(deadline.steps_taken).filter(({ at }) => at <= now);
  for (const { step } of due) {
    if (step.do === 'remind') await remind(database, deadline, now);
    else await escalate(database, deadline, { to: step.to, at: now });
  }
  const taken = deadline.steps_taken + due.length;
  await database
    .updateTable('deadline')
    .set({ steps_taken: taken, next_at: all[taken]?.at ?? null, fault: null, fault_tries: 0 })
    .where('deadline_key', '=', deadline.deadline_key)
    .execute();
  return due.length;
}

async function keepFault(
  database: Database,
  {
    deadline,
    fault,
    now,
  }: {
    readonly deadline: Pick<Deadline, 'deadline_key' | 'fault_tries'>;
    readonly fault: string;
    readonly now: Date;
  },
): Promise<void> {
  const tries = deadline.fault_tries + 1;
  await database
    .updateTable('deadline')
    .set({ fault, fault_tries: tries, next_at: againAt(now, tries) })
    .where('deadline_key', '=', deadline.deadline_key)
    .execute();
}

/** Tries what could not begin once more. */
async function beginUnstarted(database: Database, now: Date): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    const due = await transaction
      .selectFrom('deadline_unstarted')
      .selectAll()
      .where('next_at', '<=', now)
      .orderBy('next_at')
      .limit(AT_ONCE)
      .forUpdate()
      .skipLocked()
      .execute();
    for (const { unstarted_key, started, tries } of due) {
      const tried = await attempt(transaction, () =>
        beginDeadline(transaction, { ...started, at: new Date(started.at) }),
      );
      if ('done' in tried)
        await transaction.deleteFrom('deadline_unstarted').where('unstarted_key', '=', unstarted_key).execute();
      else
        await transaction
          .updateTable('deadline_unstarted')
          .set({ fault: tried.fault, tries: tries + 1, next_at: againAt(now, tries + 1) })
          .where('unstarted_key', '=', unstarted_key)
          .execute();
    }
  });
}

/** A rule that names nothing that stops it ends with its task. */
async function stopDone(database: Database, now: Date): Promise<void> {
  while (await database.transaction().execute((transaction) => stopSomeDone(transaction, now)));
}

/** @returns whether there may be more */
async function stopSomeDone(transaction: Database, now: Date): Promise<boolean> {
  const { rows } = await sql<Done>`select d.deadline_key, d.fault_tries, t.settled_at
    from deadline d join task t using (task_key) join deadline_rule r using (rule_key)
    where d.stopped_at is null and t.state <> 'open' and r.content -> 'event' -> 'stops' = '[]'
      and (d.stop_asked_at is null or d.next_at <= ${now})
    order by d.deadline_key limit ${AT_ONCE} for update of d skip locked`.execute(transaction);
  for (const deadline of rows) {
    const of = (database: Database) =>
      database.updateTable('deadline').where('deadline_key', '=', deadline.deadline_key);
    const tried = await attempt(transaction, (within) =>
      of(within).set({ stopped_at: deadline.settled_at, next_at: null, fault: null, fault_tries: 0 }).execute(),
    );
    if ('done' in tried) continue;
    await of(transaction).set({ stop_asked_at: deadline.settled_at }).execute();
    await keepFault(transaction, { deadline, fault: tried.fault, now });
  }
  return rows.length === AT_ONCE;
}

/** A deadline whose task is settled. */
interface Done extends Pick<Deadline, 'deadline_key' | 'fault_tries'> {
  readonly settled_at: Date;
}

/** By the version of the rule with which the deadline began. */
async function stepsOf(database: Database, { rule_key, due_at }: Deadline): Promise<readonly TimedStep<Role>[]> {
  const { content } = await database
    .selectFrom('deadline_rule')
    .select('content')
    .where('rule_key', '=', rule_key)
    .executeTakeFirstOrThrow();
  const calendar = await departmentCalendar(database);
  return calendar ? lateSteps(due_at, content.whenLate, calendar.content) : [];
}

/** Whoever has the task now, also where it was handed over since. */
async function remind(database: Database, { code, said, path, site_key, task_key }: Deadline, at: Date): Promise<void> {
  const { rows } = await sql<{ person_key: number | null; role: Role | null }>`
    select person_key, role from task where task_key = ${task_key} and state = 'open'`.execute(database);
  const [holder] = rows;
  if (!holder) return;
  const to = holder.role === null ? { personKey: String(holder.person_key) } : { role: holder.role };
  const siteKey = String(site_key);
  await tell(database, { kind: 'reminder', code, values: said, path: path ?? undefined, to, siteKey, at });
}

async function escalate(
  database: Database,
  { trigger, code, said, entity, entity_key, patient_key, path, site_key }: Deadline,
  { to, at }: { readonly to: Role; readonly at: Date },
): Promise<void> {
  const about = {
    ...taskAbout({ trigger, about: { entity, entityKey: entity_key } }),
    ...(patient_key === null ? {} : { patientKey: String(patient_key) }),
    ...(path === null ? {} : { path }),
  };
  await openTask(database, {
    ...{ code: lateCode(code), values: said, about, to: { role: to }, siteKey: String(site_key), dueAt: at, at },
  });
}
