import { sql } from 'kysely';
import type { Migration } from '../../../platform/database/database.ts';

const AS_OWNER = 'security definer set search_path = pg_catalog, public, pg_temp';

/**
 * What indicators are counted from, of the sites whose indicators whoever asks may read. The functions ask that once, where row security would
 * for each of some hundred thousand facts.
 */
const SOURCES = [
  `create function clinic_indicator_courses(since date, until date, zone text)
    returns table (course_key bigint, patient_key bigint, steps jsonb, at_start jsonb, kept jsonb) stable ${AS_OWNER} language sql as $$
    with here as (select c.course_key, c.patient_key, c.intent from clinic_course c
        where c.site_key = any ((select access_sites('indicator.read'))::bigint[])),
      happened as (select distinct f.course_key from clinic_course_fact f
        where f.at >= since::timestamp at time zone zone and f.at < until::timestamp at time zone zone and f.lapsed_at is null
        union select f.course_key from clinic_fraction f
        where f.at >= since::timestamp at time zone zone and f.at < until::timestamp at time zone zone and not f.in_error),
      firsts as (select f.course_key, f.step, min(f.at) as at from clinic_course_fact f join happened using (course_key)
        where f.lapsed_at is null group by f.course_key, f.step),
      stood as (select f.course_key, jsonb_agg(distinct f.step) as steps from firsts s join clinic_course_fact f using (course_key)
        where s.step = 'on-treatment' and f.at <= s.at and (f.lapsed_at is null or f.lapsed_at > s.at) group by f.course_key),
      given as (select f.course_key, min(f.at) as first, max(f.at) as last from clinic_fraction f join happened using (course_key)
        where not f.in_error group by f.course_key),
      reviewed as (select r.course_key, jsonb_agg((r.at at time zone zone)::date::text) as days,
          max((select max((e ->> 'grade')::int) from jsonb_array_elements(r.content -> 'events') e)) as worst
        from clinic_review r join given g using (course_key) left join firsts e on e.course_key = r.course_key and e.step in ('completed', 'stopped')
        where not r.in_error and r.at >= g.first and (e.at is null or r.at <= e.at) group by r.course_key)
    select h.course_key, h.patient_key, jsonb_object_agg(f.step, jsonb_build_object(
      'atMs', (extract(epoch from f.at) * 1000)::bigint, 'day', (f.at at time zone zone)::date::text)),
      coalesce(s.steps, '[]'), jsonb_build_object('intent', h.intent,
        'firstDay', (g.first at time zone zone)::date::text, 'lastDay', (g.last at time zone zone)::date::text,
        'firstIsImaged', (select (f.content -> 'imaging') ?| array['kv', 'cbct', 'portal', 'surface', 'mr', 'ultrasound']
          from clinic_fraction f where f.course_key = h.course_key and not f.in_error and f.at = g.first limit 1),
        'plannedLastDay', (select p.content ->> 'lastDay' from clinic_placement p
          where p.course_key = h.course_key and p.undone_at is null and p.compensation_key is null order by p.placement_key limit 1),
        'isInterrupted', exists (select from clinic_course_fact f where f.course_key = h.course_key and f.step = 'on-hold')
          or exists (select from clinic_appointment a where a.course_key = h.course_key and a.kind = 'treatment' and a.state = 'missed'),
        'reviewDays', coalesce(r.days, '[]'), 'worstGrade', r.worst,
        'diedOn', (select min(v.content ->> 'day') from clinic_survival v where v.patient_key = h.patient_key
          and not v.in_error and v.content ->> 'status' = 'dead'))
    from here h join firsts f using (course_key) left join stood s using (course_key) left join given g using (course_key)
      left join reviewed r using (course_key)
    group by h.course_key, h.patient_key, h.intent, s.steps, g.first, g.last, r.days, r.worst $$`,
  `create function clinic_indicator_events(since date, until date, zone text)
    returns table (incident_key bigint, patient_key bigint, event_class text, day text) stable ${AS_OWNER} language sql as $$
    select i.incident_key, i.patient_key, coalesce(i.analysis ->> 'eventClass', i.event_class), (i.reported_at at time zone zone)::date::text
    from clinic_incident i where i.site_key = any ((select access_sites('indicator.read'))::bigint[])
      and i.reported_at >= since::timestamp at time zone zone and i.reported_at < until::timestamp at time zone zone $$`,
  // The latest measurement of each plan; the archive's patients, as the registry knows them.
  `create function clinic_indicator_measurements(since date, until date)
    returns table (patient_key bigint, day text, content jsonb) stable ${AS_OWNER} language sql as $$
    select distinct on (q.content -> 'objects') l.patient_key, q.measured_on::text, q.content
    from physics_patient_qa q left join clinic_archive_patient l on l.archive_key = q.patient_key
    where q.site_key = any ((select access_sites('indicator.read'))::bigint[]) and q.measured_on >= since and q.measured_on < until
    order by q.content -> 'objects', q.measured_on desc, q.qa_key desc $$`,
];

export const INDICATOR_MIGRATIONS: readonly Migration[] = [
  {
    name: '0186 clinic indicators',
    up: async (database) => {
      for (const statement of SOURCES) await sql.raw(statement).execute(database);
    },
  },
];
