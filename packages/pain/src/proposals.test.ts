import { expect, test } from 'vitest';
import { afterRescue, reassessAfterMinutes } from './after-rescue.ts';
import { asksBaselineRise } from './baseline-rise.ts';
import { cautionOf } from './caution-dose.ts';
import { firstDoses } from './first-dose.ts';
import { opioidTolerance } from './opioid-tolerance.ts';
import { riseByPain } from './rise-by-pain.ts';
import { asksToHold } from './sedation.ts';
import { taper } from './taper.ts';

const awake = { isSedated: false };

// By hand, of 20 mg: 50 to 100 % more are 30 to 40, 25 to 50 % are 25 to 30, at most 25 % are 20 to 25; the cap of 50 % is 30.
test.each([
  [10, 30, 40, true, ['T3', 'T10']],
  [7, 30, 40, true, ['T3', 'T10']],
  [6, 25, 30, false, ['T4', 'T10']],
  [4, 25, 30, false, ['T4', 'T10']],
  [3, 20, 25, false, ['T5', 'T10', 'R5']],
  [2, 20, 25, false, ['T5', 'T10', 'R5']],
] as const)('a score of %d: 20 mg become %d to %d', (nrs, lowMg, highMg, isBeyondCap, rules) => {
  expect(riseByPain({ doseMg: 20, nrs, ...awake })).toMatchObject({ lowMg, highMg, capMg: 30, isBeyondCap, rules });
});

test('no rise without pain, nor for who is sedated however much it hurts', () => {
  expect(riseByPain({ doseMg: 20, nrs: 1, ...awake })).toEqual({ refused: 'no-pain', rules: ['R5'] });
  expect(riseByPain({ doseMg: 20, nrs: 9, isSedated: true })).toEqual({ refused: 'sedated', rules: ['E2'] });
  expect(() => riseByPain({ doseMg: 0, nrs: 5, ...awake })).toThrow(RangeError);
  expect(() => riseByPain({ doseMg: 20, nrs: 5.5, ...awake })).toThrow(RangeError);
});

test('two rules begin differently, and both stand', () => {
  expect(firstDoses({ nrs: 4, ...awake }).map(({ rule, lowMg, highMg }) => [rule, lowMg, highMg])).toEqual([
    ['T1', 5, 15],
    ['T11', 5, 5],
  ]);
  expect(firstDoses({ nrs: 3, ...awake })).toEqual([]);
  expect(firstDoses({ nrs: 8, isSedated: true })).toEqual([]);
});

// B5: 3 or more; B6: more than 3; B2: more than 4.
test.each([
  [0, []],
  [2, []],
  [3, ['B5']],
  [4, ['B5', 'B6']],
  [5, ['B5', 'B6', 'B2']],
] as const)('%d rescues: a rise is asked for by %j', (count, rules) => {
  expect(asksBaselineRise(count).flatMap(({ rule, asks }) => (asks ? [rule] : []))).toEqual(rules);
});

const oxycodone = (amount: number) => [{ drug: 'oxycodone', route: 'oral', amount, unit: 'mg/day' }] as const;
const morphine = (amount: number) => [{ drug: 'morphine', route: 'oral', amount, unit: 'mg/day' }] as const;
const week = <T>(day: T): readonly T[] => Array<T>(7).fill(day);

test('who tolerates opioids: seven days, each at or above its dose', () => {
  expect(opioidTolerance(week(morphine(60)), 'nougg')).toBe('tolerant');
  expect(opioidTolerance(week(morphine(59)), 'nougg')).toBe('naive');
  // 30 mg of oxycodone alone suffice by the definition, though 30 x 1.5 are 45 mg
  expect(opioidTolerance(week(oxycodone(30)), 'nougg')).toBe('tolerant');
  // 20 mg of oxycodone and 30 mg of morphine: 30 + 30 = 60; with 29 mg 59
  expect(opioidTolerance(week([...oxycodone(20), ...morphine(30)]), 'nougg')).toBe('tolerant');
  expect(opioidTolerance(week([...oxycodone(20), ...morphine(29)]), 'nougg')).toBe('naive');
  // by the range of McMaster 29 + 30 to 29 + 40: neither
  expect(opioidTolerance(week([...oxycodone(20), ...morphine(29)]), 'mcmaster')).toBe('unknown');
  const patch = { drug: 'fentanyl', route: 'transdermal', amount: 25, unit: 'mcg/h' } as const;
  expect(opioidTolerance(week([patch]), 'nougg')).toBe('tolerant');
});

test('not recorded is not none, and six days are no week', () => {
  expect(opioidTolerance([...week(morphine(60)).slice(1), null], 'nougg')).toBe('unknown');
  expect(opioidTolerance(week(morphine(60)).slice(1), 'nougg')).toBe('unknown');
  expect(opioidTolerance([...week(morphine(60)).slice(1), []], 'nougg')).toBe('naive');
  const methadone = { drug: 'methadone', route: 'oral', amount: 40, unit: 'mg/day' } as const;
  expect(opioidTolerance(week([methadone]), 'nougg')).toBe('unknown');
});

test.each([
  [49.9, 'none'],
  [50, 'caution'],
  [89.9, 'caution'],
  [90, 'justify'],
] as const)('%d mg a day: %s', (highMg, told) => expect(cautionOf({ lowMg: 0, highMg })).toBe(told));

// 60 less 25 % are 45, then 33.75, then 25.3 which is below 30: 30 for two days.
test('stopping: by a quarter a day down to 30 mg, that twice', () => {
  expect(taper(60, { reductionPercent: 25 })).toEqual([
    { day: 1, mg: 45 },
    { day: 2, mg: 33.75 },
    { day: 3, mg: 30 },
    { day: 4, mg: 30 },
  ]);
  expect(taper(40, { reductionPercent: 25 })).toEqual([1, 2].map((day) => ({ day, mg: 30 }))); // 40 x 0.75 = 30
  expect(taper(20, { reductionPercent: 10 })).toEqual([1, 2].map((day) => ({ day, mg: 20 })));
  expect(taper(60, { reductionPercent: 30 })).toEqual({ refused: 'percent' });
  expect(() => taper(0, { reductionPercent: 10 })).toThrow(RangeError);
});

const rescued = { dose: 10, before: 7, cyclesWithoutChange: 1, isSedated: false };
test.each([
  ['controlled', { after: 3 }, { act: 'maintain', rules: ['R5'] }],
  ['less, not controlled', { after: 5 }, { act: 'repeat', rules: ['R4'] }],
  ['unchanged', { after: 7 }, { act: 'more', low: 15, high: 20, changeRoute: false, rules: ['R3', 'T10'] }],
  ['worse', { after: 9 }, { act: 'more', low: 15, high: 20, changeRoute: false, rules: ['R3', 'T10'] }],
  [
    'twice unchanged',
    { after: 7, cyclesWithoutChange: 2 },
    { act: 'more', changeRoute: true, rules: ['R3', 'R6', 'T10'] },
  ],
  ['unchanged and sedated', { after: 7, isSedated: true }, { act: 'hold', rules: ['E2'] }],
] as const)('after a rescue of 10 mg at 7, %s', (_what, given, told) => {
  expect(afterRescue({ ...rescued, ...given })).toMatchObject(told);
});

test('assessed again after 60 min by mouth and 15 min by vein; of another route no rule speaks', () => {
  expect(reassessAfterMinutes('oral')).toEqual({ minutes: 60, rule: 'R1' });
  expect(reassessAfterMinutes('intravenous')).toEqual({ minutes: 15, rule: 'R2' });
  expect(reassessAfterMinutes('subcutaneous')).toBeNull();
});

test.each([
  ['3', null, true],
  ['4', 14, true],
  ['2', 14, false],
  ['S', null, false],
  ['1', 7, true],
  [null, 7, true],
  [null, 8, null],
  [null, 14, null],
  [null, null, null],
] as const)('sedation %s with %s breaths a minute: hold is %s', (sedation, breathsPerMinute, hold) => {
  expect(asksToHold({ sedation, breathsPerMinute })).toBe(hold);
});
