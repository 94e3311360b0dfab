import { sql } from 'kysely';
import type { Database } from '../database/database.ts';

/** Something that happened and changed no row of a unit: a sign-in, a refusal, an export, a report. */
export interface Happening {
  readonly stream: 'data' | 'access' | 'workflow';
  readonly unit: string;
  readonly entity: string;
  readonly entityKey: string;
  readonly patientKey?: string;
  /** A verb: `sign-in`, `export`. */
  readonly action: string;
  readonly detail?: Readonly<Record<string, unknown>>;
}

/** Becomes an event when the transaction commits, by whoever acts (see `acting`). Alone, it is a transaction of its own. */
export async function recordEvent(database: Database, happening: Happening): Promise<void> {
  const { stream, unit, entity, entityKey, patientKey, action, detail = {} } = happening;
  await sql`select record_say(${stream}, ${unit}, ${entity}, ${entityKey}, ${patientKey ?? null}::bigint, ${action},
    ${JSON.stringify(detail)}::jsonb)`.execute(database);
}
