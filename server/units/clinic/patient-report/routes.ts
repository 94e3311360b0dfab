import { proQuestionsFor, SITES } from '@isocenter/knowledge';
import { DomainError } from '@isocenter/messages';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { beginAttemptFrom, takeBackAttempt } from '../../../platform/access/attempts.ts';
import { asSignIn } from '../../../platform/access/caller.ts';
import { entranceOf } from '../../../platform/access/open-access.ts';
import { acting } from '../../../platform/database/acting.ts';
import type { Database } from '../../../platform/database/database.ts';
import { NOTHING } from '../../../platform/http/answers.ts';
import type { HttpServer } from '../../../platform/http/http-server.ts';
import { readCourse } from '../course/course-store.ts';
import { MadeReportLink, NewReportLink, PatientReports, ReportEntrance, ReportOpened, ReportSent } from './contract.ts';
import { addReport, makeReportLink, openReport, patientReportsOf, revokeReportLink } from './report-store.ts';

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
    { config: ask, schema: { params: ofCourse, body: NewReportLink, response: { 201: MadeReportLink } } },
    async ({ params: { courseKey }, body: { days } }, reply) => {
      await readCourse(database, courseKey);
      return reply.status(201).send(await makeReportLink(database, { courseKey, days, now: now() }));
    },
  );

  server.delete(
    `${ROOT}/courses/:courseKey/report-links/:linkKey`,
    { config: ask, schema: { params: ofCourse.extend({ linkKey: z.string() }), response: NOTHING } },
    async ({ params }, reply) => {
      await revokeReportLink(database, { ...params, now: now() });
      return reply.status(204).send();
    },
  );

  const anyone = { requires: 'anyone' } as const;

  server.post(
    `${ROOT}/patient-report/open`,
    { config: anyone, schema: { body: ReportEntrance, response: { 200: ReportOpened } } },
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

/** What a patient does: an attempt counts for the network address until it was right, so that codes cannot be tried out over many links. */
async function asPatient<T>(database: Database, request: FastifyRequest, work: () => Promise<T>): Promise<T> {
  const { address, origin } = entranceOf(request);
  const attemptKey = await asSignIn(origin, () => beginAttemptFrom(database, address));
  const done = await acting({ kind: 'service', service: 'patient report', origin }, work);
  await asSignIn(origin, () => takeBackAttempt(database, attemptKey));
  return done;
}
