import { dueInstant, lateSteps } from '@isocenter/deadlines';
import { sql } from 'kysely';
import { attempt } from '../database/attempt.ts';
import type { Database } from '../database/database.ts';
import { tell } from '../notices/tell.ts';
import { openTask, type Settling, setDue, settleTasks, type TaskAbout } from '../tasks/open-task.ts';
import type { TriggeredRule } from './contract.ts';
import { keepUnstarted } from './faults.ts';
import { activeRule, departmentCalendar } from './rule-store.ts';
import type { Started } from './started.ts';

/**
 * Begins the deadline that the department set for the trigger, and gives its actor the task; as part of the transaction that
 * triggers it. Where no rule or no calendar is set, or one runs already, nothing begins. What fails here, a calendar without working
 * days say, does not fail the transaction: it is kept, seen on the page of deadlines, and tried again by the sweep.
 */
export async function startDeadline(database: Database, started: Started): Promise<void> {
  const tried = await attempt(database, (transaction) => beginDeadline(transaction, started));
  if ('fault' in tried) await keepUnstarted(database, { ...started, fault: tried.fault });
}

/** As {@link startDeadline}, where a failure is the caller's. */
export async function beginDeadline(database: Database, started: Started): Promise<void> {
  const { trigger, about, code, values, at } = started;
  const [rule, calendar] = [await activeRule(database, trigger), await departmentCalendar(database)];
  if (!rule || !calendar || (await hasBegun(database, started))) return;
  const due = dueInstant(at, rule.content.period, calendar.content);
  const siteKey = started.siteKey ?? (await arrivalSite(database));
  const to = actorOf(rule.content, started.concerned);
  const ofTask = { ...about, ...taskAbout(started) };
  const taskKey =
    started.taskKey ?? (await openTask(database, { code, values, about: ofTask, to, siteKey, dueAt: due.at, at }));
  if (started.taskKey !== undefined) await setDue(database, taskKey, { to, dueAt: due.at });
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
      start_event: started.eventKey ?? null,
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

export type Running = Pick<Started, 'trigger'> & { readonly about: Pick<TaskAbout, 'entity' | 'entityKey'> };
type Stopping = Running & Pick<Started, 'at'> & { readonly as?: Settling['as'] };

/** Ends the deadline about a record, and its tasks, as done unless said; as part of the transaction of what stops it. What could not begin yet does not. */
export async function stopDeadlines(database: Database, running: Stopping): Promise<void> {
  await forgetUnstarted(database, running);
  await stopRunning(database, running);
}

/** What could not begin yet does not. */
export async function forgetUnstarted(database: Database, { trigger, about }: Running): Promise<void> {
  await database
    .deleteFrom('deadline_unstarted')
    .where('trigger', '=', trigger)
    .where('entity', '=', about.entity)
    .where('entity_key', '=', about.entityKey)
    .execute();
}

/** As {@link stopDeadlines}, of one that has begun. */
export async function stopRunning(
  database: Database,
  { trigger, about, at, as = { state: 'done' } }: Stopping,
): Promise<void> {
  const { numUpdatedRows } = await database
    .updateTable('deadline')
    .set({ stopped_at: at, next_at: null, fault: null, fault_tries: 0 })
    .where('trigger', '=', trigger)
    .where('entity', '=', about.entity)
    .where('entity_key', '=', about.entityKey)
    .where('stopped_at', 'is', null)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return;
  await settleTasks(database, { about: taskAbout({ trigger, about }), as, at });
}

/** Of a record several rules may follow events: the tasks of each are settled by themselves. */
export function taskAbout({ trigger, about: { entity, entityKey } }: Running) {
  return trigger.startsWith('event.')
    ? { entity: `deadline ${trigger}`, entityKey: `${entity} ${entityKey}` }
    : { entity, entityKey };
}

/** Whose the task is by the rule. */
export function actorOf({ actor }: TriggeredRule, concerned: string | null) {
  if ('role' in actor) return { role: actor.role };
  return concerned === null ? { role: actor.otherwise } : { personKey: concerned };
}

/**
 * Whether one runs, or this very event began one.
 * @throws Error where the one that runs is to stop and could not yet: the new one begins after it
 */
async function hasBegun(database: Database, { trigger, about, eventKey }: Started): Promise<boolean> {
  const begun = await database
    .selectFrom('deadline')
    .select(['stop_asked_at', 'start_event'])
    .where('trigger', '=', trigger)
    .where((of) =>
      of.or([
        of.and([of('entity', '=', about.entity), of('entity_key', '=', about.entityKey), of('stopped_at', 'is', null)]),
        of('start_event', '=', eventKey ?? null),
      ]),
    )
    .execute();
  if (begun.some(({ start_event }) => start_event === eventKey)) return true;
  if (begun.some(({ stop_asked_at }) => stop_asked_at !== null))
    throw new Error('the deadline before has not stopped yet');
  return begun.length > 0;
}

async function arrivalSite(database: Database): Promise<string> {
  const { rows } = await sql<{ site: number }>`select access_arrival_site() as site`.execute(database);
  return String(rows[0]?.site);
}
