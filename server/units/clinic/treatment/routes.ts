import { parsePlan, readInstance } from '@isocenter/dicom-rt';
import { DomainError } from '@isocenter/messages';
import { z } from 'zod';
import { askedRevision } from '../../../platform/http/asked-revision.ts';
import type { HttpServer } from '../../../platform/http/http-server.ts';
import { courseStanding } from '../course/course-standing.ts';
import { readCourse } from '../course/course-store.ts';
import { patientDetail } from '../patients/patient-store.ts';
import { DayLine, FractionContent, Halt, NewTreatedPlan, TakenOver, TreatedPlan, Treatment } from './contract.ts';
import { treatmentDay } from './day-store.ts';
import { addFraction, changeFraction } from './fraction-store.ts';
import { haltCourse } from './halt-course.ts';
import { mayTreat } from './may-treat.ts';
import { readDelivered } from './read-treatment.ts';
import { takeOverRecords, waitingRecords } from './take-over-records.ts';
import { treatedPlanOf } from './treated-plan-of.ts';
import { addTreatedPlan, changeTreatedPlan } from './treated-plan-store.ts';
import type { TreatmentParts } from './treatment-parts.ts';

const COURSE = '/api/clinic/courses/:courseKey';
const params = z.object({ courseKey: z.string() });
const OK = { 200: Treatment };
const ADDED = { 201: Treatment };
const read = { requires: 'patient.read' } as const;
const write = { requires: 'fraction.write' } as const;
const planning = { requires: 'treated-plan.write' } as const;

/** What is treated and what was given: see `contract.ts`. */
export function treatmentRoutes(server: HttpServer, parts: TreatmentParts): void {
  const { database, now } = parts;

  server.get(`${COURSE}/treatment`, { config: read, schema: { params, response: OK } }, async ({ params: asked }) =>
    readTreatment(parts, asked.courseKey),
  );

  server.get(
    '/api/clinic/treatment-day',
    {
      config: read,
      schema: {
        querystring: z.object({ from: z.iso.datetime({ offset: true }), to: z.iso.datetime({ offset: true }) }),
        response: { 200: z.array(DayLine) },
      },
    },
    async ({ query: { from, to } }) => treatmentDay(database, { from: new Date(from), to: new Date(to) }),
  );

  treatedPlanRoutes(server, parts);
  fractionRoutes(server, parts);

  for (const [act, requires] of [
    ['hold', 'treatment.hold'],
    ['resume', 'treatment.decide'],
    ['stop', 'treatment.decide'],
  ] as const)
    server.post(
      `${COURSE}/${act}`,
      { config: { requires }, schema: { params, body: Halt, response: OK } },
      async ({ params: { courseKey }, body: { reason } }) => {
        const { state: standing } = await courseStanding(database, await readCourse(database, courseKey), now());
        await haltCourse(database, { courseKey, standing }, { act, reason, at: now() });
        return readTreatment(parts, courseKey);
      },
    );
}

function treatedPlanRoutes(server: HttpServer, parts: TreatmentParts): void {
  const { database, archive, physics } = parts;

  server.post(
    `${COURSE}/treated-plans`,
    { config: planning, schema: { params, body: NewTreatedPlan, response: ADDED } },
    async ({ params: { courseKey }, body }, reply) => {
      const { archiveKeys } = await archiveOfCourse(parts, courseKey);
      const stored = await archive.openCase(body.caseKey);
      if (!stored.plan || !archiveKeys.includes(stored.patientKey)) throw new DomainError('clinic/plan-of-another');
      const plan = parsePlan(readInstance(await archive.bytesOf(stored.plan.instanceKey)));
      const { prescription } = await physics.scene(body.caseKey);
      const treated = treatedPlanOf({ plan, prescription }, body, { sha256: stored.plan.sha256, label: stored.label });
      if (!treated) throw new DomainError('clinic/plan-without-order');
      await addTreatedPlan(database, courseKey, treated);
      return reply.status(201).send(await readTreatment(parts, courseKey));
    },
  );

  server.put(
    `${COURSE}/treated-plans/:treatedPlanKey`,
    {
      config: { ...planning, ifMatch: true },
      schema: {
        params: params.extend({ treatedPlanKey: z.string() }),
        body: z.object({ plan: TreatedPlan, inError: z.boolean() }),
        response: OK,
      },
    },
    async (request) => {
      await changeTreatedPlan(database, { ...request.params, ...request.body, revision: askedRevision(request) });
      return readTreatment(parts, request.params.courseKey);
    },
  );
}

function fractionRoutes(server: HttpServer, parts: TreatmentParts): void {
  const { database, now } = parts;

  server.post(
    `${COURSE}/fractions`,
    { config: write, schema: { params, body: FractionContent, response: ADDED } },
    async ({ params: { courseKey }, body: content }, reply) => {
      await refuseUnready(parts, courseKey, content);
      await database
        .transaction()
        .execute((transaction) => addFraction(transaction, { courseKey, content, source: 'hand', recordUids: [] }));
      return reply.status(201).send(await readTreatment(parts, courseKey));
    },
  );

  server.put(
    `${COURSE}/fractions/:fractionKey`,
    {
      config: { ...write, ifMatch: true },
      schema: {
        params: params.extend({ fractionKey: z.string() }),
        body: z.object({ content: FractionContent, inError: z.boolean() }),
        response: OK,
      },
    },
    async (request) => {
      const changed = { ...request.params, ...request.body, revision: askedRevision(request) };
      await database.transaction().execute((transaction) => changeFraction(transaction, changed, now()));
      return readTreatment(parts, request.params.courseKey);
    },
  );

  server.post(
    `${COURSE}/treatment-records`,
    { config: write, schema: { params, response: { 200: TakenOver } } },
    async ({ params: { courseKey } }) => {
      const { archiveKeys } = await archiveOfCourse(parts, courseKey);
      return takeOverRecords(parts, { courseKey, archiveKeys });
    },
  );
}

/** Two ways to tell who lies there, and a course that is ready; where it is not, a reason why it was treated all the same. */
async function refuseUnready(
  { database, now }: TreatmentParts,
  courseKey: string,
  { identifiedBy, despite, treatedPlanKey }: FractionContent,
): Promise<void> {
  if (new Set(identifiedBy).size < 2) throw new DomainError('clinic/identified-once');
  const course = await readCourse(database, courseKey);
  const { plans } = await readDelivered(database, courseKey);
  if (!plans.some((plan) => plan.treatedPlanKey === treatedPlanKey && !plan.inError))
    throw new DomainError('clinic/plan-of-another');
  const { state } = await courseStanding(database, course, now());
  const may = mayTreat(state);
  if (!may.may && despite === '') throw new DomainError('clinic/not-ready', { step: may.whyNot });
}

/** The patients of the archive who are the course's patient. */
async function archiveOfCourse({ database }: TreatmentParts, courseKey: string) {
  const course = await readCourse(database, courseKey);
  const { archive, patientKey, name, nameZh, sex, birthDate, identifiers } = await patientDetail(
    database,
    course.patientKey,
  );
  const patient = { patientKey, name, nameZh, sex, birthDate, identifiers };
  return { course, patient, archiveKeys: archive.map(({ archiveKey }) => archiveKey) };
}

async function readTreatment(parts: TreatmentParts, courseKey: string): Promise<Treatment> {
  const { database, archive, now } = parts;
  const { course, patient, archiveKeys } = await archiveOfCourse(parts, courseKey);
  const [delivered, standing, waiting, ...cases] = await Promise.all([
    readDelivered(database, courseKey),
    courseStanding(database, course, now()),
    waitingRecords(parts, { courseKey, archiveKeys }),
    ...archiveKeys.map((key) => archive.casesOfPatient(key)),
  ]);
  const { state, path } = standing;
  const may = mayTreat(state);
  const waitedFor = may.may ? null : may.whyNot;
  const words = path.steps.find(({ id }) => id === waitedFor)?.words;
  return {
    ...{ ...delivered, course, patient, state: state.state, paused: state.paused },
    cases: cases.flat().flatMap(({ caseKey, label, plan }) => (plan ? [{ caseKey, label }] : [])),
    ...{ waiting: waiting.length, mayTreat: may.may },
    whyNot: waitedFor === null ? null : { id: waitedFor, en: words?.en ?? waitedFor, zh: words?.zh ?? waitedFor },
  };
}
