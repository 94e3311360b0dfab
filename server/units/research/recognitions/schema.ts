import { type ColumnType, type Generated, sql } from 'kysely';
import type { Migration } from '../../../platform/database/database.ts';
import { recordChangesOf } from '../../../platform/record/record-changes-of.ts';
import { entryTable } from '../entries/entry-sql.ts';
import { EVIDENCE_TABLE } from './evidence-sql.ts';
import { RECOGNITIONS_RECORDED, SHEETS_RECORDED } from './recorded.ts';
import { SHEET_TABLE } from './sheet-sql.ts';

declare module '../../../platform/database/database.ts' {
  interface Tables {
    research_evidence: EvidenceTable;
  }
}

type Once<T> = ColumnType<T, T, never>;

interface EvidenceTable {
  file_key: Generated<number>;
  recognition_key: Once<number>;
  sha256: Once<string>;
  name: Once<string>;
  type: Once<string>;
  size_bytes: Once<number>;
  uploaded_by: Once<number | null>;
  struck_out_at: ColumnType<Date | null, never, Date>;
  struck_out_by: ColumnType<number | null, never, number | null>;
  struck_out_reason: ColumnType<string | null, never, string>;
}

export const RECOGNITION_MIGRATIONS: readonly Migration[] = [
  {
    name: '0282 research recognitions',
    up: async (database) => {
      const table = entryTable('research_recognition', { key: 'recognition_key', asked: ['report_from'] });
      for (const statement of [...table, ...EVIDENCE_TABLE]) await sql.raw(statement).execute(database);
      for (const recorded of RECOGNITIONS_RECORDED) await recordChangesOf(database, recorded);
    },
  },
];

/** After those of forms, which they name. */
export const SHEET_MIGRATIONS: readonly Migration[] = [
  {
    name: '0306 research self-assessments',
    up: async (database) => {
      for (const statement of SHEET_TABLE) await sql.raw(statement).execute(database);
      for (const recorded of SHEETS_RECORDED) await recordChangesOf(database, recorded);
    },
  },
];
