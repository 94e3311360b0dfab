import type { TaskCode, TaskReason, Values } from '@isocenter/messages';
import { sql } from 'kysely';
import type { Role } from '../access/contract.ts';
import type { Database } from '../database/database.ts';

/** The record that a task is about, as the record's events name it. */
export interface TaskAbout {
  readonly entity: string;
  readonly entityKey: string;
  readonly patientKey?: string;
  /** The page on which it is done: `/filled/12`. It holds keys, nothing of a patient. */
  readonly path?: string;
}

export interface NewTask {
  readonly code: TaskCode;
  /** For the places of the code's sentence; nothing by which a patient is known. */
  readonly values?: Values;
  readonly about: TaskAbout;
  /** One person, or whoever has the role at the site. */
  readonly to: { readonly personKey: string } | { readonly role: Role };
  /** The acting person's site unless given; else the first. */
  readonly siteKey?: string;
  readonly dueAt?: Date;
  /** When it is opened; now unless given. */
  readonly at?: Date;
}

/** Opens a task as part of the transaction that made it necessary. Whoever acts need not see it afterwards. @returns its key */
export async function openTask(database: Database, task: NewTask): Promise<string> {
  const { code, values = {}, about, to, siteKey, dueAt, at } = task;
  const asked = JSON.stringify({ code, said: values, ...about, ...to, siteKey, dueAt, at });
  const { rows } = await sql<{ key: number }>`select task_open(${asked}::jsonb) as key`.execute(database);
  return String(rows[0]?.key);
}

/** Gives an open task its due time and its actor, as a rule of the department says; by whoever opened it, in that transaction, or by the deadlines. */
export async function setDue(
  database: Database,
  taskKey: string,
  { to, dueAt }: Required<Pick<NewTask, 'to' | 'dueAt'>>,
): Promise<void> {
  const { numUpdatedRows } = await database
    .updateTable('task')
    .set({
      due_at: dueAt,
      ...('role' in to ? { role: to.role, person_key: null } : { person_key: Number(to.personKey), role: null }),
    })
    .where('task_key', '=', Number(taskKey))
    .where('state', '=', 'open')
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw new Error(`task ${taskKey} is not open, or not seen by whoever acts`);
}

/** What settles tasks by itself: what they waited for happened, or they have lost their object. */
export interface Settling {
  readonly about: { readonly entity: string; readonly entityKey: string };
  /** Only tasks of this kind; all about the record unless given. */
  readonly code?: TaskCode;
  /** Only those that this person has, or handed on; whosever they are unless given. */
  readonly personKey?: string;
  readonly as: { readonly state: 'done' } | { readonly state: 'cancelled'; readonly reason: TaskReason };
  readonly at?: Date;
}

/** Settles the open tasks about a record. @returns how many */
export async function settleTasks(database: Database, { about, code, personKey, as, at }: Settling): Promise<number> {
  const { entity, entityKey } = about;
  const asked = JSON.stringify({ entity, entityKey, code, personKey, ...as, at });
  const { rows } = await sql<{ settled: number }>`select task_settle(${asked}::jsonb) as settled`.execute(database);
  return Number(rows[0]?.settled ?? 0);
}
