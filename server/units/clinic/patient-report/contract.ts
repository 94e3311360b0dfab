import { z } from 'zod';
import type { TypeOf } from '../../../platform/http/type-of.ts';
import { LinkEntrance, LinkLanguage, PatientLink } from '../../../platform/patient-links/contract.ts';

/** What the clinic asks about its patients' own reports, and what the page of the patient asks, under `/api/clinic`. */

const key = z.string().regex(/^\d{1,15}$/);
const instant = z.iso.datetime({ offset: true });

/** 0 to 4 of each question that was answered: `nausea/severity`. What was not asked or not answered is not there. */
export const ReportAnswers = z.record(z.string().regex(/^[a-z-]{1,40}\/[a-z]{1,20}$/), z.int().min(0).max(4));
export type ReportAnswers = TypeOf<typeof ReportAnswers>;

/** `GET courses/:courseKey/patient-reports` */
export const PatientReports = z
  .object({
    links: z.array(PatientLink),
    reports: z
      .array(z.object({ reportKey: key, at: instant, language: LinkLanguage, answers: ReportAnswers }))
      .describe('The latest first.'),
  })
  .meta({ id: 'PatientReports' });
export type PatientReports = TypeOf<typeof PatientReports>;

/** `POST patient-report/open`: nothing that tells who the patient is. */
export const ReportOpened = z
  .object({ region: z.string().nullable().describe('Of the site that is treated: it decides what is asked.') })
  .meta({ id: 'PatientReportOpened' });
export type ReportOpened = TypeOf<typeof ReportOpened>;

/** `POST patient-report/answers` */
export const ReportSent = LinkEntrance.extend({ language: LinkLanguage, answers: ReportAnswers });
export type ReportSent = TypeOf<typeof ReportSent>;
