import { type ColumnType, type Generated, sql } from 'kysely';
import type { Migration } from '../../../platform/database/database.ts';
import { recordChangesOf } from '../../../platform/record/record-changes-of.ts';
import type { FollowUpScheme, PlaceContent, SurvivalContent, VisitContent } from './contract.ts';
import { FOLLOW_UP_TABLES, FOLLOWED_FUNCTION } from './follow-up-sql.ts';
import { FOLLOW_UP_RECORDED } from './recorded.ts';

declare module '../../../platform/database/database.ts' {
  interface Tables {
    clinic_follow_up_scheme: SchemeTable;
    clinic_follow_up_visit: VisitTable;
    clinic_recurrence_place: PlaceTable;
    clinic_survival: SurvivalTable;
  }
}

interface SchemeTable {
  scheme_key: Generated<number>;
  course_key: number;
  revision: Generated<number>;
  content: ColumnType<FollowUpScheme, string, string>;
}

interface Recorded<Content> {
  revision: Generated<number>;
  content: ColumnType<Content, string, string>;
  in_error: Generated<boolean>;
  recorded_by: number | null;
  recorded_at: Generated<Date>;
}

/** `day` is that of `content`, to be asked for. */
interface VisitTable extends Recorded<VisitContent> {
  visit_key: Generated<number>;
  course_key: number;
  day: ColumnType<unknown, string, string>;
}

interface PlaceTable extends Recorded<PlaceContent> {
  place_key: Generated<number>;
  course_key: number;
  visit_key: number;
}

interface SurvivalTable extends Recorded<SurvivalContent> {
  survival_key: Generated<number>;
  patient_key: number;
}

export const FOLLOW_UP_MIGRATIONS: readonly Migration[] = [
  {
    name: '0167 clinic follow-up',
    up: async (database) => {
      for (const statement of FOLLOW_UP_TABLES) await sql.raw(statement).execute(database);
      for (const table of FOLLOW_UP_RECORDED) await recordChangesOf(database, table);
    },
  },
  {
    name: '0195 clinic follow-up of all',
    up: async (database) => {
      await sql.raw(FOLLOWED_FUNCTION).execute(database);
    },
  },
];
