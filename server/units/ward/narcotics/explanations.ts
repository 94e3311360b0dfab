import { sql } from 'kysely';
import type { Database } from '../../../platform/database/database.ts';
import type { NarcoticEntry } from './contract.ts';
import { entryRows } from './entry-rows.ts';
import { STANDS } from './narcotics-sql.ts';

/** SQL: what the entry `e` is came into the balance after the count `k`; what comes in does so when a second person signs. */
const CAME_AFTER = '(e.entry_key > k.entry_key or (e.change > 0 and e.witnessed_at > k.recorded_at))';

/**
 * SQL: the entry `e` may explain the difference of the count `k`: it stands, is confirmed where it must be, and moved just that without explaining
 * another count; or it is a later count that agrees with the book.
 */
const EXPLAINS = `e.batch_key = k.batch_key and ${STANDS} and (e.witnessed_by is not null or not e.needs_witness) and ${CAME_AFTER}
  and ((e.moved = k.units - k.book and not exists (select from ward_narcotic_entry t
      where t.by_key = e.entry_key and t.of_key <> k.entry_key))
    or (e.kind = 'count' and e.units = e.book))`;

/** Entries that may explain the difference of a count. */
export async function explanationsOf(database: Database, countKey: string): Promise<NarcoticEntry[]> {
  const rows = await entryRows(
    database,
    sql`exists (select from ward_narcotic_entry k where k.entry_key = ${countKey}::bigint and ${sql.raw(EXPLAINS)})`,
  );
  return rows.map(({ entry }) => entry);
}

/**
 * Whether the difference of a count may itself be entered: it is the last count of the batch, nothing moved the balance since, and nothing that
 * would explain more than the book says waits for its second person.
 */
export async function mayBeEntered(database: Database, countKey: number): Promise<boolean> {
  const { rows } = await sql`select from ward_narcotic_entry k where k.entry_key = ${countKey} and not exists (
    select from ward_narcotic_entry e where e.batch_key = k.batch_key and (
      ((e.moved <> 0 or e.kind = 'count') and e.entry_key <> k.entry_key and ${sql.raw(CAME_AFTER)})
      or (k.units > k.book and e.change > 0 and e.witnessed_by is null and ${sql.raw(STANDS)})))`.execute(database);
  return rows.length > 0;
}
