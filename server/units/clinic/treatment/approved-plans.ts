import { sql } from 'kysely';
import type { Database } from '../../../platform/database/database.ts';
import { keyNumber } from '../../../platform/key-number.ts';

/** SHA-256 of each plan that is approved for a course now: signed by everybody whom the path names, and not taken back. */
export async function approvedPlans(database: Database, courseKey: string): Promise<readonly string[]> {
  const { rows } = await sql<{ sha256: string }>`select o ->> 'sha256' as sha256
    from clinic_plan_approval a, jsonb_array_elements(a.content -> 'objects') o
    where a.course_key = ${keyNumber(courseKey)} and a.is_approved and a.withdrawn is null and o ->> 'kind' = 'RTPLAN'`.execute(
    database,
  );
  return rows.map(({ sha256 }) => sha256);
}
