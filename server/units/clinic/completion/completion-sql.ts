import { rowSecurity } from '../../../platform/database/row-security.ts';
import { ofCourse } from '../course/course-sql.ts';

const AS_OWNER = 'security definer set search_path = pg_catalog, public, pg_temp';

/** What the oncologist wrote of a course that was treated, and what was shown when it was signed. `beneath`: what changed under a signature. */
export const COMPLETION_TABLES = [
  `create table clinic_completion (
    completion_key bigint generated always as identity primary key,
    course_key bigint not null unique references clinic_course, site_key bigint not null references access_site,
    revision integer not null default 1, content jsonb not null, is_signed boolean not null default false, beneath jsonb,
    check (beneath is null or not is_signed))`,
  ...rowSecurity('clinic_completion', {
    read: ofCourse('clinic_completion'),
    write: `${ofCourse('clinic_completion', 'completion.write')} or ${ofCourse('clinic_completion', 'completion.sign')}`,
    remove: 'false',
  }),
];

/** Tables a summary rests on: what the page says changed, which change counts, and of which courses it is. */
const BENEATH: readonly (readonly [table: string, what: string, when: string, courses: string])[] = [
  ['clinic_fraction', 'fraction', 'insert or update', 'new.course_key'],
  ['clinic_treated_plan', 'treated-plan', 'insert or update', 'new.course_key'],
  ['clinic_review', 'weekly-review', 'insert or update of content, in_error', 'new.course_key'],
  ['clinic_prescription', 'clinic-prescription', 'update of is_signed', 'new.course_key'],
  ['clinic_plan_approval', 'clinic-plan-approval', 'insert', 'new.course_key'],
  ['clinic_course', 'course', 'update of title, intent, diagnosis_key, physician', 'new.course_key'],
  [
    ...(['clinic_diagnosis', 'diagnosis', 'update'] as const),
    '(select c.course_key from clinic_course c where c.diagnosis_key = new.entry_key)',
  ],
  [
    ...(['clinic_patient', 'patient', 'update of name, name_zh, sex, birth_date, identifiers, merged_into'] as const),
    '(select c.course_key from clinic_course c where c.patient_key = new.patient_key)',
  ],
];

const FACT_STEPS = "('on-treatment', 'on-hold', 'adapting', 'stopped', 'prescribed')";

function lapses(name: string, what: string, courses: string): string {
  return `create function ${name}() returns trigger ${AS_OWNER} language plpgsql as $$
    begin
      update clinic_completion set is_signed = false, revision = revision + 1, beneath = jsonb_build_object('what', '${what}',
          'at', to_char(now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
        where is_signed and course_key in (${courses.startsWith('(') ? courses.slice(1, -1) : courses});
      return null;
    end $$`;
}

/** What is signed is what was shown: whatever of it changes takes the signature away, in the transaction that changes it. */
export const COMPLETION_FUNCTIONS = [
  ...BENEATH.flatMap(([table, what, when, courses]) => [
    lapses(`clinic_completion_beneath_${table}`, what, courses),
    `create trigger clinic_completion_beneath after ${when} on ${table}
      for each row execute function clinic_completion_beneath_${table}()`,
  ]),
  lapses('clinic_completion_beneath_clinic_course_fact', 'course-fact', 'new.course_key'),
  `create trigger clinic_completion_beneath after insert or update on clinic_course_fact for each row
    when (new.step in ${FACT_STEPS}) execute function clinic_completion_beneath_clinic_course_fact()`,
];
