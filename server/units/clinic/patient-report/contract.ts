import { z } from 'zod';
import type { TypeOf } from '../../../platform/http/type-of.ts';
import { Colleague } from '../../../platform/tasks/contract.ts';

/** What the clinic asks about its patients' own reports, and what the page of the patient asks, under `/api/clinic`. */

const key = z.string().regex(/^\d{1,15}$/);
const instant = z.iso.datetime({ offset: true });
export const ReportLanguage = z.enum(['en', 'zh']);

/** `POST courses/:courseKey/report-links`. */
export const NewReportLink = z.object({ days: z.int().min(1).max(120) });

/** Told once, to whoever made it: neither stands in the database. `path` holds the secret after `#`, which no browser sends to a server. */
export const MadeReportLink = z
  .object({ path: z.string(), code: z.string().regex(/^\d{6}$/), expiresAt: instant })
  .meta({ id: 'MadeReportLink' });
export type MadeReportLink = TypeOf<typeof MadeReportLink>;

/** 0 to 4 of each question that was answered: `nausea/severity`. What was not asked or not answered is not there. */
export const ReportAnswers = z.record(z.string().regex(/^[a-z-]{1,40}\/[a-z]{1,20}$/), z.int().min(0).max(4));
export type ReportAnswers = TypeOf<typeof ReportAnswers>;

/** `GET courses/:courseKey/patient-reports` */
export const PatientReports = z
  .object({
    links: z.array(
      z.object({
        linkKey: key,
        madeAt: instant,
        madeBy: Colleague.nullable(),
        expiresAt: instant,
        isOpen: z.boolean(),
        isLocked: z.boolean().describe('The code was wrong too often; it opens again by itself.'),
      }),
    ),
    reports: z
      .array(z.object({ reportKey: key, at: instant, language: ReportLanguage, answers: ReportAnswers }))
      .describe('The latest first.'),
  })
  .meta({ id: 'PatientReports' });
export type PatientReports = TypeOf<typeof PatientReports>;

/** What the patient brings: the secret of the link, and the code they were told apart from it. */
export const ReportEntrance = z.object({ secret: z.string().min(20).max(100), code: z.string().regex(/^\d{6}$/) });
export type ReportEntrance = TypeOf<typeof ReportEntrance>;

/** `POST patient-report/open`: nothing that tells who the patient is. */
export const ReportOpened = z
  .object({ region: z.string().nullable().describe('Of the site that is treated: it decides what is asked.') })
  .meta({ id: 'PatientReportOpened' });
export type ReportOpened = TypeOf<typeof ReportOpened>;

/** `POST patient-report/answers` */
export const ReportSent = ReportEntrance.extend({ language: ReportLanguage, answers: ReportAnswers });
export type ReportSent = TypeOf<typeof ReportSent>;
