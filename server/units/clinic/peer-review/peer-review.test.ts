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
import { PlanOfPatient } from '../prescription/contract.ts';
import { planRoutes } from '../prescription/plan-routes.ts';
import { CoursePeerReviews, type NewPin } from './contract.ts';
import { peerReviewRoutes } from './routes.ts';

let opened: Awaited<ReturnType<typeof testDatabase>>;
let imaging: Imaging;
let physics: Physics;
let server: HttpServer;
let courseKey: string;
let mine: TestSession;
let peer: TestSession;
let planner: TestSession;
let nurse: TestSession;
let elsewhere: TestSession;

const { patient } = knownAnswerPatient('CUBE', {
  shape: { kind: 'box', sizeMm: [40, 40, 40] },
  dose: { kind: 'linear', centreGy: 50, gradientGyPerMm: 0 },
  ...{ sliceSpacingMm: 4, doseSpacingMm: 4 },
});

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
  await sql`insert into access_site (name, kind) values ('East', 'campus')`.execute(opened.owner);
  const session = (name: string, role: Parameters<typeof testSession>[1]['role'], siteKey = '1') =>
    testSession({ server, database: opened.database }, { name, role, siteKey });
  mine = await session('Of course', 'oncologist');
  peer = await session('Peer Reviewer', 'oncologist');
  planner = await session('Plan Maker', 'dosimetrist');
  nurse = await session('Nurse Here', 'nurse');
  elsewhere = await session('East Doctor', 'oncologist', '2');
  const taken = { archiveKey: await imported(patient.files), assigner: 'First Hospital' };
  expect((await mine.ask('POST', 'clinic/patients/from-archive', taken)).status).toBe(201);
  const course = { patientKey: taken.archiveKey, title: 'Abdomen', intent: 'curative', diagnosisKey: null };
  const sent = { ...course, physician: mine.personKey, referredAt: '2026-03-02T01:00:00Z' };
  courseKey = CourseDetail.parse((await mine.ask('POST', 'clinic/courses', sent)).body).course.courseKey;
  await sql`insert into clinic_course_fact (course_key, step, at, person_key)
    values (${Number(courseKey)}, 'contouring', now(), ${Number(planner.personKey)})`.execute(opened.database);
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

const PIN: NewPin = {
  ...{ words: 'The lateral border leaves out the node', severity: 'minor-change', atMm: [10, -12.5, 4] },
  structure: { roiNumber: 1, name: 'Shape' },
};
const reviews = async (as = mine) =>
  CoursePeerReviews.parse((await as.ask('GET', `clinic/courses/${courseKey}/peer-reviews`)).body);
const latest = async () => (await reviews()).reviews[0]!;
const refusal = ({ status, body }: { status: number; body: unknown }) => [status, (body as { code: string }).code];
const cases = async () =>
  PlanOfPatient.array()
    .parse((await mine.ask('GET', `clinic/courses/${courseKey}/plans`)).body)
    .map(({ caseKey }) => caseKey);
const open = (caseKey: string, as = planner) => as.ask('POST', `clinic/courses/${courseKey}/peer-reviews`, { caseKey });
const onPin = async (what: 'answers' | 'resolution', pinKey: string, words: string, as = planner) =>
  as.ask('POST', `clinic/peer-reviews/${(await latest()).reviewKey}/pins/${pinKey}/${what}`, { words });
const pin = async (content: object = PIN, as = peer) =>
  as.ask('POST', `clinic/peer-reviews/${(await latest()).reviewKey}/pins`, content);
const end = async (as = peer, said: object = { outcome: 'agreed', words: '' }) => {
  const { reviewKey, revision } = await latest();
  const body = { ...(as.asked('reviewer') as object), ...said };
  return as.ask('POST', `clinic/peer-reviews/${reviewKey}/signatures`, body, revision);
};
const reviewedFacts = async () => {
  const { facts } = CourseDetail.parse((await mine.ask('GET', `clinic/courses/${courseKey}`)).body);
  return facts.filter(({ step }) => step === 'peer-reviewed').map(({ lapsed }) => lapsed === null);
};

test('a review is of a version: the hashes of plan, structures and dose; one at a time', async () => {
  const [caseKey = ''] = await cases();
  expect((await open(caseKey, nurse)).status).toBe(403);
  expect((await open('999')).status).toBe(404);
  expect((await open(caseKey)).status).toBe(201);
  const { content, superseded, openedBy } = await latest();
  expect(content.objects.map(({ kind }) => kind)).toEqual(['RTPLAN', 'RTSTRUCT', 'RTDOSE']);
  expect(content.objects.every(({ sha256 }) => /^[0-9a-f]{64}$/.test(sha256))).toBe(true);
  expect([superseded, openedBy.name]).toEqual([null, 'Plan Maker']);
  expect(refusal(await open(caseKey))).toEqual([409, 'clinic/peer-review-open']);
  expect((await elsewhere.ask('GET', `clinic/courses/${courseKey}/peer-reviews`)).status).toBe(404);
});

test('a comment is pinned to its place in the frame of reference, answered, and resolved once in words', async () => {
  expect((await pin(PIN, nurse)).status).toBe(403);
  expect((await pin({ ...PIN, words: ' ' })).status).toBe(400);
  expect((await pin()).status).toBe(201);
  const { pins } = await reviews();
  expect(pins).toMatchObject([
    {
      ...{ number: 1, by: { name: 'Peer Reviewer' }, resolution: null, answers: [], changedSince: [] },
      content: {
        ...PIN,
        frameOfReferenceUid: patient.structureSet.header.frameOfReferenceUid,
        structureSetUid: patient.structureSet.header.sopInstanceUid,
      },
    },
  ]);
  const { pinKey } = pins[0]!;
  const edit = async (as: TestSession, words = 'The medial border') => {
    const said = { words, severity: 'major-change', structure: null };
    const { revision } = (await reviews()).pins[0]!;
    return as.ask('PUT', `clinic/peer-reviews/${(await latest()).reviewKey}/pins/${pinKey}`, said, revision);
  };
  expect(refusal(await edit(planner))).toEqual([409, 'clinic/pin-of-another']);
  expect((await edit(peer, 'The medial border leaves out the node')).status).toBe(200);
  expect((await reviews()).pins[0]).toMatchObject({
    content: {
      words: 'The medial border leaves out the node',
      severity: 'major-change',
      structure: null,
      atMm: PIN.atMm,
    },
    editedAt: expect.any(String),
  });
  const { rows: kept } =
    await sql`select c.content::jsonb -> 'before' as before from record_event join record_content c using (event_key)
    where entity = 'peer-review-pin' and action = 'update'`.execute(opened.owner);
  expect(kept).toMatchObject([{ before: { content: { words: PIN.words } } }]);
  expect((await onPin('answers', pinKey, 'The node lies outside, see slice 12')).status).toBe(201);
  expect(refusal(await end())).toEqual([409, 'clinic/peer-review-unresolved']);
  expect((await onPin('resolution', pinKey, 'Agreed at the round', peer)).status).toBe(201);
  expect(refusal(await onPin('resolution', pinKey, 'Again'))).toEqual([409, 'clinic/pin-resolved']);
  expect(refusal(await onPin('answers', pinKey, 'Late'))).toEqual([409, 'clinic/pin-resolved']);
  expect(refusal(await edit(peer))).toEqual([409, 'clinic/pin-resolved']);
  expect((await reviews()).pins[0]).toMatchObject({
    answers: [{ words: 'The node lies outside, see slice 12', by: { name: 'Plan Maker' } }],
    resolution: { words: 'Agreed at the round', by: { name: 'Peer Reviewer' } },
  });
});

test('nobody says something in another’s name by raw SQL', async () => {
  const { reviewKey } = await latest();
  await expect(
    sql`insert into clinic_peer_review_pin (review_key, course_key, content, said_by)
      values (${Number(reviewKey)}, ${Number(courseKey)}, '{}', ${Number(peer.personKey)})`.execute(opened.database),
  ).rejects.toThrow(/row-level security/);
});

test('it is ended by the signature of an oncologist who made nothing of it, and opened again for a reason', async () => {
  expect((await reviews()).authors.map(({ name }) => name)).toEqual(['Of course', 'Plan Maker']);
  expect((await end(planner)).status).toBe(403);
  expect(refusal(await end(mine))).toEqual([409, 'clinic/peer-review-own-work']);
  expect(refusal(await end(peer, { outcome: 'not-agreed', words: '' }))).toEqual([422, 'clinic/peer-review-words']);
  expect((await end()).status).toBe(200);
  expect(await latest()).toMatchObject({
    ...{
      isSigned: true,
      ended: { outcome: 'agreed', pins: [{ severity: 'major-change', resolution: 'Agreed at the round' }] },
    },
    signatures: [{ name: 'Peer Reviewer', covers: true, lapsed: null }],
  });
  expect(await reviewedFacts()).toEqual([true]);
  expect(refusal(await pin())).toEqual([409, 'clinic/peer-review-ended']);
  const { reviewKey, revision } = await latest();
  const again = (reason: string) =>
    planner.ask('PUT', `clinic/peer-reviews/${reviewKey}/reopened`, { reason }, revision);
  expect((await again('')).status).toBe(400);
  expect((await again('A new PET came')).status).toBe(200);
  expect(await latest()).toMatchObject({ isSigned: false, ended: null, reopened: [{ reason: 'A new PET came' }] });
  expect((await latest()).signatures[0]?.lapsed).not.toBeNull();
  expect(await reviewedFacts()).toEqual([false]);
});

test('a later plan of that name ends it; the comments go along, and say what changed since', async () => {
  expect((await end()).status).toBe(200);
  const before = new Set(await cases());
  const header = { ...patient.plan.header, sopInstanceUid: uidFromSeed('later plan of a review') };
  await imported([{ name: 'later.dcm', bytes: writePlan({ ...patient.plan, header }) }]);
  expect(await latest()).toMatchObject({
    isSigned: false,
    superseded: { why: 'new-plan' },
    ended: { outcome: 'agreed' },
  });
  expect(await reviewedFacts()).toEqual([false, false]);
  expect(refusal(await pin())).toEqual([409, 'clinic/peer-review-superseded']);
  const newer = (await cases()).find((caseKey) => !before.has(caseKey)) ?? '';
  expect((await open(newer)).status).toBe(201);
  expect((await reviews()).pins[0]?.changedSince).toContain('RTPLAN');
  expect((await reviews()).reviews).toHaveLength(2);
});
