import { expect, test } from 'vitest';
import { rescueDose } from './rescue-dose.ts';
import { titration } from './titration.ts';

const inPain = { nrs: 6, isSedated: false };

// Malaysian CPG Management of Cancer Pain, 2nd ed. p. 20, example 1, printed: 5 mg every 4 h and three rescues.
test('the printed example: 45 mg in 24 h, over six 7.5, so 7 mg every 4 h and 7 mg as a rescue', () => {
  expect(titration({ fourHourlyMg: 5, regular24hMg: 30, rescueMg: [5, 5, 5], ...inPain }, 'T8')).toEqual({
    total24hMg: 45,
    exactMg: 7.5,
    newFourHourlyMg: 7,
    rescue: { lowMg: 7, highMg: 7 },
    risePercent: expect.closeTo(40, 9),
    rules: ['T8', 'T10'],
  });
});

test('by the Chinese specification: 60 mg by the clock and 30 mg for titration are 15 mg six times; 6 to 12 mg for titration', () => {
  expect(titration({ fourHourlyMg: 10, regular24hMg: 60, rescueMg: [10, 10, 10], ...inPain }, 'T6')).toMatchObject({
    newFourHourlyMg: 15, // 50 % and no more
    rescue: { lowMg: 6, highMg: 12 },
  });
});

test.each([
  [
    'more than 50 %: 55 mg over six are 9 of 5 mg',
    { fourHourlyMg: 5, regular24hMg: 30, rescueMg: [5, 5, 5, 5, 5] },
    'over-cap',
  ],
  ['one large rescue', { fourHourlyMg: 5, regular24hMg: 30, rescueMg: [50] }, 'over-cap'],
  ['half a mg is not rounded to none', { fourHourlyMg: 0.5, regular24hMg: 3, rescueMg: [] }, 'no-rise'],
  ['rounding down is no reduction: 2.5 mg stay', { fourHourlyMg: 2.5, regular24hMg: 15, rescueMg: [] }, 'no-rise'],
  ['pain of 3', { fourHourlyMg: 5, regular24hMg: 30, rescueMg: [5, 5], nrs: 3 }, 'controlled'],
  [
    'a drowsy patient, whatever the pain',
    { fourHourlyMg: 5, regular24hMg: 30, rescueMg: [5, 5], isSedated: true },
    'sedated',
  ],
] as const)('%s: none is proposed', (_what, given, refused) => {
  const told = titration({ ...inPain, ...given }, 'T8');
  expect(told).toMatchObject({ refused });
  expect(told).not.toHaveProperty('newFourHourlyMg');
});

test('what the computer rounds changes no dose: six times 0.7 mg and 1.8 mg are 1 mg; exactly 50 % of 12.3 mg are allowed', () => {
  expect(titration({ fourHourlyMg: 0.7, regular24hMg: 4.2, rescueMg: [1.8], ...inPain }, 'T8')).toMatchObject({
    newFourHourlyMg: 1,
  });
  expect(
    titration({ fourHourlyMg: 12.3, regular24hMg: 73.8, rescueMg: [12.3, 12.3, 12.3], ...inPain }, 'T6'),
  ).not.toHaveProperty('refused');
});

// By hand: of 10 mg six times one was not taken, 50 mg. With two rescues of 10 mg 70 mg, over six 11.67: 11 mg, 32 % more than 50/6 = 8.33.
test('what was ordered and not taken is not in the total: five of six doses of 10 mg and two rescues are 70 mg', () => {
  const five = { fourHourlyMg: 10, regular24hMg: 50, ...inPain };
  expect(titration({ ...five, rescueMg: [10, 10] }, 'T8')).toMatchObject({
    ...{ total24hMg: 70, newFourHourlyMg: 11, risePercent: expect.closeTo(32, 9) },
  });
  // 10 to 20 % of the 50 mg that were given
  expect(titration({ ...five, rescueMg: [10, 10] }, 'T6')).toMatchObject({ rescue: { lowMg: 5, highMg: 10 } });
  // 80 mg, over six 13.33: 13 mg are 56 % more than 8.33, though 30 % more than is ordered
  expect(titration({ ...five, rescueMg: [10, 10, 10] }, 'T8')).toMatchObject({ refused: 'over-cap' });
  // 60 mg, over six 10: what is ordered already
  expect(titration({ ...five, rescueMg: [10] }, 'T8')).toMatchObject({ refused: 'no-rise', total24hMg: 60 });
});

test('a larger dose that was given does not widen the cap: 15 mg are 50 % more than the 10 that are ordered', () => {
  const more = { fourHourlyMg: 10, regular24hMg: 72, ...inPain };
  expect(titration({ ...more, rescueMg: [18] }, 'T8')).toMatchObject({ newFourHourlyMg: 15, risePercent: 50 });
  expect(titration({ ...more, rescueMg: [24] }, 'T8')).toMatchObject({ refused: 'over-cap' }); // 96 / 6 = 16
});

test('a dose is more than nothing, a pain score between 0 and 10', () => {
  expect(() => titration({ fourHourlyMg: 0, regular24hMg: 30, rescueMg: [], ...inPain }, 'T8')).toThrow(RangeError);
  expect(() => titration({ fourHourlyMg: 5, regular24hMg: 0, rescueMg: [], ...inPain }, 'T8')).toThrow(RangeError);
  expect(() => titration({ fourHourlyMg: 5, regular24hMg: 30, rescueMg: [Number.NaN], ...inPain }, 'T6')).toThrow(
    RangeError,
  );
  expect(() => titration({ fourHourlyMg: 5, regular24hMg: 30, rescueMg: [], nrs: 11, isSedated: false }, 'T6')).toThrow(
    RangeError,
  );
});

// NCCN via Medscape: 10 to 20 % of 120 mg are 12 to 24 mg.
test.each([
  ['B1', 12, 24],
  ['B4', 12, 24],
  ['B3', 20, 20],
  ['B7', 12, 20],
] as const)('a rescue dose of 120 mg in 24 h by %s: %d to %d mg', (rule, low, high) => {
  const { lowMg, highMg } = rescueDose(120, rule);
  expect([lowMg, highMg]).toEqual([expect.closeTo(low, 9), expect.closeTo(high, 9)]);
});

test('of no total there is no rescue dose', () => {
  expect(() => rescueDose(0, 'B1')).toThrow(RangeError);
});
