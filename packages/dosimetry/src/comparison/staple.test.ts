import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { majorityVote } from './majority-vote.ts';
import type { Mask } from './mask.ts';
import { staple } from './staple.ts';

/** Masks of one row of voxels, written as 0 and 1. */
function rows(...observers: readonly string[]): Mask[] {
  return observers.map((row) => ({
    grid: {
      size: [row.length, 1, 1],
      spacingMm: [1, 1, 1],
      originMm: [0, 0, 0],
      axes: [
        [1, 0, 0],
        [0, 1, 0],
        [0, 0, 1],
      ],
    },
    inside: Uint8Array.from(row, Number),
  }));
}
const text = ({ inside }: Mask) => inside.join('');

describe('majority vote', () => {
  test('of three, voxel by voxel', () => {
    expect(text(majorityVote(rows('11100', '11010', '10001'), { ties: 'inside' }))).toBe('11000');
  });
  test('of two: where one of them says so, the caller decides', () => {
    const two = rows('1100', '0110');
    expect(text(majorityVote(two, { ties: 'inside' }))).toBe('1110');
    expect(text(majorityVote(two, { ties: 'outside' }))).toBe('0100');
  });
  test('needs two observers, one grid, and something inside', () => {
    const ties = 'inside';
    expect(() => majorityVote(rows('10'), { ties })).toThrow(/observers/);
    expect(() => majorityVote(rows('10', '100'), { ties })).toThrow(/grid/);
    expect(() => majorityVote(rows('00', '00'), { ties })).toThrow(/inside/);
  });
});

describe('STAPLE', () => {
  // Ten voxels: four 111, one 110, four 000, one 100. Worked by hand: the first belief is the majority (five voxels); then the first
  // observer called one of the five others inside, the third missed one of the five. With these, 110 cannot lie outside (the second
  // observer never calls a voxel outside inside) and 100 cannot lie inside (nor misses one): the estimate repeats itself.
  test('of three, worked by hand', () => {
    const found = staple(rows('1110000111', '1110000110', '1110000100'), { prior: 0.5 });
    expect(text(found.mask)).toBe('1110000110');
    expect(found.converged).toBe(true);
    [1, 1, 4 / 5].forEach((sensitivity, n) => {
      expect(found.sensitivity[n]).toBeCloseTo(sensitivity, 6);
    });
    [4 / 5, 1, 1].forEach((specificity, n) => {
      expect(found.specificity[n]).toBeCloseTo(specificity, 6);
    });
  });

  test('observers who agree are faultless, and theirs is the structure', () => {
    const found = staple(rows('01110', '01110', '01110'));
    expect(text(found.mask)).toBe('01110');
    expect([...found.sensitivity, ...found.specificity]).toEqual([1, 1, 1, 1, 1, 1]);
  });

  test('one who saw nothing does not sway four who agree', () => {
    const found = staple(rows('1011', '1011', '1011', '1011', '0000'));
    expect(text(found.mask)).toBe('1011');
    expect(found.sensitivity[4]).toBeCloseTo(0, 9);
    expect(found.specificity[4]).toBeCloseTo(1, 9);
  });

  test('empty space around changes nothing', () => {
    const near = staple(rows('11100', '01110'));
    const far = staple(rows('0000111000000', '0000011100000'));
    expect(far.prior).toBe(near.prior);
    expect(far.sensitivity).toEqual(near.sensitivity);
  });

  test('solves the equations of the paper, written out voxel by voxel', () => {
    const observer = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 40, maxLength: 40 });
    fc.assert(
      fc.property(fc.array(observer, { minLength: 3, maxLength: 5 }), (errors) => {
        // A structure of 20 voxels, each observer wrong in about one of ten.
        const decisions = errors.map((row) => row.map((e, n) => Number(n < 20) ^ Number(e === 0)));
        decisions.forEach((row) => {
          row[0] = row[39] = 1;
        });
        const found = staple(rows(...decisions.map((row) => row.join(''))), { prior: 0.5, tolerance: 1e-12 });
        const belief = decisions[0]!.map((_, voxel) => {
          const product = (share: (called: number, m: number) => number) =>
            decisions.reduce((all, row, m) => all * share(row[voxel]!, m), 1);
          const inside = product((called, m) => (called ? found.sensitivity[m]! : 1 - found.sensitivity[m]!));
          const outside = product((called, m) => (called ? 1 - found.specificity[m]! : found.specificity[m]!));
          return inside + outside > 0 ? inside / (inside + outside) : 0.5;
        });
        const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
        decisions.forEach((row, m) => {
          const seen = sum(row.map((called, voxel) => called * belief[voxel]!));
          expect(found.sensitivity[m]!).toBeCloseTo(seen / sum(belief), 5);
        });
        belief.forEach((share, voxel) => {
          expect(found.probability[voxel]!).toBeCloseTo(share, 5);
        });
      }),
      { numRuns: 50, seed: 3 },
    );
  });

  test('a prior that is no share is refused', () => {
    expect(() => staple(rows('10', '11'), { prior: 0 })).toThrow(RangeError);
  });
});
