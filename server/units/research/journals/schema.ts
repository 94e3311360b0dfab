import { type ColumnType, type Generated, type JSONColumnType, sql } from 'kysely';
import type { Migration } from '../../../platform/database/database.ts';
import { rowSecurity } from '../../../platform/database/row-security.ts';
import { recordChangesOf } from '../../../platform/record/record-changes-of.ts';
import { MAY_READ, MAY_WRITE } from '../register-sql.ts';
import { INDEXES, type JournalIndex, type RefusedRow, type YearColumn } from './contract.ts';
import { JOURNAL_YEARS_RECORDED, JOURNALS_RECORDED } from './recorded.ts';

declare module '../../../platform/database/database.ts' {
  interface Tables {
    research_journal: JournalTable;
    research_journal_issn: { issn: string; journal_key: ColumnType<number, number, never> };
    research_journal_year: YearTable;
    research_journal_list: ListTable;
  }
}

type Once<T> = ColumnType<T, T, never>;

interface JournalTable {
  journal_key: Generated<number>;
  title: string;
}

interface YearTable {
  journal_key: Once<number>;
  year: Once<number>;
  indexes: readonly JournalIndex[];
  jcr_quartile: number | null;
  cas_partition: number | null;
  is_top: boolean | null;
  /** The list that said it last; null where a person did. */
  list_key: number | null;
  reason: string | null;
  /** Columns that a person said: no list says them anew. */
  by_hand: Generated<readonly YearColumn[]>;
  revision: Generated<number>;
}

interface ListTable {
  list_key: Generated<number>;
  name: Once<string>;
  year: Once<number | null>;
  index: Once<JournalIndex | null>;
  is_whole: Once<boolean>;
  taken: Generated<number>;
  left_index: Generated<number>;
  refused: JSONColumnType<readonly RefusedRow[]>;
  text_sha256: Once<string>;
  loaded_by: Once<number | null>;
  loaded_at: ColumnType<Date, never, never>;
}

const register = { read: MAY_READ, write: MAY_WRITE, remove: 'false' } as const;

/** Journals by year, as the department's own lists say; which works appeared in one is told by ISSN. */
const TABLES = [
  `create table research_journal (journal_key bigint generated always as identity primary key, title text not null)`,
  ...rowSecurity('research_journal', register),
  `create table research_journal_issn (issn text primary key, journal_key bigint not null references research_journal)`,
  'create index on research_journal_issn (journal_key)',
  ...rowSecurity('research_journal_issn', register),
  `create table research_journal_list (
    list_key bigint generated always as identity primary key, name text not null, year integer, index text,
    is_whole boolean not null, taken integer not null default 0, left_index integer not null default 0,
    refused jsonb not null default '[]', text_sha256 text not null,
    loaded_by bigint references access_person, loaded_at timestamptz not null default now())`,
  ...rowSecurity('research_journal_list', register),
  `create table research_journal_year (
    journal_key bigint not null references research_journal, year integer not null,
    indexes text[] not null check (indexes <@ array[${INDEXES.map((each) => `'${each}'`).join(', ')}]),
    jcr_quartile smallint check (jcr_quartile between 1 and 4), cas_partition smallint check (cas_partition between 1 and 4),
    is_top boolean, list_key bigint references research_journal_list, reason text, revision integer not null default 1,
    primary key (journal_key, year))`,
  ...rowSecurity('research_journal_year', register),
];

export const JOURNAL_MIGRATIONS: readonly Migration[] = [
  {
    name: '0271 research journals by year',
    up: async (database) => {
      for (const statement of TABLES) await sql.raw(statement).execute(database);
      for (const table of JOURNALS_RECORDED) await recordChangesOf(database, table);
    },
  },
  {
    name: '0320 research journals by year: what a person said stays',
    up: async (database) => {
      await sql`alter table research_journal_year add column by_hand text[] not null default '{}'
        check (by_hand <@ array['indexes', 'jcr_quartile', 'cas_partition', 'is_top'])`.execute(database);
      // until now a list that came later took the place of all of it: where none came, which of it a person changed is not known
      await sql`update research_journal_year set by_hand = '{indexes,jcr_quartile,cas_partition,is_top}' where list_key is null`.execute(
        database,
      );
      await recordChangesOf(database, JOURNAL_YEARS_RECORDED);
    },
  },
];
