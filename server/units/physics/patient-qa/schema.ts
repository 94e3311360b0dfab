import { type ColumnType, type Generated, sql } from 'kysely';
import type { Migration } from '../../../platform/database/database.ts';
import { atSitesOf, rowSecurity } from '../../../platform/database/row-security.ts';
import { recordChangesOf } from '../../../platform/record/record-changes-of.ts';
import { signedAtSite, signedEntity } from '../../../platform/signatures/signed-entity.ts';
import { PATIENT_QA, type PatientQaContent } from './contract.ts';
import { PATIENT_QA_RECORDED } from './recorded.ts';

declare module '../../../platform/database/database.ts' {
  interface Tables {
    physics_patient_qa: PatientQaTable;
  }
}

interface PatientQaTable {
  qa_key: Generated<number>;
  site_key: number;
  patient_key: number;
  revision: Generated<number>;
  content: ColumnType<PatientQaContent, string, never>;
  /** That of `content`, to be asked for. */
  measured_on: string;
  /** The file of the array in the store, as `content` names it; null: kept before files were. */
  file_sha256: string | null;
  kept_by: number | null;
  kept_at: Generated<Date>;
  accepted: ColumnType<{ readonly reason: string } | null, never, string>;
  is_signed: Generated<boolean>;
  excluded: ColumnType<KeptExclusion | null, never, string | null>;
}

/** By whom as a key. */
export interface KeptExclusion {
  readonly reason: string;
  readonly by: string;
  readonly at: string;
}

/** SQL: whoever acts may do so at the site of the patient who was measured. */
const atSiteOfPatient = (action: string) => `exists (select from imaging_patient p
  where p.patient_key = physics_patient_qa.patient_key and ${atSitesOf(action, 'p.site_key')})`;

/** A measurement is not changed and not removed: another one stands beside it. */
const TABLES = [
  `create table physics_patient_qa (
    qa_key bigint generated always as identity primary key,
    site_key bigint not null references access_site, patient_key bigint not null references imaging_patient,
    revision integer not null default 1, content jsonb not null, measured_on date not null,
    kept_by bigint references access_person, kept_at timestamptz not null default now(),
    accepted jsonb, is_signed boolean not null default false, excluded jsonb,
    check (not is_signed or accepted is not null))`,
  'create index on physics_patient_qa (measured_on, qa_key)',
  'create index on physics_patient_qa (patient_key)',
  ...rowSecurity('physics_patient_qa', {
    read: 'exists (select from imaging_patient p where p.patient_key = physics_patient_qa.patient_key)',
    write: atSiteOfPatient('patient-qa.write'),
    update: atSiteOfPatient('patient-qa.sign'),
    remove: 'false',
  }),
];

/** The file is what the signed content says that it is, and nobody removes its bytes while a row names them. */
const FILES = [
  `alter table physics_patient_qa add column file_sha256 text
    check (file_sha256 = content -> 'measuredFile' ->> 'sha256')`,
  'create index on physics_patient_qa (file_sha256)',
  `create or replace function imaging_named_elsewhere(asked text) returns boolean stable security definer
    set search_path = pg_catalog, public, pg_temp language sql as
    $$ select exists (select from physics_patient_qa where file_sha256 = asked) $$`,
];

const SIGNED = { entity: PATIENT_QA, table: 'physics_patient_qa', key: 'qa_key' } as const;

export const PATIENT_QA_MIGRATIONS: readonly Migration[] = [
  {
    name: '0176 physics patient qa',
    up: async (database) => {
      for (const statement of TABLES) await sql.raw(statement).execute(database);
      for (const table of PATIENT_QA_RECORDED) await recordChangesOf(database, table);
      await signedEntity(database, {
        ...{ ...SIGNED, covers: ['content', 'accepted'], isSigned: 'new.is_signed' },
        ...{ readAction: 'patient.read', signAction: 'patient-qa.sign', fourEyes: [] },
      });
      await signedAtSite(database, SIGNED);
    },
  },
  {
    name: '0192 physics files of patient qa',
    up: async (database) => {
      for (const statement of FILES) await sql.raw(statement).execute(database);
      for (const table of PATIENT_QA_RECORDED) await recordChangesOf(database, table);
    },
  },
];
