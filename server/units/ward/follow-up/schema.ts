import { type ColumnType, type Generated, sql } from 'kysely';
import type { Migration } from '../../../platform/database/database.ts';
import { rowSecurity } from '../../../platform/database/row-security.ts';
import { recordChangesOf } from '../../../platform/record/record-changes-of.ts';
import { ofStay } from '../stay/stay-sql.ts';
import type { FollowUpContent } from './contract.ts';
import { FOLLOW_UPS_RECORDED } from './recorded.ts';

declare module '../../../platform/database/database.ts' {
  interface Tables {
    ward_follow_up: FollowUpTable;
  }
}

/** `at` and `is_reached` are those of `content`, to be asked for. */
interface FollowUpTable {
  follow_up_key: Generated<number>;
  stay_key: ColumnType<number, number, never>;
  site_key: ColumnType<number, number, never>;
  revision: Generated<number>;
  sent_as: ColumnType<string, string, never>;
  /** Of the content as it was first sent: what comes under the same mark and is something else is refused. */
  sent_sha256: ColumnType<string, string, never>;
  at: Date;
  is_reached: boolean;
  content: ColumnType<FollowUpContent, string, string>;
  in_error: Generated<boolean>;
  correction: string | null;
  recorded_by: number | null;
  recorded_at: Generated<Date>;
}

const STATEMENTS = [
  `create table ward_follow_up (
    follow_up_key bigint generated always as identity primary key,
    stay_key bigint not null references ward_stay, site_key bigint not null references access_site,
    revision integer not null default 1, sent_as uuid not null unique, sent_sha256 text not null,
    at timestamptz not null, is_reached boolean not null, content jsonb not null,
    in_error boolean not null default false, correction text, check (not in_error or correction is not null),
    recorded_by bigint references access_person, recorded_at timestamptz not null default now())`,
  'create index on ward_follow_up (stay_key, at)',
  ...rowSecurity('ward_follow_up', {
    read: ofStay('ward_follow_up'),
    write: `${ofStay('ward_follow_up', 'pain.assess')}
      and site_key = (select s.site_key from ward_stay s where s.stay_key = ward_follow_up.stay_key)`,
    remove: 'false',
  }),
];

export const FOLLOW_UP_MIGRATIONS: readonly Migration[] = [
  {
    name: '0315 ward contacts after discharge',
    up: async (database) => {
      for (const statement of STATEMENTS) await sql.raw(statement).execute(database);
      for (const table of FOLLOW_UPS_RECORDED) await recordChangesOf(database, table);
    },
  },
];
