import { STRUCTURE_NAMES } from '@isocenter/knowledge';
import { LANGUAGES } from '@isocenter/messages';
import { z } from 'zod';
import { NOTHING } from '../../platform/http/answers.ts';
import { askedVersion, sayRevision } from '../../platform/http/asked-revision.ts';
import { pagesOf } from '../../platform/http/contract.ts';
import type { HttpServer } from '../../platform/http/http-server.ts';
import { PAGE_QUERY } from '../../platform/http/page.ts';
import {
  CaseScene,
  ConfirmedName,
  DoseInfo,
  EvaluationRequest,
  PlanEvaluation,
  Prescription,
  PrescriptionAsked,
  StandardName,
  StructureNameAsked,
  StructureSetChoice,
} from './contract.ts';
import { evaluationCsv } from './evaluation-csv.ts';
import { goalSetRoutes } from './goal-set-routes.ts';
import type { Physics } from './open-physics.ts';

const caseParams = z.object({ caseKey: z.string() });
/** A name may hold a patient's: `after` is a hash, for addresses stay in histories and logs. */
const namesQuery = z.object({
  limit: PAGE_QUERY.limit,
  after: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
});
const doseParams = z.object({ doseKey: z.string() });
const ofCase = z.object({
  doseKey: z.string(),
  goalSetId: z.string().exactOptional(),
  lang: z.enum(LANGUAGES).default('en'),
});
const gammaQuery = z.object({
  evaluated: z.string(),
  doseDifferencePercent: z.coerce.number().positive().max(100),
  distanceToAgreementMm: z.coerce.number().positive().max(100),
  lowDoseCutoffPercent: z.coerce.number().min(0).max(100),
  normalisation: z.enum(['global', 'local']),
});
const config = { requires: 'patient.read' } as const;
const knowledge = { requires: 'knowledge.read' } as const;

/** What the pages of `physics` ask: see `contract.ts`. */
export function physicsRoutes(server: HttpServer, physics: Physics): void {
  server.addHook('onReady', async () => physics.prepare());
  sceneRoutes(server, physics);
  gammaRoutes(server, physics);
  evaluationRoutes(server, physics);
  decisionRoutes(server, physics);
  goalSetRoutes(server, physics);
}

function sceneRoutes(server: HttpServer, physics: Physics): void {
  server.get(
    '/api/physics/cases/:caseKey',
    { config, schema: { params: caseParams, response: { 200: CaseScene } } },
    async (request) => physics.scene(request.params.caseKey),
  );

  server.get(
    '/api/physics/cases/:caseKey/structure-sets',
    { config, schema: { params: caseParams, response: { 200: z.array(StructureSetChoice) } } },
    async (request) => physics.structureSets(request.params.caseKey),
  );

  server.get(
    '/api/physics/structure-sets/:structureSetKey/contours',
    {
      config: { ...config, answers: 'application/json; charset=utf-8' }, // {@link ContourDocument}, written by the thread that read it
      schema: { params: z.object({ structureSetKey: z.string() }) },
    },
    async (request, reply) => {
      const json = await physics.contoursJson(request.params.structureSetKey);
      return reply
        .type('application/json; charset=utf-8')
        .send(Buffer.from(json.buffer, json.byteOffset, json.byteLength));
    },
  );

  server.get(
    '/api/physics/doses/:doseKey',
    { config, schema: { params: doseParams, response: { 200: DoseInfo } } },
    async (request) => (await physics.dose(request.params.doseKey)).info,
  );

  server.get(
    '/api/physics/doses/:doseKey/values',
    { config: { ...config, answers: 'application/octet-stream' }, schema: { params: doseParams } },
    async (request, reply) => {
      const { values } = await physics.dose(request.params.doseKey);
      // Typed arrays are little endian on every machine that Node runs on.
      const bytes = Buffer.from(values.buffer, values.byteOffset, values.byteLength);
      return reply.type('application/octet-stream').header('cache-control', 'private, max-age=0').send(bytes);
    },
  );
}

function gammaRoutes(server: HttpServer, physics: Physics): void {
  server.get(
    '/api/physics/doses/:doseKey/gamma-map.dcm',
    { config: { ...config, answers: 'application/dicom' }, schema: { params: doseParams, querystring: gammaQuery } },
    async (request, reply) => {
      const { evaluated, ...criteria } = request.query;
      const file = await physics.gammaMap({ reference: request.params.doseKey, evaluated, criteria });
      return reply
        .type('application/dicom')
        .header('content-disposition', 'attachment; filename="gamma-map.dcm"')
        .send(Buffer.from(file.buffer, file.byteOffset, file.byteLength));
    },
  );
}

function evaluationRoutes(server: HttpServer, physics: Physics): void {
  server.post(
    '/api/physics/evaluations',
    { config, schema: { body: EvaluationRequest, response: { 200: PlanEvaluation } } },
    async (request) => physics.evaluation(request.body),
  );

  server.get(
    '/api/physics/cases/:caseKey/evaluation.csv',
    { config: { ...config, answers: 'text/csv; charset=utf-8' }, schema: { params: caseParams, querystring: ofCase } },
    async (request, reply) => {
      const { lang, ...asked } = request.query;
      const evaluation = await physics.evaluation({ ...request.params, ...asked });
      return reply
        .type('text/csv; charset=utf-8')
        .header('content-disposition', 'attachment; filename="evaluation.csv"')
        .send(evaluationCsv(evaluation, lang));
    },
  );

  server.get(
    '/api/physics/cases/:caseKey/report.pdf',
    { config: { ...config, answers: 'application/pdf' }, schema: { params: caseParams, querystring: ofCase } },
    async (request, reply) => {
      const { lang, ...asked } = request.query;
      const pdf = await physics.report({ ...request.params, ...asked }, lang);
      return reply
        .type('application/pdf')
        .header('content-disposition', 'inline; filename="report.pdf"')
        .send(Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength));
    },
  );
}

/** What a person decides: the prescription, and what a structure's name means. */
function decisionRoutes(server: HttpServer, { store, scene, confirmPrescription, confirmName }: Physics): void {
  server.get(
    '/api/physics/cases/:caseKey/prescription',
    { config, schema: { params: caseParams, response: { 200: Prescription } } },
    async (request, reply) => {
      const { prescription, prescriptionVersion } = await scene(request.params.caseKey);
      sayRevision(reply, prescriptionVersion);
      return prescription;
    },
  );

  server.put(
    '/api/physics/cases/:caseKey/prescription',
    {
      config: { requires: 'prescription.confirm', ifMatch: true },
      schema: { params: caseParams, body: PrescriptionAsked, response: { 200: Prescription } },
    },
    async (request) => confirmPrescription(request.params.caseKey, request.body, { version: askedVersion(request) }),
  );

  server.get(
    '/api/physics/structure-names',
    { config: knowledge, schema: { querystring: namesQuery, response: { 200: pagesOf(ConfirmedName) } } },
    async ({ query }) => store.namesEverywhere(query),
  );

  server.put(
    '/api/physics/structure-names',
    {
      config: { requires: 'structure-name.confirm', ifMatch: true },
      schema: { body: StructureNameAsked, response: NOTHING },
    },
    async (request, reply) => {
      await confirmName({ ...request.body, version: askedVersion(request) });
      return reply.status(204).send();
    },
  );

  server.get(
    '/api/physics/standard-names',
    { config: knowledge, schema: { response: { 200: z.array(StandardName) } } },
    async () => STRUCTURE_NAMES.map(({ name, zh, kind, site }) => ({ name, zh, kind, site })),
  );
}
