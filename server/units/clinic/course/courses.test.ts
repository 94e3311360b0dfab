import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accessRoutes } from '../../../platform/access/access-routes.ts';
import type { Role } from '../../../platform/access/contract.ts';
import { openAccess } from '../../../platform/access/open-access.ts';
import { type TestSession, testSession } from '../../../platform/access/test-session.ts';
import { testDatabase } from '../../../platform/database/test-database.ts';
import type { HttpServer } from '../../../platform/http/http-server.ts';
import { testServer } from '../../../platform/http/test-server.ts';
import { IMAGING_MIGRATIONS } from '../../imaging/index.ts';
import { PHYSICS_MIGRATIONS } from '../../physics/index.ts';
import { clinicRoutes } from '../clinic-routes.ts';
import { CLINIC_MIGRATIONS } from '../index.ts';
import { Board, type CarePath, CarePathDetail, CourseDetail, type SheetContent } from './contract.ts';
import { requireReached } from './require-reached.ts';

const NOW = new Date('2026-03-09T02:00:00Z');
let opened: Awaited<ReturnType<typeof testDatabase>>;
let server: HttpServer;
const people = new Map<Role, TestSession>();
const as = (role: Role): TestSession => people.get(role)!;

beforeAll(async () => {
  opened = await testDatabase([...IMAGING_MIGRATIONS, ...PHYSICS_MIGRATIONS, ...CLINIC_MIGRATIONS]);
  await sql`insert into access_site (name, kind) values ('East', 'campus')`.execute(opened.owner);
  const access = openAccess({ database: opened.database, isDemonstration: false });
  server = testServer(access.identify);
  accessRoutes(server, access);
  clinicRoutes(server, { database: opened.database, now: () => NOW });
  await server.ready();
  const parts = { server, database: opened.database };
  for (const role of ['oncologist', 'physicist', 'therapist', 'scheduler', 'nurse', 'engineer'] as const)
    people.set(role, await testSession(parts, { name: `Of ${role}`, role }));
});
afterAll(async () => {
  await server.close();
  await opened.close();
});

let patients = 0;
/** A course that was referred on 2 March. */
async function begun(): Promise<CourseDetail> {
  const number = { assigner: 'First Hospital', value: `C${++patients}` };
  const patient = { name: `Patient ${patients}`, nameZh: null, sex: null, birthDate: null, identifiers: [number] };
  const { body } = await as('scheduler').ask('POST', 'clinic/patients', patient);
  const { patientKey } = body as { patientKey: string };
  const course = { patientKey, title: 'Nasopharynx', intent: 'curative', diagnosisKey: null };
  const sent = { ...course, physician: as('oncologist').personKey, referredAt: '2026-03-02T01:00:00Z' };
  const answer = await as('scheduler').ask('POST', 'clinic/courses', sent);
  expect(answer.status).toBe(201);
  return CourseDetail.parse(answer.body);
}
const read = async (courseKey: string): Promise<CourseDetail> =>
  CourseDetail.parse((await as('nurse').ask('GET', `clinic/courses/${courseKey}`)).body);
const SHEET: SheetContent = { words: 'Radiotherapy with curative intent', items: [] };
const write = (role: Role, courseKey: string, step: string, content = SHEET, revision = 0) =>
  as(role).ask('PUT', `clinic/courses/${courseKey}/sheets/${step}`, content, revision);
const sheetOf = (detail: CourseDetail, step: string) => detail.sheets.find((sheet) => sheet.step === step)!;
async function signs(role: Role, courseKey: string, step: string) {
  const { sheetKey, revision } = sheetOf(await read(courseKey), step);
  return as(role).ask('POST', `clinic/course-sheets/${sheetKey}/signatures`, as(role).asked('approver'), revision);
}
const done = async (role: Role, courseKey: string, step: string) => {
  expect((await write(role, courseKey, step)).status).toBe(200);
  const answer = await signs(role, courseKey, step);
  expect([step, answer.status]).toEqual([step, 200]);
};
const refusal = ({ status, body }: { status: number; body: unknown }) => {
  const { code, values } = body as { code: string; values?: { why?: string } };
  return [status, code, values?.why];
};

test('a course begins with its referral, at the site of the patient, for an oncologist who works there', async () => {
  const { course, state, patient } = await begun();
  expect(course).toMatchObject({ number: 1, siteKey: '1', underWay: true, patientKey: patient.patientKey });
  expect(state).toMatchObject({ state: 'referred', since: '2026-03-02T01:00:00.000Z' });
  expect(state.waitsFor).toMatchObject([{ step: 'consulted', owner: 'oncologist', due: null, isLate: false }]);
  const { patientKey, title, intent, diagnosisKey } = course;
  const sent = {
    patientKey,
    title,
    intent,
    diagnosisKey,
    physician: as('nurse').personKey,
    referredAt: NOW.toISOString(),
  };
  expect(refusal(await as('nurse').ask('POST', 'clinic/courses', sent))).toEqual([
    422,
    'clinic/no-oncologist',
    undefined,
  ]);
  expect((await as('engineer').ask('POST', 'clinic/courses', sent)).status).toBe(403);
});

describe('a step that is signed', () => {
  test('happens with the signature of whom the path names, and of nobody else', async () => {
    const { courseKey } = (await begun()).course;
    await write('nurse', courseKey, 'consulted');
    expect(refusal(await signs('nurse', courseKey, 'consulted'))).toEqual([409, 'clinic/step-refused', 'other-role']);
    expect((await read(courseKey)).state.state).toBe('referred');
    expect((await signs('oncologist', courseKey, 'consulted')).status).toBe(200);
    const { state, facts, sheets } = await read(courseKey);
    expect(state).toMatchObject({ state: 'consulted', since: NOW.toISOString() });
    expect(facts.at(-1)).toMatchObject({ step: 'consulted', entity: 'course-sheet', entityKey: sheets[0]?.sheetKey });
    expect(sheets[0]).toMatchObject({ isSigned: true, signatures: [{ role: 'oncologist', covers: true }] });
    expect(
      refusal(
        await as('oncologist').ask('POST', `clinic/courses/${courseKey}/facts`, {
          ...{ step: 'consented', at: NOW.toISOString(), reason: '' },
        }),
      ),
    ).toEqual([409, 'clinic/step-refused', 'needs-signature']);
  });

  test('not before the steps before it, with an empty sheet, or twice by one role', async () => {
    const { courseKey } = (await begun()).course;
    await write('oncologist', courseKey, 'consented');
    expect(refusal(await signs('oncologist', courseKey, 'consented'))).toEqual([
      409,
      'clinic/step-refused',
      'not-reached',
    ]);
    await write('oncologist', courseKey, 'consulted', { words: '', items: [] });
    expect(refusal(await signs('oncologist', courseKey, 'consulted'))).toEqual([
      409,
      'clinic/step-refused',
      'nothing-written',
    ]);
    await write('oncologist', courseKey, 'consulted', SHEET, 1);
    await signs('oncologist', courseKey, 'consulted');
    expect(refusal(await signs('oncologist', courseKey, 'consulted'))).toEqual([
      409,
      'clinic/step-refused',
      'signed-by-role',
    ]);
  });

  test('two write a sheet: the second is told; what was signed stays beside a new sheet', async () => {
    const { courseKey } = (await begun()).course;
    await write('oncologist', courseKey, 'consulted');
    expect((await write('nurse', courseKey, 'consulted')).status).toBe(412);
    await signs('oncologist', courseKey, 'consulted');
    const signed = sheetOf(await read(courseKey), 'consulted');
    expect((await write('oncologist', courseKey, 'consulted', { ...SHEET, words: 'Palliative' })).status).toBe(200);
    const fresh = sheetOf(await read(courseKey), 'consulted');
    expect(fresh).toMatchObject({ isSigned: false, revision: 1, signatures: [] });
    expect(fresh.sheetKey).not.toBe(signed.sheetKey);
    const { rows } = await sql`select content ->> 'words' as words from clinic_course_sheet
      where sheet_key::text = ${signed.sheetKey}`.execute(opened.owner);
    expect(rows).toEqual([{ words: SHEET.words }]);
  });

  test('what it covers changes, by whatever way: the signature lapses, and the step has not happened', async () => {
    const { courseKey } = (await begun()).course;
    await done('oncologist', courseKey, 'consulted');
    const { sheetKey } = sheetOf(await read(courseKey), 'consulted');
    await sql`update clinic_course_sheet set is_signed = false, content = '{"words":"x","items":[]}'
      where sheet_key::text = ${sheetKey}`.execute(opened.owner);
    const { state, facts } = await read(courseKey);
    expect(state.state).toBe('referred');
    expect(facts.at(-1)).toMatchObject({ step: 'consulted', lapsed: {} });
  });
});

test('back for a reason: what was reached in between is done anew; treatment waits until then', async () => {
  const { courseKey } = (await begun()).course;
  for (const step of ['consulted', 'consented', 'simulation-ordered']) await done('oncologist', courseKey, step);
  await done('therapist', courseKey, 'simulated');
  await done('oncologist', courseKey, 'contours-approved');
  const back = { from: 'contours-approved', to: 'contouring', reason: 'Peer review: the node level II was left out' };
  expect(refusal(await as('therapist').ask('POST', `clinic/courses/${courseKey}/back`, back))).toEqual([
    ...[409, 'clinic/step-refused', 'other-role'],
  ]);
  const nowhere = { ...back, to: 'consulted' };
  expect(refusal(await as('oncologist').ask('POST', `clinic/courses/${courseKey}/back`, nowhere))[2]).toBe(
    'no-way-back',
  );
  expect((await as('oncologist').ask('POST', `clinic/courses/${courseKey}/back`, back)).status).toBe(201);
  const { state, facts } = await read(courseKey);
  expect(state).toMatchObject({ state: 'contouring', waitsFor: [{ step: 'contours-approved' }] });
  expect(facts.find(({ step }) => step === 'contours-approved')?.lapsed?.reason).toBe(back.reason);
  await expect(requireReached(opened.database, courseKey, 'on-treatment', NOW)).rejects.toMatchObject({
    code: 'clinic/step-refused',
  });
});

test('an end closes the course, and it stands no longer among those under way', async () => {
  const { courseKey } = (await begun()).course;
  const cancelled = { step: 'cancelled', at: NOW.toISOString(), reason: 'Treated elsewhere' };
  const later = { ...cancelled, at: '2026-03-09T03:00:00Z' };
  expect(refusal(await as('scheduler').ask('POST', `clinic/courses/${courseKey}/facts`, later))[1]).toBe(
    'clinic/not-yet',
  );
  expect((await as('scheduler').ask('POST', `clinic/courses/${courseKey}/facts`, cancelled)).status).toBe(201);
  expect(await read(courseKey)).toMatchObject({ course: { underWay: false }, state: { state: 'cancelled' } });
  const again = { reason: 'It was the other course' };
  expect(refusal(await as('nurse').ask('POST', `clinic/courses/${courseKey}/reopen`, again))[2]).toBe('other-role');
  expect((await as('oncologist').ask('POST', `clinic/courses/${courseKey}/reopen`, again)).status).toBe(201);
  expect(await read(courseKey)).toMatchObject({ course: { underWay: true }, state: { state: 'referred' } });
  expect(refusal(await as('oncologist').ask('POST', `clinic/courses/${courseKey}/reopen`, again))[2]).toBe(
    'not-reached',
  );
});

test('the board has every course under way of the own site, with where it stands and whom it waits for', async () => {
  const { course } = await begun();
  await done('oncologist', course.courseKey, 'consulted');
  const { body } = await as('nurse').ask('GET', 'clinic/board');
  const { rows, steps, hasCalendar } = Board.parse(body);
  expect(rows.find(({ courseKey }) => courseKey === course.courseKey)).toMatchObject({
    ...{ patientKey: course.patientKey, title: 'Nasopharynx', identifier: `C${patients}` },
    state: { state: 'consulted', waitsFor: [{ step: 'consented', owner: 'oncologist', since: NOW.toISOString() }] },
  });
  expect(rows.every(({ state }) => state.state !== 'cancelled')).toBe(true);
  expect([hasCalendar, steps.find(({ id }) => id === 'consented')?.words.zh]).toEqual([false, '已签署知情同意']);
  const east = await testSession(
    { server, database: opened.database },
    { name: 'From East', role: 'nurse', siteKey: '2' },
  );
  expect(Board.parse((await east.ask('GET', 'clinic/board')).body).rows).toEqual([]);
  expect((await as('engineer').ask('GET', 'clinic/board')).status).toBe(403);
});

describe('the care path of a site', () => {
  const at = async () => CarePathDetail.parse((await as('physicist').ask('GET', 'clinic/care-paths/1')).body);
  const put = (path: CarePath, revision: number, role: Role = 'physicist') =>
    as(role).ask('PUT', 'clinic/care-paths/1', path, revision);

  test('is the usual one until somebody changes it; then courses go by it', async () => {
    const { path, revision } = await at();
    expect(revision).toBe(0);
    const steps = path.steps.map((step) =>
      step.id === 'consulted'
        ? { ...step, words: { en: 'Seen', zh: '已看' }, due: { unit: 'hours', amount: 48 } as const }
        : step,
    );
    expect((await put({ ...path, steps }, 0, 'nurse')).status).toBe(403);
    expect((await put({ ...path, steps }, 0)).status).toBe(200);
    expect((await put(path, 0)).status).toBe(412);
    expect((await read((await begun()).course.courseKey)).state.waitsFor[0]).toMatchObject({ due: null }); // no calendar yet
    expect((await put(path, 1)).status).toBe(200);
  });

  test('may leave the verification out, but lets nobody say it without a signature', async () => {
    const { path, revision } = await at();
    const unsigned = path.steps.map((step) => (step.id === 'verified' ? { ...step, signedBy: [] } : step));
    const answer = await put({ ...path, steps: unsigned }, revision);
    expect(answer.body).toMatchObject({ code: 'clinic/care-path-wrong', values: { step: 'verified' } });
    const without = path.steps
      .filter(({ id }) => id !== 'verified')
      .map((step) => ({ ...step, reopenedBy: step.reopenedBy.filter((id) => id !== 'verified') }));
    const sendBacks = path.sendBacks.filter(({ from }) => from !== 'verified');
    expect((await put({ steps: without, sendBacks }, revision)).status).toBe(200);
    expect((await put(path, revision + 1)).status).toBe(200);
  });

  test('lets nobody say what a room shows, though it names no signers: peer review, and the end without its signed summary', async () => {
    const { path, revision } = await at();
    const peerReviewed = { ...path.steps.find(({ id }) => id === 'planning')!, id: 'peer-reviewed', signedBy: [] };
    const steps = path.steps.flatMap((step) => {
      if (step.id === 'plan-approved') return [{ ...peerReviewed, owner: 'oncologist' as const }, step];
      return step.id === 'completed' ? { ...step, signedBy: [] } : step;
    });
    expect((await put({ ...path, steps }, revision)).status).toBe(200);
    const { courseKey } = (await begun()).course;
    await sql`insert into clinic_course_fact (course_key, step, at)
      select ${Number(courseKey)}, step, ${NOW}::timestamptz from unnest(${path.steps
        .filter(({ kind }) => kind === 'way')
        .map(({ id }) => id)}::text[]) step`.execute(opened.owner);
    const say = async (step: string) => {
      const said = { step, at: NOW.toISOString(), reason: 'x' };
      return refusal(await as('oncologist').ask('POST', `clinic/courses/${courseKey}/facts`, said));
    };
    expect(await say('peer-reviewed')).toEqual([409, 'clinic/step-refused', 'another-room']);
    expect(await say('completed')).toEqual([409, 'clinic/step-refused', 'summary-unsigned']);
    expect((await read(courseKey)).course.underWay).toBe(true);
    expect((await put(path, revision + 1)).status).toBe(200);
  });

  const without = (path: CarePath, id: string): CarePath => ({
    ...path,
    steps: path.steps.filter((step) => step.id !== id),
  });
  const changed = (path: CarePath, id: string, change: Partial<CarePath['steps'][number]>): CarePath => ({
    ...path,
    steps: path.steps.map((step) => (step.id === id ? { ...step, ...change } : step)),
  });
  const wrong: readonly [string, (path: CarePath) => CarePath][] = [
    ['missing', (path) => without(path, 'completed')],
    ['missing', (path) => without(path, 'ready')],
    ['unsigned', (path) => changed(path, 'ready', { reopenedBy: [] })],
    [
      'order',
      (path) => ({
        ...path,
        steps: [...without(path, 'physics-checked').steps, ...path.steps.filter(({ id }) => id === 'physics-checked')],
      }),
    ],
    ['twice', (path) => ({ ...path, steps: [...path.steps, ...path.steps.slice(0, 1)] })],
    ['order', (path) => changed(path, 'prescribed', { reopenedBy: ['ready'] })],
    ['kind', (path) => changed(path, 'on-hold', { kind: 'way' })],
    ['unsigned', (path) => changed(path, 'plan-approved', { signedBy: ['dosimetrist'] })],
    ['unsigned', (path) => changed(path, 'physics-checked', { isOptional: true })],
    ['back', (path) => ({ ...path, sendBacks: [{ from: 'consulted', to: 'ready', why: { en: 'x', zh: 'x' } }] })],
  ];
  for (const [what, change] of wrong)
    test(`is refused where it cannot be gone: ${what}`, async () => {
      const { path, revision } = await at();
      const { status, body } = await put(change(path), revision);
      expect([status, (body as { values: { what: string } }).values.what]).toEqual([422, what]);
    });
});
