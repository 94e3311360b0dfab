import { type ColumnType, type Generated, sql } from 'kysely';
import type { Migration } from '../../../platform/database/database.ts';
import { recordChangesOf } from '../../../platform/record/record-changes-of.ts';
import type { ReportAnswers } from './contract.ts';
import { PATIENT_REPORT_FUNCTIONS, PATIENT_REPORT_TABLES, REPORTS_BY_LINKS } from './patient-report-sql.ts';
import { PATIENT_REPORTS_RECORDED } from './recorded.ts';

declare module '../../../platform/database/database.ts' {
  interface Tables {
    clinic_report_link: ReportLinkTable;
    clinic_patient_report: PatientReportTable;
  }
}

interface ReportLinkTable {
  link_key: Generated<number>;
  course_key: number;
  secret_sha256: string;
  code_sha256: string;
  expires_at: Date;
  revoked_at: ColumnType<Date | null, never, Date>;
  failures: Generated<number>;
  failed_at: ColumnType<Date | null, never, never>;
  last_used_at: ColumnType<Date | null, never, never>;
  made_by: number | null;
  made_at: Generated<Date>;
}

interface PatientReportTable {
  report_key: Generated<number>;
  course_key: number;
  link_key: number;
  at: Generated<Date>;
  language: 'en' | 'zh';
  answers: ColumnType<ReportAnswers, string, string>;
}

export const PATIENT_REPORT_MIGRATIONS: readonly Migration[] = [
  {
    name: '0145 clinic patient reports',
    up: async (database) => {
      for (const statement of [...PATIENT_REPORT_TABLES, ...PATIENT_REPORT_FUNCTIONS])
        await sql.raw(statement).execute(database);
      for (const table of PATIENT_REPORTS_RECORDED) await recordChangesOf(database, table);
    },
  },
  {
    name: '0246 clinic links by the engine of all',
    up: async (database) => {
      for (const statement of REPORTS_BY_LINKS) await sql.raw(statement).execute(database);
    },
  },
];
