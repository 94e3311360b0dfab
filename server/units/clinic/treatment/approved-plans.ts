import { type RawBuilder, sql } from 'kysely';
import type { Database } from '../../../platform/database/database.ts';
import { keyNumber } from '../../../platform/key-number.ts';

/** SQL: SHA-256 of each plan that is approved for a course now: signed by everybody whom the path names, and not taken back. */
export const approvedSha256s = (course: RawBuilder<unknown>) =>
  sql<string[]>`array(select o ->> 'sha256' from clinic_plan_approval a, jsonb_array_elements(a.content -> 'objects') o
    where a.course_key = ${course} and a.is_approved and a.withdrawn is null and o ->> 'kind' = 'RTPLAN')`;

/** What {@link approvedSha256s} says of one course. */
export async function approvedPlans(database: Database, courseKey: string): Promise<readonly string[]> {
  const { rows } = await sql<{
    approved: string[];
  }>`select ${approvedSha256s(sql`${keyNumber(courseKey)}::bigint`)} as approved`.execute(database);
  return rows[0]?.approved ?? [];
}
