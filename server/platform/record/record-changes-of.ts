import { sql } from 'kysely';
import type { Database } from '../database/database.ts';

/** How the rows of one table stand in the record. */
export interface RecordedTable {
  readonly table: string;
  readonly unit: string;
  /** `data` unless given. */
  readonly stream?: 'data' | 'access' | 'workflow';
  /** What a row is, as the record and the history call it: `goal-set`. */
  readonly entity: string;
  readonly key: readonly [string, ...string[]];
  /** What is derived from recorded columns or from a recorded blob, or counts. */
  readonly leftOut?: readonly string[];
  /** What the record may not know, a password's hash say: it tells only that it changed. */
  readonly secret?: readonly string[];
  /** SQL for the patient key of the row `changed`, where it has one. */
  readonly patient?: string;
  /** Columns that name a blob by its SHA-256: `audit verify` reads it. */
  readonly blobs?: readonly string[];
}

/** For a unit's migration: from here on every change of the table's rows is an event, and its present rows are in the record. */
export async function recordChangesOf(database: Database, recorded: RecordedTable): Promise<void> {
  const { table, stream = 'data', unit, entity, key, leftOut = [], secret = [], patient = 'null::bigint' } = recorded;
  await sql`select record_changes_of(${table}::regclass, ${stream}, ${unit}, ${entity}, ${[...key]}::text[],
    ${[...leftOut]}::text[], ${[...secret]}::text[], ${patient})`.execute(database);
}
