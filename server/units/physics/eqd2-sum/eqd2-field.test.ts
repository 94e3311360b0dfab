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

/** EQD2 = D (D/n + a/b) / (2 + a/b), by hand. */
const cases = [
  { given: { fractions: 30, share: 1, recovered: 0 }, alphaBetaGy: 3, gy: [0, 24, 60] },
  { given: { fractions: 20, share: 1, recovered: 0 }, alphaBetaGy: 2, gy: [0, 26.25, 75] },
  // half of it in 10 fractions: 15 Gy at 1.5 Gy and 30 Gy at 3 Gy
  { given: { fractions: 10, share: 0.5, recovered: 0 }, alphaBetaGy: 2, gy: [0, 13.125, 37.5] },
  { given: { fractions: 30, share: 1, recovered: 0.25 }, alphaBetaGy: 3, gy: [0, 18, 45] },
];
test.each(cases)('$given, α/β $alphaBetaGy: $gy', ({ given, alphaBetaGy, gy }) => {
  const { doseGy, grid } = eqd2Field(field, alphaBetaGy, given);
  expect(grid).toBe(field.grid);
  gy.forEach((each, n) => {
    expect(doseGy[n]).toBeCloseTo(each, 4);
  });
});

test('a stored step counts as it does at the highest dose', () => {
  // dEQD2/dD = (2 D/n + a/b) / (2 + a/b) = (6 + 2) / 4 at 60 Gy in 20
  expect(eqd2Field(field, 2, { fractions: 20, share: 1, recovered: 0 }).quantumGy).toBeCloseTo(0.02, 4);
});
