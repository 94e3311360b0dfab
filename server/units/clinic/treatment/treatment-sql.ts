import { rowSecurity } from '../../../platform/database/row-security.ts';
import { ofCourse } from '../course/course-sql.ts';

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
  'create index on clinic_fraction (course_key, at)',
  'create index on clinic_fraction (at)',
  ...rowSecurity('clinic_fraction', {
    read: ofCourse('clinic_fraction'),
    write: ofCourse('clinic_fraction', 'fraction.write'),
    remove: 'false',
  }),
];
