import { type ColumnType, type Generated, type JSONColumnType, sql } from 'kysely';
import type { Migration } from '../../../platform/database/database.ts';
import { recordChangesOf } from '../../../platform/record/record-changes-of.ts';
import type { AUTHORSHIPS, WORK_STATES } from './contract.ts';
import { AUTHORSHIPS_RECORDED, MERGES_RECORDED, OUTPUTS_RECORDED } from './recorded.ts';
import type { WorkContent } from './work-content.ts';
import {
  AUTHOR_TABLES,
  CO_FIRSTS_OF_A_RUN,
  MERGES_BY_CONTENT,
  WHAT_NOTICES_RETRACT,
  WORDS_OF_PLACES,
  WORDS_PLACED,
  WORK_FUNCTIONS,
  WORK_TABLES,
} from './works-sql.ts';

declare module '../../../platform/database/database.ts' {
  interface Tables {
    research_work: WorkTable;
    research_work_source: SourceTable;
    research_import: ImportTable;
    research_doubt: DoubtTable;
    research_merge: MergeTable;
    research_profile: ProfileTable;
    research_name_form: NameFormTable;
    research_author: AuthorTable;
    research_authorship: AuthorshipTable;
    research_whose: WhoseView;
  }
}

/** Written once. */
type Once<T> = ColumnType<T, T, never>;
type Computed<T> = ColumnType<T, never, never>;

interface WorkTable {
  work_key: Generated<number>;
  content: JSONColumnType<WorkContent>;
  match_keys: readonly string[];
  search_text: string;
  issns: readonly string[];
  retracts: ColumnType<readonly string[], readonly string[] | undefined, readonly string[]>;
  by_hand: ColumnType<readonly string[], readonly string[] | undefined, readonly string[]>;
  type: Computed<WorkContent['type']>;
  title: Computed<string>;
  doi: Computed<string | null>;
  pmid: Computed<string | null>;
  year: Computed<number | null>;
  month: Computed<number | null>;
  day: Computed<number | null>;
  language: Computed<string | null>;
  is_retracted: Computed<boolean>;
  state: ColumnType<(typeof WORK_STATES)[number], never, (typeof WORK_STATES)[number]>;
  merged_into: number | null;
  is_public: Generated<boolean>;
  reason: string | null;
  revision: Generated<number>;
  recorded_by: Once<number | null>;
  recorded_at: ColumnType<Date, never, never>;
}

interface SourceTable {
  source_key: Generated<number>;
  /** Moves with a merge, and back when it is undone. */
  work_key: number;
  import_key: Once<number | null>;
  format: Once<string>;
  place: Once<string>;
  content: ColumnType<WorkContent, string, never>;
  content_sha256: Once<string>;
  outcome: Once<'new' | 'matched' | 'doubted'>;
  matched_by: Once<string | null>;
  recorded_by: Once<number | null>;
  recorded_at: ColumnType<Date, never, never>;
}

interface ImportTable {
  import_key: Generated<number>;
  file_name: Once<string>;
  sha256: Once<string>;
  size_bytes: Once<number>;
  job_key: ColumnType<number | null, never, number>;
  result: ColumnType<unknown, null, string>;
  started_by: Once<number | null>;
  started_at: ColumnType<Date, never, never>;
}

interface DoubtTable {
  doubt_key: Generated<number>;
  first_key: Once<number>;
  second_key: Once<number>;
  why: Once<string>;
  decision: 'same' | 'different' | null;
  decided_by: number | null;
  decided_at: Date | null;
  found_at: ColumnType<Date, never, never>;
}

interface MergeTable {
  merge_key: Generated<number>;
  kept_key: Once<number>;
  merged_key: Once<number>;
  why: Once<string>;
  kept_before: ColumnType<WorkContent, string, never>;
  kept_revision: Once<number>;
  /** Null for a merge of an earlier release whose work was changed since. */
  kept_after: ColumnType<WorkContent | null, string, never>;
  kept_was_public: Once<boolean>;
  merged_by: Once<number | null>;
  merged_at: ColumnType<Date, never, never>;
  undone_by: number | null;
  undone_at: Date | null;
}

interface ProfileTable {
  person_key: number;
  orcid: string | null;
  family: string | null;
  given: string | null;
  is_public: Generated<boolean>;
  revision: Generated<number>;
}

interface NameFormTable {
  form_key: Generated<number>;
  person_key: Once<number>;
  form: Once<string>;
  name_key: Once<string>;
  is_confirmed: boolean;
  said_by: number | null;
  said_at: ColumnType<Date, never, Date>;
}

interface AuthorTable {
  work_key: number;
  position: number;
  name_key: string;
  name_keys: readonly string[];
  orcid: string | null;
  is_corresponding: boolean;
  is_co_first: boolean;
}

interface AuthorshipTable {
  work_key: Once<number>;
  /** What the record knows the word by: the name when it was said; of equal names that have words, `#2` and so on behind it. */
  name_key: Once<string>;
  /** Of the author among those of the work, as these are now; null where it has no such author any more. */
  position: number | null;
  /** The merge by which it came from another work, until somebody says it anew. */
  merge_key: number | null;
  person_key: Once<number>;
  /** Null where the word was taken back. */
  is_theirs: boolean | null;
  said_by: number | null;
  said_at: ColumnType<Date, never, Date>;
}

interface WhoseView {
  work_key: Computed<number>;
  position: Computed<number>;
  name_key: Computed<string>;
  is_corresponding: Computed<boolean>;
  is_co_first: Computed<boolean>;
  person_key: Computed<number>;
  how: Computed<(typeof AUTHORSHIPS)[number]>;
}

export const OUTPUT_MIGRATIONS: readonly Migration[] = [
  {
    name: '0270 research outputs',
    up: async (database) => {
      for (const statement of [...WORK_TABLES, ...WORK_FUNCTIONS, ...AUTHOR_TABLES])
        await sql.raw(statement).execute(database);
      for (const table of OUTPUTS_RECORDED) await recordChangesOf(database, table);
    },
  },
  {
    name: '0340 research outputs: what a person said is of a place among the authors',
    up: async (database) => {
      for (const statement of WORDS_OF_PLACES) await sql.raw(statement).execute(database);
      await recordChangesOf(database, AUTHORSHIPS_RECORDED);
      for (const statement of WORDS_PLACED) await sql.raw(statement).execute(database);
    },
  },
  {
    name: '0341 research outputs: a merge is undone by what it made, whoever marked that as public since',
    up: async (database) => {
      for (const statement of MERGES_BY_CONTENT) await sql.raw(statement).execute(database);
      await recordChangesOf(database, MERGES_RECORDED);
    },
  },
  {
    name: '0342 research outputs: last authors who share their place are no first ones',
    up: async (database) => {
      for (const statement of CO_FIRSTS_OF_A_RUN) await sql.raw(statement).execute(database);
    },
  },
  {
    name: '0343 research outputs: a notice retracts its paper',
    up: async (database) => {
      for (const statement of WHAT_NOTICES_RETRACT) await sql.raw(statement).execute(database);
    },
  },
];
