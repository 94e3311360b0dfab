import { atSitesOf, rowSecurity } from '../../../platform/database/row-security.ts';
import { ofCourse } from '../course/course-sql.ts';

const AS_OWNER = 'security definer set search_path = pg_catalog, public, pg_temp';

/** Plans that were put forward, and what machines can do. An approval is withdrawn, never removed. */
export const APPROVAL_TABLES = [
  `create table clinic_plan_approval (
    approval_key bigint generated always as identity primary key,
    course_key bigint not null references clinic_course, site_key bigint not null references access_site,
    archive_key bigint not null references imaging_patient,
    revision integer not null default 1, content jsonb not null,
    is_approved boolean not null default false, withdrawn jsonb,
    check (withdrawn is null or not is_approved))`,
  'create index on clinic_plan_approval (course_key)',
  'create index on clinic_plan_approval (archive_key) where withdrawn is null',
  ...rowSecurity('clinic_plan_approval', {
    read: ofCourse('clinic_plan_approval'),
    write: `${atSitesOf('plan.propose')} or ${atSitesOf('plan.approve')} or ${atSitesOf('prescription.sign')}`,
    remove: 'false',
  }),

  `create table clinic_machine_limits (
    limits_key bigint generated always as identity primary key,
    site_key bigint not null default access_arrival_site() references access_site,
    revision integer not null default 1, name text not null, content jsonb not null,
    unique (site_key, name))`,
  ...rowSecurity('clinic_machine_limits', {
    read: `${atSitesOf('patient.read')} or ${atSitesOf('machine-limits.write')}`,
    write: atSitesOf('machine-limits.write'),
    remove: 'false',
  }),
];

/**
 * What is signed is what is there: other bytes of an object, another dose of the plan, or a later plan of the same name take the approval
 * away in the transaction in which they arrive; with its row its signatures and what rests on them lapse.
 */
export const APPROVAL_FUNCTIONS = [
  `create function clinic_plan_object_arrives() returns trigger ${AS_OWNER} language plpgsql as $$
    begin
      update clinic_plan_approval a set is_approved = false, revision = a.revision + 1,
          withdrawn = jsonb_build_object('why', found.why, 'at', to_char(now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
        from (select b.approval_key, case
            when exists (select from jsonb_array_elements(b.content -> 'objects') o
              where o ->> 'sopInstanceUid' = new.sop_instance_uid and o ->> 'sha256' <> new.sha256) then 'object-changed'
            when exists (select from jsonb_array_elements(b.content -> 'objects') o
              where o ->> 'sopInstanceUid' = new.sop_instance_uid) then null
            when new.modality = 'RTPLAN' and new.label = b.content -> 'summary' ->> 'label' then 'new-plan'
            when new.modality = 'RTDOSE' and exists (select from jsonb_array_elements(b.content -> 'objects') o
              where o ->> 'kind' = 'RTPLAN' and new.header -> 'referencedInstanceUids' ? (o ->> 'sopInstanceUid')) then 'new-dose'
          end as why
          from clinic_plan_approval b where b.archive_key = new.patient_key and b.withdrawn is null) found
        where a.approval_key = found.approval_key and found.why is not null;
      return null;
    end $$`,
  `create trigger clinic_plan_object_arrives after insert or update of sha256 on imaging_instance for each row
    when (new.modality in ('RTPLAN', 'RTSTRUCT', 'RTDOSE')) execute function clinic_plan_object_arrives()`,
  // A course is planned by all its plans or not at all: whatever takes one of them away, be it a signature, takes the others' fact along.
  `create function clinic_course_plan_lapses() returns trigger ${AS_OWNER} language plpgsql as $$
    begin
      update clinic_course_fact set lapsed_at = new.lapsed_at, lapsed_reason = new.lapsed_reason, lapsed_code = new.lapsed_code
        where course_key = new.course_key and step = new.step and lapsed_at is null;
      return null;
    end $$`,
  `create trigger clinic_course_plan_lapses after update on clinic_course_fact for each row
    when (new.step = 'plan-approved' and old.lapsed_at is null and new.lapsed_at is not null)
    execute function clinic_course_plan_lapses()`,
];
