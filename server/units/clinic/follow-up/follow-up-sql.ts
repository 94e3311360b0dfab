import { atSitesOf, rowSecurity } from '../../../platform/database/row-security.ts';
import { courseIsSeen, ofCourse } from '../course/course-sql.ts';
import { wasGivenOf } from '../treatment/treatment-sql.ts';

const recorded = `revision integer not null default 1, content jsonb not null, in_error boolean not null default false,
    recorded_by bigint references access_person, recorded_at timestamptz not null default now()`;
const securedByCourse = (table: string) =>
  rowSecurity(table, { read: ofCourse(table), write: ofCourse(table, 'follow-up.write'), remove: 'false' });
const OF_PATIENT = 'exists (select from clinic_patient p where p.patient_key = clinic_survival.patient_key';

const AS_OWNER = 'security definer set search_path = pg_catalog, public, pg_temp';

/**
 * Courses that somebody follows, of patients who live as far as it is known: their scheme, the last fraction that gave something, and the visits that
 * count as `[key, day, next visit]`, the latest first; at the sites where whoever acts reads patients, and of patients opened in an emergency. As the
 * owner, so that the sites are asked once and not for every row of five tables.
 */
export const FOLLOWED_FUNCTION = `create function clinic_followed() returns table ("courseKey" text, "patientKey" text,
    name text, "nameZh" text, identifier text, "birthDate" text, title text, region text, person_key text, physician_name text,
    physician_name_zh text, under_way boolean, scheme jsonb, last_fraction timestamptz, visits jsonb) stable ${AS_OWNER} language sql as $$
  with dead as materialized (select clinic_patient_root(patient_key) as root from clinic_survival
    where not in_error and content ->> 'status' = 'dead')
  select c.course_key::text, c.patient_key::text, p.name, p.name_zh, p.identifiers -> 0 ->> 'value', p.birth_date, c.title,
    d.content ->> 'icd10', c.physician::text, o.name, o.name_zh, c.under_way, s.content,
    (select f.at from clinic_fraction f where f.course_key = c.course_key and ${wasGivenOf('f')}
      order by f.at desc limit 1),
    (select coalesce(jsonb_agg(jsonb_build_array(v.visit_key::text, v.day, v.content ->> 'nextVisit') order by v.day desc, v.visit_key desc), '[]')
      from clinic_follow_up_visit v where v.course_key = c.course_key and not v.in_error)
  from clinic_course c join clinic_patient p using (patient_key) join access_person o on o.person_key = c.physician
    left join clinic_follow_up_scheme s using (course_key) left join clinic_diagnosis d on d.entry_key = c.diagnosis_key
  where (s.course_key is not null or exists (select from clinic_follow_up_visit v where v.course_key = c.course_key))
    and ${courseIsSeen('c')}
    and case when p.merged_into is null then p.patient_key else clinic_patient_root(p.patient_key) end not in (select root from dead) $$`;

/** What follows a course. Nothing is removed: what was wrong is struck out. A place is of a visit of its own course. */
export const FOLLOW_UP_TABLES = [
  `create table clinic_follow_up_scheme (
    scheme_key bigint generated always as identity primary key,
    course_key bigint not null unique references clinic_course,
    revision integer not null default 1, content jsonb not null)`,
  ...securedByCourse('clinic_follow_up_scheme'),

  `create table clinic_follow_up_visit (
    visit_key bigint generated always as identity primary key,
    course_key bigint not null references clinic_course, day date not null, ${recorded}, unique (visit_key, course_key))`,
  'create index on clinic_follow_up_visit (course_key, day)',
  ...securedByCourse('clinic_follow_up_visit'),

  `create table clinic_recurrence_place (
    place_key bigint generated always as identity primary key,
    course_key bigint not null references clinic_course, visit_key bigint not null, ${recorded},
    foreign key (visit_key, course_key) references clinic_follow_up_visit (visit_key, course_key))`,
  'create index on clinic_recurrence_place (course_key)',
  ...securedByCourse('clinic_recurrence_place'),

  `create table clinic_survival (
    survival_key bigint generated always as identity primary key,
    patient_key bigint not null references clinic_patient, ${recorded})`,
  'create index on clinic_survival (patient_key)',
  ...rowSecurity('clinic_survival', {
    read: `${OF_PATIENT})`,
    write: `${OF_PATIENT} and ${atSitesOf('follow-up.write', 'p.site_key')})`,
    remove: 'false',
  }),
];
