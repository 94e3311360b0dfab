import { rowSecurity } from '../../../platform/database/row-security.ts';
import { linkOpening } from '../../../platform/patient-links/link-sql.ts';
import { ofCourse } from '../course/course-sql.ts';

const AS_OWNER = 'security definer set search_path = pg_catalog, public, pg_temp';

/** So many wrong codes shut a link for so long. */
const FAILURES = 5;
const SHUT_MINUTES = 15;

/**
 * Links by which patients report, and what they reported. Whoever knows both secrets acts through two functions and through nothing else: they
 * see no table. The code is hashed together with the secret of the link, which is nowhere kept.
 */
export const PATIENT_REPORT_TABLES = [
  `create table clinic_report_link (
    link_key bigint generated always as identity primary key,
    course_key bigint not null references clinic_course,
    secret_sha256 text not null unique, code_sha256 text not null, expires_at timestamptz not null, revoked_at timestamptz,
    failures integer not null default 0, failed_at timestamptz,
    made_by bigint references access_person, made_at timestamptz not null default now())`,
  'create index on clinic_report_link (course_key)',
  ...rowSecurity('clinic_report_link', {
    read: ofCourse('clinic_report_link'),
    write: ofCourse('clinic_report_link', 'patient-report.ask'),
    remove: 'false',
  }),

  `create table clinic_patient_report (
    report_key bigint generated always as identity primary key,
    course_key bigint not null references clinic_course, link_key bigint not null references clinic_report_link,
    at timestamptz not null default now(), language text not null check (language in ('en', 'zh')), answers jsonb not null)`,
  'create index on clinic_patient_report (course_key, at)',
  ...rowSecurity('clinic_patient_report', { read: ofCourse('clinic_patient_report') }),
];

/** `said`: `open`, or why not: `unknown` (no such link, or over), `shut` (the code was wrong too often), `wrong` (this code is). */
export const PATIENT_REPORT_FUNCTIONS = [
  `create function clinic_report_open(secret text, code text) returns table (said text, link bigint, course bigint, icd10 text)
    ${AS_OWNER} language plpgsql as $$
    declare
      found_link clinic_report_link;
    begin
      select * into found_link from clinic_report_link l where l.secret_sha256 = secret for update;
      if found_link is null or found_link.revoked_at is not null or found_link.expires_at < now() then
        return query select 'unknown', null::bigint, null::bigint, null::text;
      elsif found_link.failures >= ${FAILURES} and found_link.failed_at > now() - interval '${SHUT_MINUTES} minutes' then
        return query select 'shut', null::bigint, null::bigint, null::text;
      elsif found_link.code_sha256 <> code then
        update clinic_report_link l set failed_at = now(), failures =
          case when l.failed_at > now() - interval '${SHUT_MINUTES} minutes' then l.failures + 1 else 1 end
          where l.link_key = found_link.link_key;
        return query select 'wrong', null::bigint, null::bigint, null::text;
      else
        update clinic_report_link l set failures = 0, failed_at = null
          where l.link_key = found_link.link_key and l.failures > 0;
        return query select 'open', found_link.link_key, found_link.course_key,
          (select d.content ->> 'icd10' from clinic_course c join clinic_diagnosis d on d.entry_key = c.diagnosis_key
            where c.course_key = found_link.course_key);
      end if;
    end $$`,
  `create function clinic_report_add(secret text, code text, in_language text, given jsonb) returns text
    ${AS_OWNER} language plpgsql as $$
    declare
      opened record;
    begin
      select * into opened from clinic_report_open(secret, code);
      if opened.said = 'open' then
        insert into clinic_patient_report (course_key, link_key, language, answers)
          values (opened.course, opened.link, in_language, given);
      end if;
      return opened.said;
    end $$`,
];

/** Links are opened as those of all units are, and say when they last were. */
export const REPORTS_BY_LINKS = [
  'alter table clinic_report_link add column last_used_at timestamptz',
  linkOpening({ name: 'clinic_report_link_open', table: 'clinic_report_link', of: 'course_key' }),
  `create or replace function clinic_report_open(secret text, code text) returns table (said text, link bigint, course bigint, icd10 text)
    ${AS_OWNER} language sql as $$
    select o.said, o.link, o.thing, (select d.content ->> 'icd10' from clinic_course c join clinic_diagnosis d on d.entry_key = c.diagnosis_key
      where c.course_key = o.thing)
    from clinic_report_link_open(secret, code) o $$`,
];
