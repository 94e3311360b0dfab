import { describe, expect, test } from 'vitest';
import { contourStack } from '../contours/contour-stack.ts';
import { profileOf } from '../contours/contour-volume.ts';
import type { ClosedContour, DoseField } from '../inputs.ts';
import { tipsBetween } from './tips.ts';

const axes: DoseField['grid']['axes'] = [
  [1, 0, 0],
  [0, 1, 0],
  [0, 0, 1],
];
/** 30 Gy at y = 0, 1 Gy/mm along y. */
const dose: DoseField = {
  grid: { size: [2, 81, 2], spacingMm: [80, 1, 80], originMm: [-40, -40, -40], axes },
  doseGy: Float32Array.from({ length: 2 * 81 * 2 }, (_, n) => (Math.floor(n / 2) % 81) - 10),
  quantumGy: 0,
};
const LEVELS_MM = [-10.5, -7.5, -4.5, -1.5, 1.5, 4.5, 7.5, 10.5];

const rectangle = (y: number, z: number): ClosedContour => Float64Array.of(-5, -12, z, 5, -12, z, 5, y, z, -5, y, z);
const tipsOf = (reachMm: (z: number) => number) => {
  const contours = LEVELS_MM.map((z) => rectangle(reachMm(z), z));
  const stack = contourStack(contours, { name: 'roof', axes, lonePlaneThicknessMm: 3 });
  const profile = profileOf(stack);
  return { tips: tipsBetween(stack, profile, dose), unsureMm2: profile.unsureBetween(3) };
};

describe('a roof whose ridge of 12 mm lies between two planes, which reach to 9 mm', () => {
  const { tips, unsureMm2 } = tipsOf((z) => 12 - 2 * Math.abs(z));

  test('has a tip of the doses from there to the ridge', () => {
    expect(tips.length).toBe(1);
    expect(tips[0]!.doseGy[0]).toBeCloseTo(39, 6);
    expect(tips[0]!.doseGy.at(-1)).toBeCloseTo(42, 6);
  });

  test('of the volume that the planes do not tell of the gap', () => {
    expect(unsureMm2).toBeGreaterThan(0);
    expect(tips[0]!.volumeCc.reduce((a, b) => a + b)).toBeCloseTo((unsureMm2 * 3) / 1000, 9);
  });
});

test('what bends everywhere, lies on a plane or runs straight on has none', () => {
  expect(tipsOf((z) => Math.sqrt(12 * 12 - z * z)).tips).toEqual([]);
  expect(tipsOf((z) => 12 - 2 * Math.abs(z - 1.5)).tips).toEqual([]);
  expect(tipsOf((z) => z / 2).tips).toEqual([]);
});
