import { expect, test } from 'vitest';
import { dosesOf24h, type GivenDose } from './given-doses.ts';
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
const beside = { given: morphine(60), regularBeside: [], table: 'nougg' } as const;
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
  const without = { given: [], regularBeside: [], table: null };
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
