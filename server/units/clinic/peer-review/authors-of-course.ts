import { sql } from 'kysely';
import type { Database } from '../../../platform/database/database.ts';
import { keyNumber } from '../../../platform/key-number.ts';
import type { PeerReview } from './contract.ts';

/** Steps by which somebody made what is reviewed. */
const MADE_BY = ['contouring', 'contours-approved', 'prescribed', 'planning', 'plan-approved'];

/**
 * Who answers for the course, and who contoured, prescribed, planned or approved it, also in what holds no longer: a review by one of them is none
 * by a peer.
 */
export async function authorsOfCourse(database: Database, courseKey: string): Promise<PeerReview['openedBy'][]> {
  const course = keyNumber(courseKey);
  const { rows } = await sql<PeerReview['openedBy']>`
    select p.person_key::text as "personKey", p.name, p.name_zh as "nameZh" from access_person p where p.person_key in (
      select physician from clinic_course where course_key = ${course}
      union select person_key from clinic_course_fact where course_key = ${course} and step = any (${MADE_BY}::text[])
      union select s.person_key from signature s join clinic_course_sheet c
        on s.entity = 'course-sheet' and s.entity_key = c.sheet_key::text
        where c.course_key = ${course} and c.step = any (${MADE_BY}::text[])
      union select s.person_key from signature s join clinic_prescription c
        on s.entity = 'clinic-prescription' and s.entity_key = c.prescription_key::text where c.course_key = ${course}
      union select s.person_key from signature s join clinic_plan_approval c
        on s.entity = 'clinic-plan-approval' and s.entity_key = c.approval_key::text where c.course_key = ${course})
    order by p.name, p.person_key`.execute(database);
  return rows;
}
