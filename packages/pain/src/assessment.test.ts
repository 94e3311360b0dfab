import { describe, expect, test } from 'vitest';
import { behaviourSum, bpiInterference, bpiSeverity, painBand, painChange, painManagementIndex } from './index.ts';

describe('the band of a score, rule A9', () => {
  test.each([
    [0, 'none'],
    [1, 'mild'],
    [3, 'mild'],
    [4, 'moderate'],
    [6, 'moderate'],
    [7, 'severe'],
    [10, 'severe'],
  ] as const)('NRS %d is %s', (nrs, band) => expect(painBand(nrs)).toBe(band));
  test.each([-1, 11, 2.5, Number.NaN])('%d is no score', (nrs) => expect(() => painBand(nrs)).toThrow(RangeError));
});

describe('Brief Pain Inventory', () => {
  // ‘bpi-interference’ and ‘bpi-invalid’ of the department's examples, computed from the ePPOC page; the others by hand.
  test.each([
    [[5, 6, 4, 7, null, null, null], { valid: true, score: 5.5, answered: 4 }],
    [[5, 6, 4, null, null, null, null], { valid: false, answered: 3 }],
    [[0, 0, 0, 0, 0, 0, 0], { valid: true, score: 0, answered: 7 }],
    [[10, 9, 8, 7, 6, 5, 4], { valid: true, score: 7, answered: 7 }],
  ] as const)('interference of %j', (items, expected) => expect(bpiInterference(items)).toEqual(expected));
  test.each([[[1, 2, 3]], [[5, 6, 4, 7, 11, null, null]]])('%j is refused', (items) =>
    expect(() => bpiInterference(items)).toThrow(RangeError),
  );

  test.each([
    [{ worst: 8, least: 2, average: 5, now: 4 }, 4.75], // (8 + 2 + 5 + 4) / 4
    [{ worst: 0, least: 0, average: 0, now: 0 }, 0],
    [{ worst: 8, least: null, average: 5, now: 4 }, null],
  ])('severity of %j is %d', (scores, severity) => expect(bpiSeverity(scores)).toBe(severity));
});

describe('where the patient cannot speak', () => {
  test.each([
    ['flacc', { face: 1, legs: 2, activity: 0, cry: 1, consolability: 2 }, 6],
    ['flacc', { face: 2, legs: 2, activity: 2, cry: 2, consolability: 2 }, 10],
    ['painad', { breathing: 0, vocalisation: 1, face: 1, body: 0, consolability: 0 }, 2],
  ] as const)('%s of %j is %d', (scale, items, sum) => expect(behaviourSum(scale, items)).toBe(sum));
  test.each([
    ['flacc', { face: 1, legs: 2, activity: 0, cry: 1 }],
    ['flacc', { face: 3, legs: 0, activity: 0, cry: 0, consolability: 0 }],
    ['painad', { breathing: 0, vocalisation: 1, face: 1, legs: 0, consolability: 0 }],
  ] as const)('%s of %j is refused: what was not watched is not 0', (scale, items) =>
    expect(() => behaviourSum(scale, items)).toThrow(RangeError),
  );
});

describe('change, rule A14', () => {
  test.each([
    [8, 4, -50, 'substantial'],
    [10, 7, -30, 'moderate'],
    [10, 9, -10, 'minimal'],
    [7, 7, 0, 'none'],
    [4, 6, 50, 'substantial'],
  ] as const)('from %d to %d is %d %%: %s', (from, to, percent, change) =>
    expect(painChange(from, to)).toEqual({ percent, change }),
  );
  test('from no pain there is no share', () => expect(painChange(0, 4)).toBeNull());
});

describe('Pain Management Index, P1', () => {
  // The first is ‘pmi’ of the department's examples.
  test.each([
    ['weak opioid', 8, -1],
    ['strong opioid', 10, 0],
    ['none', 9, -3],
    ['strong opioid', 0, 3],
    ['non-opioid', 3, 0],
  ] as const)('%s with a worst pain of %d is %d', (analgesic, worstNrs, index) =>
    expect(painManagementIndex({ analgesic, worstNrs })).toBe(index),
  );
});
