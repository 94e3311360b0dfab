import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testPerson } from '../../../platform/access/test-person.ts';
import { type TestSession, testSession } from '../../../platform/access/test-session.ts';
import { acting } from '../../../platform/database/acting.ts';
import { researchTestServer } from '../research-test-server.ts';
import { Patent, type PatentContent, Patents } from './contract.ts';

const NOW = new Date('2026-06-15T04:00:00Z');
let at: Awaited<ReturnType<typeof researchTestServer>>;
let researcher: TestSession;
let nurse: TestSession;
beforeAll(async () => {
  at = await researchTestServer(() => NOW);
  researcher = await testSession(at, { name: 'Yu Fan', role: 'researcher' });
  nurse = await testSession(at, { name: 'He Lan', role: 'nurse' });
});
afterAll(() => at.close());

type Event = PatentContent['events'][number];
const event = (kind: Event['kind'], on: string, document = ''): Event => ({
  ...{ id: `${kind}-${on}`, kind, on, document, note: '' },
});
/** Filed in March 2020, published, granted in May 2022. */
const PATENT: PatentContent = {
  ...{ title: { zh: '一种放射治疗定位装置', en: '' }, office: 'CN', type: 'invention', number: null },
  ...{ applicants: ['某医院'], inventors: [{ id: 'a', name: '余帆', personKey: null, isOurs: true }] },
  events: [event('filed', '2020-03-10'), event('published', '2020-08-04'), event('granted', '2022-05-17')],
  ...{ fees: [], income: [], projectKeys: [], note: '' },
};
const add = (content: object, who = researcher) =>
  who.ask('POST', 'research/patents', { content: { ...PATENT, ...content } });
const added = async (content: object = {}) => Patent.parse((await add(content)).body);
const change = (patent: Patent, content: object, more: { inError?: boolean; reason?: string } = {}) =>
  researcher.ask(
    'PUT',
    `research/patents/${patent.entryKey}`,
    { content: { ...patent.content, ...content }, inError: false, reason: '', ...more },
    patent.revision,
  );

describe('numbers at the edge', () => {
  // 202010123456: 4+0+8+0+6+0+8+18+6+12+20+30 = 112 = 10·11 + 2
  test('a number is kept as the office writes it', async () => {
    const { content } = await added({ number: 'ＺＬ2020 1 0123456．2' });
    expect(content.number).toBe('202010123456.2');
    expect((await add({ number: 'CN202010123456.2' })).body).toMatchObject({ code: 'research/patent-number-taken' });
  });

  const REFUSED = [
    { content: { number: '202010123456.3' }, code: 'research/patent-check-digit' },
    { content: { number: '2020101234' }, code: 'research/patent-number' },
    // 202020123456: 112 + 2·6 − 1·6 = 118 = 10·11 + 8
    { content: { number: '202020123456.8' }, code: 'research/patent-number-type' },
    // 201910123456: 112 + (1−2)·4 … by hand: 4+0+4+45+6+0+8+18+6+12+20+30 = 153 = 13·11 + 10
    { content: { number: '201910123456.X' }, code: 'research/patent-number-year' },
    {
      content: { office: 'WO', number: 'CN2020/1', events: [event('filed', '2020-03-10')] },
      code: 'research/patent-number',
    },
    { content: { office: 'WO' }, code: 'research/pct-event' },
    {
      content: { office: 'WO', events: [event('filed', '2020-03-10'), event('lapsed', '2021-03-10')] },
      code: 'research/pct-event',
    },
    {
      content: {
        ...{ office: 'WO', events: [event('filed', '2020-03-10')] },
        fees: [{ id: 'f', year: 3, paidOn: '2022-03-10', amountCents: null, surchargeCents: null }],
      },
      code: 'research/pct-fee',
    },
    { content: { events: [event('granted', '2022-05-17')] }, code: 'research/patent-event-order' },
    { content: { events: [event('filed', '2026-06-16')] }, code: 'research/not-yet' },
    {
      content: { events: [event('filed', '2020-03-10'), event('published', '2020-08-04', 'CN111420287C')] },
      code: 'research/document-number',
    },
    {
      content: { events: [event('filed', '2020-03-10'), event('published', '2020-08-04', 'CN111420287B')] },
      code: 'research/document-number',
    },
  ];
  for (const { content, code } of REFUSED)
    test(`${JSON.stringify(content)} is refused: ${code}`, async () =>
      expect((await add(content)).body).toMatchObject({ code }));
});

test('where it stands follows from the events, and the next fee from the filing date', async () => {
  const patent = await added();
  expect(patent.standing).toMatchObject({
    ...{ state: 'in-force', filedOn: '2020-03-10', grantedOn: '2022-05-17', expiresOn: '2040-03-10' },
  });
  // Granted in the third year: the fourth begins on 10 March 2023.
  expect(patent.nextFee).toEqual({
    year: 4,
    dueOn: '2023-03-10',
    graceUntil: '2023-09-10',
    state: 'over',
    isGap: false,
  });
  const fee = (year: number, paidOn: string) => ({
    ...{ id: String(year), year, paidOn, amountCents: 120_000, surchargeCents: null },
  });
  const fees = [fee(4, '2023-03-01'), fee(5, '2024-03-01'), fee(6, '2025-03-01')];
  const paid = Patent.parse((await change(patent, { fees })).body);
  expect(paid.nextFee).toMatchObject({ year: 7, dueOn: '2026-03-10', state: 'grace' });
  // Year 5 was missed, and 6 paid: 5 is the next, and stays so.
  const gap = Patent.parse((await change(paid, { fees: [fees[0], fees[2]] }, { reason: '误录' })).body);
  expect(gap.nextFee).toEqual({
    ...{ year: 5, dueOn: '2024-03-10', graceUntil: '2024-09-10', state: 'over', isGap: true },
  });
  const lapsed = Patent.parse(
    (await change(gap, { events: [...paid.content.events, event('lapsed', '2026-03-10')] })).body,
  );
  expect(lapsed).toMatchObject({ standing: { state: 'lapsed' }, nextFee: null });
});

test('a correction asks for a reason, what is added does not; nobody saves over somebody else', async () => {
  const patent = await added();
  expect((await change(patent, { title: { zh: '另一名称', en: '' } })).body).toMatchObject({
    code: 'research/reason-needed',
  });
  expect((await change(patent, { title: { ...PATENT.title, en: 'A device' } })).status).toBe(200);
  expect((await change(patent, { note: 'x' })).body).toMatchObject({ code: 'platform/changed-meanwhile' });
  const { revision } = Patent.parse((await researcher.ask('GET', `research/patents/${patent.entryKey}`)).body);
  const corrected = await change(
    { ...patent, revision },
    { title: { zh: '另一名称', en: '' } },
    { reason: '名称有误' },
  );
  expect(corrected.body).toMatchObject({ revision: 3, reason: '名称有误' });
  const struck = Patent.parse(
    (await change({ ...patent, revision: 3 }, {}, { inError: true, reason: '重复登记' })).body,
  );
  expect(struck.inError).toBe(true);
});

test('everybody reads, who keeps the register writes, and what is public is said by whoever may', async () => {
  const patent = await added();
  expect(Patents.parse((await nurse.ask('GET', 'research/patents')).body)).toMatchObject({ today: '2026-06-15' });
  expect((await add({}, nurse)).status).toBe(403);
  const path = `research/patents/${patent.entryKey}/public`;
  expect((await nurse.ask('PUT', path, { isPublic: true }, 1)).status).toBe(403);
  expect((await researcher.ask('PUT', path, { isPublic: true }, 1)).body).toMatchObject({ isPublic: true });
});

test('nothing is deleted, and the table itself refuses what is made public by others', async () => {
  const { entryKey } = await added();
  const oncologist = await testSession(at, { name: 'Lin Yue', role: 'oncologist' });
  expect((await oncologist.ask('PUT', `research/patents/${entryKey}/public`, { isPublic: true }, 1)).status).toBe(403);
  const teacher = await testPerson(at.database, 'Qin Mei', 'teacher');
  const as = (work: () => Promise<unknown>) => acting(teacher, work);
  await expect(
    as(() => sql`update research_patent set is_public = true where patent_key = ${entryKey}`.execute(at.database)),
  ).rejects.toThrow(/public/);
  await as(() => sql`delete from research_patent where patent_key = ${entryKey}`.execute(at.database));
  expect((await nurse.ask('GET', `research/patents/${entryKey}`)).status).toBe(200);
});
