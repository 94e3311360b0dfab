import { proQuestionsFor, SITES } from '@isocenter/knowledge';
import { DomainError } from '@isocenter/messages';
import { z } from 'zod';
import type { Database } from '../../../platform/database/database.ts';
import { NOTHING } from '../../../platform/http/answers.ts';
import type { HttpServer } from '../../../platform/http/http-server.ts';
import { asPatient } from '../../../platform/patient-links/as-patient.ts';
import { LinkEntrance, MadePatientLink, NewPatientLink } from '../../../platform/patient-links/contract.ts';
import { makeLink, revokeLink } from '../../../platform/patient-links/link-store.ts';
import { readCourse } from '../course/course-store.ts';
import { PatientReports, ReportOpened, ReportSent } from './contract.ts';
import { addReport, openReport, patientReportsOf, REPORT_LINKS } from './report-store.ts';

const ROOT = '/api/clinic';
const ofCourse = z.object({ courseKey: z.string() });
const ask = { requires: 'patient-report.ask' } as const;

interface Parts {
  readonly database: Database;
  readonly now: () => Date;
}

/** Links by which patients report, what they reported, and the two questions that the page of a patient asks. */
export function patientReportRoutes(server: HttpServer, { database, now }: Parts): void {
  server.get(
    `${ROOT}/courses/:courseKey/patient-reports`,
    { config: { requires: 'patient.read' }, schema: { params: ofCourse, response: { 200: PatientReports } } },
    async ({ params: { courseKey } }) => {
      await readCourse(database, courseKey);
      return patientReportsOf(database, courseKey, now());
    },
  );

  server.post(
    `${ROOT}/courses/:courseKey/report-links`,
    { config: ask, schema: { params: ofCourse, body: NewPatientLink, response: { 201: MadePatientLink } } },
    async ({ params: { courseKey }, body: { days } }, reply) => {
      await readCourse(database, courseKey);
      return reply.status(201).send(await makeLink(database, REPORT_LINKS, { thing: courseKey, days, now: now() }));
    },
  );

  server.delete(
    `${ROOT}/courses/:courseKey/report-links/:linkKey`,
    { config: ask, schema: { params: ofCourse.extend({ linkKey: z.string() }), response: NOTHING } },
    async ({ params: { courseKey, linkKey } }, reply) => {
      await revokeLink(database, REPORT_LINKS, { thing: courseKey, linkKey, now: now() });
      return reply.status(204).send();
    },
  );

  const anyone = { requires: 'anyone' } as const;

  server.post(
    `${ROOT}/patient-report/open`,
    { config: anyone, schema: { body: LinkEntrance, response: { 200: ReportOpened } } },
    async (request) => {
      const icd10 = await asPatient(database, request, () => openReport(database, request.body));
      return { region: SITES.find((site) => site.icd10 === icd10)?.region ?? null };
    },
  );

  server.post(
    `${ROOT}/patient-report/answers`,
    { config: anyone, schema: { body: ReportSent, response: NOTHING } },
    async (request, reply) => {
      refuseUnasked(Object.keys(request.body.answers));
      await asPatient(database, request, () => addReport(database, request.body));
      return reply.status(204).send();
    },
  );
}

/** @throws DomainError `platform/request-invalid` where a question is none of the table */
function refuseUnasked(ids: readonly string[]): void {
  const known = new Set(proQuestionsFor(undefined).map(({ id }) => id));
  if (ids.length === 0 || ids.some((id) => !known.has(id)))
    throw new DomainError('platform/request-invalid', { fields: 'answers' });
}
