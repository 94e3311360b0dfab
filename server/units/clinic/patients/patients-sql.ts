import { atSitesOf, rowSecurity } from '../../../platform/database/row-security.ts';

const AS_OWNER = 'security definer set search_path = pg_catalog, public, pg_temp';

/** Of the sites where whoever acts may read patients, and those opened in an emergency. */
const SEEN = `${atSitesOf('patient.read')} or patient_key = any ((select access_opened_patients())::bigint[])`;
const of = (table: string, asked: string) =>
  `exists (select from clinic_patient p where p.patient_key = ${table}.patient_key${asked})`;
const atPatient = (table: string, action: string) => of(table, ` and ${atSitesOf(action, 'p.site_key')}`);

/** What stands under a patient: written once, corrected, never removed. */
const entries = (table: string, action: string) => [
  `create table ${table} (
    entry_key bigint generated always as identity primary key,
    patient_key bigint not null references clinic_patient,
    revision integer not null default 1, content jsonb not null, in_error boolean not null default false)`,
  `create index on ${table} (patient_key)`,
  ...rowSecurity(table, { read: of(table, ''), write: atPatient(table, action), remove: 'false' }),
];

/**
 * A patient's key is drawn from the archive's numbers: who began in the archive keeps the key, and no key names two people. So forms,
 * tasks, locks, emergency access and the record speak of a patient by one key, whichever room met the person first.
 *
 * Merging moves nothing. The row says into whom it was merged, and whoever asks for a patient is given all rows that lead there; undone,
 * each row has what it always had.
 */
export const PATIENT_TABLES = [
  `create table clinic_patient (
    patient_key bigint primary key default nextval('imaging_patient_patient_key_seq'),
    site_key bigint not null default access_arrival_site() references access_site,
    revision integer not null default 1,
    name text, name_zh text, sex text check (sex in ('M', 'F', 'O')), birth_date text,
    identifiers jsonb not null default '[]',
    merged_into bigint references clinic_patient, merged_at timestamptz,
    search_text text not null generated always as (lower(coalesce(name, '') || ' ' || coalesce(name_zh, '') || ' '
      || coalesce(birth_date, '') || ' ' || jsonb_path_query_array(identifiers, '$[*].value')::text)) stored,
    check (name is not null or name_zh is not null),
    check (merged_into <> patient_key), check ((merged_into is null) = (merged_at is null)))`,
  'create index on clinic_patient (merged_into)',
  'create index on clinic_patient using gin (identifiers jsonb_path_ops)',
  ...rowSecurity('clinic_patient', { read: SEEN, write: atSitesOf('patient.write'), remove: 'false' }),

  `create table clinic_archive_patient (
    archive_key bigint primary key references imaging_patient, patient_key bigint not null references clinic_patient,
    attached_at timestamptz not null default now())`,
  'create index on clinic_archive_patient (patient_key)',
  ...rowSecurity('clinic_archive_patient', {
    read: of('clinic_archive_patient', ''),
    write: `${atPatient('clinic_archive_patient', 'patient.write')}
      and exists (select from imaging_patient a where a.patient_key = clinic_archive_patient.archive_key)`,
    update: 'false',
  }),

  ...entries('clinic_diagnosis', 'diagnosis.write'),
  ...entries('clinic_irradiation', 'diagnosis.write'),
  ...entries('clinic_consent', 'patient.write'),
];

/**
 * `CL001`: an identifier is another patient's already, at whichever site; the patient's key is the detail. `CL002`: a merge that would lead
 * in a circle, or into somebody who was merged themselves. `CL003`: a merge across sites. Row security reads each row by its own site, so
 * each site would see a part of the person, and the merged one stand in no list.
 */
export const PATIENT_FUNCTIONS = [
  `create function clinic_identifier_is_free() returns trigger ${AS_OWNER} language plpgsql as $$
    declare
      mine jsonb;
      other bigint;
    begin
      -- Whose number it is and which, whatever else stands beside; in one order, so that no two wait for each other.
      for mine in select distinct jsonb_build_object('assigner', each -> 'assigner', 'value', each -> 'value') as number
          from jsonb_array_elements(new.identifiers) each order by number loop
        perform pg_advisory_xact_lock(hashtextextended('clinic identifier ' || mine::text, 0));
        select patient_key into other from clinic_patient
          where patient_key <> new.patient_key and identifiers @> jsonb_build_array(mine) limit 1;
        if found then raise exception 'the identifier is another patient''s' using errcode = 'CL001', detail = other::text; end if;
      end loop;
      return new;
    end $$`,
  `create trigger clinic_identifier_is_free before insert or update of identifiers on clinic_patient
    for each row execute function clinic_identifier_is_free()`,

  // The patient whom a key means now.
  `create function clinic_patient_root(asked bigint) returns bigint stable ${AS_OWNER} language sql as $$
    with recursive up as (select patient_key, merged_into from clinic_patient where patient_key = asked
      union all select p.patient_key, p.merged_into from clinic_patient p join up on p.patient_key = up.merged_into)
    select patient_key from up where merged_into is null $$`,
  // The patient with all who were merged into them: only keys are told.
  `create function clinic_patient_keys(asked bigint) returns bigint[] stable ${AS_OWNER} language sql as $$
    with recursive down as (select asked as patient_key
      union all select p.patient_key from clinic_patient p join down on p.merged_into = down.patient_key)
    select array_agg(patient_key) from down $$`,
  // Whether there is such a patient, seen or not.
  `create function clinic_patient_exists(asked bigint) returns boolean stable ${AS_OWNER} language sql as
    $$ select exists (select from clinic_patient where patient_key = asked) $$`,

  `create function clinic_merge_is_right() returns trigger ${AS_OWNER} language plpgsql as $$
    begin
      if not new.site_key = any (access_sites('patient.merge')) then
        raise exception 'patient.merge is not allowed to whoever acts' using errcode = 'insufficient_privilege';
      end if;
      perform pg_advisory_xact_lock(hashtextextended('clinic merge', 0));
      if new.merged_into is not null and (new.merged_into = any (clinic_patient_keys(new.patient_key))
          or (select merged_into is not null from clinic_patient where patient_key = new.merged_into)) then
        raise exception 'the merge leads in a circle' using errcode = 'CL002';
      end if;
      if new.merged_into is not null
          and new.site_key <> (select site_key from clinic_patient where patient_key = new.merged_into) then
        raise exception 'the merge leads across sites' using errcode = 'CL003';
      end if;
      return new;
    end $$`,
  `create trigger clinic_merge_is_right before update on clinic_patient for each row
    when (old.merged_into is distinct from new.merged_into) execute function clinic_merge_is_right()`,
];

/** Forms and locks are about patients whom the archive does not know yet, too, and belong to their site. */
export const FORMS_OF_PATIENTS = [
  'alter table filled_form drop constraint filled_form_patient_key_fkey',
  ...['filled_form', 'form_lock'].flatMap((table) => [
    `drop policy of_patient on ${table}`,
    `create policy of_patient on ${table} as restrictive using (patient_key is null
      or exists (select from imaging_patient p where p.patient_key = ${table}.patient_key)
      or exists (select from clinic_patient p where p.patient_key = ${table}.patient_key))`,
  ]),
  `create or replace function imaging_site_of_form() returns trigger language plpgsql ${AS_OWNER} as $$
    begin
      new.site_key := coalesce((select site_key from imaging_patient where patient_key = new.patient_key),
        (select site_key from clinic_patient where patient_key = new.patient_key), new.site_key);
      return new;
    end $$`,
];
