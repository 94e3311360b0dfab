import { type ColumnType, type Generated, sql } from 'kysely';
import type { Migration } from '../../../platform/database/database.ts';
import { rowSecurity } from '../../../platform/database/row-security.ts';
import { recordChangesOf } from '../../../platform/record/record-changes-of.ts';
import { ofCourse } from '../course/course-sql.ts';
import type { ReviewContent } from './contract.ts';
import { REVIEWS_RECORDED } from './recorded.ts';

declare module '../../../platform/database/database.ts' {
  interface Tables {
    clinic_review: ReviewTable;
  }
}

/** `at` is that of `content`, to be asked for. */
interface ReviewTable {
  review_key: Generated<number>;
  course_key: number;
  revision: Generated<number>;
  at: Date;
  content: ColumnType<ReviewContent, string, string>;
  in_error: Generated<boolean>;
  recorded_by: number | null;
  recorded_at: Generated<Date>;
}

const TABLES = [
  `create table clinic_review (
    review_key bigint generated always as identity primary key,
    course_key bigint not null references clinic_course,
    revision integer not null default 1, at timestamptz not null, content jsonb not null,
    in_error boolean not null default false,
    recorded_by bigint references access_person, recorded_at timestamptz not null default now())`,
  'create index on clinic_review (course_key, at)',
  ...rowSecurity('clinic_review', {
    read: ofCourse('clinic_review'),
    write: ofCourse('clinic_review', 'review.write'),
    remove: 'false',
  }),
];

export const REVIEW_MIGRATIONS: readonly Migration[] = [
  {
    name: '0144 clinic reviews',
    up: async (database) => {
      for (const statement of TABLES) await sql.raw(statement).execute(database);
      for (const table of REVIEWS_RECORDED) await recordChangesOf(database, table);
    },
  },
];
