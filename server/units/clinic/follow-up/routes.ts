import { DomainError } from '@isocenter/messages';
import { z } from 'zod';
import { askedRevision, sayRevision } from '../../../platform/http/asked-revision.ts';
import type { HttpServer } from '../../../platform/http/http-server.ts';
import { readCourse } from '../course/course-store.ts';
import { departmentDay } from '../department-day.ts';
import { patientDetail } from '../patients/patient-store.ts';
import { refuseUnknownTerms } from '../review/refuse-unknown-terms.ts';
import {
  FollowUp,
  FollowUpList,
  FollowUpScheme,
  NewPlace,
  PatientFollowUp,
  Survival,
  SurvivalContent,
  VisitContent,
} from './contract.ts';
import { followUpList } from './follow-up-list.ts';
import type { FollowUpParts } from './follow-up-parts.ts';
import { placeOnDose } from './place-on-dose.ts';
import { addPlace, strikePlace } from './place-store.ts';
import { readFollowUp, readPatientFollowUp } from './read-follow-up.ts';
import { changeScheme } from './scheme-store.ts';
import { addSurvival, changeSurvival, lockSurvival, requireAgreement, survivalOf } from './survival-store.ts';
import { addVisit, changeVisit, readVisit } from './visit-store.ts';

const COURSE = '/api/clinic/courses/:courseKey/follow-up';
const PATIENT = '/api/clinic/patients/:patientKey';
const params = z.object({ courseKey: z.string() });
const ofPatient = z.object({ patientKey: z.string() });
const read = { requires: 'patient.read' } as const;
const write = { requires: 'follow-up.write' } as const;
const change = { ...write, ifMatch: true } as const;
const OK = { 200: FollowUp };
const ADDED = { 201: FollowUp };

/** Follow-up of courses, and whether patients live: see `contract.ts`. */
export function followUpRoutes(server: HttpServer, parts: FollowUpParts): void {
  const { database } = parts;

  server.get(COURSE, { config: read, schema: { params, response: OK } }, async ({ params: { courseKey } }) =>
    told(parts, courseKey),
  );

  server.put(
    `${COURSE}/scheme`,
    { config: change, schema: { params, body: FollowUpScheme, response: OK } },
    async (request, reply) => {
      const { courseKey } = request.params;
      await readCourse(database, courseKey);
      await changeScheme(database, courseKey, { scheme: request.body, revision: askedRevision(request) });
      const followUp = await told(parts, courseKey);
      sayRevision(reply, followUp.schemeRevision);
      return followUp;
    },
  );

  server.get(
    '/api/clinic/follow-up',
    {
      config: read,
      schema: {
        querystring: z.object({ within: z.coerce.number().int().min(0).max(366).describe('Days from today on.') }),
        response: { 200: FollowUpList },
      },
    },
    async ({ query: { within } }) => followUpList(database, { withinDays: within, now: parts.now() }),
  );

  visitRoutes(server, parts);
  placeRoutes(server, parts);
  survivalRoutes(server, parts);
}

function visitRoutes(server: HttpServer, parts: FollowUpParts): void {
  const { database } = parts;

  server.post(
    `${COURSE}/visits`,
    { config: write, schema: { params, body: VisitContent, response: ADDED } },
    async ({ params: { courseKey }, body }, reply) => {
      const { patientKey } = await readCourse(database, courseKey);
      await refuseVisit(parts, body);
      await database.transaction().execute(async (transaction) => {
        await lockSurvival(transaction, patientKey);
        await addVisit(transaction, courseKey, body);
        await requireAgreement(transaction, patientKey);
      });
      return reply.status(201).send(await told(parts, courseKey));
    },
  );

  server.put(
    `${COURSE}/visits/:visitKey`,
    {
      config: change,
      schema: {
        params: params.extend({ visitKey: z.string() }),
        body: z.object({ content: VisitContent, inError: z.boolean() }),
        response: OK,
      },
    },
    async (request) => {
      const { courseKey } = request.params;
      const { patientKey } = await readCourse(database, courseKey);
      await refuseVisit(parts, request.body.content);
      const changed = { ...request.params, ...request.body, revision: askedRevision(request) };
      await database.transaction().execute(async (transaction) => {
        await lockSurvival(transaction, patientKey);
        await changeVisit(transaction, changed);
        if (!changed.inError) await requireAgreement(transaction, patientKey);
      });
      return told(parts, courseKey);
    },
  );
}

function placeRoutes(server: HttpServer, parts: FollowUpParts): void {
  const { database, physics } = parts;

  server.post(
    `${COURSE}/visits/:visitKey/places`,
    { config: write, schema: { params: params.extend({ visitKey: z.string() }), body: NewPlace, response: ADDED } },
    async ({ params: asked, body }, reply) => {
      const { courseKey, visitKey } = asked;
      const { plans } = await told(parts, courseKey);
      const { content: visit } = await readVisit(database, courseKey, visitKey);
      await addPlace(database, asked, await placeOnDose(physics, body, { visit, plans }));
      return reply.status(201).send(await told(parts, courseKey));
    },
  );

  server.put(
    `${COURSE}/places/:placeKey`,
    {
      config: change,
      schema: {
        params: params.extend({ placeKey: z.string() }),
        body: z.object({ inError: z.boolean() }),
        response: OK,
      },
    },
    async (request) => {
      await strikePlace(database, { ...request.params, ...request.body, revision: askedRevision(request) });
      return told(parts, request.params.courseKey);
    },
  );
}

function survivalRoutes(server: HttpServer, parts: FollowUpParts): void {
  const { database, now } = parts;
  const seen = async (patientKey: string) => (await patientDetail(database, patientKey)).patientKey;

  server.get(
    `${PATIENT}/follow-up`,
    { config: read, schema: { params: ofPatient, response: { 200: PatientFollowUp } } },
    async ({ params: { patientKey } }) => readPatientFollowUp(parts, await seen(patientKey)),
  );

  server.post(
    `${PATIENT}/survival`,
    { config: write, schema: { params: ofPatient, body: SurvivalContent, response: { 201: Survival } } },
    async ({ params: { patientKey }, body }, reply) => {
      await refuseFuture(parts, body.day);
      await addSurvival(database, await seen(patientKey), body);
      return reply.status(201).send(await survivalOf(database, patientKey));
    },
  );

  server.put(
    `${PATIENT}/survival/:survivalKey`,
    {
      config: change,
      schema: {
        params: ofPatient.extend({ survivalKey: z.string() }),
        body: z.object({ content: SurvivalContent, inError: z.boolean() }),
        response: { 200: Survival },
      },
    },
    async (request) => {
      const { patientKey } = request.params;
      await refuseFuture({ database, now }, request.body.content.day);
      await changeSurvival(database, { ...request.params, ...request.body, revision: askedRevision(request) });
      return survivalOf(database, patientKey);
    },
  );
}

async function told(parts: FollowUpParts, courseKey: string): Promise<FollowUp> {
  return readFollowUp(parts, await readCourse(parts.database, courseKey));
}

/** @throws DomainError `clinic/not-yet`; `platform/request-invalid` for a term or grade that CTCAE does not have */
async function refuseVisit(parts: Pick<FollowUpParts, 'database' | 'now'>, content: VisitContent): Promise<void> {
  refuseUnknownTerms(content.events);
  await refuseFuture(parts, content.day);
}

/** @throws DomainError `clinic/not-yet` */
async function refuseFuture({ database, now }: Pick<FollowUpParts, 'database' | 'now'>, day: string): Promise<void> {
  const today = await departmentDay(database, now());
  if (day > today) throw new DomainError('clinic/not-yet');
}
