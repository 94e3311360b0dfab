import { sql } from 'kysely';
import type { Database } from '../database/database.ts';
import type { DeadlineFault, Trigger } from './contract.ts';
import type { Started } from './started.ts';

const FIRST_AGAIN_MS = 5 * 60_000;
const LATEST_AGAIN_MS = 24 * 3_600_000;
/** More are not listed; they are tried again all the same. */
const LISTED = 100;

/** When what has failed `tries` times is tried again: twice as long each time, a day at most. */
export function againAt(now: Date, tries: number): Date {
  return new Date(now.getTime() + Math.min(FIRST_AGAIN_MS * 2 ** (tries - 1), LATEST_AGAIN_MS));
}

/** Keeps what could not begin, so that it is seen and tried again; one that is kept already stays. */
export async function keepUnstarted(
  database: Database,
  { fault, ...started }: Started & { readonly fault: string },
): Promise<void> {
  await database
    .insertInto('deadline_unstarted')
    .values({
      trigger: started.trigger,
      entity: started.about.entity,
      entity_key: started.about.entityKey,
      started: JSON.stringify(started),
      fault,
      tries: 1,
      next_at: againAt(started.at, 1),
    })
    .onConflict((conflict) => conflict.columns(['trigger', 'entity', 'entity_key']).doNothing())
    .execute();
}

/**
 * Keeps of a running deadline that it is to stop, and since when, so that it is seen and tried again; what is late about it is no longer told.
 * @throws Error the fault, where none runs that could keep it
 */
export async function keepUnstopped(
  database: Database,
  { trigger, about, at, fault }: Pick<Started, 'trigger' | 'about' | 'at'> & { readonly fault: string },
): Promise<void> {
  const { numUpdatedRows } = await database
    .updateTable('deadline')
    .set({ stop_asked_at: sql`coalesce(stop_asked_at, ${at})`, fault, fault_tries: 1, next_at: againAt(at, 1) })
    .where('trigger', '=', trigger)
    .where('entity', '=', about.entity)
    .where('entity_key', '=', about.entityKey)
    .where('stopped_at', 'is', null)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw new Error(fault);
}

/** What could not begin or stop, and steps that could not be taken; what is tried next first. */
export async function deadlineFaults(database: Database): Promise<readonly DeadlineFault[]> {
  const { rows } = await sql<Omit<DeadlineFault, 'nextAt'> & { trigger: Trigger; nextAt: Date }>`
    select trigger, 'not begun' as kind, entity, entity_key as "entityKey", fault, tries, next_at as "nextAt" from deadline_unstarted
    union all
    select trigger, case when stop_asked_at is null then 'step not taken' else 'not stopped' end, entity, entity_key, fault, fault_tries, next_at from deadline
      where fault is not null and stopped_at is null
    order by 7 limit ${LISTED}`.execute(database);
  return rows.map((row) => ({ ...row, nextAt: row.nextAt.toISOString() }));
}
