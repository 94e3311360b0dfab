import { type ColumnType, type Generated, sql } from 'kysely';
import type { Migration } from '../../../platform/database/database.ts';
import { recordChangesOf } from '../../../platform/record/record-changes-of.ts';
import { CALENDAR_FUNCTIONS } from './calendar-sql.ts';
import { CLOSING_FUNCTIONS } from './closing-sql.ts';
import {
  type AnswerContent,
  type AnswerLevel,
  type FlagId,
  PATIENT_ANSWER,
  type WardContactContent,
} from './contract.ts';
import { DUE_STATEMENTS } from './due-sql.ts';
import { OWN_PAGE_FUNCTIONS, OWN_PAGE_TABLES } from './own-page-sql.ts';
import { OWN_PAGE_RECORDED } from './recorded.ts';

declare module '../../../platform/database/database.ts' {
  interface Tables {
    ward_contact: ContactTable;
    ward_patient_answer: AnswerTable;
  }
}

interface ContactTable {
  site_key: Generated<number>;
  revision: Generated<number>;
  content: ColumnType<WardContactContent, string, string>;
  recorded_by: number | null;
}

/** Written by `ward_page_say()`; the application says only who has seen to it. */
interface AnswerTable {
  answer_key: ColumnType<number, never, never>;
  stay_key: ColumnType<number, never, never>;
  revision: ColumnType<number, never, number>;
  at: ColumnType<Date, never, never>;
  arrived_at: ColumnType<Date, never, never>;
  language: ColumnType<'en' | 'zh', never, never>;
  content: ColumnType<AnswerContent, never, never>;
  level: ColumnType<AnswerLevel, never, never>;
  flags: ColumnType<FlagId[], never, never>;
  told_at: ColumnType<Date | null, never, never>;
  due_at: ColumnType<Date | null, never, never>;
  acknowledged_at: ColumnType<Date | null, never, Date>;
  acknowledged_by: ColumnType<number | null, never, number>;
  done: ColumnType<string | null, never, string>;
}

export const OWN_PAGE_MIGRATIONS: readonly Migration[] = [
  {
    name: '0247 ward own page of patients',
    up: async (database) => {
      for (const statement of [...OWN_PAGE_TABLES, ...OWN_PAGE_FUNCTIONS]) await sql.raw(statement).execute(database);
      for (const table of OWN_PAGE_RECORDED) await recordChangesOf(database, table);
    },
  },
  {
    name: '0330 ward own page closes with the patient’s death',
    up: async (database) => {
      for (const statement of CLOSING_FUNCTIONS) await sql.raw(statement).execute(database);
    },
  },
  {
    name: '0331 ward own page knows public holidays',
    up: async (database) => {
      for (const statement of CALENDAR_FUNCTIONS) await sql.raw(statement).execute(database);
    },
  },
  {
    name: '0332 ward red answers of patients are due',
    up: async (database) => {
      for (const statement of DUE_STATEMENTS) await sql.raw(statement).execute(database);
      for (const table of OWN_PAGE_RECORDED.filter(({ entity }) => entity === PATIENT_ANSWER))
        await recordChangesOf(database, table);
    },
  },
];
