import { type ColumnType, type Generated, sql } from 'kysely';
import type { Migration } from '../../../platform/database/database.ts';
import { recordChangesOf } from '../../../platform/record/record-changes-of.ts';
import type { DISCHARGED_TO } from './contract.ts';
import { STAYS_RECORDED } from './recorded.ts';
import { STAY_FUNCTIONS, STAY_TABLES } from './stay-sql.ts';

declare module '../../../platform/database/database.ts' {
  interface Tables {
    ward_bed: BedTable;
    ward_stay: StayTable;
  }
}

interface BedTable {
  bed_key: Generated<number>;
  site_key: Generated<number>;
  revision: Generated<number>;
  name: string;
  in_use: Generated<boolean>;
}

interface StayTable {
  stay_key: Generated<number>;
  patient_key: ColumnType<number, number, never>;
  site_key: ColumnType<number, number, never>;
  bed_key: number;
  revision: Generated<number>;
  admitted_at: Date;
  reports_self: boolean;
  discharged_at: Date | null;
  discharged_to: (typeof DISCHARGED_TO)[number] | null;
  discharge_note: Generated<string>;
  in_error: Generated<boolean>;
  /** Of the last correction. */
  reason: string | null;
  recorded_by: number | null;
  recorded_at: Generated<Date>;
}

export const STAY_MIGRATIONS: readonly Migration[] = [
  {
    name: '0205 ward beds and stays',
    up: async (database) => {
      for (const statement of [...STAY_TABLES, ...STAY_FUNCTIONS]) await sql.raw(statement).execute(database);
      for (const table of STAYS_RECORDED) await recordChangesOf(database, table);
    },
  },
];
