import { type ColumnType, type Generated, sql } from 'kysely';
import type { Migration } from '../../../platform/database/database.ts';
import { atSitesOf, rowSecurity } from '../../../platform/database/row-security.ts';
import { recordChangesOf } from '../../../platform/record/record-changes-of.ts';
import type { DrillAnswer, DrillTopic } from './contract.ts';
import { DRILL_RECORDED } from './recorded.ts';

declare module '../../../platform/database/database.ts' {
  interface Tables {
    ward_drill_attempt: AttemptTable;
    ward_drill_answer: AnswerTable;
  }
}

/** What was asked of whom, with the topic and points of each case, so that a score stays what it was when cases change. */
export type AskedRow = { readonly caseId: string; readonly topic: DrillTopic; readonly points: number };

interface AttemptTable {
  attempt_key: Generated<number>;
  site_key: Generated<number>;
  person_key: ColumnType<number, number, never>;
  cases_version: ColumnType<number, number, never>;
  /** From which the order of the choices follows. */
  seed: ColumnType<string, string, never>;
  asked: ColumnType<readonly AskedRow[], string, never>;
  started_at: ColumnType<Date, Date, never>;
  finished_at: Date | null;
  points: number | null;
  most: number | null;
  right_count: number | null;
  wrong_count: number | null;
  not_answered_count: number | null;
}

interface AnswerTable {
  attempt_key: number;
  case_id: string;
  answer: ColumnType<DrillAnswer, string, never>;
  outcome: 'right' | 'wrong';
  answered_at: Date;
}

const OWN = 'person_key = (select access_person_key())';
const OWN_ATTEMPT = `exists (select from ward_drill_attempt t where t.attempt_key = ward_drill_answer.attempt_key
  and t.person_key = (select access_person_key()))`;
const OWN_OPEN_ATTEMPT = `exists (select from ward_drill_attempt t where t.attempt_key = ward_drill_answer.attempt_key
  and t.person_key = (select access_person_key()) and t.finished_at is null and ${atSitesOf('drill.take', 't.site_key')})`;

/** An attempt and its answers are its person's; that it was finished and with what score, the site's head sees too. Nobody changes an answer. */
const TABLES = [
  `create table ward_drill_attempt (
    attempt_key bigint generated always as identity primary key,
    site_key bigint not null default access_arrival_site() references access_site,
    person_key bigint not null references access_person,
    cases_version integer not null, seed text not null, asked jsonb not null,
    started_at timestamptz not null, finished_at timestamptz check (finished_at >= started_at),
    points integer, most integer, right_count integer, wrong_count integer, not_answered_count integer,
    check (num_nulls(finished_at, points, most, right_count, wrong_count, not_answered_count) in (0, 6)),
    check (points between 0 and most))`,
  'create unique index ward_drill_one_open on ward_drill_attempt (person_key, site_key) where finished_at is null',
  'create index on ward_drill_attempt (site_key, finished_at desc) where finished_at is not null',
  ...rowSecurity('ward_drill_attempt', {
    read: `${OWN} or (finished_at is not null and ${atSitesOf('drill.read')})`,
    write: `${OWN} and ${atSitesOf('drill.take')}`,
    remove: 'false',
  }),
  `create table ward_drill_answer (
    attempt_key bigint not null references ward_drill_attempt, case_id text not null, answer jsonb not null,
    outcome text not null check (outcome in ('right', 'wrong')), answered_at timestamptz not null,
    primary key (attempt_key, case_id))`,
  ...rowSecurity('ward_drill_answer', { read: OWN_ATTEMPT, write: OWN_OPEN_ATTEMPT, update: 'false', remove: 'false' }),
];

export const DRILL_MIGRATIONS: readonly Migration[] = [
  {
    name: '0259 ward drill',
    up: async (database) => {
      for (const statement of TABLES) await sql.raw(statement).execute(database);
      for (const table of DRILL_RECORDED) await recordChangesOf(database, table);
    },
  },
];
