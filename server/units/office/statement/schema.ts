import { type ColumnType, type Generated, type JSONColumnType, sql } from 'kysely';
import type { Migration } from '../../../platform/database/database.ts';
import { recordChangesOf } from '../../../platform/record/record-changes-of.ts';
import type { StatementContent, ToldStatement } from './contract.ts';
import { STATEMENTS_RECORDED } from './recorded.ts';
import { STATEMENT_TABLES } from './statement-sql.ts';

declare module '../../../platform/database/database.ts' {
  interface Tables {
    office_statement: StatementTable;
    office_frozen_statement: FrozenTable;
  }
}

/** Written once. */
type Once<T> = ColumnType<T, T, never>;

interface StatementTable {
  statement_key: Generated<number>;
  content: JSONColumnType<StatementContent>;
  revision: Generated<number>;
  recorded_by: Once<number | null>;
  recorded_at: ColumnType<Date, never, never>;
}

interface FrozenTable {
  frozen_key: Generated<number>;
  statement_key: Once<number>;
  revision: Once<number>;
  told: ColumnType<ToldStatement, string, never>;
  sha256: Once<string>;
  frozen_by: Once<number>;
  frozen_at: Once<Date>;
}

export const STATEMENT_MIGRATIONS: readonly Migration[] = [
  {
    name: '0290 office statements',
    up: async (database) => {
      for (const statement of STATEMENT_TABLES) await sql.raw(statement).execute(database);
      for (const table of STATEMENTS_RECORDED) await recordChangesOf(database, table);
    },
  },
];
