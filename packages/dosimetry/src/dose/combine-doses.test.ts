import { describe, expect, test } from 'vitest';
import type { DoseField, Vec3 } from '../inputs.ts';
import { addDoses, subtractDoses } from './combine-doses.ts';
import { doseAt } from './dose-at.ts';

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
    expect(sum.grid).toEqual(reference.grid);
    expect(sum.quantumGy).toBeCloseTo(0.02, 9);
    sum.doseGy.forEach((gy, v) => {
      expect(gy).toBeCloseTo(2 * reference.doseGy[v]!, 4);
      expect(difference.doseGy[v]).toBeCloseTo(0, 4);
    });
  });

  // The outer half of a voxel belongs to a grid: one that starts at 8 mm reaches from 6.5 mm.
  const partial = [
    { what: 'its first half', other: { size: [5, 8, 6], originMm: [0, 0, 0] }, size: [5, 8, 6], originMm: [0, 0, 0] },
    {
      what: 'its far corner',
      other: { size: [20, 20, 20], originMm: [10.6, 8, 6] },
      size: [6, 5, 4],
      originMm: [12, 9, 6],
    },
    { what: 'one voxel', other: { size: [1, 1, 1], originMm: [6, 6, 6] }, size: [1, 1, 1], originMm: [6, 6, 6] },
  ] as const;
  test.each(partial)('is known where every grid reaches: $what', ({ other, size, originMm }) => {
    const sum = addDoses(reference, [field({ ...other, spacingMm: 3 })]);
    expect(sum.grid).toEqual({ ...reference.grid, size, originMm });
    expect(sum.outsideFraction).toBeCloseTo(1 - (size[0] * size[1] * size[2]) / 480, 9);
    expect(sum.doseGy).toHaveLength(size[0] * size[1] * size[2]);
    expect(sum.doseGy[0]).toBeCloseTo(2 * linear(originMm), 4);
    const [x, y, z] = originMm;
    const last = linear([x + 3 * (size[0] - 1), y + 3 * (size[1] - 1), z + 3 * (size[2] - 1)]);
    expect(sum.doseGy.at(-1)).toBeCloseTo(2 * last, 4);
  });

  test('of an oblique grid, only voxels that it reaches are left', () => {
    const [c, s] = [Math.cos(Math.PI / 6), Math.sin(Math.PI / 6)];
    const other: DoseField = {
      grid: {
        size: [12, 12, 6],
        spacingMm: [3, 3, 3],
        originMm: [0, 0, 0],
        axes: [
          [c, s, 0],
          [-s, c, 0],
          [0, 0, 1],
        ],
      },
      doseGy: new Float32Array(12 * 12 * 6).fill(1),
      quantumGy: 0,
    };
    const sum = addDoses(reference, [other]);
    const { size, originMm } = sum.grid;
    expect(sum.outsideFraction).toBeGreaterThan(0);
    expect(sum.outsideFraction).toBeLessThan(1);
    for (let k = 0, n = 0; k < size[2]; k++)
      for (let j = 0; j < size[1]; j++)
        for (let i = 0; i < size[0]; i++, n++) {
          const at = [originMm[0] + 3 * i, originMm[1] + 3 * j, originMm[2] + 3 * k] as const;
          expect(doseAt(other, at)).toBeDefined();
          expect(sum.doseGy[n]).toBeCloseTo(linear(at) + 1, 4);
        }
  });

  test('grids without a common place are refused', () => {
    const away = field({ size: [5, 5, 5], spacingMm: 3, originMm: [500, 0, 0] });
    expect(() => addDoses(reference, [away])).toThrow(expect.objectContaining({ code: 'dosimetry/no-common-place' }));
  });
});
