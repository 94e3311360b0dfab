import { lateSteps, type TimedStep } from '@isocenter/deadlines';
import { type Selectable, sql } from 'kysely';
import type { Role } from '../access/contract.ts';
import { acting } from '../database/acting.ts';
import type { Database, Tables } from '../database/database.ts';
import { tell } from '../notices/tell.ts';
import { openTask } from '../tasks/open-task.ts';
import { lateCode } from './late-code.ts';
import { departmentCalendar } from './rule-store.ts';

/** So many deadlines are one transaction: their rows stay locked meanwhile. */
const AT_ONCE = 50;

const SWEEPER = { kind: 'service', service: 'deadlines', origin: '' } as const;

/**
 * Takes every step that is due by `now`: reminders and escalations of what is late. A step is taken once, however many servers sweep at
 * once and however often: rows are locked, and what another server holds is left to it. @returns steps taken
 */
export async function sweepDeadlines(database: Database, now: Date): Promise<number> {
  return acting(SWEEPER, async () => {
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
  for (const deadline of due) steps += await takeSteps(database, deadline, now);
  return { deadlines: due.length, steps };
}

type Deadline = Selectable<Tables['deadline']>;

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
    .set({ steps_taken: taken, next_at: all[taken]?.at ?? null })
    .where('deadline_key', '=', deadline.deadline_key)
    .execute();
  return due.length;
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
  { code, said, entity, entity_key, patient_key, path, site_key }: Deadline,
  { to, at }: { readonly to: Role; readonly at: Date },
): Promise<void> {
  const about = {
    ...{ entity, entityKey: entity_key },
    ...(patient_key === null ? {} : { patientKey: String(patient_key) }),
    ...(path === null ? {} : { path }),
  };
  await openTask(database, {
    ...{ code: lateCode(code), values: said, about, to: { role: to }, siteKey: String(site_key), dueAt: at, at },
  });
}

/** Sweeps again and again until `stop`. What fails is said on the console and tried again with the next sweep. */
export function keepSweeping(
  database: Database,
  { now, everyMs }: { now(): Date; readonly everyMs: number },
): { stop(): Promise<void> } {
  let running: Promise<unknown> = Promise.resolve();
  let isRunning = false;
  const timer = setInterval(() => {
    if (isRunning) return;
    isRunning = true;
    running = sweepDeadlines(database, now())
      .catch((error: unknown) => console.error(error))
      .finally(() => {
        isRunning = false;
      });
  }, everyMs);
  timer.unref();
  return {
    stop: async () => {
      clearInterval(timer);
      await running;
    },
  };
}
