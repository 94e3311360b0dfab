import { FEW_OF_MANY } from '../../../platform/database/few-of-many.ts';
import { atSitesOf, rowSecurity } from '../../../platform/database/row-security.ts';

export const AS_OWNER = 'security definer set search_path = pg_catalog, public, pg_temp';

/** Whoever sees the patient sees the course. */
const OF_PATIENT = 'exists (select from clinic_patient p where p.patient_key = clinic_course.patient_key)';
/** SQL: the row's course is seen by whoever acts; `write`: and may be written by them. */
export const ofCourse = (table: string, action?: string): string =>
  `exists (select from clinic_course c where c.course_key = ${table}.course_key${action ? ` and ${atSitesOf(action, 'c.site_key')}` : ''})`;

/**
 * A course of a patient, and what happened to it. Its state stands in no column: it is derived from the facts that stand. `under_way` tells
 * only whether the course ended, so that the board need not read those of ten years.
 */
export const COURSE_TABLES = [
  `create table clinic_care_path (
    path_key bigint generated always as identity primary key,
    site_key bigint not null default access_arrival_site() references access_site unique,
    revision integer not null default 1, content jsonb not null)`,
  ...rowSecurity('clinic_care_path', {
    read: `${atSitesOf('patient.read')} or ${atSitesOf('care-path.write')}`,
    write: atSitesOf('care-path.write'),
    remove: 'false',
  }),

  `create table clinic_course (
    course_key bigint generated always as identity primary key,
    patient_key bigint not null references clinic_patient, site_key bigint not null references access_site,
    revision integer not null default 1, number integer not null, title text not null,
    intent text not null check (intent in ('curative', 'adjuvant', 'palliative', 'other')),
    diagnosis_key bigint references clinic_diagnosis, physician bigint not null references access_person,
    opened_at timestamptz not null default now(), under_way boolean not null default true,
    unique (patient_key, number))`,
  'create index on clinic_course (site_key) where under_way',
  'create index on clinic_course (physician) where under_way',
  ...rowSecurity('clinic_course', { read: OF_PATIENT, write: atSitesOf('course.write'), remove: 'false' }),

  `create table clinic_course_fact (
    fact_key bigint generated always as identity primary key,
    course_key bigint not null references clinic_course, step text not null,
    at timestamptz not null, person_key bigint references access_person,
    entity text, entity_key text, reason text,
    lapsed_at timestamptz, lapsed_reason text, lapsed_code text,
    check ((entity is null) = (entity_key is null)), check (lapsed_code is null or lapsed_at is not null))`,
  // All that a course's state is derived from; and of which courses something happened in a month.
  'create index on clinic_course_fact (course_key, step, at, lapsed_at, lapsed_code)',
  'create index on clinic_course_fact (at, course_key) where lapsed_at is null',
  'create index on clinic_course_fact (entity, entity_key) where entity is not null',
  'create index on clinic_course_fact (step, at)',
  ...rowSecurity('clinic_course_fact', {
    read: ofCourse('clinic_course_fact'),
    write: ofCourse('clinic_course_fact', 'course.write'),
    remove: 'false',
  }),

  // What was written down at a step, and is signed by those whom the path names; one at a time stands, an earlier one stays.
  `create table clinic_course_sheet (
    sheet_key bigint generated always as identity primary key,
    course_key bigint not null references clinic_course, site_key bigint not null references access_site,
    step text not null, revision integer not null default 1, content jsonb not null, is_signed boolean not null default false)`,
  'create index on clinic_course_sheet (course_key, step)',
  ...rowSecurity('clinic_course_sheet', {
    read: ofCourse('clinic_course_sheet'),
    write: ofCourse('clinic_course_sheet', 'course.write'),
    remove: 'false',
  }),
];

/**
 * What follows by itself: a course that has an end that stands is no longer under way; a signature that lapses takes along the facts that rested
 * on it; whoever looks at the board of the site hears that something changed, and nothing more.
 */
export const COURSE_FUNCTIONS = [
  `create function clinic_course_ends() returns trigger ${AS_OWNER} language plpgsql as $$
    begin
      update clinic_course c set under_way = still from (select not exists (select from clinic_course_fact f
          where f.course_key = new.course_key and f.lapsed_at is null
            and f.step in ('completed', 'stopped', 'cancelled')) as still) ended
        where c.course_key = new.course_key and c.under_way <> still;
      return null;
    end $$`,
  `create trigger clinic_course_ends after insert or update on clinic_course_fact
    for each row execute function clinic_course_ends()`,
  `create function clinic_fact_lapses_with() returns trigger ${AS_OWNER} language plpgsql as $$
    begin
      update clinic_course_fact set lapsed_at = new.lapsed_at, lapsed_reason = new.lapsed_reason, lapsed_code = 'signature-lapsed'
        where entity = new.entity and entity_key = new.entity_key and lapsed_at is null;
      return null;
    end $$`,
  `create trigger clinic_fact_lapses_with after update on signature for each row
    when (old.lapsed_at is null and new.lapsed_at is not null) execute function clinic_fact_lapses_with()`,
  `create function clinic_course_said() returns trigger ${AS_OWNER} language plpgsql as $$
    begin
      perform pg_notify('isocenter_notice', jsonb_build_object('person', null, 'role', null, 'subject', 'courses', 'site',
        (select site_key from clinic_course where course_key = new.course_key))::text);
      return null;
    end $$`,
  ...['clinic_course', 'clinic_course_fact'].map(
    (table) => `create trigger ${table}_said after insert or update on ${table}
      for each row execute function clinic_course_said()`,
  ),
];

/** SQL: since when the summary of a course that is completed waits to be signed. */
const summaryOpenSince = (course: string) => `(select coalesce((select max(s.lapsed_at) from signature s
      where s.entity = 'completion-summary' and s.entity_key = x.completion_key::text), f.at)
    from clinic_completion x join clinic_course_fact f using (course_key)
    where x.course_key = ${course} and not x.is_signed and f.step = 'completed' and f.lapsed_at is null
    order by f.at desc limit 1)`;

/** SQL: the highest grade of the reviews that wait for an oncologist, and since when; as JSON. */
const toxicityToSee = (
  course: string,
) => `(select case when count(*) > 0 then jsonb_build_object('grade', max(r.waits_grade),
      'byNumber', (array_agg(r.waits_by_number order by r.waits_grade desc, r.waits_by_number))[1],
      'since', to_char(min(r.at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) end
    from clinic_review r where r.course_key = ${course} and r.waits_grade is not null)`;

/** Of one course, what waits for an oncologist's signature beside the way. */
export const TO_SIGN_FUNCTIONS = [
  `create function clinic_summary_open_since(asked bigint) returns timestamptz stable language sql as $$
    select ${summaryOpenSince('asked')} $$`,
  `create function clinic_toxicity_to_see(asked bigint) returns jsonb stable language sql as $$
    select ${toxicityToSee('asked')} $$`,
  'create index on clinic_completion (course_key) where not is_signed',
  // Whoever looks at the board hears of it at once.
  `create trigger clinic_review_said after update on clinic_review for each row
    when (old.waits_grade is distinct from new.waits_grade) execute function clinic_course_said()`,
  `create trigger clinic_completion_said after update on clinic_completion for each row
    when (old.is_signed is distinct from new.is_signed) execute function clinic_course_said()`,
];

/** SQL: what happened to a course, as JSON: `[[step, instant, whether it lapsed, by what of the system]]`. */
export const happenedTo = (
  course: string,
) => `(select coalesce(json_agg(json_build_array(x.step, x.at, x.lapsed_at is not null, x.lapsed_code)), '[]')
  from clinic_course_fact x where x.course_key = ${course})`;

/** SQL: the course is at a site where whoever acts reads patients, or of a patient opened in an emergency. Asked once a statement. */
export const courseIsSeen = (course: string) => `(${atSitesOf('patient.read', `${course}.site_key`)}
  or ${course}.patient_key = any ((select access_opened_patients())::bigint[]))`;

/**
 * The board's rows: courses under way, and those that ended and whose summary waits to be signed again, or a severe toxicity of which waits for an oncologist. As the owner, so that the sites are asked once and not for every row of courses, patients, and facts.
 */
export const BOARD_FUNCTION = `create function clinic_board() returns table ("courseKey" text, "patientKey" text, "siteKey" text,
    name text, "nameZh" text, identifier text, "birthDate" text, title text, intent text, region text,
    person_key text, physician_name text, physician_name_zh text, summary_open_since timestamptz, toxicity jsonb, facts json,
    machines json) stable ${AS_OWNER} ${FEW_OF_MANY} language sql as $$
  select c.course_key::text, c.patient_key::text, c.site_key::text,
    p.name, p.name_zh, p.identifiers -> 0 ->> 'value', p.birth_date, c.title, c.intent, d.content ->> 'icd10',
    c.physician::text, o.name, o.name_zh,
    case when not c.under_way then ${summaryOpenSince('c.course_key')} end, ${toxicityToSee('c.course_key')},
    ${happenedTo('c.course_key')},
    array_to_json(array(select distinct m.name from (
      select t.content ->> 'machine' from clinic_treated_plan t where t.course_key = c.course_key and not t.in_error
      union all select r.name from clinic_appointment a join clinic_booking b using (appointment_key) join clinic_resource r using (resource_key)
        where a.course_key = c.course_key and a.state = 'planned' and r.kind = 'machine') as m (name)
      where m.name is not null order by m.name))
  from clinic_course c join clinic_patient p using (patient_key) join access_person o on o.person_key = c.physician
    left join clinic_diagnosis d on d.entry_key = c.diagnosis_key
  where c.course_key in (select u.course_key from clinic_course u where u.under_way
      union select o.course_key from clinic_completion o where not o.is_signed and ${summaryOpenSince('o.course_key')} is not null
      union select r.course_key from clinic_review r where r.waits_grade is not null)
    and ${courseIsSeen('c')}
  order by coalesce(p.name, p.name_zh), c.course_key $$`;
