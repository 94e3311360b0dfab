import type { EducationSheetId } from '@isocenter/knowledge';
import type { Language } from '@isocenter/messages';
import { type ColumnType, type Generated, sql } from 'kysely';
import type { Migration } from '../../../platform/database/database.ts';
import { atSitesOf, rowSecurity } from '../../../platform/database/row-security.ts';
import { recordChangesOf } from '../../../platform/record/record-changes-of.ts';
import { ofStay } from '../stay/stay-sql.ts';
import { EDUCATION_RECORDED } from './recorded.ts';

declare module '../../../platform/database/database.ts' {
  interface Tables {
    ward_education_check: CheckTable;
    ward_education_given: GivenTable;
  }
}

interface CheckTable {
  site_key: Generated<number>;
  sheet_id: EducationSheetId;
  version: number;
  /** Of the words that were read: other words are not checked by it. */
  content_sha256: string;
  is_checked: boolean;
  checked_by: number | null;
  checked_at: Date;
  revision: Generated<number>;
}

interface GivenTable {
  given_key: Generated<number>;
  stay_key: ColumnType<number, number, never>;
  sent_as: ColumnType<string, string, never>;
  sent_sha256: ColumnType<string, string, never>;
  sheet_id: ColumnType<EducationSheetId, EducationSheetId, never>;
  version: ColumnType<number, number, never>;
  content_sha256: ColumnType<string, string, never>;
  language: ColumnType<Language, Language, never>;
  at: ColumnType<Date, Date, never>;
  revision: Generated<number>;
  in_error: Generated<boolean>;
  correction: string | null;
  recorded_by: ColumnType<number | null, number | null, never>;
  recorded_at: Generated<Date>;
}

const TABLES = [
  `create table ward_education_check (
    site_key bigint not null default access_arrival_site() references access_site, sheet_id text not null,
    version integer not null, content_sha256 text not null, is_checked boolean not null,
    checked_by bigint references access_person, checked_at timestamptz not null, revision integer not null default 1,
    primary key (site_key, sheet_id))`,
  ...rowSecurity('ward_education_check', {
    read: atSitesOf('patient.read'),
    write: atSitesOf('education.check'),
    remove: 'false',
  }),
  `create table ward_education_given (
    given_key bigint generated always as identity primary key,
    stay_key bigint not null references ward_stay, sent_as uuid not null unique, sent_sha256 text not null,
    sheet_id text not null, version integer not null, content_sha256 text not null,
    language text not null check (language in ('en', 'zh')), at timestamptz not null,
    revision integer not null default 1, in_error boolean not null default false, correction text,
    recorded_by bigint references access_person, recorded_at timestamptz not null default now())`,
  'create index on ward_education_given (stay_key, at desc)',
  ...rowSecurity('ward_education_given', {
    read: ofStay('ward_education_given'),
    write: ofStay('ward_education_given', 'education.give'),
    remove: 'false',
  }),
  `create trigger ward_education_given_said after insert or update on ward_education_given
    for each row execute function ward_said_of_stay()`,
];

export const EDUCATION_MIGRATIONS: readonly Migration[] = [
  {
    name: '0258 ward education sheets',
    up: async (database) => {
      for (const statement of TABLES) await sql.raw(statement).execute(database);
      for (const table of EDUCATION_RECORDED) await recordChangesOf(database, table);
    },
  },
];
