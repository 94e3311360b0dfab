import type { GoalSet } from '@isocenter/knowledge';
import { type ColumnType, type Generated, sql } from 'kysely';
import type { Migration } from '../../platform/database/database.ts';
import { rowSecurity } from '../../platform/database/row-security.ts';
import { recordChangesOf } from '../../platform/record/record-changes-of.ts';
import { PATIENT_QA_MIGRATIONS } from './patient-qa/schema.ts';
import type { ConfirmedPrescription } from './prescription-of-plan.ts';
import { DECISIONS_RECORDED } from './recorded.ts';

/** Written as a value, read back parsed. */
type Json<T> = ColumnType<T, string, string>;
type Instant = ColumnType<Date, Date | undefined, Date>;

declare module '../../platform/database/database.ts' {
  interface Tables {
    physics_structure_name: StructureNameTable;
    physics_prescription: PrescriptionTable;
    physics_goal_set: GoalSetTable;
  }
}

/**
 * What a person confirmed a ROI name to mean: for every plan to come (`object_sha256` is empty), or for one structure set, where the
 * same name means another organ in the next patient.
 */
interface StructureNameTable {
  roi_name: string;
  object_sha256: ColumnType<string, string | undefined, string>;
  standard_name: string;
  confirmed_at: Instant;
}

/** What a person confirmed of a plan's prescription. It holds for these bytes: when the plan changes, it lapses. */
interface PrescriptionTable {
  object_sha256: string;
  confirmed: Json<ConfirmedPrescription>;
  confirmed_at: Instant;
}

/** Goal sheets of the department. `revision` counts the changes and is the version of the set. */
interface GoalSetTable {
  goal_set_key: Generated<number>;
  revision: number;
  content: Json<Pick<GoalSet, 'name' | 'site' | 'fractions' | 'goals'>>;
  changed_at: Instant;
}

export const PHYSICS_MIGRATIONS: readonly Migration[] = [
  {
    name: '0002 physics names, prescriptions and goal sheets',
    up: async (database) => {
      for (const statement of TABLES) await sql.raw(statement).execute(database);
    },
  },
  {
    name: '0003 physics names that hold for one structure set',
    up: async (database) => {
      for (const statement of NAMES_OF_ONE_STRUCTURE_SET) await sql.raw(statement).execute(database);
    },
  },
  {
    name: '0009 physics rows',
    up: async (database) => {
      for (const statement of ROWS) await sql.raw(statement).execute(database);
    },
  },
  {
    name: '0012 physics in the record',
    up: async (database) => {
      for (const table of DECISIONS_RECORDED) await recordChangesOf(database, table);
    },
  },
  ...PATIENT_QA_MIGRATIONS,
];

const may = (action: string) => `(select access_may('${action}'))`;
const SEEN = `((select access_everywhere('patient.read')) or imaging_sees_object(object_sha256))`;
const SEEN_OR_EVERYWHERE = `(object_sha256 = '' or ${SEEN})`;

/** What was decided of an object is seen and changed where the object is seen; goal sheets and names are the department's. */
const ROWS = [
  ...rowSecurity('physics_structure_name', {
    read: `${may('knowledge.read')} and ${SEEN_OR_EVERYWHERE}`,
    write: `${may('structure-name.confirm')} and ${SEEN_OR_EVERYWHERE}`,
  }),
  ...rowSecurity('physics_prescription', { read: SEEN, write: `${may('prescription.confirm')} and ${SEEN}` }),
  ...rowSecurity('physics_goal_set', { read: may('knowledge.read'), write: may('goal-set.write') }),
];

const NAMES_OF_ONE_STRUCTURE_SET = [
  `alter table physics_structure_name add column object_sha256 text not null default ''`,
  'alter table physics_structure_name drop constraint physics_structure_name_pkey',
  'alter table physics_structure_name add primary key (roi_name, object_sha256)',
];

const TABLES = [
  `create table physics_structure_name (
    roi_name text primary key,
    standard_name text not null,
    confirmed_at timestamptz not null default now()
  )`,
  `create table physics_prescription (
    object_sha256 text primary key,
    confirmed jsonb not null,
    confirmed_at timestamptz not null default now()
  )`,
  `create table physics_goal_set (
    goal_set_key bigint generated always as identity primary key,
    revision integer not null,
    content jsonb not null,
    changed_at timestamptz not null default now()
  )`,
];
