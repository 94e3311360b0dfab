import { sql } from 'kysely';
import type { Database } from '../../../platform/database/database.ts';
import { keyNumber } from '../../../platform/key-number.ts';
import type { CoursePeerReviews } from './contract.ts';

/** Plans of the course that are put forward or approved, of whose very objects no review stands that agrees. */
export async function unreviewedPlans(
  database: Database,
  courseKey: string,
): Promise<CoursePeerReviews['unreviewed'][number][]> {
  const { rows } = await sql<CoursePeerReviews['unreviewed'][number]>`
    select a.approval_key::text as "approvalKey", a.content -> 'summary' ->> 'label' as label,
      (select o ->> 'sha256' from jsonb_array_elements(a.content -> 'objects') o where o ->> 'kind' = 'RTPLAN' limit 1) as sha256
    from clinic_plan_approval a
    where a.approval_key in (select clinic_unreviewed_plans(${keyNumber(courseKey)}))
    order by a.approval_key`.execute(database);
  return rows;
}
