import { rowSecurity } from '../../../platform/database/row-security.ts';
import { ofCourse } from '../course/course-sql.ts';
import { PEER_REVIEWED } from './contract.ts';

const AS_OWNER = 'security definer set search_path = pg_catalog, public, pg_temp';

/** Nothing of a review is removed: what was said, answered and resolved stays. */
export const PEER_REVIEW_TABLES = [
  `create table clinic_peer_review (
    review_key bigint generated always as identity primary key,
    course_key bigint not null references clinic_course, site_key bigint not null references access_site,
    archive_key bigint not null references imaging_patient,
    revision integer not null default 1, content jsonb not null,
    opened_by bigint not null references access_person, opened_at timestamptz not null default now(),
    ended jsonb, is_signed boolean not null default false, superseded jsonb, reopened jsonb not null default '[]',
    check (not is_signed or (ended is not null and superseded is null)))`,
  'create index on clinic_peer_review (course_key)',
  'create index on clinic_peer_review (archive_key) where superseded is null',
  ...rowSecurity('clinic_peer_review', {
    read: ofCourse('clinic_peer_review'),
    write: `${ofCourse('clinic_peer_review', 'peer-review.write')} or ${ofCourse('clinic_peer_review', 'peer-review.sign')}`,
    remove: 'false',
  }),

  `create table clinic_peer_review_pin (
    pin_key bigint generated always as identity primary key,
    review_key bigint not null references clinic_peer_review, course_key bigint not null references clinic_course,
    revision integer not null default 1, content jsonb not null, said_by bigint not null references access_person,
    said_at timestamptz not null default now(), edited_at timestamptz, resolution jsonb)`,
  'create index on clinic_peer_review_pin (course_key)',
  `create table clinic_peer_review_answer (
    answer_key bigint generated always as identity primary key,
    pin_key bigint not null references clinic_peer_review_pin, course_key bigint not null references clinic_course,
    words text not null check (words <> ''), said_by bigint not null references access_person,
    said_at timestamptz not null default now())`,
  'create index on clinic_peer_review_answer (course_key)',
  ...['clinic_peer_review_pin', 'clinic_peer_review_answer'].flatMap((table) =>
    rowSecurity(table, {
      read: ofCourse(table),
      write: `${ofCourse(table, 'peer-review.write')} and said_by = (select access_person_key())`,
      update: table === 'clinic_peer_review_pin' ? ofCourse(table, 'peer-review.write') : 'false',
      remove: 'false',
    }),
  ),
];

/**
 * A review is of a version: other bytes of an object, another dose of the plan, or a later plan of the same name end it in the transaction in which
 * they arrive, and with its row its signature and what rests on it lapse. The comments stay.
 */
export const PEER_REVIEW_FUNCTIONS = [
  // Whoever may resolve a comment may not put words into its author's mouth.
  `create function clinic_peer_review_pin_is_its_authors() returns trigger ${AS_OWNER} language plpgsql as $$
    begin
      if access_person_key() is distinct from old.said_by then
        raise exception 'a comment is changed by its author' using errcode = 'insufficient_privilege';
      end if;
      return new;
    end $$`,
  `create trigger clinic_peer_review_pin_is_its_authors before update on clinic_peer_review_pin for each row
    when (old.content is distinct from new.content or old.said_by is distinct from new.said_by)
    execute function clinic_peer_review_pin_is_its_authors()`,

  `create function clinic_peer_review_object_arrives() returns trigger ${AS_OWNER} language plpgsql as $$
    begin
      update clinic_peer_review a set is_signed = false, revision = a.revision + 1,
          superseded = jsonb_build_object('why', found.why, 'at', to_char(now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
        from (select b.review_key, case
            when exists (select from jsonb_array_elements(b.content -> 'objects') o
              where o ->> 'sopInstanceUid' = new.sop_instance_uid and o ->> 'sha256' <> new.sha256) then 'object-changed'
            when exists (select from jsonb_array_elements(b.content -> 'objects') o
              where o ->> 'sopInstanceUid' = new.sop_instance_uid) then null
            when new.modality = 'RTPLAN' and new.label = b.content ->> 'label' then 'new-plan'
            when new.modality = 'RTDOSE' and exists (select from jsonb_array_elements(b.content -> 'objects') o
              where o ->> 'kind' = 'RTPLAN' and new.header -> 'referencedInstanceUids' ? (o ->> 'sopInstanceUid')) then 'new-dose'
          end as why
          from clinic_peer_review b where b.archive_key = new.patient_key and b.superseded is null) found
        where a.review_key = found.review_key and found.why is not null;
      return null;
    end $$`,
  `create trigger clinic_peer_review_object_arrives after insert or update of sha256 on imaging_instance for each row
    when (new.modality in ('RTPLAN', 'RTSTRUCT', 'RTDOSE')) execute function clinic_peer_review_object_arrives()`,

  // Plans of a course that are put forward or approved, of whose very objects no review stands that agrees.
  `create function clinic_unreviewed_plans(course bigint) returns setof bigint stable language sql as $$
    select a.approval_key from clinic_plan_approval a
      where a.course_key = course and a.withdrawn is null and not exists (
        select from clinic_peer_review r where r.course_key = course and r.is_signed and r.superseded is null
          and r.ended ->> 'outcome' <> 'not-agreed'
          and (select array_agg(o ->> 'sha256' order by o ->> 'sha256') from jsonb_array_elements(r.content -> 'objects') o)
            = (select array_agg(o ->> 'sha256' order by o ->> 'sha256') from jsonb_array_elements(a.content -> 'objects') o)) $$`,
  // A course is reviewed by all its plans or not at all: one that is put forward without a review, or loses it, takes the fact away.
  `create function clinic_peer_reviewed_lapses() returns trigger ${AS_OWNER} language plpgsql as $$
    begin
      update clinic_course_fact set lapsed_at = now(), lapsed_reason = access_setting('reason'), lapsed_code = 'plan-not-reviewed'
        where course_key = new.course_key and step = '${PEER_REVIEWED}' and lapsed_at is null
          and exists (select from clinic_unreviewed_plans(new.course_key));
      return null;
    end $$`,
  `create trigger clinic_peer_reviewed_lapses after insert on clinic_plan_approval
    for each row execute function clinic_peer_reviewed_lapses()`,
  `create trigger clinic_peer_reviewed_lapses after update on clinic_peer_review for each row
    when (old.is_signed and not new.is_signed) execute function clinic_peer_reviewed_lapses()`,
];
