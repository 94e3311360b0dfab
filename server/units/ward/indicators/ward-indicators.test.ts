import { execFileSync, spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testPerson } from '../../../platform/access/test-person.ts';
import { type ActingPerson, acting } from '../../../platform/database/acting.ts';
import { testDatabase } from '../../../platform/database/test-database.ts';
import { saveCalendar } from '../../../platform/deadlines/rule-store.ts';
import { CLINIC_MIGRATIONS } from '../../clinic/index.ts';
import { IMAGING_MIGRATIONS } from '../../imaging/index.ts';
import { PHYSICS_MIGRATIONS } from '../../physics/index.ts';
import { WARD_MIGRATIONS } from '../index.ts';
import { setUpContactAfterDischarge } from '../rules/set-up.ts';
import { painIndicatorCases, painIndicators } from './indicator-store.ts';
import { selfAssessment } from './self-assessment.ts';
import { selfAssessmentSheet } from './self-assessment-sheet.ts';

/** Hours after 08:00 on 2 March 2026, in Shanghai. */
const BEGIN = Date.parse('2026-03-02T08:00:00+08:00');
const at = (hours: number) => new Date(BEGIN + hours * 3_600_000).toISOString();
const NOW = new Date('2026-03-20T08:00:00+08:00');

let opened: Awaited<ReturnType<typeof testDatabase>>;
let head: ActingPerson;
let nurse: ActingPerson;
let bed = 0;

interface Given {
  readonly hour: number;
  readonly purpose?: string;
  readonly drug?: string | null;
  readonly route?: string;
  readonly isRescue?: boolean;
}

/** A stay with scores as `[hour, pain]`, and what was given. */
async function stay(
  scores: readonly (readonly [hour: number, pain: number, instrument?: string])[],
  {
    given = [],
    laxativeAt = null,
    leaves = null,
    fullAt = [],
  }: {
    readonly given?: readonly Given[];
    readonly laxativeAt?: number | null;
    readonly leaves?: number | null;
    readonly fullAt?: readonly number[];
  } = {},
) {
  bed += 1;
  const { rows } = await sql<{ key: number; site: number }>`
    with p as (insert into clinic_patient (name) values (${`Patient ${bed}`}) returning *),
      b as (insert into ward_bed (name) values (${String(bed)}) returning *)
    insert into ward_stay (patient_key, site_key, bed_key, admitted_at, reports_self, discharged_at, discharged_to)
      select p.patient_key, p.site_key, b.bed_key, ${at(0)}, true, ${leaves === null ? null : at(leaves)},
        ${leaves === null ? null : 'home'} from p, b
      returning stay_key::int as key, site_key::int as site`.execute(opened.owner);
  const [{ key, site } = { key: 0, site: 0 }] = rows;
  for (const [hour, pain, instrument = 'nrs'] of scores)
    await sql`insert into ward_pain_score (stay_key, client_key, sent_sha256, at, instrument, pain, content)
      values (${key}, ${randomUUID()}, '', ${at(hour)}, ${instrument}, ${pain}, '{}')`.execute(opened.owner);
  const order = async (purpose: string, drug: string | null, startsAt: number, kind = 'regular') => {
    const content = JSON.stringify({ purpose, drug, startsAt: at(startsAt), schedule: { kind } });
    const { rows: made } = await sql<{
      key: number;
    }>`insert into ward_analgesic_order (stay_key, site_key, content, is_signed)
        values (${key}, ${site}, ${content}, true) returning order_key::int as key`.execute(opened.owner);
    return made[0]?.key ?? 0;
  };
  for (const { hour, purpose = 'opioid', drug = 'morphine', route = 'oral', isRescue = false } of given)
    await sql`insert into ward_administration (stay_key, site_key, sent_as, sent_sha256, order_key, at, given, dose, unit, route, is_rescue, is_opioid, reason)
      values (${key}, ${site}, ${randomUUID()}, '', ${await order(purpose, drug, hour, isRescue ? 'as-needed' : 'regular')}, ${at(hour)}, true, 5, 'mg', ${route}, ${isRescue},
        ${purpose === 'opioid'}, '')`.execute(opened.owner);
  for (const [index, hour] of fullAt.entries())
    await sql`insert into ward_full_assessment (filled_key, stay_key, completed_at)
      values (${key * 100 + index}, ${key}, ${at(hour)})`.execute(opened.owner);
  if (laxativeAt !== null) await order('laxative', null, laxativeAt);
  return key;
}

beforeAll(async () => {
  opened = await testDatabase([
    ...[...IMAGING_MIGRATIONS, ...PHYSICS_MIGRATIONS, ...CLINIC_MIGRATIONS, ...WARD_MIGRATIONS],
  ]);
  await saveCalendar(opened.owner, { timeZone: 'Asia/Shanghai', weekend: [6, 0], years: {} }, { revision: 0 });
  head = await testPerson(opened.database, 'Zhao Gang', 'head');
  nurse = await testPerson(opened.database, 'He Lan', 'nurse');
  await sql`set session_replication_role = replica`.execute(opened.owner);
  const rescue = (hour: number, route = 'oral'): Given => ({ hour, route, isRescue: true });
  // 1: NRS 8, controlled at 24 and 72 h; morphine from the first hour on, laxative the same day; an oral rescue looked after within the hour, an intravenous one too late.
  await stay(
    [
      [0.2, 8],
      [2.5, 4],
      [20, 3],
      [70, 2],
    ],
    {
      given: [{ hour: 1 }, rescue(2), rescue(30, 'intravenous')],
      laxativeAt: 20,
      fullAt: [6, 70],
    },
  );
  // 2: NRS 6, still 5 at 24 h, controlled at 72 h but by four rescues in the day before; tramadol, no laxative.
  await stay(
    [
      [1, 6],
      [23, 5],
      [71, 3],
    ],
    {
      given: [{ hour: 2, drug: 'tramadol' }, ...[50, 55, 60, 65].map((hour) => rescue(hour, 'subcutaneous'))],
    },
  );
  // 3: NRS 3, paracetamol only; leaves after 30 h.
  await stay([[2, 3]], { given: [{ hour: 3, purpose: 'non-opioid', drug: null }], leaves: 30, fullAt: [10] });
  // 4: watched, not asked: FLACC 7; nothing given.
  await stay([[1, 7, 'flacc']]);
  // 5: nobody scored.
  await stay([]);
  // Of stay 1 a consent to strong opioids, of which the month is known; of stay 2 naloxone was given.
  await sql`insert into clinic_consent (patient_key, content) select patient_key, '{"kind":"strong opioids","date":"2026-03","withdrawn":null}'
    from clinic_patient where name = 'Patient 1'`.execute(opened.owner);
  await sql`with o as (insert into ward_analgesic_order (stay_key, site_key, content, is_signed)
      select s.stay_key, s.site_key, '{"purpose":"opioid-antagonist","drug":null}', true from ward_stay s join clinic_patient p using (patient_key)
      where p.name = 'Patient 2' returning order_key, stay_key, site_key)
    insert into ward_administration (stay_key, site_key, sent_as, sent_sha256, order_key, at, given, dose, unit, route, is_rescue, is_opioid, reason)
      select stay_key, site_key, ${randomUUID()}, '', order_key, ${at(40)}, true, 0.1, 'mg', 'intravenous', false, false, '' from o`.execute(
    opened.owner,
  );
  await sql`set session_replication_role = origin`.execute(opened.owner);
}, 60_000);
afterAll(() => opened.close());

const asked = async (id: string, as = head) => {
  const all = await acting(as, () => painIndicators(opened.database, { from: '2026-03', to: '2026-03' }, NOW));
  const found = all.find((each) => each.id === id);
  const [figure] = found?.figures ?? [];
  return figure ? [figure.numerator, figure.denominator] : (found?.isKept ?? null);
};

// By hand, of the five stays above.
test.each([
  ['Q1', [4, 5]], // the fifth was not scored
  ['Q2', [1, 4]], // the first after 6 h; the fifth has no score to be above 0
  ['Q3', [2, 4]], // the third after 10 h, too
  ['Q4', [1, 2]], // subcutaneous rescues have no window, and are not counted
  ['Q5-24h', [1, 2]], // 1 of the stays 1 and 2: NRS 4 and more at first; FLACC is not said by the patient
  ['Q5-72h', [1, 2]], // stay 2 has 3 by four rescues
  ['Q6', [1, 2]], // opioids in stays 1 and 2, the laxative in 1
  ['Q7', [1, 2]], // morphine in stay 1, with a consent of that month; in stay 2 as rescue, without one
  ['Q10', [1, 2]], // opioids in stays 1 and 2, naloxone in 2
  ['Q11', [1, 2]], // stay 1 controlled at 72 h, its orders as they were; stay 2 by four rescues
  // Worst of day 1: 8 (severe, 3) with morphine (3): 0; 6 (moderate, 2) with tramadol (2): 0; 3 (mild, 1) with paracetamol (1): 0.
  ['Q9', [0, 3]],
])('%s', async (id, expected) => expect(await asked(id)).toEqual(expected));

test('a consent that was given later or withdrawn before does not count, and an order that begins in the third day is no stable dose', async () => {
  const consent = (content: object) =>
    sql`update clinic_consent set content = content || ${JSON.stringify(content)}::jsonb`.execute(opened.owner);
  await consent({ date: '2026-03-03' });
  expect(await asked('Q7')).toEqual([0, 2]);
  await consent({ date: '2026-02', withdrawn: '2026-03-01' });
  expect(await asked('Q7')).toEqual([0, 2]);
  await consent({ date: '2026-02', withdrawn: null });
  expect(await asked('Q7')).toEqual([1, 2]);
  const all = await acting(head, () => painIndicators(opened.database, { from: '2026-03', to: '2026-03' }, NOW));
  expect(all.find(({ id }) => id === 'Q10')?.figures[0]?.value).toBe(500); // per 1000
  await sql`set session_replication_role = replica`.execute(opened.owner);
  await sql`insert into ward_analgesic_order (stay_key, site_key, content, is_signed) select s.stay_key, s.site_key,
      jsonb_build_object('purpose', 'opioid', 'drug', 'morphine', 'startsAt', ${at(60)}::text, 'schedule', '{"kind":"regular","everyHours":4}'::jsonb), true
    from ward_stay s join clinic_patient p using (patient_key) where p.name = 'Patient 1'`.execute(opened.owner);
  await sql`set session_replication_role = origin`.execute(opened.owner);
  expect(await asked('Q11')).toEqual([0, 2]);
});

const noPoppler = spawnSync('pdftotext', ['-v']).error ? 'pdftotext is missing' : '';

describe.skipIf(noPoppler !== '')(`the self-assessment on paper${noPoppler && ` (skipped: ${noPoppler})`}`, () => {
  test.each([
    [
      'en',
      [
        'Self-assessment of the pain ward',
        '2026-02 – 2026-03',
        'Q10',
        '500.0',
        'The record does not hold this',
        '5 admissions',
        '5 beds',
        'not read in a text',
        'No points are given',
        'No drug is kept in the ledger',
        'Page 1 of',
        'Zhao Gang',
        'hash of the content',
      ],
    ],
    [
      'zh',
      [
        '疼痛病房自评报告',
        '纳洛酮使用率',
        '500.0',
        '记录中没有',
        '5 例次',
        '启用床位 5 张',
        '未核对原文',
        '不计分',
        '账册中尚无药品',
        '第 1 页，共',
        '内容校验码',
      ],
    ],
  ] as const)('%s: figures with definition, source and mark; what is not held is said', async (language, words) => {
    const asking = { asked: { from: '2026-02', to: '2026-03' }, now: NOW, mayReadLedger: true };
    const told = await acting(head, () => selfAssessment(opened.database, asking));
    const made = { language, timeZone: told.timeZone, madeAt: NOW, madeBy: 'Zhao Gang' };
    const folder = await mkdtemp(join(tmpdir(), 'isocenter-self-assessment-'));
    const file = join(folder, 'report.pdf');
    await writeFile(file, await selfAssessmentSheet(told, made));
    const text = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' }).replaceAll(/\s+/g, ' ');
    await rm(folder, { recursive: true });
    for (const word of words) expect(text).toContain(word);
    expect(text).not.toContain('Patient 1');
  });
});

test('less than the pain asks for is a negative index: severe pain with tramadol', async () => {
  await sql`update ward_pain_score set pain = 9 where pain = 6`.execute(opened.owner);
  expect(await asked('Q9')).toEqual([1, 3]);
});

test('contacts after discharge are counted once the department says within how many days', async () => {
  expect(await asked('Q8')).toBe(false);
  const home = async (more: { to?: string; leaves?: number } = {}) => {
    const key = await stay([[1, 5]], { leaves: more.leaves ?? 100 });
    if (more.to !== undefined)
      await sql`update ward_stay set discharged_to = ${more.to} where stay_key = ${key}`.execute(opened.owner);
    return key;
  };
  const contact = (key: number, hour: number, isReached: boolean) =>
    sql`insert into ward_follow_up (stay_key, site_key, sent_as, sent_sha256, at, is_reached, content)
      select ${key}, site_key, ${randomUUID()}, '', ${at(hour)}, ${isReached}, '{}' from ward_stay where stay_key = ${key}`.execute(
      opened.owner,
    );
  // discharged at hour 100, on 6 March at 12:00: due by the end of 9 March, hour 184
  const before = [
    await home(),
    await home(),
    await home(),
    await home({ to: 'died' }),
    await home({ to: 'other ward' }),
  ];
  await contact(before[0] ?? 0, 183, true);
  await contact(before[1] ?? 0, 185, true); // an hour late
  await contact(before[2] ?? 0, 150, false); // nobody answered
  await home({ leaves: 400 }); // 18 March at 24:00: the time is not over
  await acting(head, () => setUpContactAfterDischarge(opened.database, 3));
  expect(await asked('Q8')).toEqual([1, 4]); // stay 3 left after 30 h, and nobody asked
  const cases = await acting(head, () => painIndicatorCases(opened.database, { id: 'Q8', month: '2026-03' }, NOW));
  expect(cases.map(({ counts }) => counts)).toEqual([false, false, false, true]);
});

test('what is entered in error counts nowhere', async () => {
  await sql`update ward_administration set in_error = true, correction = 'x' where route = 'intravenous'`.execute(
    opened.owner,
  );
  expect(await asked('Q4')).toEqual([1, 1]);
});

test('a figure opens to its stays, those that do not count first; whoever may not read indicators is shown none', async () => {
  const cases = await acting(head, () => painIndicatorCases(opened.database, { id: 'Q6', month: '2026-03' }, NOW));
  expect(cases.map(({ counts, patient }) => [counts, patient?.name])).toEqual([
    [false, 'Patient 2'],
    [true, 'Patient 1'],
  ]);
  expect(await asked('Q1', nurse)).toEqual([0, 0]);
});

test('who is titrated by single doses in the third day has no stable dose, and whose first opioid came later was not titrated then', async () => {
  await sql`set session_replication_role = replica`.execute(opened.owner);
  await sql`delete from ward_analgesic_order where content ->> 'startsAt' = ${at(60)}`.execute(opened.owner);
  expect(await asked('Q11')).toEqual([1, 2]);
  const ofFirst = sql`stay_key in (select s.stay_key from ward_stay s join clinic_patient p using (patient_key) where p.name = 'Patient 1')`;
  const moved = (hour: number) =>
    sql`update ward_administration set at = ${at(hour)} where ${ofFirst} and is_opioid and not is_rescue`.execute(
      opened.owner,
    );
  await sql`update ward_analgesic_order set content = content || '{"schedule":{"kind":"once"}}' where ${ofFirst} and content -> 'schedule' ->> 'kind' = 'regular'
    and content ->> 'purpose' = 'opioid'`.execute(opened.owner);
  await moved(66);
  expect(await asked('Q11')).toEqual([0, 2]);
  await sql`update ward_administration set at = at + interval '8 days' where ${ofFirst} and is_opioid`.execute(
    opened.owner,
  );
  await sql`set session_replication_role = origin`.execute(opened.owner);
  expect(await asked('Q11')).toEqual([0, 1]);
});
