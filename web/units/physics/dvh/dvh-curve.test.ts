import { describe, expect, test } from 'vitest';
import { commonDoseAxis, volumeAtDose } from './dvh-curve.ts';

const curve = { doseGy: [0, 10, 20, 40], volumeCc: [80, 80, 40, 0] };

describe('volumeAtDose() between the points of a curve', () => {
  const cases = [
    { doseGy: -1, cc: 80 },
    { doseGy: 0, cc: 80 },
    { doseGy: 10, cc: 80 },
    { doseGy: 15, cc: 60 },
    { doseGy: 30, cc: 20 },
    { doseGy: 40, cc: 0 },
    { doseGy: 41, cc: 0 },
  ];
  for (const { doseGy, cc } of cases)
    test(`${doseGy} Gy: ${cc} cc`, () => expect(volumeAtDose(curve, doseGy)).toBeCloseTo(cc, 9));
  test('a curve without points has no volume', () => expect(volumeAtDose({ doseGy: [], volumeCc: [] }, 1)).toBe(0));
});

test('commonDoseAxis() keeps the points of every curve and is fine enough', () => {
  const axis = commonDoseAxis([curve, { doseGy: [0, 3.3], volumeCc: [1, 0] }], { atLeastPoints: 4 });
  expect(axis).toEqual([0, 3.3, 10, 20, 30, 40]);
});
