import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestSession, testSession } from '../../../platform/access/test-session.ts';
import { acting } from '../../../platform/database/acting.ts';
import { TEST_ACTOR } from '../../../platform/database/test-database.ts';
import { followEvents } from '../../../platform/deadlines/follow-events.ts';
import { saveCalendar } from '../../../platform/deadlines/rule-store.ts';
import { Patent } from '../patents/contract.ts';
import { researchTestServer } from '../research-test-server.ts';
import { ResearchRules } from './contract.ts';

/** The department's today; deadlines are counted from what is due, not from it. */
const NOW = new Date('2026-06-15T04:00:00Z');
let at: Awaited<ReturnType<typeof researchTestServer>>;
let researcher: TestSession;
let head: TestSession;
beforeAll(async () => {
  at = await researchTestServer(() => NOW);
  researcher = await testSession(at, { name: 'Yu Fan', role: 'researcher' });
  head = await testSession(at, { name: 'Guo Ping', role: 'head' });
  const week = { timeZone: 'Asia/Shanghai', weekend: [6, 0], years: {} } as const;
  await acting(TEST_ACTOR, () => saveCalendar(at.database, { ...week, weekend: [...week.weekend] }, { revision: 0 }));
});
afterAll(() => at.close());

const PATENT = {
  ...{ title: { zh: '装置', en: '' }, office: 'CN', type: 'invention', number: null, applicants: [], inventors: [] },
  events: [
    { id: 'f', kind: 'filed', on: '2023-03-10', document: '', note: '' },
    { id: 'g', kind: 'granted', on: '2026-05-12', document: '', note: '' },
  ],
  ...{ fees: [], income: [], projectKeys: [], note: '' },
};
/** What runs of the register, by trigger: the record and when it is due. */
const running = async () => {
  await followEvents(at.database);
  const { rows } = await sql<{ trigger: string; key: string; due: Date; path: string }>`
    select trigger, entity_key as key, due_at as due, path from deadline where stopped_at is null order by due_at`.execute(
    at.opened.owner,
  );
  return rows.map(({ trigger, key, due, path }) => [trigger, key, due.toISOString(), path]);
};

test('nothing is asked for until the rules are put to use; then what stands already, and what comes', async () => {
  const content = PATENT;
  const before = Patent.parse((await researcher.ask('POST', 'research/patents', { content })).body);
  expect(before.nextFee).toMatchObject({ year: 5, dueOn: '2027-03-10', state: 'ahead' });
  expect(await running()).toEqual([]);
  expect((await researcher.ask('POST', 'research/rules')).status).toBe(403);
  const told = ResearchRules.parse((await head.ask('GET', 'research/rules')).body);
  expect(told.rules.every(({ isKnown }) => !isKnown)).toBe(true);
  expect(
    ResearchRules.parse((await head.ask('POST', 'research/rules')).body).rules.every(({ isKnown }) => isKnown),
  ).toBe(true);
  // Asked for 90 days before 10 March 2027, that is on 10 December; within 60 days is 8 February, at 17:00 in China.
  const due = [
    'event.research-annual-fee',
    before.entryKey,
    '2027-02-08T09:00:00.000Z',
    `/register/patents/${before.entryKey}`,
  ];
  expect(await running()).toEqual([due]);
  const after = Patent.parse((await researcher.ask('POST', 'research/patents', { content })).body);
  expect((await running()).map(([, key]) => key)).toEqual([before.entryKey, after.entryKey]);

  const fees = [{ id: '5', year: 5, paidOn: '2026-06-10', amountCents: 120_000, surchargeCents: null }];
  const paying = { content: { ...before.content, fees }, inError: false, reason: '' };
  await researcher.ask('PUT', `research/patents/${before.entryKey}`, paying, 1);
  expect(await running()).toEqual([
    [due[0], after.entryKey, due[2], `/register/patents/${after.entryKey}`],
    [due[0], before.entryKey, '2028-02-09T09:00:00.000Z', due[3]], // 2028 has a 29 February
  ]);
  const struck = { content: after.content, inError: true, reason: '误录' };
  await researcher.ask('PUT', `research/patents/${after.entryKey}`, struck, 1);
  expect((await running()).map(([, key]) => key)).toEqual([before.entryKey]);
});

test('a report of a year is due on the department’s own day, a closing report 60 days after the end', async () => {
  const content = {
    ...{ title: { zh: '射线', en: '' }, programme: 'nsfc-youth', funder: '国家自然科学基金委员会', number: '82000001' },
    ...{ role: 'led', leadInstitution: '', from: '2026-01-01', to: '2028-12-31', inHouseDay: '01-12', people: [] },
    ...{ budget: [], spending: [], events: [], narratives: [], note: '' },
  };
  await researcher.ask('POST', 'research/projects', { content });
  await researcher.ask('POST', 'research/projects', {
    content: { ...content, number: '82000003', from: '2024-02-01', to: '2024-12-31' },
  });
  const ofProjects = (await running()).filter(([trigger]) => !String(trigger).includes('fee'));
  expect(ofProjects.map(([trigger, , due]) => [trigger, due])).toEqual([
    ['event.research-closing-report', '2025-03-01T09:00:00.000Z'],
    ['event.research-progress-report', '2027-01-12T09:00:00.000Z'],
    ['event.research-closing-report', '2029-03-01T09:00:00.000Z'],
  ]);
});

test('a project that is granted in autumn for the next year is asked for its first report without another edit', async () => {
  const before = (await running()).length;
  const content = {
    ...{
      title: { zh: '影像', en: '' },
      programme: 'nsfc-general',
      funder: '国家自然科学基金委员会',
      number: '82700002',
    },
    ...{ role: 'led', leadInstitution: '', from: '2027-01-01', to: '2030-12-31', inHouseDay: '01-12', people: [] },
    ...{ budget: [], spending: [], events: [], narratives: [], note: '' },
  };
  const { body } = await researcher.ask('POST', 'research/projects', { content });
  expect(body).toMatchObject({ standing: { state: 'planned' }, due: [{ what: 'progress-report', year: 2027 }] });
  const now = await running();
  expect(now).toHaveLength(before + 2);
  expect(now.map(([, , due]) => due)).toContain('2028-01-12T09:00:00.000Z');
});
