import { sql } from 'kysely';
import type { Migration } from '../../../platform/database/database.ts';
import { FEW_OF_MANY } from '../../../platform/database/few-of-many.ts';
import { atSitesOf } from '../../../platform/database/row-security.ts';
import { wasGivenOf } from '../treatment/treatment-sql.ts';

const AS_OWNER = 'security definer set search_path = pg_catalog, public, pg_temp';

/** Steps whose times indicators ask for, and those that they ask to have stood when treatment began. */
const TIMED = "array['consented', 'simulation-ordered', 'simulated', 'on-treatment', 'completed', 'stopped']";
const ASKED_AT_START = "array['plan-approved', 'physics-checked', 'peer-reviewed']";

/** SQL over a fraction `f`: it was given. */
const GIVEN = wasGivenOf('f');

/** How a fraction may have been imaged, beside `none`. */
const IMAGED = "array['kv', 'cbct', 'portal', 'surface', 'mr', 'ultrasound']";

/** What the prescription that was signed last orders of a course `c`. */
const ORDERED = `(select json_build_object('isModulated', p.content @? '$.phases[*] ? (@.technique == "IMRT" || @.technique == "VMAT")',
    'isEightGyOnce', jsonb_array_length(p.content -> 'phases') = 1 and p.content @@ '$.phases[0].fractions == 1'
      and not p.content @? '$.phases[*].doses[*] ? (@.doseGy != 8)')
  from clinic_prescription p where p.course_key = c.course_key and p.is_signed order by p.prescription_key desc limit 1)`;

/** Whether the very plan of the first fraction of a course `c` was measured by the day of that fraction, told by its hash. */
const FIRST_IS_MEASURED = `(select exists (select from physics_patient_qa q
      where q.content -> 'objects' @> jsonb_build_array(jsonb_build_object('sha256', first.sha256))
        and q.content ->> 'verdict' <> 'cannot be judged' and q.measured_on <= (first.at at time zone zone)::date)
  from (select t.content ->> 'planSha256' as sha256, f.at from clinic_fraction f join clinic_treated_plan t using (treated_plan_key)
    where f.course_key = c.course_key and ${GIVEN} order by f.at limit 1) first)`;

/** Whether the first fraction of a course `c` was given after an image of it. */
const FIRST_IS_IMAGED = `(select (f.content -> 'imaging') ?| ${IMAGED}
  from clinic_fraction f where f.course_key = c.course_key and ${GIVEN} order by f.at limit 1)`;

/** What is asked of a course `c` that began in the months asked for; `s` are its steps. */
const BEGUN = `json_build_object('ordered', ${ORDERED}, 'firstIsMeasured', ${FIRST_IS_MEASURED}, 'firstIsImaged', ${FIRST_IS_IMAGED},
  'stood', array(select distinct f.step from clinic_course_fact f where f.course_key = c.course_key
    and f.step = any (${ASKED_AT_START}) and f.at <= s.start and (f.lapsed_at is null or f.lapsed_at > s.start)))`;

/** SQL over a review `r` of a course between its first fraction and its end. */
const REVIEW = `r.course_key = c.course_key and not r.in_error and r.at >= g.first and r.at <= coalesce(s.ended, 'infinity')`;

/** What is asked of a course `c` that ended in the months asked for; `s` are its steps, `g` its fractions. */
const ENDED = `json_build_object(
  'plannedLastDay', (select p.content ->> 'lastDay' from clinic_placement p
    where p.course_key = c.course_key and p.undone_at is null and p.compensation_key is null order by p.placement_key limit 1),
  'isInterrupted', exists (select from clinic_course_fact f where f.course_key = c.course_key and f.step = 'on-hold')
    or exists (select from clinic_appointment a where a.course_key = c.course_key and a.kind = 'treatment' and a.state = 'missed'),
  'worstGrade', (select max((e ->> 'grade')::int) from clinic_review r, jsonb_array_elements(r.content -> 'events') e where ${REVIEW}),
  'diedOn', (select min(v.content ->> 'day') from clinic_survival v where v.patient_key = c.patient_key
    and not v.in_error and v.content ->> 'status' = 'dead'))`;

/**
 * What indicators are counted from, of the sites whose indicators whoever asks may read. The functions ask that once, where row security would
 * for each of some hundred thousand facts. Courses are narrowed first to those of which something happened in the time asked for; of each of
 * these it is read over indexes what is counted in these months, and nothing of the others.
 */
const SOURCES = [
  `create function clinic_indicator_courses(since date, until date, zone text) returns table (course_key bigint, patient_key bigint,
      days json, begun json, ended json, kept json) stable ${AS_OWNER} ${FEW_OF_MANY} language sql as $$
    with asked as materialized (select since::timestamp at time zone zone as since, until::timestamp at time zone zone as until),
      happened as materialized (
        select f.course_key from asked, clinic_course_fact f where f.at >= asked.since and f.at < asked.until and f.lapsed_at is null
        union select f.course_key from asked, clinic_fraction f where f.at >= asked.since and f.at < asked.until and ${GIVEN})
    select c.course_key, c.patient_key, s.days,
      case when s.start >= asked.since and s.start < asked.until then ${BEGUN} end,
      case when s.first_end >= asked.since and s.first_end < asked.until then ${ENDED} end,
      json_build_object('intent', c.intent, 'isConsentedFirst', coalesce(s.consented_first, false),
        'isBoneMetastasis', coalesce(d.content ->> 'icd10' = 'C79.5', false),
        'firstDay', (g.first at time zone zone)::date, 'lastDay', (g.last at time zone zone)::date,
        'reviewDays', array(select (r.at at time zone zone)::date from clinic_review r where ${REVIEW}))
    from asked, happened join clinic_course c using (course_key) left join clinic_diagnosis d on d.entry_key = c.diagnosis_key
      cross join lateral (select json_object_agg(f.step, (f.at at time zone zone)::date) as days,
          min(f.at) filter (where f.step = 'consented') <= min(f.at) filter (where f.step = 'simulated') as consented_first,
          min(f.at) filter (where f.step = 'on-treatment') as start, max(f.at) filter (where f.step in ('completed', 'stopped')) as ended,
          coalesce(min(f.at) filter (where f.step = 'completed'), min(f.at) filter (where f.step = 'stopped')) as first_end
        from (select f.step, min(f.at) as at from clinic_course_fact f
          where f.course_key = c.course_key and f.step = any (${TIMED}) and f.lapsed_at is null group by f.step) f) s
      cross join lateral (select min(f.at) as first, max(f.at) as last from clinic_fraction f
        where f.course_key = c.course_key and ${GIVEN}) g
    where s.days is not null and ${atSitesOf('indicator.read', 'c.site_key')} $$`,
  `create function clinic_indicator_events(since date, until date, zone text)
    returns table (incident_key bigint, patient_key bigint, event_class text, day text) stable ${AS_OWNER} language sql as $$
    select i.incident_key, i.patient_key, coalesce(i.analysis ->> 'eventClass', i.event_class), (i.reported_at at time zone zone)::date::text
    from clinic_incident i where ${atSitesOf('indicator.read', 'i.site_key')}
      and i.reported_at >= since::timestamp at time zone zone and i.reported_at < until::timestamp at time zone zone $$`,
  // The latest measurement of each plan; the archive's patients, as the registry knows them.
  `create function clinic_indicator_measurements(since date, until date)
    returns table (patient_key bigint, day text, content jsonb) stable ${AS_OWNER} language sql as $$
    select distinct on (q.content -> 'objects') l.patient_key, q.measured_on::text, q.content
    from physics_patient_qa q left join clinic_archive_patient l on l.archive_key = q.patient_key
    where ${atSitesOf('indicator.read', 'q.site_key')} and q.measured_on >= since and q.measured_on < until
    order by q.content -> 'objects', q.measured_on desc, q.qa_key desc $$`,
];

export const INDICATOR_MIGRATIONS: readonly Migration[] = [
  {
    name: '0187 plans measured by their hash',
    up: async (database) => {
      await sql`create index on physics_patient_qa using gin ((content -> 'objects') jsonb_path_ops)`.execute(database);
    },
  },
  {
    name: '0186 clinic indicators',
    up: async (database) => {
      for (const statement of SOURCES) await sql.raw(statement).execute(database);
    },
  },
];
