import { expect, test } from 'vitest';
import type { DoseField, Vec3 } from '../inputs.ts';
import { differenceFigures, volumeBeyond } from './difference-figures.ts';
import { doseDifference } from './dose-difference.ts';

/** A box of 40 × 20 × 10 mm, its voxel centres from `originMm` on. */
function field(
  doseAt: (at: Vec3) => number,
  grid: { spacingMm?: number; originMm?: Vec3; size?: Vec3; quantumGy?: number } = {},
): DoseField {
  const { spacingMm = 2, originMm = [0, 0, 0], size = [20, 10, 5], quantumGy = 0 } = grid;
  const doseGy = new Float32Array(size[0] * size[1] * size[2]);
  for (let k = 0, n = 0; k < size[2]; k++)
    for (let j = 0; j < size[1]; j++)
      for (let i = 0; i < size[0]; i++, n++)
        doseGy[n] = doseAt([originMm[0] + i * spacingMm, originMm[1] + j * spacingMm, originMm[2] + k * spacingMm]);
  return {
    grid: {
      ...{ size, originMm, spacingMm: [spacingMm, spacingMm, spacingMm] },
      axes: [
        [1, 0, 0],
        [0, 1, 0],
        [0, 0, 1],
      ],
    },
    ...{ doseGy, quantumGy },
  };
}

const flat = () => 50;
const ramp = ([x]: Vec3) => 20 + 0.4 * x;
const finer = { spacingMm: 1.3, originMm: [-1, -1, -1], size: [40, 20, 10] } as const;

/** By hand: 2 % of 50 Gy; 0.4 Gy/mm over 5 mm, the same at every place. */
const cases = [
  { what: 'a uniform dose scaled by 1.02', later: field(() => 51), earlier: field(flat), gy: 1, same: true },
  {
    what: 'a ramp shifted by 5 mm',
    later: field(([x]) => ramp([x + 5, 0, 0])),
    earlier: field(ramp),
    gy: 2,
    same: true,
  },
  {
    what: 'a ramp shifted by −5 mm, on a finer grid off by fractions of a voxel',
    ...{ later: field(([x]) => ramp([x - 5, 0, 0])), earlier: field(ramp, finer), gy: -2, same: false },
  },
];
test.each(cases)('$what: $gy Gy everywhere', ({ later, earlier, gy, same }) => {
  const difference = doseDifference(later, earlier);
  expect([difference.isSameGrid, difference.outsideFraction]).toEqual([same, 0]);
  const { points, highest, lowest, meanGy } = differenceFigures(difference)!;
  expect(points).toBe(1000);
  for (const each of [highest.gy, lowest.gy, meanGy]) expect(each).toBeCloseTo(gy, 4);
  for (const each of [highest.errorGy, lowest.errorGy]) expect(each).toBeCloseTo(0, 4);
});

test('the largest difference is found at its place, and its volume is that of its voxels', () => {
  const spot = ([x, y, z]: Vec3) => (x === 12 && y === 6 && z === 4 ? 53 : x === 30 && z === 0 ? 46 : 50);
  const difference = doseDifference(field(spot, { quantumGy: 0.01 }), field(flat, { quantumGy: 0.03 }));
  const figures = differenceFigures(difference)!;
  expect(figures).toMatchObject({ highest: { gy: 3, atMm: [12, 6, 4] }, lowest: { gy: -4, atMm: [30, 0, 0] } });
  expect(figures.highest.errorGy).toBeCloseTo(0.02, 6); // half a step of each
  expect(figures.meanGy).toBeCloseTo((3 - 10 * 4) / 1000, 6);
  // A voxel is 0.008 cc: one higher by 3 Gy, a row of ten lower by 4 Gy.
  expect(volumeBeyond(difference, 2.9)).toEqual({ higherCc: 0.008, lowerCc: 0.08, errorCc: 0 });
  expect(volumeBeyond(difference, 3.01)).toEqual({ higherCc: 0, lowerCc: 0.08, errorCc: 0.008 });
  const inside = new Uint8Array(1000);
  inside[6 + 20 * 3 + 200 * 2] = 1; // (12, 6, 4) mm
  expect(differenceFigures(difference, { inside })).toMatchObject({ points: 1, lowest: { gy: 3 } });
  expect(differenceFigures(difference, { inside: new Uint8Array(1000) })).toBeUndefined();
});

test('beside a curved dose the error holds what interpolation misses', () => {
  const curved = ([x]: Vec3) => 0.05 * x * x;
  const coarse = { spacingMm: 4, originMm: [-1, 0, 0], size: [12, 6, 4] } as const;
  const { highest, lowest } = differenceFigures(doseDifference(field(curved), field(curved, coarse)))!;
  // Mid-way is 1 mm off here: f (1 - f) h² × 0.1 / 2 = 0.25 × 0.75 × 16 × 0.05 Gy
  expect(lowest.gy).toBeCloseTo(-0.15, 4);
  for (const { gy, errorGy } of [highest, lowest]) expect(errorGy).toBeGreaterThanOrEqual(Math.abs(gy));
  expect(lowest.errorGy).toBeCloseTo(0.2, 4); // h² × 0.1 / 8, the greatest of a cell
});

test('where the other dose ends nothing is known', () => {
  const short = { originMm: [9, 0, 0], size: [5, 10, 5] } as const; // centres from 9 to 17 mm
  const difference = doseDifference(
    field(flat),
    field(() => 49, short),
  );
  const { points } = differenceFigures(difference)!;
  expect(points).toBe(4 * 50); // 10, 12, 14, 16 mm
  expect(difference.outsideFraction).toBeCloseTo(0.8, 9);
});
