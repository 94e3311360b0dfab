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
  const { rows } = await sql<{
    state: string;
    grade: number;
    person: string;
  }>`select state, (said ->> 'grade')::int as grade,
      person_key::text as person from task where code = 'task/severe-toxicity' order by task_key`.execute(opened.owner);
  expect(new Set(rows.map(({ person }) => person))).toEqual(new Set([oncologist.personKey]));
  return rows.map(({ state, grade }) => `${state} ${grade}`);
};
const onBoard = async () => Board.parse((await oncologist.ask('GET', 'clinic/board')).body).rows[0]?.toxicity;
const code = ({ body }: { readonly body: unknown }) => (body as { readonly code: string }).code;

test('a toxicity of grade 3 is a task of the treating physician, once, until an oncologist has signed the review', async () => {
  await add('2026-03-09T09:00:00+08:00', 2);
  await add('2026-03-16T09:00:00+08:00', 3);
  await add('2026-03-23T09:00:00+08:00', 3);
  expect(await tasks()).toEqual(['open 3']);
  expect((await told()).map(({ waitsGrade }) => waitsGrade)).toEqual([null, 3, null]);
  const seen = { grade: 3, since: '2026-03-16T01:00:00.000Z' };
  expect(await onBoard()).toEqual(seen);
  const { body } = await oncologist.ask('GET', `clinic/courses/${courseKey}`);
  expect(CourseDetail.parse(body).toxicity).toEqual(seen);

  expect((await sign(resident, 'author', 1)).status).toBe(200);
  expect(await tasks()).toEqual(['open 3']);
  expect((await sign(oncologist, 'reviewer', 1)).status).toBe(200);
  expect(await tasks()).toEqual(['done 3']);
  expect(await onBoard()).toBeNull();
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
