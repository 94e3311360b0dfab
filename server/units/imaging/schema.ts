import { type InstanceHeader, type PatientIdentity, withoutPaddingAfter } from '@isocenter/dicom-rt';
import { type ColumnType, type Generated, sql } from 'kysely';
import type { Migration } from '../../platform/database/database.ts';
import { type RecordedTable, recordChangesOf } from '../../platform/record/record-changes-of.ts';
import type { FileOutcome, ImportProgress, Refusal } from './contract.ts';
import { IMAGING_RECORDED } from './recorded.ts';
import { AT_SITES, LOCKS_OF_PATIENTS, SITES_AND_ROWS } from './row-security.ts';
import { STORE_IN_ONE_STEP } from './store-sql.ts';
import { ZIPS } from './zip-schema.ts';

/** Written as a value, read back parsed. */
type Json<T> = ColumnType<T, NullableText<T>, NullableText<T>>;
type NullableText<T> = null extends T ? string | null | undefined : string;
type Instant = ColumnType<Date, Date | string | undefined, Date | string>;

declare module '../../platform/database/database.ts' {
  interface Tables {
    imaging_patient: PatientTable;
    imaging_identity: IdentityTable;
    imaging_study: StudyTable;
    imaging_series: SeriesTable;
    imaging_instance: InstanceTable;
    imaging_conflict: ConflictTable;
    imaging_quarantine: QuarantineTable;
    imaging_import: ImportTable;
    imaging_zip: ZipTable;
    imaging_zip_outcome: ZipOutcomeTable;
  }
}

/**
 * One person as the objects state it, by PatientID; objects without one form a patient per study (`identity`).
 * The counters are kept by the import, so that the patient list reads this table alone.
 */
interface PatientTable {
  patient_key: Generated<number>;
  /** Where the patient belongs; that of whoever brought the first object, unless told otherwise. */
  site_key: Generated<number>;
  identity: string;
  patient_id: string | null;
  name: string | null;
  name_ideographic: string | null;
  birth_date: string | null;
  sex: 'M' | 'F' | 'O' | null;
  /** Lower case: PatientID, every group of the name, birth date with and without hyphens. */
  search_text: string;
  instances: number;
  plans: number;
  doses: number;
  images: number;
  modalities: string[];
  last_study_date: string | null;
  last_arrived_at: Instant;
}

/** Every different way in which the objects of a patient state who it is; more than one is told, never merged silently. */
interface IdentityTable {
  patient_key: number;
  stated: string;
  sop_instance_uid: string;
}

interface StudyTable {
  study_key: Generated<number>;
  patient_key: number;
  study_instance_uid: string;
  date: string | null;
  description: string | null;
  study_id: string | null;
  accession_number: string | null;
}

interface SeriesTable {
  series_key: Generated<number>;
  study_key: number;
  series_instance_uid: string;
  modality: string;
  description: string | null;
  series_number: number | null;
  frame_of_reference_uid: string | null;
}

interface InstanceTable {
  instance_key: Generated<number>;
  series_key: number;
  patient_key: number;
  sop_instance_uid: string;
  sop_class_uid: string;
  modality: string;
  label: string | null;
  instance_number: number | null;
  transfer_syntax_uid: string;
  header: Json<InstanceHeader>;
  /** The DICOM JSON of `attributesText`; null where it is long, or was not made yet. */
  attributes: string | null | undefined;
  sha256: string;
  size_bytes: number;
  arrived_at: Instant;
}

/** Other bytes under a SOP Instance UID that is taken. `decision` is null until a person decides; the bytes decided against stay on record. */
interface ConflictTable {
  conflict_key: Generated<number>;
  instance_key: number;
  header: Json<InstanceHeader>;
  sha256: string;
  size_bytes: number;
  arrived_at: Instant;
  decision: 'keep' | 'replace' | null;
  decided_at: Instant | null;
  /** The bytes that were replaced. */
  replaced_sha256: string | null;
}

interface QuarantineTable {
  quarantine_key: Generated<number>;
  /** To which it came. */
  site_key: Generated<number>;
  file_name: string;
  sha256: string;
  size_bytes: number;
  arrived_at: Instant;
  refusal: Json<Refusal>;
}

interface ImportTable {
  import_key: Generated<number>;
  /** Of whoever began it. */
  site_key: Generated<number>;
  source: ImportProgress['source'];
  state: ImportProgress['state'];
  /** Advisory lock that the importing process holds while it lives. */
  owner: number;
  started_at: Instant;
  last_activity_at: Instant;
  finished_at: Instant | null;
  files_expected: number | null;
  stored: number;
  already_present: number;
  conflicting: number;
  quarantined: number;
  ignored: number;
  failure: Json<Refusal | null>;
  /** The sender has no more files; then the run is over with its last ZIP, see `zip-schema.ts`. */
  is_sent: ColumnType<boolean, never, true>;
}

/** A ZIP that was sent, by the job that unpacks it. */
interface ZipTable {
  job_key: number;
  site_key: Generated<number>;
  import_key: number | null;
  file_name: string;
  /** Null once the bytes are not needed any more. */
  sha256: string | null;
  size_bytes: number;
  arrived_at: ColumnType<Date, never, never>;
  unpacked_at: ColumnType<Date | null, never, Date>;
}

/** What became of so many `entries` of a ZIP, from the one after `after`. */
interface ZipOutcomeTable {
  job_key: number;
  after: number;
  entries: number;
  outcomes: ColumnType<readonly FileOutcome[], string, never>;
}

/** The counter of each outcome. */
export const COUNTER = {
  stored: 'stored',
  'already present': 'already_present',
  conflict: 'conflicting',
  quarantined: 'quarantined',
  ignored: 'ignored',
} as const satisfies Record<FileOutcome['outcome'], keyof ImportTable>;

const isNamePadding = (character: string) => character === '^' || character.trim() === '';

/** What {@link IdentityTable.stated} holds: case, padding and trailing carets are spelling, not another person. */
export function statedIdentity(patient: PatientIdentity): string {
  const name = [patient.name?.alphabetic, patient.name?.ideographic, patient.name?.phonetic]
    .map((group) => withoutPaddingAfter(group ?? '', isNamePadding).toUpperCase())
    .join('=');
  return JSON.stringify({ name, birthDate: patient.birthDate ?? '', sex: patient.sex ?? '' });
}

export const IMAGING_MIGRATIONS: readonly Migration[] = [
  {
    name: '0001 imaging archive',
    up: async (database) => {
      for (const statement of ARCHIVE_TABLES) await sql.raw(statement).execute(database);
    },
  },
  {
    name: '0004 imaging why an import failed',
    up: async (database) => {
      await sql`alter table imaging_import add failure jsonb`.execute(database);
    },
  },
  {
    // Objects that came before get theirs when it is first asked for.
    name: '0005 imaging attributes in the index',
    up: async (database) => {
      await sql`alter table imaging_instance add attributes text`.execute(database);
    },
  },
  {
    name: '0008 imaging sites and rows',
    up: async (database) => {
      for (const statement of SITES_AND_ROWS) await sql.raw(statement).execute(database);
    },
  },
  {
    name: '0011 imaging in the record',
    up: async (database) => {
      await sql.raw(PATIENT_OF_OBJECT).execute(database);
      for (const table of IMAGING_RECORDED.filter((recorded) => recorded.table !== 'imaging_zip'))
        await recordChangesOf(database, table);
    },
  },
  {
    name: '0061 imaging stored in one step',
    up: async (database) => {
      for (const statement of STORE_IN_ONE_STEP) await sql.raw(statement).execute(database);
    },
  },
  {
    name: '0071 imaging patients of forms',
    up: async (database) => {
      for (const statement of PATIENTS_OF_FORMS) await sql.raw(statement).execute(database);
    },
  },
  {
    name: '0081 imaging at sites',
    up: async (database) => {
      for (const statement of AT_SITES) await sql.raw(statement).execute(database);
      await recordChangesOf(database, recordedAs('imaging_import'));
    },
  },
  {
    name: '0092 imaging locks at the patient’s site',
    up: async (database) => {
      await sql.raw(LOCKS_OF_PATIENTS).execute(database);
    },
  },
  {
    name: '0120 imaging ZIPs',
    up: async (database) => {
      for (const statement of ZIPS) await sql.raw(statement).execute(database);
      for (const table of [recordedAs('imaging_zip'), recordedAs('imaging_import')])
        await recordChangesOf(database, table);
    },
  },
  {
    // Rooms that keep files in the store of the archive put their own answer in its place.
    name: '0191 imaging objects of other rooms',
    up: async (database) => {
      await sql`create function imaging_named_elsewhere(asked text) returns boolean stable language sql as
        ${sql.raw("'select false'")}`.execute(database);
    },
  },
];

function recordedAs(name: string): RecordedTable {
  const found = IMAGING_RECORDED.find(({ table }) => table === name);
  if (!found) throw new Error(`${name} is not recorded`);
  return found;
}

/** A form about a patient is seen, and filled, where the patient is; beside what is asked for every form. */
const PATIENTS_OF_FORMS = [
  'alter table filled_form add foreign key (patient_key) references imaging_patient',
  `create policy of_patient on filled_form as restrictive using (patient_key is null
    or exists (select from imaging_patient p where p.patient_key = filled_form.patient_key))`,
];

/** For other rooms' events: whose an object is, by its bytes. */
const PATIENT_OF_OBJECT = `create function imaging_patient_of_object(object_sha256 text) returns bigint
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
  return (select min(patient_key) from imaging_instance where sha256 = object_sha256)`;

const ARCHIVE_TABLES = [
  `create table imaging_patient (
    patient_key bigint generated always as identity primary key,
    identity text not null unique,
    patient_id text, name text, name_ideographic text, birth_date text, sex text,
    search_text text not null,
    instances int not null default 0, plans int not null default 0, doses int not null default 0,
    images int not null default 0,
    modalities text[] not null default '{}',
    last_study_date text, last_arrived_at timestamptz not null)`,
  'create index on imaging_patient (last_arrived_at desc, patient_key)',
  `create table imaging_identity (
    patient_key bigint not null references imaging_patient,
    stated text not null, sop_instance_uid text not null, primary key (patient_key, stated))`,
  `create table imaging_study (
    study_key bigint generated always as identity primary key,
    patient_key bigint not null references imaging_patient,
    study_instance_uid text not null, date text, description text, study_id text, accession_number text,
    unique (study_instance_uid, patient_key))`,
  'create index on imaging_study (patient_key)',
  'create index on imaging_study (date)',
  `create table imaging_series (
    series_key bigint generated always as identity primary key,
    study_key bigint not null references imaging_study,
    series_instance_uid text not null, modality text not null, description text, series_number int,
    frame_of_reference_uid text,
    unique (series_instance_uid, study_key))`,
  'create index on imaging_series (study_key)',
  `create table imaging_instance (
    instance_key bigint generated always as identity primary key,
    series_key bigint not null references imaging_series,
    patient_key bigint not null references imaging_patient,
    sop_instance_uid text not null unique,
    sop_class_uid text not null, modality text not null, label text, instance_number int,
    transfer_syntax_uid text not null, header jsonb not null,
    sha256 text not null, size_bytes bigint not null, arrived_at timestamptz not null)`,
  'create index on imaging_instance (series_key)',
  'create index on imaging_instance (patient_key)',
  'create index on imaging_instance (sha256)',
  `create table imaging_conflict (
    conflict_key bigint generated always as identity primary key,
    instance_key bigint not null references imaging_instance,
    header jsonb not null, sha256 text not null, size_bytes bigint not null, arrived_at timestamptz not null,
    decision text, decided_at timestamptz, replaced_sha256 text,
    unique (instance_key, sha256))`,
  'create index on imaging_conflict (sha256)',
  'create index on imaging_conflict (replaced_sha256)',
  `create table imaging_quarantine (
    quarantine_key bigint generated always as identity primary key,
    file_name text not null, sha256 text not null unique, size_bytes bigint not null,
    arrived_at timestamptz not null, refusal jsonb not null)`,
  `create table imaging_import (
    import_key bigint generated always as identity primary key,
    source text not null, state text not null, owner int not null,
    started_at timestamptz not null, last_activity_at timestamptz not null, finished_at timestamptz,
    files_expected int,
    stored int not null default 0, already_present int not null default 0, conflicting int not null default 0,
    quarantined int not null default 0, ignored int not null default 0)`,
];
