import { type ColumnType, type Generated, sql } from 'kysely';
import type { Migration } from '../../../platform/database/database.ts';
import { rowSecurity } from '../../../platform/database/row-security.ts';
import { recordChangesOf } from '../../../platform/record/record-changes-of.ts';
import { signedAtSite, signedEntity } from '../../../platform/signatures/signed-entity.ts';
import { ofCourse } from '../course/course-sql.ts';
import { REVIEW, type ReviewContent } from './contract.ts';
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
  site_key: number;
  revision: Generated<number>;
  at: Date;
  content: ColumnType<ReviewContent, string, string>;
  in_error: Generated<boolean>;
  is_signed: Generated<boolean>;
  /** The grade of a severe toxicity that waits for an oncologist's signature. */
  waits_grade: number | null;
  /** That grade follows from a number, and nobody gave it. */
  waits_by_number: Generated<boolean>;
  recorded_by: number | null;
  recorded_at: Generated<Date>;
}

const SIGNED = { entity: REVIEW, table: 'clinic_review', key: 'review_key' } as const;

const TABLES = [
  `create table clinic_review (
    review_key bigint generated always as identity primary key,
    course_key bigint not null references clinic_course, site_key bigint not null references access_site,
    revision integer not null default 1, at timestamptz not null, content jsonb not null,
    in_error boolean not null default false, is_signed boolean not null default false,
    waits_grade integer check (waits_grade between 3 and 5), waits_by_number boolean not null default false,
    recorded_by bigint references access_person, recorded_at timestamptz not null default now())`,
  'create index on clinic_review (course_key, at)',
  'create index on clinic_review (course_key) where waits_grade is not null',
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
      await signedEntity(database, {
        ...{ ...SIGNED, covers: ['content', 'in_error'], isSigned: 'new.is_signed' },
        ...{ readAction: 'patient.read', signAction: 'review.sign', fourEyes: [] },
      });
      await signedAtSite(database, SIGNED);
    },
  },
];
