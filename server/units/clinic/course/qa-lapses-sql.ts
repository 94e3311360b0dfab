import { AS_OWNER } from './course-sql.ts';

/** SQL: what the sheet that shows a fact says of patient QA of a plan is the measurement of one. */
const RESTS_ON_QA = `exists (select from clinic_course_sheet s, jsonb_array_elements(s.content -> 'basis') b
  where f.entity = 'course-sheet' and s.sheet_key::text = f.entity_key
    and b ->> 'approvalKey' = a.approval_key::text and jsonb_typeof(b -> 'qa') = 'object')`;

/**
 * A measurement of a plan that is kept later and is not met ends its verification, the release, and a physics check that was signed over an earlier measurement
 * of that plan: all are waited for again. As the owner: whoever measures need not write courses.
 */
export const QA_LAPSES_VERIFIED = [
  `create function clinic_verified_lapses_with_qa() returns trigger ${AS_OWNER} language plpgsql as $$
    begin
      update clinic_course_fact f set lapsed_at = now(), lapsed_code = 'patient-qa-not-met'
        from clinic_plan_approval a, jsonb_array_elements(a.content -> 'objects') planned, jsonb_array_elements(new.content -> 'objects') measured
        where a.course_key = f.course_key and a.withdrawn is null and f.lapsed_at is null
          and planned ->> 'kind' = 'RTPLAN' and measured ->> 'kind' = 'RTPLAN' and planned ->> 'sha256' = measured ->> 'sha256'
          and (f.step in ('verified', 'ready') or f.step = 'physics-checked' and ${RESTS_ON_QA});
      return null;
    end $$`,
  `create trigger clinic_verified_lapses_with_qa after insert on physics_patient_qa for each row
    when (new.content ->> 'verdict' = 'not met') execute function clinic_verified_lapses_with_qa()`,
];
