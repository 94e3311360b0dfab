import { sql } from 'kysely';
import type { Migration } from '../../../platform/database/database.ts';
import { FEW_OF_MANY } from '../../../platform/database/few-of-many.ts';
import { atSitesOf } from '../../../platform/database/row-security.ts';
import { wasGivenOf } from '../treatment/treatment-sql.ts';

const AS_OWNER = 'security definer set search_path = pg_catalog, public, pg_temp';
const READ = (site: string) => atSitesOf('indicator.read', site);

/** SQL: the content of the diagnosis `d` as the record has it at an instant. */
const diagnosisAt = (at: string) => `(select x.content::jsonb -> 'after' -> 'content' as content
  from record_event e join record_content x using (event_key)
  where e.entity = 'diagnosis' and e.entity_key = d.entry_key::text and e.at <= ${at} and x.content::jsonb -> 'after' ? 'content'
  order by e.event_key desc limit 1)`;

/** SQL: T, N and M are written, or a stage. */
const isStaged = (content: string) =>
  `(${content} ->> 't' <> '' and ${content} ->> 'n' <> '' and ${content} ->> 'm' <> '') or ${content} ->> 'stage' <> ''`;

/** SQL over a goal of an approved plan `a` of a course `c`. */
const goals = (
  verdicts: string,
) => `(select count(*)::int from clinic_plan_approval a, jsonb_array_elements(a.content -> 'summary' -> 'goals') goal
  where a.course_key = c.course_key and a.is_approved and goal ->> 'verdict' = any (${verdicts}))`;

/** SQL: how far the visits of a scheme `s` reach, at most, beyond the end from which they are counted. */
const HORIZON = `(select sum((step ->> 'every')::int * (step ->> 'visits')::int
    * case step ->> 'unit' when 'weeks' then interval '1 week' else interval '1 month' end)
  from jsonb_array_elements(s.content -> 'steps') step)`;

/** Beside those of `schema.ts`: each asks once for which sites indicators may be read, and reads over indexes. */
const SOURCES = [
  // Of courses whose treatment began: whether a stage stood in the record by then, the limit of the site's path, and the goals of the approved plans.
  `create function clinic_indicator_begun(keys bigint[]) returns table (course_key bigint, is_staged boolean, start_within int,
      goals_met int, goals_judged int) stable ${AS_OWNER} ${FEW_OF_MANY} language sql as $$
    select c.course_key, coalesce((select ${isStaged('known.content')} from ${diagnosisAt('s.at')} known), false) and not d.in_error,
      (select (p.content ->> 'startWithin')::int from clinic_care_path p where p.site_key = c.site_key),
      ${goals("array['met']")}, ${goals("array['met', 'within tolerance', 'not met']")}
    from clinic_course c left join clinic_diagnosis d on d.entry_key = c.diagnosis_key
      cross join lateral (select min(f.at) as at from clinic_course_fact f
        where f.course_key = c.course_key and f.step = 'on-treatment' and f.lapsed_at is null) s
    where c.course_key = any (keys) and ${READ('c.site_key')} $$`,

  // Machines with what the record says of their hours, and when they were down in the time asked for.
  `create function clinic_indicator_machines(since date, until date, zone text) returns table (resource_key bigint, name text,
      name_zh text, said json, downtimes json) stable ${AS_OWNER} ${FEW_OF_MANY} language sql as $$
    select r.resource_key, r.name, r.name_zh,
      (select coalesce(json_agg(json_build_array(e.at, x.content::jsonb -> 'after') order by e.event_key), '[]')
        from record_event e join record_content x using (event_key)
        where e.entity = 'resource' and e.entity_key = r.resource_key::text and e.action in ('insert', 'update')),
      (select coalesce(json_agg(json_build_array(d.starts_at, d.ends_at)), '[]') from clinic_downtime d
        where d.resource_key = r.resource_key and not d.cancelled
          and d.ends_at > since::timestamp at time zone zone and d.starts_at < until::timestamp at time zone zone)
    from clinic_resource r where r.kind = 'machine' and ${READ('r.site_key')} $$`,

  // Courses with an ordered follow-up that may ask for a visit in the time asked for: from where it is counted, and the visits that count.
  `create function clinic_indicator_follow_up(since date, until date, zone text) returns table (course_key bigint, patient_key bigint,
      scheme jsonb, end_day date, visits json, died_on text) stable ${AS_OWNER} ${FEW_OF_MANY} language sql as $$
    select c.course_key, c.patient_key, s.content, e.day,
      (select coalesce(json_agg(json_build_array(v.visit_key::text, v.day)), '[]') from clinic_follow_up_visit v
        where v.course_key = c.course_key and not v.in_error),
      (select min(x.content ->> 'day') from clinic_survival x where x.patient_key = c.patient_key
        and not x.in_error and x.content ->> 'status' = 'dead')
    from clinic_follow_up_scheme s join clinic_course c using (course_key)
      cross join lateral (select case when s.content -> 'from' ->> 'kind' = 'stated end' then (s.content -> 'from' ->> 'day')::date
        when not c.under_way then (select (max(f.at) at time zone zone)::date from clinic_fraction f
          where f.course_key = c.course_key and ${wasGivenOf('f')}) end as day) e
    where e.day < until and e.day + ${HORIZON} >= since and ${READ('c.site_key')} $$`,
];

export const MORE_INDICATOR_MIGRATIONS: readonly Migration[] = [
  {
    name: '0235 clinic indicators of stage, machines and follow-up',
    up: async (database) => {
      for (const statement of SOURCES) await sql.raw(statement).execute(database);
    },
  },
];
