import { atSitesOf, rowSecurity } from '../../../platform/database/row-security.ts';

export const AS_OWNER = 'security definer set search_path = pg_catalog, public, pg_temp';

/** SQL: the row's stay is seen by whoever acts; `action`: and they may do that at its site. */
export const ofStay = (table: string, action?: string): string =>
  `exists (select from ward_stay s where s.stay_key = ${table}.stay_key${action ? ` and ${atSitesOf(action, 's.site_key')}` : ''})`;

const OF_PATIENT = 'exists (select from clinic_patient p where p.patient_key = ward_stay.patient_key)';
/** A stay is of its patient's site, and written by who may there. */
const WRITES = `${atSitesOf('stay.write')} and exists (select from clinic_patient p
  where p.patient_key = ward_stay.patient_key and p.site_key = ward_stay.site_key)`;

/**
 * Beds, and who lies in them. The database lets no patient be admitted twice at one time, and no bed hold two. A stay that was entered in error
 * holds nothing; it is struck out, never removed. Ranges of one number: so the exclusion needs no extension of the database.
 */
export const STAY_TABLES = [
  `create table ward_bed (
    bed_key bigint generated always as identity primary key,
    site_key bigint not null default access_arrival_site() references access_site,
    revision integer not null default 1, name text not null, in_use boolean not null default true,
    unique (bed_key, site_key), constraint ward_bed_name unique (site_key, name))`,
  ...rowSecurity('ward_bed', { read: atSitesOf('patient.read'), write: atSitesOf('bed.write'), remove: 'false' }),

  `create table ward_stay (
    stay_key bigint generated always as identity primary key,
    patient_key bigint not null references clinic_patient, site_key bigint not null references access_site,
    bed_key bigint not null, revision integer not null default 1,
    admitted_at timestamptz not null, reports_self boolean not null,
    discharged_at timestamptz check (discharged_at >= admitted_at),
    discharged_to text check (discharged_to in ('home', 'other ward', 'other hospital', 'hospice', 'died', 'other')),
    discharge_note text not null default '',
    in_error boolean not null default false, reason text,
    recorded_by bigint references access_person, recorded_at timestamptz not null default now(),
    check ((discharged_at is null) = (discharged_to is null)),
    foreign key (bed_key, site_key) references ward_bed (bed_key, site_key),
    constraint ward_patient_in_one_place exclude using gist (
      int8range(patient_key, patient_key, '[]') with &&, tstzrange(admitted_at, discharged_at) with &&) where (not in_error))`,
  `create unique index ward_bed_holds_one on ward_stay (bed_key) where (discharged_at is null and not in_error)`,
  'create index on ward_stay (patient_key)',
  'create index on ward_stay (site_key) where discharged_at is null and not in_error',
  'create index on ward_stay (site_key, admitted_at)',
  ...rowSecurity('ward_stay', { read: OF_PATIENT, write: WRITES, remove: 'false' }),
];

/** Whoever looks at the board of the site hears that something of the ward changed, and nothing more. Rooms of the ward say the same of their tables. */
export const STAY_FUNCTIONS = [
  `create function ward_said() returns trigger ${AS_OWNER} language plpgsql as $$
    begin
      perform pg_notify('isocenter_notice', jsonb_build_object('person', null, 'role', null, 'subject', 'ward', 'site', new.site_key)::text);
      return null;
    end $$`,
  ...['ward_bed', 'ward_stay'].map(
    (table) =>
      `create trigger ${table}_said after insert or update on ${table} for each row execute function ward_said()`,
  ),
  // For tables that hang on a stay: a trigger of theirs names it.
  `create function ward_said_of_stay() returns trigger ${AS_OWNER} language plpgsql as $$
    begin
      perform pg_notify('isocenter_notice', jsonb_build_object('person', null, 'role', null, 'subject', 'ward', 'site',
        (select site_key from ward_stay where stay_key = new.stay_key))::text);
      return null;
    end $$`,
];
