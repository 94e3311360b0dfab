import { type ColumnType, type Generated, sql } from 'kysely';
import type { Migration } from '../../../platform/database/database.ts';
import { rowSecurity } from '../../../platform/database/row-security.ts';
import { recordChangesOf } from '../../../platform/record/record-changes-of.ts';
import { ofStay } from '../stay/stay-sql.ts';
import type { OpioidsKept, SitePainContent } from './contract.ts';
import { RESPONSES_RECORDED } from './recorded.ts';

declare module '../../../platform/database/database.ts' {
  interface Tables {
    ward_treated_site: TreatedSiteTable;
    ward_site_pain: SitePainTable;
  }
}

interface OfStay {
  stay_key: ColumnType<number, number, never>;
  site_key: ColumnType<number, number, never>;
  revision: Generated<number>;
  in_error: Generated<boolean>;
  correction: string | null;
  recorded_by: number | null;
  recorded_at: Generated<Date>;
}

/** A bone metastasis that a course treats; of the stay on which it was named. */
interface TreatedSiteTable extends OfStay {
  treated_site_key: Generated<number>;
  course_key: number;
  region: string;
  words: string;
  sent_as: ColumnType<string, string, never>;
  /** Of the content as it was first sent. */
  sent_sha256: ColumnType<string, string, never>;
}

/** The worst pain there, and what the opioids of that day came to; of the stay during which it was asked for. */
interface SitePainTable extends OfStay {
  site_pain_key: Generated<number>;
  treated_site_key: ColumnType<number, number, never>;
  sent_as: ColumnType<string, string, never>;
  /** Of the content as it was first sent: what comes under the same mark and is something else is refused. */
  sent_sha256: ColumnType<string, string, never>;
  at: Date;
  content: ColumnType<SitePainContent, string, string>;
  opioids: ColumnType<OpioidsKept, string, string>;
}

const OF_STAY = `stay_key bigint not null references ward_stay, site_key bigint not null references access_site,
    revision integer not null default 1`;
const CORRECTED = `in_error boolean not null default false, correction text, check (not in_error or correction is not null),
    recorded_by bigint references access_person, recorded_at timestamptz not null default now()`;

const bound = (table: string) =>
  rowSecurity(table, {
    read: ofStay(table),
    write: `${ofStay(table, 'pain.assess')} and site_key = (select s.site_key from ward_stay s where s.stay_key = ${table}.stay_key)`,
    remove: 'false',
  });

const STATEMENTS = [
  `create table ward_treated_site (
    treated_site_key bigint generated always as identity primary key, ${OF_STAY},
    course_key bigint not null references clinic_course, region text not null, words text not null,
    sent_as uuid not null unique, sent_sha256 text not null, ${CORRECTED})`,
  'create index on ward_treated_site (course_key)',
  'create index on ward_treated_site (stay_key)',
  ...bound('ward_treated_site'),
  `create table ward_site_pain (
    site_pain_key bigint generated always as identity primary key, ${OF_STAY},
    treated_site_key bigint not null references ward_treated_site, sent_as uuid not null unique, sent_sha256 text not null,
    at timestamptz not null, content jsonb not null, opioids jsonb not null, ${CORRECTED})`,
  'create index on ward_site_pain (treated_site_key, at)',
  'create index on ward_site_pain (stay_key)',
  ...bound('ward_site_pain'),
  ...['ward_treated_site', 'ward_site_pain'].map(
    (table) =>
      `create trigger ${table}_said after insert or update on ${table} for each row execute function ward_said_of_stay()`,
  ),
];

export const RESPONSE_MIGRATIONS: readonly Migration[] = [
  {
    name: '0254 ward treated sites',
    up: async (database) => {
      for (const statement of STATEMENTS) await sql.raw(statement).execute(database);
      for (const table of RESPONSES_RECORDED) await recordChangesOf(database, table);
    },
  },
];
