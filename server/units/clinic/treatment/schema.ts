import { type ColumnType, type Generated, sql } from 'kysely';
import type { Migration } from '../../../platform/database/database.ts';
import { recordChangesOf } from '../../../platform/record/record-changes-of.ts';
import type { FractionContent, TreatedPlan } from './contract.ts';
import { TREATMENT_RECORDED } from './recorded.ts';
import { DAY_FUNCTION, TREATMENT_TABLES } from './treatment-sql.ts';

declare module '../../../platform/database/database.ts' {
  interface Tables {
    clinic_treated_plan: TreatedPlanTable;
    clinic_fraction: FractionTable;
  }
}

interface TreatedPlanTable {
  treated_plan_key: Generated<number>;
  course_key: number;
  revision: Generated<number>;
  content: ColumnType<TreatedPlan, string, string>;
  in_error: Generated<boolean>;
}

/** `number`, `at` and `treated_plan_key` are those of `content`, to be asked for. */
interface FractionTable {
  fraction_key: Generated<number>;
  course_key: number;
  treated_plan_key: number;
  revision: Generated<number>;
  number: number;
  at: Date;
  source: 'hand' | 'record';
  record_uids: string[];
  content: ColumnType<FractionContent, string, string>;
  in_error: Generated<boolean>;
  recorded_by: number | null;
  recorded_at: Generated<Date>;
}

export const TREATMENT_MIGRATIONS: readonly Migration[] = [
  {
    name: '0143 clinic treatment',
    up: async (database) => {
      for (const statement of TREATMENT_TABLES) await sql.raw(statement).execute(database);
      for (const table of TREATMENT_RECORDED) await recordChangesOf(database, table);
    },
  },
  {
    name: '0185 clinic treatment day',
    up: async (database) => {
      await sql.raw(DAY_FUNCTION).execute(database);
    },
  },
];
