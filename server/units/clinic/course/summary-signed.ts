import { sql } from 'kysely';
import type { Database } from '../../../platform/database/database.ts';
import { keyNumber } from '../../../platform/key-number.ts';

/** Whether the completion summary, which the step “completed” is about, is signed: then “course summary written” is true by the record. */
export async function isSummarySigned(database: Database, courseKey: string): Promise<boolean> {
  return (await summaryOf(database, courseKey))?.signed ?? false;
}

/** Whether a summary was written and no signature of it stands. Nobody wrote one of a course that ended before there were any. */
export async function isSummaryOpen(database: Database, courseKey: string): Promise<boolean> {
  return (await summaryOf(database, courseKey))?.signed === false;
}

async function summaryOf(database: Database, courseKey: string): Promise<{ readonly signed: boolean } | undefined> {
  const { rows } = await sql<{ signed: boolean }>`select is_signed as signed from clinic_completion
    where course_key = ${keyNumber(courseKey)}`.execute(database);
  return rows[0];
}
