import { dueInstant, lateSteps } from '@isocenter/deadlines';
import type { Values } from '@isocenter/messages';
import { sql } from 'kysely';
import type { Database } from '../database/database.ts';
import { tell } from '../notices/tell.ts';
import { openTask, settleTasks, type TaskAbout } from '../tasks/open-task.ts';
import type { Rule, Trigger } from './contract.ts';
import type { DeadlineTaskCode } from './late-code.ts';
import { activeRule, departmentCalendar } from './rule-store.ts';

export interface Started {
  readonly trigger: Trigger;
  readonly about: TaskAbout;
  /** What is to be done until then, and what its sentence speaks of. */
  readonly code: DeadlineTaskCode;
  readonly values: Values;
  /** Whom the record concerns; null where that is nobody with an account. */
  readonly concerned: string | null;
  /** The acting person's site unless given; else the first. */
  readonly siteKey?: string;
  readonly at: Date;
}

/**
 * Begins the deadline that the department set for the trigger, and gives its actor the task; as part of the transaction that
 * triggers it. Where no rule or no calendar is set, or one runs already, nothing begins.
 */
export async function startDeadline(database: Database, started: Started): Promise<void> {
  const { trigger, about, code, values, at } = started;
  const [rule, calendar] = [await activeRule(database, trigger), await departmentCalendar(database)];
  if (!rule || !calendar || (await runs(database, { trigger, about }))) return;
  const due = dueInstant(at, rule.content.period, calendar.content);
  const siteKey = started.siteKey ?? (await arrivalSite(database));
  const to = actorOf(rule.content, started.concerned);
  const taskKey = await openTask(database, { code, values, about, to, siteKey, dueAt: due.at, at });
  const [first] = lateSteps(due.at, rule.content.whenLate, calendar.content);
  await database
    .insertInto('deadline')
    .values({
      rule_key: rule.ruleKey,
      trigger,
      entity: about.entity,
      entity_key: about.entityKey,
      patient_key: about.patientKey === undefined ? null : Number(about.patientKey),
      path: about.path ?? null,
      code,
      said: JSON.stringify(values),
      site_key: Number(siteKey),
      task_key: Number(taskKey),
      started_at: at,
      due_at: due.at,
      years_not_listed: [...due.yearsNotListed],
      stopped_at: null,
      steps_taken: 0,
      next_at: first?.at ?? null,
    })
    .execute();
  for (const role of rule.content.recipients)
    await tell(database, { kind: 'begun', code, values, path: about.path, to: { role }, siteKey, at });
}

/** Ends the deadline about a record, and its tasks as done; as part of the transaction of what stops it. */
export async function stopDeadlines(
  database: Database,
  { trigger, about, at }: Pick<Started, 'trigger' | 'at'> & { readonly about: Pick<TaskAbout, 'entity' | 'entityKey'> },
): Promise<void> {
  const { numUpdatedRows } = await database
    .updateTable('deadline')
    .set({ stopped_at: at, next_at: null })
    .where('trigger', '=', trigger)
    .where('entity', '=', about.entity)
    .where('entity_key', '=', about.entityKey)
    .where('stopped_at', 'is', null)
    .executeTakeFirst();
  if (numUpdatedRows > 0n) await settleTasks(database, { about, as: { state: 'done' }, at });
}

function actorOf({ actor }: Rule, concerned: string | null) {
  if ('role' in actor) return { role: actor.role };
  return concerned === null ? { role: actor.otherwise } : { personKey: concerned };
}

async function runs(database: Database, { trigger, about }: Pick<Started, 'trigger' | 'about'>): Promise<boolean> {
  const running = await database
    .selectFrom('deadline')
    .select('deadline_key')
    .where('trigger', '=', trigger)
    .where('entity', '=', about.entity)
    .where('entity_key', '=', about.entityKey)
    .where('stopped_at', 'is', null)
    .executeTakeFirst();
  return running !== undefined;
}

async function arrivalSite(database: Database): Promise<string> {
  const { rows } = await sql<{ site: number }>`select access_arrival_site() as site`.execute(database);
  return String(rows[0]?.site);
}
