import { type ColumnType, type Generated, sql } from 'kysely';
import type { Migration } from '../../../platform/database/database.ts';
import { rowSecurity } from '../../../platform/database/row-security.ts';
import { recordChangesOf } from '../../../platform/record/record-changes-of.ts';
import { ofStay } from '../stay/stay-sql.ts';
import type { ReferralReason } from './contract.ts';
import { REFERRALS_RECORDED } from './recorded.ts';

declare module '../../../platform/database/database.ts' {
  interface Tables {
    ward_radiotherapy_referral: ReferralTable;
  }
}

/** That a course began with a referral from the ward, and why; what becomes of the course is the clinic's. */
interface ReferralTable {
  referral_key: Generated<number>;
  stay_key: ColumnType<number, number, never>;
  site_key: ColumnType<number, number, never>;
  revision: Generated<number>;
  course_key: ColumnType<number, number, never>;
  reason: ColumnType<ReferralReason, string, never>;
  withdrawn_at: Date | null;
  withdrawn_reason: string | null;
  recorded_by: ColumnType<number | null, number | null, never>;
  recorded_at: ColumnType<Date, Date, never>;
}

const TABLE = 'ward_radiotherapy_referral';
const STATEMENTS = [
  `create table ${TABLE} (
    referral_key bigint generated always as identity primary key,
    stay_key bigint not null references ward_stay, site_key bigint not null references access_site,
    revision integer not null default 1, course_key bigint not null unique references clinic_course, reason jsonb not null,
    withdrawn_at timestamptz, withdrawn_reason text, recorded_by bigint references access_person,
    recorded_at timestamptz not null, check ((withdrawn_at is null) = (withdrawn_reason is null)))`,
  `create index on ${TABLE} (stay_key)`,
  ...rowSecurity(TABLE, {
    read: ofStay(TABLE),
    write: `${ofStay(TABLE, 'radiotherapy.refer')} and site_key = (select s.site_key from ward_stay s where s.stay_key = ${TABLE}.stay_key)`,
    remove: 'false',
  }),
  `create trigger ${TABLE}_said after insert or update on ${TABLE} for each row execute function ward_said_of_stay()`,
];

export const REFERRAL_MIGRATIONS: readonly Migration[] = [
  {
    name: '0253 ward radiotherapy referrals',
    up: async (database) => {
      for (const statement of STATEMENTS) await sql.raw(statement).execute(database);
      for (const table of REFERRALS_RECORDED) await recordChangesOf(database, table);
    },
  },
];
