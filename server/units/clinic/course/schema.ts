import { type ColumnType, type Generated, sql } from 'kysely';
import type { Migration } from '../../../platform/database/database.ts';
import { recordChangesOf } from '../../../platform/record/record-changes-of.ts';
import { signedAtSite, signedEntity } from '../../../platform/signatures/signed-entity.ts';
import { type CarePath, COURSE_SHEET, type Intent, type LapseCode, type SheetContent } from './contract.ts';
import { BOARD_FUNCTION, COURSE_FUNCTIONS, COURSE_TABLES, TO_SIGN_FUNCTIONS } from './course-sql.ts';
import { QA_LAPSES_VERIFIED } from './qa-lapses-sql.ts';
import { COURSES_RECORDED } from './recorded.ts';

declare module '../../../platform/database/database.ts' {
  interface Tables {
    clinic_care_path: CarePathTable;
    clinic_course: CourseTable;
    clinic_course_fact: FactTable;
    clinic_course_sheet: SheetTable;
  }
}

/** The care path of a site, where it changed the one that the product brings. */
interface CarePathTable {
  path_key: Generated<number>;
  site_key: Generated<number>;
  revision: Generated<number>;
  content: ColumnType<CarePath, string, string>;
}

interface CourseTable {
  course_key: Generated<number>;
  patient_key: number;
  site_key: number;
  revision: Generated<number>;
  number: number;
  title: string;
  intent: Intent;
  diagnosis_key: number | null;
  physician: number;
  opened_at: Generated<Date>;
  under_way: ColumnType<boolean, never, never>;
}

/** Something that happened to a course; `entity` is what shows it, and `lapsed_at` says since when it no longer holds. */
interface FactTable {
  fact_key: Generated<number>;
  course_key: number;
  step: string;
  at: Date;
  person_key: number | null;
  entity: string | null;
  entity_key: string | null;
  reason: string | null;
  lapsed_at: ColumnType<Date | null, never, Date>;
  /** As somebody wrote it. */
  lapsed_reason: ColumnType<string | null, never, string | null>;
  /** What the system itself found. */
  lapsed_code: ColumnType<LapseCode | null, never, LapseCode | null>;
}

interface SheetTable {
  sheet_key: Generated<number>;
  course_key: number;
  site_key: number;
  step: string;
  revision: Generated<number>;
  content: ColumnType<SheetContent, string, string>;
  is_signed: Generated<boolean>;
}

const SHEET_SIGNED = { entity: COURSE_SHEET, table: 'clinic_course_sheet', key: 'sheet_key' } as const;

export const COURSE_MIGRATIONS: readonly Migration[] = [
  {
    name: '0123 clinic courses',
    up: async (database) => {
      for (const statement of [...COURSE_TABLES, ...COURSE_FUNCTIONS]) await sql.raw(statement).execute(database);
      for (const table of COURSES_RECORDED) await recordChangesOf(database, table);
      await signedEntity(database, {
        ...{ ...SHEET_SIGNED, covers: ['content'], isSigned: 'new.is_signed' },
        ...{ readAction: 'patient.read', signAction: 'course.write', fourEyes: [] },
      });
      await signedAtSite(database, SHEET_SIGNED);
    },
  },
  {
    name: '0183 clinic board',
    up: async (database) => {
      for (const statement of [...TO_SIGN_FUNCTIONS, BOARD_FUNCTION]) await sql.raw(statement).execute(database);
    },
  },
  {
    name: '0204 clinic verification lapses with patient qa',
    up: async (database) => {
      for (const statement of QA_LAPSES_VERIFIED) await sql.raw(statement).execute(database);
    },
  },
];
