import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { testPerson } from '../../../platform/access/test-person.ts';
import { type ActingPerson, acting } from '../../../platform/database/acting.ts';
import { testDatabase } from '../../../platform/database/test-database.ts';
import type { HttpServer } from '../../../platform/http/http-server.ts';
import { testServer } from '../../../platform/http/test-server.ts';
import { CLINIC_MIGRATIONS } from '../../clinic/index.ts';
import { IMAGING_MIGRATIONS } from '../../imaging/index.ts';
import { PHYSICS_MIGRATIONS } from '../../physics/index.ts';
import { WardBoard } from '../board/contract.ts';
import { WARD_MIGRATIONS, wardRoutes } from '../index.ts';
import { PainScore, PainScores, type ScoreContent } from './contract.ts';

const NOW = new Date('2026-03-09T14:30:00+08:00');
let opened: Awaited<ReturnType<typeof testDatabase>>;
let server: HttpServer;
let nurse: ActingPerson;
let physicist: ActingPerson;
let stayKey: string;

beforeAll(async () => {
  opened = await testDatabase([
    ...[...IMAGING_MIGRATIONS, ...PHYSICS_MIGRATIONS, ...CLINIC_MIGRATIONS, ...WARD_MIGRATIONS],
  ]);
  nurse = await testPerson(opened.database, 'He Lan', 'nurse');
  physicist = await testPerson(opened.database, 'Xu Ming', 'physicist');
  server = testServer();
  wardRoutes(server, { ...opened, now: () => NOW });
  await server.ready();
  await sql`insert into ward_bed (name) values ('1')`.execute(opened.owner);
});
beforeEach(async () => {
  await sql`delete from ward_pain_score`.execute(opened.owner);
  await sql`delete from ward_stay`.execute(opened.owner);
  const { rows } = await sql<{ key: string }>`with p as (insert into clinic_patient (name) values ('A') returning *)
    insert into ward_stay (patient_key, site_key, bed_key, admitted_at, reports_self)
      select patient_key, p.site_key, bed_key, '2026-03-09T08:00:00+08:00', true from p, ward_bed
      returning stay_key::text as key`.execute(opened.owner);
  stayKey = rows[0]?.key ?? '';
});
afterAll(async () => {
  await server.close();
  await opened.close();
});

const ask = (method: 'GET' | 'POST' | 'PUT', url: string, payload?: object, revision?: number, as = nurse) =>
  acting(as, async () => {
    const headers = { host: '127.0.0.1', ...(revision === undefined ? {} : { 'if-match': `"${revision}"` }) };
    return await server.inject({ method, url: `/api/ward/${url}`, headers, ...(payload && { payload }) });
  });
const nrs = (value: number, at = '2026-03-09T14:00:00+08:00', during: ScoreContent['during'] = 'rest') => ({
  ...{ at, during, measured: { instrument: 'nrs' as const, value }, note: '' },
});
const send = (content: object, clientKey: string = randomUUID()) =>
  ask('POST', `stays/${stayKey}/scores`, { clientKey, content });
const kept = async () => PainScores.parse((await ask('GET', `stays/${stayKey}/scores`)).json());
const board = async () => WardBoard.parse((await ask('GET', 'board')).json());

test('a score that is sent again under its key is the same score, also when both arrive at once', async () => {
  const clientKey = randomUUID();
  const answers = await Promise.all([1, 2, 3].map(() => send(nrs(6), clientKey)));
  expect(answers.map(({ statusCode }) => statusCode)).toEqual([201, 201, 201]);
  expect(new Set(answers.map((answer) => PainScore.parse(answer.json()).scoreKey)).size).toBe(1);
  expect(await kept()).toHaveLength(1);
  expect((await send(nrs(7), clientKey)).json()).toMatchObject({ code: 'ward/score-key-taken' });
  const [score] = await kept();
  const corrected = { content: nrs(5), inError: false, reason: 'read the wrong line' };
  await ask('PUT', `scores/${score?.scoreKey}`, corrected, 1);
  expect(PainScore.parse((await send(nrs(6), clientKey)).json())).toMatchObject({ pain: 5, revision: 2 });
});

test('where the patient cannot speak the items are kept, and their sum; an item that was not watched is refused', async () => {
  const watched = (items: object) => ({ ...nrs(0), measured: { instrument: 'flacc', items } });
  const items = { face: 1, legs: 2, activity: 0, cry: 1, consolability: 2 };
  expect(PainScore.parse((await send(watched(items))).json())).toMatchObject({ pain: 6 }); // 1 + 2 + 0 + 1 + 2
  const { cry: _, ...four } = items;
  expect((await send(watched(four))).statusCode).toBe(400);
  expect((await send({ ...nrs(0), measured: { instrument: 'faces', value: 3 } })).statusCode).toBe(400);
  expect(await kept()).toHaveLength(1);
});

test.each([
  ['before the admission', '2026-03-09T07:59:00+08:00', 'ward/outside-stay'],
  ['in the future', '2026-03-09T14:32:00+08:00', 'ward/not-yet'],
])('a time %s is refused', async (_, at, code) => expect((await send(nrs(4, at))).json()).toMatchObject({ code }));

test('what was tapped before the discharge is kept after it, what was tapped after is not', async () => {
  await sql`update ward_stay set discharged_at = '2026-03-09T14:10:00+08:00', discharged_to = 'home'`.execute(
    opened.owner,
  );
  expect((await send(nrs(4))).statusCode).toBe(201);
  expect((await send(nrs(4, '2026-03-09T14:20:00+08:00'))).json()).toMatchObject({ code: 'ward/outside-stay' });
});

test('a score is corrected for a reason or struck out, and never removed', async () => {
  await send(nrs(8));
  const [score] = await kept();
  const strike = { content: score?.content, inError: true };
  expect((await ask('PUT', `scores/${score?.scoreKey}`, { ...strike, reason: '' }, 1)).statusCode).toBe(400);
  const answer = await ask('PUT', `scores/${score?.scoreKey}`, { ...strike, reason: 'another patient' }, 1);
  expect(PainScores.parse(answer.json())).toMatchObject([{ inError: true, reason: 'another patient', pain: 8 }]);
  expect((await ask('PUT', `scores/${score?.scoreKey}`, { ...strike, reason: 'again' }, 1)).statusCode).toBe(412);
  const removed = await acting(nurse, () => sql`delete from ward_pain_score`.execute(opened.database));
  expect(removed.numAffectedRows).toBe(0n);
  const raised = await acting(physicist, () => sql`update ward_pain_score set pain = 1`.execute(opened.database));
  expect(raised.numAffectedRows).toBe(0n);
});

test('the board shows the latest score that stands, by when it was assessed, and what is due', async () => {
  expect(await board()).toMatchObject({ rows: [{ latest: null, due: [] }], hasRules: false });
  await send(nrs(7, '2026-03-09T14:00:00+08:00', 'movement'));
  await send(nrs(2, '2026-03-09T12:00:00+08:00'));
  expect((await board()).rows[0]?.latest).toEqual({
    ...{ at: '2026-03-09T06:00:00.000Z', pain: 7, instrument: 'nrs', during: 'movement' },
  });
  const { rows } = await sql<{ patient: string }>`select patient_key::text as patient from ward_stay`.execute(
    opened.owner,
  );
  const due = (words: string, at: string) =>
    sql`with r as (insert into deadline_rule (trigger, version, content, is_active)
      values (${`event.${words}`}, 1, '{}', false) returning rule_key),
    t as (insert into task (code, said, entity, entity_key, site_key, role, opened_at)
      values ('x', '{}', 'patient', ${rows[0]?.patient}, 1, 'nurse', now()) returning task_key)
    insert into deadline (rule_key, trigger, entity, entity_key, path, code, said, site_key, task_key, started_at, due_at, years_not_listed)
      select rule_key, ${`event.${words}`}, 'patient', ${rows[0]?.patient}, '/ward', 'x', ${JSON.stringify({ words, wordsZh: '评' })}::jsonb,
        1, task_key, now(), ${at}, '{}' from r, t`.execute(opened.owner);
  await due('later', '2026-03-09T15:00:00+08:00');
  await due('earlier', '2026-03-09T14:15:00+08:00');
  expect((await board()).rows[0]?.due).toEqual([
    { words: 'earlier', wordsZh: '评', at: '2026-03-09T06:15:00.000Z', isLate: true },
    { words: 'later', wordsZh: '评', at: '2026-03-09T07:00:00.000Z', isLate: false },
  ]);
});
