import { type ColumnType, type Generated, sql } from 'kysely';
import type { Migration } from '../../../platform/database/database.ts';
import { rowSecurity } from '../../../platform/database/row-security.ts';
import { recordChangesOf } from '../../../platform/record/record-changes-of.ts';
import { ofStay } from '../stay/stay-sql.ts';
import type { ScoreContent } from './contract.ts';
import { SCORES_RECORDED } from './recorded.ts';

declare module '../../../platform/database/database.ts' {
  interface Tables {
    ward_pain_score: ScoreTable;
  }
}

/** `at`, `instrument` and `pain` are those of `content`, to be asked for. */
interface ScoreTable {
  score_key: Generated<number>;
  stay_key: ColumnType<number, number, never>;
  client_key: ColumnType<string, string, never>;
  /** Of the content as it was first sent: what comes under the same key and is something else is refused. */
  sent_sha256: ColumnType<string, string, never>;
  revision: Generated<number>;
  at: Date;
  instrument: ScoreContent['measured']['instrument'];
  pain: number;
  content: ColumnType<ScoreContent, string, string>;
  in_error: Generated<boolean>;
  /** Of the last correction. */
  reason: string | null;
  recorded_by: number | null;
  recorded_at: Generated<Date>;
}

const TABLES = [
  `create table ward_pain_score (
    score_key bigint generated always as identity primary key,
    stay_key bigint not null references ward_stay, client_key uuid not null unique, sent_sha256 text not null,
    revision integer not null default 1, at timestamptz not null,
    instrument text not null check (instrument in ('nrs', 'faces', 'flacc', 'painad')),
    pain integer not null check (pain between 0 and 10), content jsonb not null,
    in_error boolean not null default false, reason text,
    recorded_by bigint references access_person, recorded_at timestamptz not null default now())`,
  'create index on ward_pain_score (stay_key, at desc) where not in_error',
  'create index on ward_pain_score (stay_key)',
  ...rowSecurity('ward_pain_score', {
    read: ofStay('ward_pain_score'),
    write: ofStay('ward_pain_score', 'pain.assess'),
    remove: 'false',
  }),
  `create trigger ward_pain_score_said after insert or update on ward_pain_score
    for each row execute function ward_said_of_stay()`,
];

export const SCORE_MIGRATIONS: readonly Migration[] = [
  {
    name: '0206 ward pain scores',
    up: async (database) => {
      for (const statement of TABLES) await sql.raw(statement).execute(database);
      for (const table of SCORES_RECORDED) await recordChangesOf(database, table);
    },
  },
];
