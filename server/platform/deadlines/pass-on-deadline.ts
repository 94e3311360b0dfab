import type { Database } from '../database/database.ts';
import { setDue } from '../tasks/open-task.ts';
import { actorOf, forgetUnstarted, type Running, startDeadline } from './start-deadline.ts';
import type { Started } from './started.ts';

type Passed = Running & Required<Pick<Started, 'taskKey' | 'concerned'>>;

/**
 * The deadline about a record goes on with another task, since it concerns somebody else now; it is due when it was. What could not begin yet
 * is tried with that task. Where none runs nothing begins. As part of the transaction that opened the task.
 */
export async function passOnDeadline(
  database: Database,
  { trigger, about, taskKey, concerned }: Passed,
): Promise<void> {
  const waiting = await database
    .selectFrom('deadline_unstarted')
    .select('started')
    .where('trigger', '=', trigger)
    .where('entity', '=', about.entity)
    .where('entity_key', '=', about.entityKey)
    .executeTakeFirst();
  if (waiting) {
    await forgetUnstarted(database, { trigger, about });
    await startDeadline(database, { ...waiting.started, taskKey, concerned, at: new Date(waiting.started.at) });
  }
  const running = await database
    .selectFrom('deadline')
    .innerJoin('deadline_rule', 'deadline_rule.rule_key', 'deadline.rule_key')
    .select(['deadline_key', 'due_at', 'content'])
    .where('deadline.trigger', '=', trigger)
    .where('entity', '=', about.entity)
    .where('entity_key', '=', about.entityKey)
    .where('stopped_at', 'is', null)
    .executeTakeFirst();
  if (!running) return;
  await setDue(database, taskKey, { to: actorOf(running.content, concerned), dueAt: running.due_at });
  await database
    .updateTable('deadline')
    .set({ task_key: Number(taskKey) })
    .where('deadline_key', '=', running.deadline_key)
    .execute();
}
