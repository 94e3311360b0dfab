import { AS_OWNER } from './course-sql.ts';

/**
 * A measurement of a plan that is kept later and is not met ends its verification, and the release that came after it: both are waited for again.
 * As the owner: whoever measures need not write courses.
 */
export const QA_LAPSES_VERIFIED = [
  `create function clinic_verified_lapses_with_qa() returns trigger ${AS_OWNER} language plpgsql as $$
    begin
      with verified as (
        update clinic_course_fact f set lapsed_at = now(), lapsed_reason = 'patient QA not met'
          where f.step = 'verified' and f.lapsed_at is null and exists (select from clinic_plan_approval a,
              jsonb_array_elements(a.content -> 'objects') planned, jsonb_array_elements(new.content -> 'objects') measured
            where a.course_key = f.course_key and a.withdrawn is null
              and planned ->> 'kind' = 'RTPLAN' and measured ->> 'kind' = 'RTPLAN' and planned ->> 'sha256' = measured ->> 'sha256')
          returning f.course_key, f.at)
      update clinic_course_fact f set lapsed_at = now(), lapsed_reason = 'patient QA not met'
        from verified v where f.course_key = v.course_key and f.step = 'ready' and f.lapsed_at is null and f.at >= v.at;
      return null;
    end $$`,
  `create trigger clinic_verified_lapses_with_qa after insert on physics_patient_qa for each row
    when (new.content ->> 'verdict' = 'not met') execute function clinic_verified_lapses_with_qa()`,
];
