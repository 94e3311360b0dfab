import { type ColumnType, type Generated, type JSONColumnType, sql } from 'kysely';
import type { Migration } from '../../../platform/database/database.ts';
import { recordChangesOf } from '../../../platform/record/record-changes-of.ts';
import type { DepartmentContent, PersonContent } from './contract.ts';
import { PUBLIC_SITE_TABLES } from './public-site-sql.ts';
import { PUBLIC_SITE_RECORDED } from './recorded.ts';

declare module '../../../platform/database/database.ts' {
  interface Tables {
    office_public_department: DepartmentTable;
    office_public_person: PersonTable;
    office_site_export: ExportTable;
  }
}

/** Written once. */
type Once<T> = ColumnType<T, T, never>;

interface DepartmentTable {
  department_key: Generated<number>;
  content: JSONColumnType<DepartmentContent>;
  revision: Generated<number>;
  recorded_by: number | null;
  recorded_at: Generated<Date>;
}

interface PersonTable {
  person_key: Once<number>;
  content: JSONColumnType<PersonContent>;
  is_shown: boolean;
  revision: Generated<number>;
}

interface ExportTable {
  export_key: Generated<number>;
  content_sha256: Once<string>;
  zip_sha256: Once<string>;
  files: Once<number>;
  size_bytes: Once<number>;
  exported_by: Once<number>;
  exported_at: Once<Date>;
}

export const PUBLIC_SITE_MIGRATIONS: readonly Migration[] = [
  {
    name: '0300 public site',
    up: async (database) => {
      for (const statement of PUBLIC_SITE_TABLES) await sql.raw(statement).execute(database);
      for (const table of PUBLIC_SITE_RECORDED) await recordChangesOf(database, table);
    },
  },
];
