import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { accessRoutes } from '../../../platform/access/access-routes.ts';
import { openAccess } from '../../../platform/access/open-access.ts';
import { type TestSession, testSession } from '../../../platform/access/test-session.ts';
import { testDatabase } from '../../../platform/database/test-database.ts';
import type { HttpServer } from '../../../platform/http/http-server.ts';
import { testServer } from '../../../platform/http/test-server.ts';
import { IMAGING_MIGRATIONS } from '../../imaging/index.ts';
import { PHYSICS_MIGRATIONS } from '../../physics/index.ts';
import { clinicRoutes } from '../clinic-routes.ts';
import { Board, CourseDetail } from '../course/contract.ts';
import { CLINIC_MIGRATIONS } from '../index.ts';
import { type ReviewContent, Reviews } from './contract.ts';

/** A course whose oncologist is told of what residents find. */
let opened: Awaited<ReturnType<typeof testDatabase>>;
let server: HttpServer;
let courseKey: string;
let oncologist: TestSession;
let resident: TestSession;
let nurse: TestSession;
let colleague: TestSession;
const ask = (who: TestSession, method: 'GET' | 'POST' | 'PUT', rest: string, body?: object, revision?: number) =>
  who.ask(method, `clinic/courses/${courseKey}/${rest}`, body, revision);

beforeAll(async () => {
  opened = await testDatabase([...IMAGING_MIGRATIONS, ...PHYSICS_MIGRATIONS, ...CLINIC_MIGRATIONS]);
  const access = openAccess({ database: opened.database, isDemonstration: false });
  server = testServer(access.identify);
  accessRoutes(server, access);
  clinicRoutes(server, { database: opened.database, now: () => new Date() });
  await server.ready();
  const at = { server, database: opened.database };
  oncologist = await testSession(at, { name: 'Of course', role: 'oncologist' });
  resident = await testSession(at, { name: 'Resident Here', role: 'resident' });
  nurse = await testSession(at, { name: 'Nurse Here', role: 'nurse' });
  colleague = await testSession(at, { name: 'Takes Over', role: 'oncologist' });
  const { rows } = await sql<{
    key: string;
  }>`with patient as (insert into clinic_patient (name) values ('Wang Fang') returning patient_key, site_key)
    insert into clinic_course (patient_key, site_key, number, title, intent, physician)
    select patient_key, site_key, 1, 'Larynx', 'curative', ${Number(oncologist.personKey)} from patient
    returning course_key::text as key`.execute(opened.owner);
  courseKey = rows[0]?.key ?? '';
}, 60_000);
afterAll(async () => {
  await server.close();
  await opened.close();
});

const review = (at: string, grade: number): ReviewContent => ({
  ...{ at, ecog: 1, weightKg: null, counts: {}, findings: '', decision: null, plan: '' },
  events: [{ term: 'mucositis-oral', grade, attribution: null, note: '' }],
});
const told = async () => Reviews.parse((await ask(oncologist, 'GET', 'reviews')).body).reviews;
const add = (at: string, grade: number, who = resident) => ask(who, 'POST', 'reviews', review(at, grade));
const put = async (content: ReviewContent, inError = false, index = 0) => {
  const { reviewKey, revision } = (await told())[index]!;
  return ask(resident, 'PUT', `reviews/${reviewKey}`, { content, inError }, revision);
};
const sign = async (who: TestSession, meaning: 'author' | 'reviewer', index = 0) => {
  const { reviewKey, revision } = (await told())[index]!;
  return who.ask('POST', `clinic/reviews/${reviewKey}/signatures`, who.asked(meaning), revision);
};
const tasks = async () => {
  const { rows } = await sql<Task>`select state, (said ->> 'grade')::int as grade, person_key::text as person,
      code = 'task/severe-toxicity-by-number' as "byNumber"
    from task where code like 'task/severe-toxicity%' order by task_key`.execute(opened.owner);
  return rows.map(({ state, grade, person, byNumber }) => {
    const whose = person === oncologist.personKey ? '' : person === colleague.personKey ? ' of the colleague' : ' ?';
    return `${state} ${grade}${byNumber ? ' by number' : ''}${whose}`;
  });
};
interface Task {
  readonly state: string;
  readonly grade: number;
  readonly person: string;
  readonly byNumber: boolean;
}
const onBoard = async () => Board.parse((await oncologist.ask('GET', 'clinic/board')).body).rows[0]?.toxicity;
const code = ({ body }: { readonly body: unknown }) => (body as { readonly code: string }).code;

test('a toxicity of grade 3 is a task of the treating physician, once, until an oncologist has signed the review', async () => {
  await add('2026-03-09T09:00:00+08:00', 2);
  await add('2026-03-16T09:00:00+08:00', 3);
  await add('2026-03-23T09:00:00+08:00', 3);
  expect(await tasks()).toEqual(['open 3']);
  expect((await told()).map(({ waitsGrade }) => waitsGrade)).toEqual([null, 3, null]);
  const seen = { grade: 3, byNumber: false, since: '2026-03-16T01:00:00.000Z' };
  expect(await onBoard()).toEqual(seen);
  const { body } = await oncologist.ask('GET', `clinic/courses/${courseKey}`);
  expect(CourseDetail.parse(body).toxicity).toEqual(seen);

  expect((await sign(resident, 'author', 1)).status).toBe(200);
  expect(await tasks()).toEqual(['open 3']);
  expect((await sign(oncologist, 'reviewer', 1)).status).toBe(200);
  expect(await tasks()).toEqual(['done 3']);
  expect(await onBoard()).toBeNull();
});

test('a signed review that is saved as it was stays signed', async () => {
  expect((await put(review('2026-03-16T09:00:00+08:00', 3), false, 1)).status).toBe(200);
  const same = (await told())[1];
  expect(same).toMatchObject({ isSigned: true, waitsGrade: null });
  expect(same?.signatures.map(({ lapsed }) => lapsed)).toEqual([null, null]);
});

test('a correction lapses what was signed, and what it makes severe is told; what it takes back is not waited for', async () => {
  await put(review('2026-03-16T09:00:00+08:00', 4), false, 1);
  const corrected = (await told())[1];
  expect(corrected).toMatchObject({ isSigned: false, waitsGrade: 4 });
  expect(corrected?.signatures.map(({ lapsed }) => lapsed !== null)).toEqual([true, true]);
  expect(await tasks()).toEqual(['done 3', 'open 4']);
  await put(review('2026-03-16T09:00:00+08:00', 4), true, 1); // entered in error: the next review is the first that tells of grade 3
  expect(await tasks()).toEqual(['done 3', 'cancelled 4', 'open 3']);
  await put(review('2026-03-23T09:00:00+08:00', 1));
  expect(await tasks()).toEqual(['done 3', 'cancelled 4', 'cancelled 3']);
});

test('who made it signs as author, an oncologist what others made; nobody what was struck out', async () => {
  expect((await sign(nurse, 'author')).status).toBe(403);
  expect(code(await sign(oncologist, 'author'))).toBe('clinic/review-signer');
  expect(code(await sign(resident, 'reviewer'))).toBe('clinic/review-signer');
  expect(code(await sign(resident, 'author', 1))).toBe('clinic/review-in-error');
});

test('a blood count that is grade 4 by number is told though nobody gave a grade', async () => {
  const counted = { ...review('2026-03-30T09:00:00+08:00', 1), counts: { neutrophils: { value: 0.4, lowerLimit: 2 } } };
  expect((await ask(resident, 'POST', 'reviews', counted)).status).toBe(201);
  expect((await tasks()).slice(3)).toEqual(['open 4 by number']);
  expect((await told())[0]).toMatchObject({ waitsGrade: 4, waitsByNumber: true });
  expect(await onBoard()).toMatchObject({ grade: 4, byNumber: true });
});

test('with another treating physician what waits is theirs to see', async () => {
  const { body } = await oncologist.ask('GET', `clinic/courses/${courseKey}`);
  const { title, intent, diagnosisKey, revision } = CourseDetail.parse(body).course;
  const to = (physician: string, at: number) =>
    oncologist.ask('PUT', `clinic/courses/${courseKey}`, { title, intent, diagnosisKey, physician }, at);
  expect((await to(oncologist.personKey, revision)).status).toBe(200);
  expect((await tasks()).slice(3)).toEqual(['open 4 by number']);
  expect((await to(colleague.personKey, revision + 1)).status).toBe(200);
  expect((await tasks()).slice(3)).toEqual(['cancelled 4 by number', 'open 4 by number of the colleague']);
});

test('a course that was stopped stays on the board until an oncologist has seen its toxicity', async () => {
  await sql`insert into clinic_course_fact (course_key, step, at, reason) values (${courseKey}::bigint, 'stopped', now(), 'toxicity')`.execute(
    opened.owner,
  );
  expect(await onBoard()).toMatchObject({ grade: 4 });
  expect((await sign(oncologist, 'reviewer')).status).toBe(200);
  expect((await tasks()).slice(4)).toEqual(['done 4 by number of the colleague']);
  expect(await onBoard()).toBeUndefined();
});

test('reviews of one course are saved at once by several', async () => {
  const days = ['01', '02', '03', '04', '05', '06', '07', '08'];
  const saved = await Promise.all(
    days.map((day, index) => add(`2026-04-${day}T09:00:00+08:00`, 3, [resident, nurse, oncologist][index % 3])),
  );
  expect(saved.map(({ status }) => status)).toEqual(days.map(() => 201));
  const open = (await tasks()).filter((task) => task.startsWith('open'));
  expect(open).toEqual(['open 3 of the colleague']); // of the earliest, whichever was saved first
});
