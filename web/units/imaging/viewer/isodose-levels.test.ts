import { expect, test } from 'vitest';
import { isodosesOfDifference, isodosesOfMaximum, isodosesOfPrescription } from './isodose-levels.ts';

test('levels of 60 Gy are customary percentages of it', () => {
  const doses = isodosesOfPrescription(60).map(({ dose }) => Math.round(dose * 10) / 10);
  expect(doses).toEqual([64.2, 60, 57, 54, 48, 42, 30, 18, 6]);
});

const cases = [
  { maximum: 74.28, doses: [70, 60, 50, 40, 30, 20, 10] },
  { maximum: 14.9, doses: [14, 12, 10, 8, 6, 4, 2] },
  { maximum: 0.9, doses: [0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3, 0.2, 0.1] },
  { maximum: 0, doses: [] },
];
for (const { maximum, doses } of cases)
  test(`without prescription, a maximum of ${maximum} is lined at round doses`, () =>
    expect(isodosesOfMaximum(maximum).map(({ dose }) => Number(dose.toFixed(6)))).toEqual(doses));

test('a difference is lined on both sides', () => {
  expect(isodosesOfDifference(7.3).map(({ dose }) => dose)).toEqual([1, -1, 2, -2, 5, -5]);
  expect(isodosesOfDifference(0.05)).toEqual([]);
});
