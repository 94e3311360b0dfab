import { uidFromSeed, writePlan } from '@isocenter/dicom-rt';
import { knownAnswerPatient } from '@isocenter/phantom';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { accessRoutes } from '../../../platform/access/access-routes.ts';
import { openAccess } from '../../../platform/access/open-access.ts';
import { type TestSession, testSession } from '../../../platform/access/test-session.ts';
import { testDatabase } from '../../../platform/database/test-database.ts';
import type { HttpServer } from '../../../platform/http/http-server.ts';
import { testServer } from '../../../platform/http/test-server.ts';
import { IMAGING_MIGRATIONS, type Imaging, openImaging } from '../../imaging/index.ts';
import { openPhysics, PHYSICS_MIGRATIONS, type Physics } from '../../physics/index.ts';
import { clinicRoutes } from '../clinic-routes.ts';
import { CourseDetail } from '../course/contract.ts';
import { CLINIC_MIGRATIONS } from '../index.ts';
import { CoursePrescription, PlanBesidePrescription, PlanOfPatient } from '../prescription/contract.ts';
import { planRoutes } from '../prescription/plan-routes.ts';
import { HEAD_AND_NECK } from '../prescription/testing/example-prescription.ts';
import { CoursePeerReviews, type PeerReviewOutcome } from './contract.ts';
import { peerReviewRoutes } from './routes.ts';

let opened: Awaited<ReturnType<typeof testDatabase>>;
let imaging: Imaging;
let physics: Physics;
let server: HttpServer;
let courseKey: string;
let mine: TestSession;
let peer: TestSession;
let planner: TestSession;
/** Of the two plans, by their names. */
let caseKeys: Record<string, string>;

const { patient } = knownAnswerPatient('TWO PLANS', {
  shape: { kind: 'box', sizeMm: [40, 40, 40] },
  dose: { kind: 'linear', centreGy: 50, gradientGyPerMm: 0 },
  ...{ sliceSpacingMm: 4, doseSpacingMm: 4 },
});
const boost = writePlan({
  ...patient.plan,
  label: 'Boost',
  header: { ...patient.plan.header, sopInstanceUid: uidFromSeed('boost of a reviewed course') },
});
const FIRST = patient.plan.label ?? '';
const BEFORE_PLANNING = ['consulted', 'consented', 'simulation-ordered', 'simulated', 'contours-approved'];

beforeAll(async () => {
  opened = await testDatabase([...IMAGING_MIGRATIONS, ...PHYSICS_MIGRATIONS, ...CLINIC_MIGRATIONS]);
  imaging = await openImaging(opened);
  physics = openPhysics({ database: opened.database, archive: imaging.archive });
  const access = openAccess({ database: opened.database, isDemonstration: false });
  server = testServer(access.identify);
  const parts = { database: opened.database, now: () => new Date(), archive: imaging.archive, physics };
  accessRoutes(server, access);
  clinicRoutes(server, parts);
  planRoutes(server, parts);
  peerReviewRoutes(server, parts);
  await server.ready();
  const session = (name: string, role: Parameters<typeof testSession>[1]['role']) =>
    testSession({ server, database: opened.database }, { name, role });
  mine = await session('Of course', 'oncologist');
  peer = await session('Peer Reviewer', 'oncologist');
  planner = await session('Plan Maker', 'dosimetrist');
  courseKey = await plannedCourse(await imported([...patient.files, { name: 'boost.dcm', bytes: boost }]));
  const plans = PlanOfPatient.array().parse((await mine.ask('GET', `clinic/courses/${courseKey}/plans`)).body);
  caseKeys = Object.fromEntries(plans.map(({ label, caseKey }) => [label, caseKey]));
}, 60_000);
afterAll(async () => {
  await server.close();
  await physics.close();
  await imaging.close();
  await opened.close();
});

async function imported(files: readonly { readonly name: string; readonly bytes: Uint8Array }[]): Promise<string> {
  const importKey = await imaging.runs.open('command line', files.length);
  const outcomes = await Promise.all(
    files.map(({ name, bytes }) => imaging.importFile({ importKey, fileName: name, source: bytes })),
  );
  return outcomes.flat()[0]?.patientKey ?? '';
}

/** A course of two phases, prescribed and signed. */
async function plannedCourse(archiveKey: string): Promise<string> {
  await mine.ask('POST', 'clinic/patients/from-archive', { archiveKey, assigner: 'First Hospital' });
  const course = { patientKey: archiveKey, title: 'Two phases', intent: 'curative', diagnosisKey: null };
  const sent = { ...course, physician: mine.personKey, referredAt: '2026-03-02T01:00:00Z' };
  const begun = CourseDetail.parse((await mine.ask('POST', 'clinic/courses', sent)).body).course.courseKey;
  for (const [day, step] of BEFORE_PLANNING.entries())
    await sql`insert into clinic_course_fact (course_key, step, at)
      values (${Number(begun)}, ${step}, ${new Date(Date.UTC(2026, 2, 3 + day))})`.execute(opened.database);
  const path = `clinic/courses/${begun}/prescription`;
  const [draft] = CoursePrescription.parse((await planner.ask('PUT', path, HEAD_AND_NECK, 0)).body).versions;
  const signed = `clinic/prescriptions/${draft?.prescriptionKey}/signatures`;
  expect((await mine.ask('POST', signed, mine.asked('approver'), draft?.revision)).status).toBe(200);
  return begun;
}

const reviews = async () =>
  CoursePeerReviews.parse((await mine.ask('GET', `clinic/courses/${courseKey}/peer-reviews`)).body);
const reviewOf = async (label: string) =>
  (await reviews()).reviews.find(({ content, superseded }) => content.label === label && !superseded)!;
const open = (label: string) =>
  planner.ask('POST', `clinic/courses/${courseKey}/peer-reviews`, { caseKey: caseKeys[label] });
const end = async (label: string, outcome: PeerReviewOutcome) => {
  const { reviewKey, revision } = await reviewOf(label);
  const body = { ...(peer.asked('reviewer') as object), outcome, words: 'At the round' };
  return peer.ask('POST', `clinic/peer-reviews/${reviewKey}/signatures`, body, revision);
};
const reopen = async (label: string) => {
  const { reviewKey, revision } = await reviewOf(label);
  return planner.ask('PUT', `clinic/peer-reviews/${reviewKey}/reopened`, { reason: 'Looked at again' }, revision);
};
/** Explains all that differs: here it is only asked whether the plan is put forward. */
const putForward = async (label: string, phase: number) => {
  const path = `clinic/courses/${courseKey}`;
  const asked = { caseKey: caseKeys[label], phases: [phase] };
  const answer = await planner.ask('POST', `${path}/plans/${asked.caseKey}/check`, { phases: asked.phases });
  const differs = PlanBesidePrescription.parse(answer.body).findings.filter(({ state }) => state === 'differs');
  const explained = [...new Set(differs.map(({ check }) => check))].map((check) => ({ check, why: 'Of the phantom' }));
  expect((await planner.ask('POST', `${path}/approvals`, { ...asked, explained })).status).toBe(201);
};
const isReviewed = async () => {
  const { facts } = CourseDetail.parse((await mine.ask('GET', `clinic/courses/${courseKey}`)).body);
  return facts.some(({ step, lapsed }) => step === 'peer-reviewed' && lapsed === null);
};
const unreviewed = async () => (await reviews()).unreviewed.map(({ label }) => label);

test('a comment is of its plan: the review of another one neither makes it old nor waits for it', async () => {
  expect((await open(FIRST)).status).toBe(201);
  const { reviewKey, line } = await reviewOf(FIRST);
  const pin = { words: 'Margin', severity: 'suggestion', atMm: [0, 0, 0], structure: null };
  expect((await peer.ask('POST', `clinic/peer-reviews/${reviewKey}/pins`, pin)).status).toBe(201);
  expect((await open('Boost')).status).toBe(201);
  const [comment] = (await reviews()).pins;
  expect(comment).toMatchObject({ line, changedSince: [] });
  expect((await reviewOf('Boost')).line).not.toBe(line);
  expect((await end(FIRST, 'agreed')).status).toBe(409);
  expect((await end('Boost', 'agreed')).status).toBe(200);
  expect((await reviewOf('Boost')).ended?.pins).toEqual([]);
  const resolved = `clinic/peer-reviews/${reviewKey}/pins/${comment?.pinKey}/resolution`;
  expect((await planner.ask('POST', resolved, { words: 'Done' })).status).toBe(201);
});

test('the course is reviewed only while each plan that is put forward has a review that agrees', async () => {
  expect(await isReviewed()).toBe(true);
  await putForward(FIRST, 0);
  expect([await isReviewed(), await unreviewed()]).toEqual([false, [FIRST]]);
  expect((await end(FIRST, 'not-agreed')).status).toBe(200);
  expect([await isReviewed(), await unreviewed()]).toEqual([false, [FIRST]]);
  await reopen(FIRST);
  expect((await end(FIRST, 'agreed')).status).toBe(200);
  expect([await isReviewed(), await unreviewed()]).toEqual([true, []]);
  await putForward('Boost', 1);
  expect([await isReviewed(), await unreviewed()]).toEqual([true, []]);
});

test('a review of one of them that is opened again takes the course’s away, until it agrees once more', async () => {
  await reopen('Boost');
  expect([await isReviewed(), await unreviewed()]).toEqual([false, ['Boost']]);
  await reopen(FIRST);
  expect((await end(FIRST, 'agreed')).status).toBe(200);
  expect([await isReviewed(), await unreviewed()]).toEqual([false, ['Boost']]);
  expect((await end('Boost', 'agreed-with-changes')).status).toBe(200);
  expect([await isReviewed(), await unreviewed()]).toEqual([true, []]);
});
