import { expect, test } from 'vitest';
import { dosesOf24h, type GivenDose } from './given-doses.ts';
import type { OpioidDose } from './oral-morphine.ts';
import { judgeOrder, type OrderedOpioid } from './order-bounds.ts';

const HOUR = 3_600_000;
const NOON = 1_000 * HOUR;
const tablet = (hoursAgo: number, amount = 10): GivenDose => ({
  ...{ drug: 'morphine', route: 'oral', amount, unit: 'mg', at: NOON - hoursAgo * HOUR, removedAt: null },
});

test('24 hours hold what was given in them: neither what is 24 hours old nor what comes', () => {
  expect(dosesOf24h([tablet(0), tablet(23.9), tablet(24), tablet(-1)], NOON)).toEqual([
    { drug: 'morphine', route: 'oral', amount: 20, unit: 'mg/day' },
  ]);
  expect(dosesOf24h([], NOON)).toEqual([]);
});

// 25 µg/h for 12 of 24 hours are 12.5; the next one of 50 for the other 12 is 25: 37.5.
test('a patch counts with the part of the time that it was worn', () => {
  const patch: GivenDose = { ...tablet(60, 25), drug: 'fentanyl', route: 'transdermal', unit: 'mcg/h' };
  expect(dosesOf24h([patch], NOON)).toMatchObject([{ amount: 25, unit: 'mcg/h' }]);
  const changed = [
    { ...patch, removedAt: NOON - 12 * HOUR },
    { ...patch, amount: 50, at: NOON - 12 * HOUR },
  ];
  expect(dosesOf24h(changed, NOON)).toMatchObject([{ amount: 37.5 }]);
  expect(dosesOf24h([{ ...patch, removedAt: NOON - 30 * HOUR }], NOON)).toEqual([]);
});

const morphine = (amount: number) => [{ drug: 'morphine', route: 'oral', amount, unit: 'mg/day' }] as const;
const order: OrderedOpioid = { drug: 'morphine', route: 'oral', dose: 10, unit: 'mg', everyHours: 4 };
const beside = { given: morphine(60), regularBeside: [], running: [], table: 'nougg' } as const;
const patch: OrderedOpioid = { drug: 'fentanyl', route: 'transdermal', dose: 25, unit: 'mcg/h', everyHours: null };

// By hand, by NOUGG (morphine 1, oxycodone 1.5), after 60 mg in 24 hours.
test.each<[string, OrderedOpioid, object, string[]]>([
  [
    '15 mg every 4 h are 90: 50 % more, which is allowed, and 90 mg, which are to be justified',
    { ...order, dose: 15 },
    {},
    ['justify 90'],
  ],
  ['16 mg every 4 h are 96: 60 % more', { ...order, dose: 16 }, {}, ['rise 60', 'justify 96']],
  ['10 mg beside 36 mg that are ordered are 96', order, { regularBeside: morphine(36) }, ['rise 60', 'justify 96']],
  ['12 mg as a rescue are a fifth', { ...order, dose: 12, everyHours: null }, {}, []],
  ['15 mg as a rescue are a quarter', { ...order, dose: 15, everyHours: null }, {}, ['rescue-share 25']],
  [
    '10 mg of oxycodone as a rescue are 15 mg: a quarter',
    { ...order, drug: 'oxycodone', everyHours: null },
    {},
    ['rescue-share 25'],
  ],
  ['15 mg as the first dose', { ...order, dose: 15 }, { given: [] }, ['justify 90']],
  ['20 mg as the first dose', { ...order, dose: 20, everyHours: null }, { given: [] }, ['first-dose 20']],
])('%s', (_what, ordered, also, told) => {
  const { beyond } = judgeOrder(ordered, { ...beside, ...also });
  expect(beyond.map(({ what, found }) => `${what} ${found === null ? '' : Math.round(found)}`)).toEqual(told);
});

test('a patch of fentanyl needs 60 mg that were recorded; none recorded is not 60', () => {
  expect(judgeOrder(patch, beside).beyond).toEqual([]);
  expect(judgeOrder(patch, { ...beside, given: morphine(59) }).beyond).toMatchObject([
    { what: 'patch-below', found: 59 },
  ]);
  expect(judgeOrder(patch, { ...beside, given: [] }).beyond).toMatchObject([{ what: 'patch-below', found: null }]);
});

test('what a table does not convert cannot be judged, and methadone is never reckoned', () => {
  expect(judgeOrder({ ...order, drug: 'tramadol', dose: 50 }, beside)).toEqual({ beyond: [], cannotJudge: true });
  const oxycodone = { ...order, drug: 'oxycodone' } as const;
  expect(judgeOrder(oxycodone, { ...beside, table: null })).toEqual({ beyond: [], cannotJudge: true });
  expect(judgeOrder({ ...order, drug: 'methadone' }, beside)).toMatchObject({
    beyond: [{ rule: 'S3' }],
    cannotJudge: true,
  });
  expect(judgeOrder(order, beside)).toEqual({ beyond: [], cannotJudge: false });
});

test('oral morphine needs no table: 200 mg every 4 hours are 1200 mg a day of it, and a first dose beyond 15', () => {
  const high = { drug: 'morphine', route: 'oral', dose: 200, unit: 'mg', everyHours: 4 } as const;
  const without = { given: [], regularBeside: [], running: [], table: null };
  expect(judgeOrder(high, without)).toEqual({
    beyond: [
      { what: 'first-dose', rule: 'T1', found: 200, limit: 15 },
      { what: 'justify', rule: 'S5', found: 1200, limit: 90 },
    ],
    cannotJudge: false,
  });
  expect(judgeOrder({ ...high, unit: 'mcg', dose: 15_000 }, without).beyond).toMatchObject([
    { what: 'justify', found: 90 },
  ]);
  const beside = [{ drug: 'oxycodone', route: 'oral', amount: 20, unit: 'mg/day' }] as const;
  expect(judgeOrder(high, { ...without, regularBeside: beside })).toMatchObject({
    beyond: [{ what: 'first-dose' }],
    cannotJudge: true,
  });
});

// By hand: 2 mg/h for 6 hours, then 3 mg/h for 4 hours, then stopped: 12 + 12 = 24 mg.
test('an infusion counts with what each stretch of its rate gave', () => {
  const rate = (hoursAgo: number, untilAgo: number | null, mgPerHour: number): GivenDose => ({
    ...{ ...tablet(hoursAgo, mgPerHour), route: 'intravenous', unit: 'mg/h' },
    removedAt: untilAgo === null ? null : NOON - untilAgo * HOUR,
  });
  const total = (...rates: readonly GivenDose[]) => dosesOf24h(rates, NOON);
  expect(total(rate(14, 8, 2), rate(8, 4, 3))).toEqual([
    { drug: 'morphine', route: 'intravenous', amount: 24, unit: 'mg/day' },
  ]);
  // what ran before the 24 hours is not in them, and what runs still counts up to now
  expect(total(rate(30, null, 2))).toMatchObject([{ amount: 48 }]);
  expect(total(rate(30, 20, 2))).toMatchObject([{ amount: 8 }]);
  expect(total(rate(30, 24, 2))).toEqual([]);
  // a bolus of the same drug by the same vein is added: 24 + 5
  const bolus: GivenDose = { ...tablet(2, 5), route: 'intravenous' };
  expect(total(rate(12, null, 2), bolus)).toMatchObject([{ amount: 29 }]);
  // 50 µg/h of fentanyl by vein for 10 hours are 500 µg, and no patch
  const fentanyl: GivenDose = { ...rate(10, null, 50), drug: 'fentanyl', unit: 'mcg/h' };
  expect(total(fentanyl)).toEqual([{ drug: 'fentanyl', route: 'intravenous', amount: 500, unit: 'mcg/day' }]);
});

// By the British table morphine by vein counts three times. First: four hours of 1.25 mg/h are 5 mg, 15 of oral morphine. After 60 mg: 1.25 mg/h are 30 mg a
// day, 90 of oral morphine and half as much again.
test.each<[number, object, string[]]>([
  [1.25, { given: [] }, ['justify 90']],
  [1.3, { given: [] }, ['first-dose 16', 'justify 94']],
  [0.5, { given: [] }, []],
  [1.2, {}, []],
  [1.25, {}, ['justify 90']],
  [1.3, {}, ['rise 56', 'justify 94']],
])('an infusion of %d mg/h of morphine by vein beside %j', (dose, also, told) => {
  const infusion = { drug: 'morphine', route: 'intravenous', dose, unit: 'mg/h', everyHours: null } as const;
  const { beyond, cannotJudge } = judgeOrder(infusion, { ...beside, table: 'uk-palliative', ...also });
  expect(beyond.map(({ what, found }) => `${what} ${Math.round(found ?? 0)}`)).toEqual(told);
  expect(cannotJudge).toBe(false);
});

test('an infusion that no table converts cannot be judged', () => {
  const infusion = { drug: 'fentanyl', route: 'subcutaneous', dose: 50, unit: 'mcg/h', everyHours: null } as const;
  expect(judgeOrder(infusion, { ...beside, table: 'nougg' }).cannotJudge).toBe(true);
  expect(judgeOrder(infusion, { ...beside, table: null })).toEqual({ beyond: [], cannotJudge: true });
});

// By hand: 1.6 mg/h after 1 mg/h are 60 % more, though the 24 hours held as much with their rescues; 1.5 are 50 and allowed. By the British table 0.2 mg of
// fentanyl under the skin are 30 mg of oral morphine (x 150), 24 mg of morphine by vein 72 (x 3): 140 % more.
test.each<[string, OrderedOpioid, OpioidDose[], string[]]>([
  ['60 % above the rate', atRate(1.6), [perDay('morphine', 24)], ['rise-running 60']],
  ['50 % above it', atRate(1.5), [perDay('morphine', 24)], []],
  ['none runs', atRate(1.6), [], []],
  ['another opioid runs', atRate(1), [perDay('fentanyl', 0.2)], ['rise-running 140']],
])('an infusion beside what runs: %s', (_name, infusion, running, told) => {
  const day = { ...beside, given: morphine(150), running, table: 'uk-palliative' } as const;
  const judged = judgeOrder(infusion, day).beyond.filter(({ what }) => what === 'rise-running');
  expect(judged.map(({ what, found }) => `${what} ${Math.round(found ?? 0)}`)).toEqual(told);
});

function atRate(dose: number): OrderedOpioid {
  return { drug: 'morphine', route: 'intravenous', dose, unit: 'mg/h', everyHours: null };
}

/** By vein morphine, under the skin fentanyl. */
function perDay(drug: 'morphine' | 'fentanyl', amount: number): OpioidDose {
  return { drug, route: drug === 'morphine' ? 'intravenous' : 'subcutaneous', amount, unit: 'mg/day' };
}
