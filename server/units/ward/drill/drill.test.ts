import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { testPerson } from '../../../platform/access/test-person.ts';
import { type ActingPerson, acting } from '../../../platform/database/acting.ts';
import { testDatabase } from '../../../platform/database/test-database.ts';
import type { HttpServer } from '../../../platform/http/http-server.ts';
import { testServer } from '../../../platform/http/test-server.ts';
import { CLINIC_MIGRATIONS } from '../../clinic/index.ts';
import { IMAGING_MIGRATIONS } from '../../imaging/index.ts';
import { PHYSICS_MIGRATIONS } from '../../physics/index.ts';
import { WARD_MIGRATIONS, wardRoutes } from '../index.ts';
import { askedCase } from './asked-case.ts';
import { Attempt, AttemptLines, type DrillAnswer, DrillResults } from './contract.ts';
import { PAIN_CASES } from './pain-cases.ts';

const NOW = new Date('2026-03-09T14:30:00+08:00');
let opened: Awaited<ReturnType<typeof testDatabase>>;
let server: HttpServer;
let nurse: ActingPerson;
let colleague: ActingPerson;
let head: ActingPerson;

beforeAll(async () => {
  opened = await testDatabase([
    ...[...IMAGING_MIGRATIONS, ...PHYSICS_MIGRATIONS, ...CLINIC_MIGRATIONS, ...WARD_MIGRATIONS],
  ]);
  nurse = await testPerson(opened.database, 'He Lan', 'nurse');
  colleague = await testPerson(opened.database, 'Sun Yi', 'nurse');
  head = await testPerson(opened.database, 'Guo Ping', 'head');
  server = testServer();
  wardRoutes(server, { ...opened, now: () => NOW });
  await server.ready();
});
afterAll(async () => {
  await server.close();
  await opened.close();
});

const ask = (method: 'GET' | 'POST', url: string, payload?: object, as = nurse) =>
  acting(
    as,
    async () =>
      await server.inject({
        ...{ method, url: `/api/ward/drill/${url}`, headers: { host: '127.0.0.1' } },
        ...(payload && { payload }),
      }),
  );
const begin = async (as = nurse) => Attempt.parse((await ask('POST', 'attempts', undefined, as)).json());
const answer = (key: string, caseId: string, said: DrillAnswer, as = nurse) =>
  ask('POST', `attempts/${key}/answers`, { caseId, answer: said }, as);
const read = async (key: string) => Attempt.parse((await ask('GET', `attempts/${key}`)).json());
const one = (choice: string): DrillAnswer => ({ kind: 'one', choice });

test('no word of a solution is sent before the answer; the choices stand in an order of the attempt, the same after a reload', async () => {
  const attempt = await begin();
  expect(attempt.cases).toHaveLength(PAIN_CASES.length);
  const sent = JSON.stringify(attempt);
  for (const { id, explanation } of PAIN_CASES) expect(sent.includes(explanation.en), id).toBe(false);
  expect(sent).not.toMatch(/"right":(?!0)|"solution":\{|"tolerance"/);
  expect(await begin()).toEqual(attempt); // the one that is open goes on
  expect(await read(attempt.attemptKey)).toEqual(attempt);
  const band = PAIN_CASES.find(({ id }) => id === 'band')!;
  const orders = Array.from({ length: 20 }, (_, seed) =>
    JSON.stringify(askedCase(band, { seed: String(seed), answered: undefined }).question),
  );
  expect(new Set(orders).size).toBeGreaterThan(1);
});

test('an answer is judged on the server and explained by its rules; the first one counts', async () => {
  const { attemptKey } = await begin();
  const told = Attempt.parse((await answer(attemptKey, 'pasero-3', one('give'))).json());
  const shown = told.cases.find(({ caseId }) => caseId === 'pasero-3')?.answered;
  expect(shown).toMatchObject({
    outcome: 'wrong',
    answer: one('give'),
    solution: { right: 'hold', cites: ['sedation'] },
  });
  expect(told.cases.filter(({ answered }) => answered !== null)).toHaveLength(1);
  expect((await answer(attemptKey, 'pasero-3', one('give'))).statusCode).toBe(200); // sent again after a lost answer
  expect((await answer(attemptKey, 'pasero-3', one('hold'))).json()).toMatchObject({ code: 'ward/drill-answered' });
  const refused = await answer(attemptKey, 'flacc-sum', one('6'));
  expect([refused.statusCode, refused.json().code]).toEqual([422, 'ward/drill-answer-kind']);
  expect((await answer(attemptKey, 'band', one('none'))).json()).toMatchObject({ code: 'ward/drill-answer-kind' });
  expect((await answer(attemptKey, 'no-case', one('x'))).statusCode).toBe(404);
});

test('what is not answered is counted as not answered, by topic too; a finished drill takes no answer', async () => {
  const { attemptKey } = await begin();
  await answer(attemptKey, 'flacc-sum', { kind: 'number', value: 6 });
  await answer(attemptKey, 'breaths-7', { kind: 'several', choices: ['stay', 'hold', 'call'] });
  const done = Attempt.parse((await ask('POST', `attempts/${attemptKey}/finish`)).json());
  // flacc-sum 1 point and breaths-7 3 points are right; pasero-3 was wrong.
  expect(done.score).toMatchObject({ points: 4, right: 2, wrong: 1, notAnswered: PAIN_CASES.length - 3 });
  expect(done.score?.most).toBe(PAIN_CASES.reduce((sum, { points }) => sum + points, 0));
  expect(done.topics.find(({ topic }) => topic === 'decide')).toMatchObject({ points: 3, right: 1, wrong: 1 });
  expect(done.topics.find(({ topic }) => topic === 'ledger')).toMatchObject({ points: 0, wrong: 0, notAnswered: 4 });
  expect((await answer(attemptKey, 'band', one('mild'))).json()).toMatchObject({ code: 'ward/drill-finished' });
  expect(Attempt.parse((await ask('POST', `attempts/${attemptKey}/finish`)).json())).toEqual(done);
  const next = await begin();
  expect(next.attemptKey).not.toBe(attemptKey);
  expect(AttemptLines.parse((await ask('GET', 'attempts')).json()).map((each) => each.attemptKey)).toEqual([
    ...[next.attemptKey, attemptKey],
  ]);
});

test('another person neither sees nor answers it; the head sees who finished with what score, and no answer', async () => {
  const { attemptKey } = await begin();
  expect((await ask('GET', `attempts/${attemptKey}`, undefined, colleague)).statusCode).toBe(404);
  expect((await answer(attemptKey, 'band', one('moderate'), colleague)).statusCode).toBe(404);
  expect(AttemptLines.parse((await ask('GET', 'attempts', undefined, colleague)).json())).toEqual([]);
  const results = DrillResults.parse((await ask('GET', 'results', undefined, head)).json());
  expect(results.map(({ person, score }) => [person?.name, score.points])).toEqual([['He Lan', 4]]); // the open one is not in it
  const of = (as: ActingPerson, table: string) =>
    acting(as, () =>
      sql<{ n: number }>`select count(*)::int as n from ${sql.table(table)}`.execute(opened.database),
    ).then(({ rows }) => rows[0]?.n);
  expect([await of(nurse, 'ward_drill_attempt'), await of(nurse, 'ward_drill_answer')]).toEqual([2, 3]);
  expect([await of(head, 'ward_drill_attempt'), await of(head, 'ward_drill_answer')]).toEqual([1, 0]);
  expect([await of(colleague, 'ward_drill_attempt'), await of(colleague, 'ward_drill_answer')]).toEqual([0, 0]);
});

test('the record says that a case was answered, not what, nor whether rightly', async () => {
  const { rows } = await sql<{ said: string }>`select c.content as said
    from record_event join record_content c using (event_key) where entity = 'drill-answer'`.execute(opened.owner);
  expect(rows.length).toBeGreaterThan(0);
  const said = rows.map((row) => row.said).join();
  expect(said).toContain('pasero-3');
  expect(said).toContain('answered_at');
  expect(said).not.toMatch(/outcome|"choice|breaths-7.*stay|wrong/);
});

test('by raw SQL, too, an answer is not changed, and none is put into what is finished', async () => {
  const changed = await acting(nurse, () =>
    sql`update ward_drill_answer set outcome = 'right' where outcome = 'wrong'`.execute(opened.database),
  );
  expect(Number(changed.numAffectedRows)).toBe(0);
  await expect(
    acting(nurse, () =>
      sql`insert into ward_drill_answer select attempt_key, 'band', '{}', 'right', now() from ward_drill_attempt
        where finished_at is not null`.execute(opened.database),
    ),
  ).rejects.toThrow('row-level security');
});

test('an attempt at earlier cases is not gone on with; it is ended', async () => {
  const { attemptKey } = await begin();
  await sql`update ward_drill_attempt set cases_version = 0 where attempt_key = ${attemptKey}`.execute(opened.owner);
  expect(await read(attemptKey)).toMatchObject({ isOutdated: true, cases: [] });
  expect((await answer(attemptKey, 'band', one('moderate'))).json()).toMatchObject({ code: 'ward/drill-outdated' });
  expect(Attempt.parse((await ask('POST', `attempts/${attemptKey}/finish`)).json()).score).toMatchObject({ points: 0 });
});
