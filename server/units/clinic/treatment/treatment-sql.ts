import { FEW_OF_MANY } from '../../../platform/database/few-of-many.ts';
import { rowSecurity } from '../../../platform/database/row-security.ts';
import { courseIsSeen, happenedTo, ofCourse } from '../course/course-sql.ts';

/** SQL over a row of fractions: some field of it is not known to have got no monitor unit; as `gaveDose` tells it. */
const someDose = (row: string) => `${row}.content @? '$.fields[*] ? (!(@.deliveredMu == 0))'`;

/** SQL over a row of fractions: it was given, and is not struck out; as `wasGiven` tells it. Indexes hold just these rows: ask in these words. */
export const wasGivenOf = (row: string) => `not ${row}.in_error and ${someDose(row)}`;

/**
 * What is treated, and each fraction as it was given. Nothing is removed: what was wrong is struck out. A number of a plan is given once; the
 * same record of the machine is taken over once. A fraction is of a plan of its own course.
 */
export const TREATMENT_TABLES = [
  `create table clinic_treated_plan (
    treated_plan_key bigint generated always as identity primary key,
    course_key bigint not null references clinic_course,
    revision integer not null default 1, content jsonb not null, in_error boolean not null default false,
    unique (treated_plan_key, course_key))`,
  'create index on clinic_treated_plan (course_key)',
  ...rowSecurity('clinic_treated_plan', {
    read: ofCourse('clinic_treated_plan'),
    write: ofCourse('clinic_treated_plan', 'treated-plan.write'),
    remove: 'false',
  }),

  `create table clinic_fraction (
    fraction_key bigint generated always as identity primary key,
    course_key bigint not null references clinic_course,
    treated_plan_key bigint not null,
    revision integer not null default 1, number integer not null check (number > 0),
    at timestamptz not null, source text not null check (source in ('hand', 'record')),
    record_uids text[] not null default '{}', content jsonb not null, in_error boolean not null default false,
    recorded_by bigint references access_person, recorded_at timestamptz not null default now(),
    foreign key (treated_plan_key, course_key) references clinic_treated_plan (treated_plan_key, course_key))`,
  'create unique index clinic_fraction_once on clinic_fraction (treated_plan_key, number) where not in_error',
  'create index on clinic_fraction (course_key, at) include (in_error)',
  'create index on clinic_fraction (at) include (course_key, treated_plan_key, in_error)',
  `create index on clinic_fraction (course_key, at) where ${wasGivenOf('clinic_fraction')}`,
  `create index on clinic_fraction (at, course_key) where ${wasGivenOf('clinic_fraction')}`,
  ...rowSecurity('clinic_fraction', {
    read: ofCourse('clinic_fraction'),
    write: ofCourse('clinic_fraction', 'fraction.write'),
    remove: 'false',
  }),
];

const AS_OWNER = 'security definer set search_path = pg_catalog, public, pg_temp';
const OF_DAY = 'f.at >= day_from and f.at < day_to and not f.in_error';
const BOOKED = `a.course_key = c.course_key and a.kind = 'treatment' and a.state <> 'cancelled'`;

/**
 * The rows of the machines' day: plans of courses under way that are ready or on treatment, and plans of which a fraction was given between the two
 * instants; `empty` are the numbers of which nothing was delivered, asked for only where each number of the plan is taken. As the owner, so that
 * the sites are asked once and not for every row of seven tables.
 */
export const DAY_FUNCTION = `create function clinic_treatment_day(day_from timestamptz, day_to timestamptz) returns table (course_key text,
    patient_key text, site_key text, title text, name text, "nameZh" text, sex text, "birthDate" text, identifiers jsonb, treated_plan_key text,
    plan jsonb, approved text[], facts json, numbers json, empty json, placed boolean, appointment json, today json)
  stable ${AS_OWNER} ${FEW_OF_MANY} language sql as $$
  with listed as materialized (
    select t.treated_plan_key from clinic_course c join clinic_treated_plan t using (course_key)
      where c.under_way and exists (select from clinic_course_fact x
        where x.course_key = c.course_key and x.step in ('ready', 'on-treatment') and x.lapsed_at is null)
    union select f.treated_plan_key from clinic_fraction f where ${OF_DAY})
  select c.course_key::text, c.patient_key::text, c.site_key::text, c.title, p.name, p.name_zh, p.sex, p.birth_date, p.identifiers,
    t.treated_plan_key::text, t.content,
    array(select o ->> 'sha256' from clinic_plan_approval a, jsonb_array_elements(a.content -> 'objects') o
      where a.course_key = c.course_key and a.is_approved and a.withdrawn is null and o ->> 'kind' = 'RTPLAN'),
    ${happenedTo('c.course_key')},
    (select json_agg(f.number) from clinic_fraction f where f.treated_plan_key = t.treated_plan_key and not f.in_error),
    case when (select count(distinct f.number) from clinic_fraction f where f.treated_plan_key = t.treated_plan_key and not f.in_error
        and f.number <= (t.content ->> 'fractions')::int) >= (t.content ->> 'fractions')::int
      then (select json_agg(f.number) from clinic_fraction f where f.treated_plan_key = t.treated_plan_key and not f.in_error and not ${someDose('f')}) end,
    exists (select from clinic_appointment a where ${BOOKED}),
    (select json_build_object('appointmentKey', a.appointment_key::text, 'at', a.starts_at, 'state', a.state,
        'reason', a.reason, 'machine', (select r.name from clinic_booking b join clinic_resource r using (resource_key)
          where b.appointment_key = a.appointment_key and r.kind = 'machine' order by r.name limit 1))
      from clinic_appointment a where ${BOOKED} and a.starts_at >= day_from and a.starts_at < day_to
      order by a.state <> 'planned', case when a.state = 'planned' then a.starts_at end, a.starts_at desc limit 1),
    (select json_agg(json_build_object('key', f.fraction_key::text, 'content', f.content, 'recorded', f.recorded_at) order by f.at)
      from clinic_fraction f where f.course_key = t.course_key and f.treated_plan_key = t.treated_plan_key and ${OF_DAY})
  from listed join clinic_treated_plan t using (treated_plan_key) join clinic_course c using (course_key) join clinic_patient p using (patient_key)
  where not t.in_error and ${courseIsSeen('c')}
  order by t.content ->> 'machine' nulls last, coalesce(p.name, p.name_zh), t.treated_plan_key $$`;
