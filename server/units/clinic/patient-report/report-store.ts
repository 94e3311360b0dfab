import { sql } from 'kysely';
import type { Database } from '../../../platform/database/database.ts';
import { keyNumber } from '../../../platform/key-number.ts';
import type { LinkEntrance } from '../../../platform/patient-links/contract.ts';
import { hashesOf, type LinkKind, linksOf, refuseUnlessOpen } from '../../../platform/patient-links/link-store.ts';
import type { PatientReports, ReportSent } from './contract.ts';

/** Links of courses. */
export const REPORT_LINKS: LinkKind = { table: 'clinic_report_link', of: 'course_key', page: '/report' };

/** Links and reports of a course, the latest first. */
export async function patientReportsOf(database: Database, courseKey: string, now: Date): Promise<PatientReports> {
  const [links, reports] = await Promise.all([
    linksOf(database, REPORT_LINKS, { thing: courseKey, now }),
    database
      .selectFrom('clinic_patient_report')
      .select(['report_key', 'at', 'language', 'answers'])
      .where('course_key', '=', keyNumber(courseKey))
      .orderBy('at', 'desc')
      .orderBy('report_key', 'desc')
      .execute(),
  ]);
  return {
    links,
    reports: reports.map(({ report_key, at, language, answers }) => ({
      ...{ reportKey: String(report_key), at: at.toISOString(), language, answers },
    })),
  };
}

/**
 * Opens a link for whoever knows its secret and its code. @returns the ICD-10 code of what is treated
 * @throws DomainError `platform/link-refused`, `platform/link-shut`
 */
export async function openReport(database: Database, entrance: LinkEntrance): Promise<string | null> {
  const { secret, code } = hashesOf(entrance);
  const { rows } = await sql<{ said: string; icd10: string | null }>`
    select said, icd10 from clinic_report_open(${secret}, ${code})`.execute(database);
  refuseUnlessOpen(rows[0]?.said);
  return rows[0]?.icd10 ?? null;
}

/** @throws DomainError as {@link openReport} */
export async function addReport(database: Database, { language, answers, ...entrance }: ReportSent): Promise<void> {
  const { secret, code } = hashesOf(entrance);
  const { rows } = await sql<{ said: string }>`select clinic_report_add(${secret}, ${code},
    ${language}, ${JSON.stringify(answers)}::jsonb) as said`.execute(database);
  refuseUnlessOpen(rows[0]?.said);
}
