import { describe, expect, test } from 'vitest';
import { addDoses, subtractDoses } from './combine-doses.ts';
import { doseAt } from './dose-at.ts';
import type { DoseField, Vec3 } from './inputs.ts';

/** A linear dose, which trilinear interpolation gives back exactly: 10 + 0.1 x + 0.2 y + 0.3 z. */
const linear = ([x, y, z]: Vec3) => 10 + 0.1 * x + 0.2 * y + 0.3 * z;

function field(options: { size: Vec3; spacingMm: number; originMm: Vec3; flipped?: boolean }): DoseField {
  const { size, spacingMm, originMm, flipped = false } = options;
  const sign = flipped ? -1 : 1;
  const doseGy = new Float32Array(size[0] * size[1] * size[2]);
  for (let k = 0, v = 0; k < size[2]; k++)
    for (let j = 0; j < size[1]; j++)
      for (let i = 0; i < size[0]; i++, v++)
        doseGy[v] = linear([
          originMm[0] + sign * i * spacingMm,
          originMm[1] + sign * j * spacingMm,
          originMm[2] + k * spacingMm,
        ]);
  const axes: DoseField['grid']['axes'] = [
    [sign, 0, 0],
    [0, sign, 0],
    [0, 0, 1],
  ];
  return { grid: { size, spacingMm: [spacingMm, spacingMm, spacingMm], originMm, axes }, doseGy, quantumGy: 0.01 };
}

const reference = field({ size: [10, 8, 6], spacingMm: 3, originMm: [0, 0, 0] });

describe('doseAt()', () => {
  const cases = [
    { point: [0, 0, 0], gy: 10 },
    { point: [4, 5, 6.5], gy: 10 + 0.4 + 1 + 1.95 },
    { point: [27, 21, 15], gy: linear([27, 21, 15]) },
    { point: [28.4, 21, 15], gy: linear([27, 21, 15]) }, // the outer half of a voxel holds its centre's dose
    { point: [28.6, 21, 15], gy: undefined },
    { point: [0, 0, -1.6], gy: undefined },
  ] as const;
  test.each(cases)('$point: $gy Gy', ({ point, gy }) => {
    const dose = doseAt(reference, point);
    if (gy === undefined) expect(dose).toBeUndefined();
    else expect(dose).toBeCloseTo(gy, 5);
  });
});

describe('doses on the grid of the first', () => {
  const others = [
    { name: 'the same grid', other: reference },
    {
      name: 'a finer one off by fractions of a voxel',
      other: field({ size: [60, 50, 40], spacingMm: 0.7, originMm: [-1.3, -0.4, -0.9] }),
    },
    {
      name: 'one of a prone patient, whose x and y run the other way',
      other: field({ size: [20, 20, 10], spacingMm: 2, originMm: [30, 25, -1], flipped: true }),
    },
  ];
  test.each(others)('sum and difference with $name', ({ other }) => {
    const sum = addDoses(reference, [other]);
    const difference = subtractDoses(reference, other);
    expect(sum.outsideFraction).toBe(0);
    expect(sum.grid).toBe(reference.grid);
    expect(sum.quantumGy).toBeCloseTo(0.02, 9);
    sum.doseGy.forEach((gy, v) => {
      expect(gy).toBeCloseTo(2 * reference.doseGy[v]!, 4);
      expect(difference.doseGy[v]).toBeCloseTo(0, 4);
    });
  });

  test('where another grid does not reach, its dose counts as nothing and the share is told', () => {
    const half = field({ size: [5, 8, 6], spacingMm: 3, originMm: [0, 0, 0] });
    const sum = addDoses(reference, [half]);
    expect(sum.outsideFraction).toBe(0.5);
    expect(sum.doseGy[0]).toBeCloseTo(20, 5);
    expect(sum.doseGy[9]).toBeCloseTo(reference.doseGy[9]!, 5);
  });

  test('grids without a common place are refused', () => {
    const away = field({ size: [5, 5, 5], spacingMm: 3, originMm: [500, 0, 0] });
    expect(() => addDoses(reference, [away])).toThrow(expect.objectContaining({ code: 'dosimetry/no-common-place' }));
  });
});
