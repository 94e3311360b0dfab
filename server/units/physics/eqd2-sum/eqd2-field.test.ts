import type { DoseField } from '@isocenter/dosimetry';
import { expect, test } from 'vitest';
import { eqd2Field } from './eqd2-field.ts';

const field: DoseField = {
  grid: {
    ...{ size: [3, 1, 1], spacingMm: [2, 2, 2], originMm: [0, 0, 0] },
    axes: [
      [1, 0, 0],
      [0, 1, 0],
      [0, 0, 1],
    ],
  },
  ...{ doseGy: Float32Array.of(0, 30, 60), quantumGy: 0.01 },
};

const given = (plannedFractions: number, shares: readonly number[], recovered = 0) => ({
  ...{ plannedFractions, recovered },
  shares: {
    sum: shares.reduce((sum, share) => sum + share, 0),
    squares: shares.reduce((sum, share) => sum + share * share, 0),
  },
});
const whole = (fractions: number) => Array<number>(fractions).fill(1);

/** The sum of d (d + a/b) / (2 + a/b) over what each fraction gave, by hand. */
const cases = [
  { what: 'all of 30', given: given(30, whole(30)), alphaBetaGy: 3, gy: [0, 24, 60] },
  { what: 'all of 20', given: given(20, whole(20)), alphaBetaGy: 2, gy: [0, 26.25, 75] },
  // half of it in 10 fractions: 15 Gy at 1.5 Gy and 30 Gy at 3 Gy
  { what: 'half of 20', given: given(20, whole(10)), alphaBetaGy: 2, gy: [0, 13.125, 37.5] },
  // of 6 and 12 Gy in a fraction: 6 × 9 / 5 four times, 12 × 15 / 5 four times; the record of nothing gives nothing
  { what: 'five of 5, one of them nothing', given: given(5, [1, 1, 1, 1, 0]), alphaBetaGy: 3, gy: [0, 43.2, 144] },
  // 15 and 30 Gy twice, 7.5 and 15 Gy once: (2 × 15 × 18 + 7.5 × 10.5) / 5, (2 × 30 × 33 + 15 × 18) / 5
  { what: 'two and a half of 2', given: given(2, [1, 0.5, 1]), alphaBetaGy: 3, gy: [0, 123.75, 450] },
  { what: 'a quarter recovered', given: given(30, whole(30), 0.25), alphaBetaGy: 3, gy: [0, 18, 45] },
];
test.each(cases)('$what, α/β $alphaBetaGy: $gy', ({ given: told, alphaBetaGy, gy }) => {
  const { doseGy, grid } = eqd2Field(field, alphaBetaGy, told);
  expect(grid).toBe(field.grid);
  gy.forEach((each, n) => {
    expect(doseGy[n]).toBeCloseTo(each, 4);
  });
});

test('a stored step counts as it does at the highest dose', () => {
  // dEQD2/dD = (2 D/n + a/b) / (2 + a/b) = (6 + 2) / 4 at 60 Gy in 20
  expect(eqd2Field(field, 2, given(20, whole(20))).quantumGy).toBeCloseTo(0.02, 4);
});
