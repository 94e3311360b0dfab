import { z } from 'zod';
import { personAsking } from '../../../platform/access/person-asking.ts';
import { ANY_TYPE, NOTHING } from '../../../platform/http/answers.ts';
import { askedRevision } from '../../../platform/http/asked-revision.ts';
import type { HttpServer } from '../../../platform/http/http-server.ts';
import { asSigner, signatureAsked } from '../../../platform/signatures/sign.ts';
import type { Physics } from '../open-physics.ts';
import { NewPatientQa, PATIENT_QA, PatientQaList, QaAccepted, QaExcluded } from './contract.ts';
import { keepPatientQa, type QaParts } from './keep-qa.ts';
import { openQaFile } from './open-file.ts';
import { qaReport } from './qa-report.ts';
import { acceptQa, excludeQa, listPatientQa } from './qa-store.ts';

const QA = '/api/physics/patient-qa';
const ofQa = z.object({ qaKey: z.string() });
const ofCase = z.object({ caseKey: z.string() });
const day = z.iso.date().optional();
const listed = z.object({ from: day, to: day, caseKey: z.string().max(40).optional() });
const OK = { 200: PatientQaList };

interface RoutedParts extends QaParts {
  readonly physics: Pick<Physics, 'judgeMeasured' | 'measuredReport'>;
  readonly now: () => Date;
}

/** Patient QA: what was measured of plans, and the limits that it makes. */
export function patientQaRoutes(server: HttpServer, parts: RoutedParts): void {
  const { database, now } = parts;

  server.get(
    QA,
    { config: { requires: 'patient.read' }, schema: { querystring: listed, response: OK } },
    async ({ query }) => listPatientQa(database, query),
  );

  server.get(
    `${QA}/:qaKey/file`,
    { config: { requires: 'patient.read', answers: ANY_TYPE }, schema: { params: ofQa } },
    async ({ params: { qaKey } }, reply) => {
      const { name, stream } = await openQaFile(parts, qaKey);
      return reply
        .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
        .header('cache-control', 'no-store')
        .type('application/octet-stream')
        .send(stream);
    },
  );

  server.get(
    `${QA}/:qaKey/report.pdf`,
    {
      config: { requires: 'patient.read', answers: 'application/pdf' },
      schema: { params: ofQa, querystring: z.object({ lang: z.enum(['en', 'zh']) }) },
    },
    async ({ params: { qaKey }, query: { lang } }, reply) => {
      const pdf = await qaReport(parts, qaKey, lang);
      return reply
        .type('application/pdf')
        .header('content-disposition', 'inline; filename="patient-qa.pdf"')
        .send(Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength));
    },
  );

  server.post(
    '/api/physics/cases/:caseKey/patient-qa',
    {
      config: { requires: 'patient-qa.write' },
      schema: { params: ofCase, body: NewPatientQa, response: { 201: PatientQaList } },
    },
    async ({ params: { caseKey }, body }, reply) => {
      await keepPatientQa(parts, caseKey, body, dayAhead(now()));
      return reply.status(201).send(await listPatientQa(database, { caseKey }));
    },
  );

  server.post(
    `${QA}/:qaKey/signatures`,
    {
      config: { requires: 'patient-qa.sign', ifMatch: true },
      schema: {
        params: ofQa,
        body: signatureAsked.extend({ ...QaAccepted.shape, meaning: z.literal('approver') }),
        response: NOTHING,
      },
    },
    async (request, reply) => {
      const { qaKey } = request.params;
      const { reason, meaning } = request.body;
      const thing = { entity: PATIENT_QA, entityKey: qaKey, asked: request.body };
      const revision = askedRevision(request);
      await asSigner(database, request, thing, () => acceptQa(database, { qaKey, revision, reason, meaning }));
      return reply.status(204).send();
    },
  );

  server.put(
    `${QA}/:qaKey/excluded`,
    {
      config: { requires: 'patient-qa.sign', ifMatch: true },
      schema: { params: ofQa, body: QaExcluded, response: NOTHING },
    },
    async (request, reply) => {
      const { personKey } = personAsking(request);
      const said = { ...request.params, ...request.body, revision: askedRevision(request) };
      await excludeQa(database, { ...said, by: personKey, at: now().toISOString() });
      return reply.status(204).send();
    },
  );
}

/** The day that has begun where it begins first: what lies after it is still to come everywhere. */
function dayAhead(now: Date): string {
  return new Date(now.getTime() + 14 * 3_600_000).toISOString().slice(0, 10);
}
