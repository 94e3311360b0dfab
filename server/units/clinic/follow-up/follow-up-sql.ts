import { atSitesOf, rowSecurity } from '../../../platform/database/row-security.ts';
import { ofCourse } from '../course/course-sql.ts';

const recorded = `revision integer not null default 1, content jsonb not null, in_error boolean not null default false,
    recorded_by bigint references access_person, recorded_at timestamptz not null default now()`;
const securedByCourse = (table: string) =>
  rowSecurity(table, { read: ofCourse(table), write: ofCourse(table, 'follow-up.write'), remove: 'false' });
const OF_PATIENT = 'exists (select from clinic_patient p where p.patient_key = clinic_survival.patient_key';

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
