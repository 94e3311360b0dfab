import { describe, expect, test } from 'vitest';
import type { DoseField } from '../inputs.ts';
import { isodoseVolumeCc } from './isodose-volume.ts';

/** 60 Gy at the origin, falling by 1 Gy/mm with the distance: the isodose of d is a ball of radius 60 - d. */
function cone(spacingMm: number): DoseField {
  const half = Math.ceil(30 / spacingMm);
  const n = 2 * half + 1;
  const doseGy = new Float32Array(n ** 3);
  for (let k = -half, v = 0; k <= half; k++)
    for (let j = -half; j <= half; j++)
      for (let i = -half; i <= half; i++, v++) doseGy[v] = Math.max(0, 60 - spacingMm * Math.hypot(i, j, k));
  const axes: DoseField['grid']['axes'] = [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ];
  const start = -half * spacingMm;
  return {
    grid: { size: [n, n, n], spacingMm: [spacingMm, spacingMm, spacingMm], originMm: [start, start, start], axes },
    doseGy,
    quantumGy: 0,
  };
}

describe('isodoseVolumeCc() of balls, 4/3 pi r^3', () => {
  const cases = [
    { spacingMm: 2, doseGy: 50, within: 0.03 },
    { spacingMm: 2, doseGy: 35, within: 0.01 },
    { spacingMm: 3, doseGy: 35, within: 0.02 },
    { spacingMm: 4, doseGy: 35, within: 0.03 },
  ];
  test.each(cases)('$doseGy Gy on voxels of $spacingMm mm: within $within', ({ spacingMm, doseGy, within }) => {
    const exact = ((4 / 3) * Math.PI * (60 - doseGy) ** 3) / 1000;
    expect(Math.abs(isodoseVolumeCc(cone(spacingMm), doseGy) / exact - 1)).toBeLessThan(within);
  });

  test('above the maximum it is 0, at 0 Gy the whole grid to its outer faces', () => {
    expect(isodoseVolumeCc(cone(3), 61)).toBe(0);
    expect(isodoseVolumeCc(cone(3), 0)).toBeCloseTo((21 * 3) ** 3 / 1000, 9);
  });
});
