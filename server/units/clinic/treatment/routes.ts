import { parsePlan, readInstance } from '@isocenter/dicom-rt';
import { DomainError } from '@isocenter/messages';
import { z } from 'zod';
import { askedRevision } from '../../../platform/http/asked-revision.ts';
import type { HttpServer } from '../../../platform/http/http-server.ts';
import { courseStanding } from '../course/course-standing.ts';
import { readCourse } from '../course/course-store.ts';
import { patientDetail } from '../patients/patient-store.ts';
import { approvedPlans } from './approved-plans.ts';
import {
  DayLine,
  FractionContent,
  Halt,
  NewTreatedPlan,
  TakenOver,
  TreatedPlanChange,
  type TreatedPlanRow,
  Treatment,
} from './contract.ts';
import { treatmentDay } from './day-store.ts';
import { addFraction, changeFraction } from './fraction-store.ts';
import { haltCourse, haltingOf } from './halt-course.ts';
import { mayTreat, mayTreatPlan, waitedFor } from './may-treat.ts';
import { nextFraction } from './next-fraction.ts';
import { type Delivered, readDelivered } from './read-treatment.ts';
import { refuseFraction } from './refuse-fraction.ts';
import { takeOverRecords, waitingRecords } from './take-over-records.ts';
import { treatedPlanOf } from './treated-plan-of.ts';
import { addTreatedPlan, changeTreatedPlan } from './treated-plan-store.ts';
import type { TreatmentParts } from './treatment-parts.ts';
import { gaveDose } from './was-given.ts';

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
    async ({ query: { from, to } }) => treatmentDay(database, { from: new Date(from), to: new Date(to) }, now()),
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
        const course = await readCourse(database, courseKey);
        const halting = haltingOf({ course, ...(await courseStanding(database, course, now())) });
        await haltCourse(database, { courseKey, halting }, { act, reason, at: now() });
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
      const { sha256 } = stored.plan;
      if (body.despite === '' && !(await approvedPlans(database, courseKey)).includes(sha256))
        throw new DomainError('clinic/plan-unapproved');
      const plan = parsePlan(readInstance(await archive.bytesOf(stored.plan.instanceKey)));
      const { prescription } = await physics.scene(body.caseKey);
      const treated = treatedPlanOf({ plan, prescription }, body, { sha256, label: stored.label });
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
        body: TreatedPlanChange,
        response: OK,
      },
    },
    async (request) => {
      const changed = { ...request.params, change: request.body, revision: askedRevision(request) };
      await database.transaction().execute((transaction) => changeTreatedPlan(transaction, changed));
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
      const fraction = { courseKey, content, source: 'hand', recordUids: [] } as const;
      await database.transaction().execute((transaction) => addFraction(transaction, fraction, now()));
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
      const { content, inError } = request.body;
      if (!inError) await refuseUnready(parts, request.params.courseKey, content);
      const changed = { ...request.params, content, inError, revision: askedRevision(request) };
      await database.transaction().execute((transaction) => changeFraction(transaction, changed, now()));
      return readTreatment(parts, request.params.courseKey);
    },
  );

  server.post(
    `${COURSE}/treatment-records`,
    { config: write, schema: { params, response: { 200: TakenOver } } },
    async ({ params: { courseKey } }) => {
      const { archiveKeys } = await archiveOfCourse(parts, courseKey);
      return takeOverRecords(parts, { courseKey, archiveKeys, now: parts.now() });
    },
  );
}

/** As `refuseFraction`, by where the course stands now. */
async function refuseUnready({ database, now }: TreatmentParts, courseKey: string, content: FractionContent) {
  const course = await readCourse(database, courseKey);
  const [{ plans }, { state }, approved] = await Promise.all([
    readDelivered(database, courseKey),
    courseStanding(database, course, now()),
    approvedPlans(database, courseKey),
  ]);
  const plan = plans.find(({ treatedPlanKey }) => treatedPlanKey === content.treatedPlanKey);
  const may = plan ? mayTreatPlan(state, plan.plan, approved) : mayTreat(state);
  refuseFraction(content, { plan, may, now: now() });
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

const recordedOf = ({ treatedPlanKey }: TreatedPlanRow, { fractions }: Pick<Delivered, 'fractions'>) =>
  fractions
    .filter(({ inError, content }) => !inError && content.treatedPlanKey === treatedPlanKey)
    .map(({ content }) => ({ number: content.number, isGiven: gaveDose(content) }));

async function readTreatment(parts: TreatmentParts, courseKey: string): Promise<Treatment> {
  const { database, archive, now } = parts;
  const { course, patient, archiveKeys } = await archiveOfCourse(parts, courseKey);
  const [delivered, standing, approved, waiting, ...cases] = await Promise.all([
    readDelivered(database, courseKey),
    courseStanding(database, course, now()),
    approvedPlans(database, courseKey),
    waitingRecords(parts, { courseKey, archiveKeys }),
    ...archiveKeys.map((key) => archive.casesOfPatient(key)),
  ]);
  const { state, path } = standing;
  const plans = delivered.plans.map((row) => ({
    ...row,
    whyNot: waitedFor(mayTreatPlan(state, row.plan, approved), path),
    next: nextFraction(row.plan.fractions, recordedOf(row, delivered)),
  }));
  const treated = plans.filter(({ inError }) => !inError);
  const isOneApproved = treated.length === 0 || treated.some((row) => row.whyNot === null);
  const whyNot = isOneApproved ? waitedFor(mayTreat(state), path) : (treated[0]?.whyNot ?? null);
  return {
    ...{ ...delivered, plans, course, patient, state: state.state, paused: state.paused },
    cases: cases
      .flat()
      .flatMap(({ caseKey, label, plan }) =>
        plan ? [{ caseKey, label, isApproved: approved.includes(plan.sha256) }] : [],
      ),
    ...{ waiting: waiting.length, mayTreat: whyNot === null, whyNot },
    isTreated: haltingOf({ course, ...standing }).isTreated,
  };
}
