import { describe, expect, test } from 'vitest';
import { doseOfHottest, volumeAtLeast } from './curve-lookup.ts';

const curve = { doseGy: [0, 10, 20, 40], volumeCc: [80, 80, 40, 0] };

describe('volumeAtLeast() between the points of a curve', () => {
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
    test(`${doseGy} Gy: ${cc} cc`, () => expect(volumeAtLeast(curve, doseGy)).toBeCloseTo(cc, 9));
  test('a curve without points has no volume', () => expect(volumeAtLeast({ doseGy: [], volumeCc: [] }, 1)).toBe(0));
});

describe('doseOfHottest() between the points of a curve', () => {
  const cases = [
    { cc: 0, doseGy: 40 },
    { cc: 10, doseGy: 35 },
    { cc: 40, doseGy: 20 },
    { cc: 60, doseGy: 15 },
    { cc: 80, doseGy: 10 },
    { cc: 81, doseGy: 0 }, // more than there is
  ];
  for (const { cc, doseGy } of cases)
    test(`the hottest ${cc} cc: ${doseGy} Gy`, () => expect(doseOfHottest(curve, cc)).toBeCloseTo(doseGy, 9));
});
