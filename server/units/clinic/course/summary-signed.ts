import { sql } from 'kysely';
import type { Database } from '../../../platform/database/database.ts';
import { keyNumber } from '../../../platform/key-number.ts';

/** Whether the completion summary, which the step “completed” is about, is signed: then “course summary written” is true by the record. */
export async function isSummarySigned(database: Database, courseKey: string): Promise<boolean> {
  const { rows } = await sql<{ signed: boolean }>`select is_signed as signed from clinic_completion
    where course_key = ${keyNumber(courseKey)}`.execute(database);
  return rows[0]?.signed ?? false;
}

/** Since when a course that is completed has a summary of which no signature stands; null: it stands, or nobody wrote one. */
export async function summaryOpenSince(database: Database, courseKey: string): Promise<Date | null> {
  const { rows } = await sql<{
    since: Date | null;
  }>`select clinic_summary_open_since(${keyNumber(courseKey)}) as since`.execute(database);
  return rows[0]?.since ?? null;
}
