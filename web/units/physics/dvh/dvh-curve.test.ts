import { expect, test } from 'vitest';
import { commonDoseAxis } from './dvh-curve.ts';

const curve = { doseGy: [0, 10, 20, 40], volumeCc: [80, 80, 40, 0] };

test('commonDoseAxis() keeps the points of every curve and is fine enough', () => {
  const axis = commonDoseAxis([curve, { doseGy: [0, 3.3], volumeCc: [1, 0] }], { atLeastPoints: 4 });
  expect(axis).toEqual([0, 3.3, 10, 20, 30, 40]);
});
