import { sql } from 'kysely';
import type { Migration } from '../../../platform/database/database.ts';

const AS_OWNER = 'security definer set search_path = pg_catalog, public, pg_temp';

/**
 * What indicators are counted from, of the sites whose indicators whoever asks may read. The functions ask that once, where row security would
 * for each of some hundred thousand facts.
 */
const SOURCES = [
  `create function clinic_indicator_courses(since date, until date, zone text)
    returns table (course_key bigint, patient_key bigint, steps jsonb, at_start jsonb) stable ${AS_OWNER} language sql as $$
    with here as (select c.course_key, c.patient_key from clinic_course c
        where c.site_key = any ((select access_sites('indicator.read'))::bigint[])),
      happened as (select distinct f.course_key from clinic_course_fact f
        where f.at >= since::timestamp at time zone zone and f.at < until::timestamp at time zone zone and f.lapsed_at is null),
      firsts as (select f.course_key, f.step, min(f.at) as at from clinic_course_fact f join happened using (course_key)
        where f.lapsed_at is null group by f.course_key, f.step),
      stood as (select f.course_key, jsonb_agg(distinct f.step) as steps from firsts s join clinic_course_fact f using (course_key)
        where s.step = 'on-treatment' and f.at <= s.at and (f.lapsed_at is null or f.lapsed_at > s.at) group by f.course_key)
    select h.course_key, h.patient_key, jsonb_object_agg(f.step, jsonb_build_object(
      'atMs', (extract(epoch from f.at) * 1000)::bigint, 'day', (f.at at time zone zone)::date::text)),
      coalesce(s.steps, '[]')
    from here h join firsts f using (course_key) left join stood s using (course_key) group by h.course_key, h.patient_key, s.steps $$`,
  `create function clinic_indicator_events(since date, until date, zone text)
    returns table (incident_key bigint, patient_key bigint, event_class text, day text) stable ${AS_OWNER} language sql as $$
    select i.incident_key, i.patient_key, coalesce(i.analysis ->> 'eventClass', i.event_class), (i.reported_at at time zone zone)::date::text
    from clinic_incident i where i.site_key = any ((select access_sites('indicator.read'))::bigint[])
      and i.reported_at >= since::timestamp at time zone zone and i.reported_at < until::timestamp at time zone zone $$`,
];

export const INDICATOR_MIGRATIONS: readonly Migration[] = [
  {
    name: '0154 clinic indicators',
    up: async (database) => {
      for (const statement of SOURCES) await sql.raw(statement).execute(database);
    },
  },
];
