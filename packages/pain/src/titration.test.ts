import { expect, test } from 'vitest';
import { rescueDose } from './rescue-dose.ts';
import { titrationOfMalaysia, titrationOfNhc2018 } from './titration.ts';

// Malaysian CPG Management of Cancer Pain, 2nd ed. p. 20, example 1, printed: 5 mg every 4 h and three rescues.
test('the printed example: 45 mg in 24 h, over six 7.5, so 7 mg every 4 h and 7 mg as a rescue', () => {
  expect(titrationOfMalaysia({ fourHourlyMg: 5, rescueMg: [5, 5, 5] })).toMatchObject({
    regular24hMg: 30,
    rescue24hMg: 15,
    total24hMg: 45,
    exactMg: 7.5,
    newFourHourlyMg: 7,
    rescue: { lowMg: 7, highMg: 7 },
    risePercent: expect.closeTo(40, 9),
    needsSpecialist: false,
  });
});

test('more than 50 % in 24 hours needs a specialist: five rescues of 5 mg make 9 of 5 mg', () => {
  const told = titrationOfMalaysia({ fourHourlyMg: 5, rescueMg: [5, 5, 5, 5, 5] }); // 55 / 6 = 9.17
  expect(told).toMatchObject({ newFourHourlyMg: 9, risePercent: expect.closeTo(80, 9), needsSpecialist: true });
});

test('by the Chinese specification: 60 mg by the clock and 30 mg for titration are 15 mg six times; 6 to 12 mg for titration', () => {
  expect(titrationOfNhc2018({ fourHourlyMg: 10, rescueMg: [10, 10, 10] })).toMatchObject({
    newFourHourlyMg: 15,
    rescue: { lowMg: 6, highMg: 12 },
    needsSpecialist: false, // 50 % and no more
  });
});

test('a dose is more than nothing', () => {
  expect(() => titrationOfMalaysia({ fourHourlyMg: 0, rescueMg: [] })).toThrow(RangeError);
  expect(() => titrationOfNhc2018({ fourHourlyMg: 5, rescueMg: [Number.NaN] })).toThrow(RangeError);
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
