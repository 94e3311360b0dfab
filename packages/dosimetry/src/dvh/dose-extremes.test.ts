import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ClosedContour, DoseField, Vec3 } from '../inputs.ts';
import { measure } from '../metrics/measure.ts';
import { parseMetric } from '../metrics/parse-metric.ts';
import { structureDvh } from './structure-dvh.ts';

const SPACING: Vec3 = [3, 4, 5];
const SIZE: Vec3 = [8, 7, 6];
const AXES: DoseField['grid']['axes'] = [
  [1, 0, 0],
  [0, 1, 0],
  [0, 0, 1],
];

/** Voxels as given, i fastest; the centre of the first lies at 0, 0, 0. */
function fieldOf(doseGy: ArrayLike<number>, size: Vec3 = SIZE, spacingMm: Vec3 = SPACING): DoseField {
  const grid = { size, spacingMm, originMm: [0, 0, 0], axes: AXES } as const;
  return { grid, doseGy: Float32Array.from(doseGy), quantumGy: 0 };
}

/** Voxels that share nothing with their neighbours: the worst a dose can be. */
function noise(seed: number): DoseField {
  let state = seed;
  const next = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  return fieldOf(Array.from({ length: SIZE[0] * SIZE[1] * SIZE[2] }, () => 70 * next()));
}

/** The same outline (x, y pairs) at each height, put into the patient by `place`. */
function stackOf(outline: readonly number[], heights: readonly number[], place = (p: Vec3): Vec3 => p) {
  return heights.map((z): ClosedContour => {
    const points: number[] = [];
    for (let n = 0; n < outline.length; n += 2) points.push(...place([outline[n]!, outline[n + 1]!, z]));
    return Float64Array.from(points);
  });
}

/** A corner of the cell around a point and its weight, by the definition of trilinear interpolation. */
function trilinearGy({ doseGy }: DoseField, [x, y, z]: Vec3): number {
  const [i, j, k] = [x / SPACING[0], y / SPACING[1], z / SPACING[2]];
  let sum = 0;
  for (let c = 0; c < SIZE[2]; c++)
    for (let b = 0; b < SIZE[1]; b++)
      for (let a = 0; a < SIZE[0]; a++) {
        const weight =
          Math.max(0, 1 - Math.abs(i - a)) * Math.max(0, 1 - Math.abs(j - b)) * Math.max(0, 1 - Math.abs(k - c));
        if (weight > 0) sum += weight * doseGy[(c * SIZE[1] + b) * SIZE[0] + a]!;
      }
  return sum;
}

describe('minimum and maximum keep to the voxels', () => {
  const structure = fc.record({
    seed: fc.integer({ min: 1, max: 1e9 }),
    radii: fc.array(fc.double({ min: 1, max: 9, noNaN: true }), { minLength: 3, maxLength: 9 }),
    distanceMm: fc.double({ min: 1, max: 6, noNaN: true }),
    planes: fc.integer({ min: 1, max: 4 }),
    endCap: fc.constantFrom('slab' as const, 'trapezoid' as const),
  });
  test('of whatever dose: least voxel ≤ Min ≤ doses at volumes ≤ Max ≤ greatest voxel', () => {
    fc.assert(
      fc.property(structure, ({ seed, radii, distanceMm, planes, endCap }) => {
        const field = noise(seed);
        const angle = (2 * Math.PI) / radii.length;
        const outline = radii.flatMap((r, n) => [10.5 + r * Math.cos(n * angle), 12 + r * Math.sin(n * angle)]);
        const heights = Array.from({ length: planes }, (_, n) => 4 + n * distanceMm);
        const dvh = structureDvh(stackOf(outline, heights), field, { endCap, between: 'extruded' });
        const { minGy, meanGy, maxGy, curve } = dvh;
        expect(minGy.value).toBeGreaterThanOrEqual(Math.min(...field.doseGy));
        expect(maxGy.value).toBeLessThanOrEqual(Math.max(...field.doseGy));
        expect(meanGy.value).toBeGreaterThan(minGy.value);
        expect(meanGy.value).toBeLessThan(maxGy.value);
        const binGy = curve.doseGy[1]!;
        expect(curve.doseGy.findLast((_, b) => curve.volumeCc[b]! > 0)).toBeLessThan(maxGy.value + binGy);
        for (const metric of ['D0.001cc[Gy]', 'D0.03cc[Gy]', 'D2%[Gy]', 'D98%[Gy]', 'D99.9%[Gy]']) {
          const measured = measure(dvh, parseMetric(metric), {});
          if (!measured.measured) continue;
          expect(measured.value).toBeGreaterThanOrEqual(minGy.value);
          expect(measured.value).toBeLessThanOrEqual(maxGy.value);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('minimum and maximum against a raster of 0.25 mm of the same dose', () => {
  const turned = ([x, y, z]: Vec3): Vec3 => [
    x,
    12 + 0.94 * (y - 12) - 0.342 * (z - 12),
    12 + 0.342 * (y - 12) + 0.94 * (z - 12),
  ];
  const asIs = (p: Vec3): Vec3 => p;
  const diamond = [10, 4, 18, 12, 10, 20, 3, 12];
  const box = [4.2, 5.1, 16.7, 5.1, 16.7, 18.3, 4.2, 18.3];
  const cases = [
    { name: 'a box', outline: box, place: asIs, within: 1.5 },
    { name: 'a diamond, oblique to the voxels', outline: diamond, place: asIs, within: 1.5 },
    { name: 'a sagittal box', outline: box, place: ([x, y, z]: Vec3): Vec3 => [z, y, x], within: 1.5 },
    { name: 'planes tilted by 20 degrees', outline: diamond, place: turned, within: 2.5 },
  ];
  const heights = [8, 10, 12, 14];
  for (const { name, outline, place, within } of cases)
    test.each([1, 2, 3])(`${name}, dose %i`, (seed) => {
      const field = noise(seed);
      const dvh = structureDvh(stackOf(outline, heights, place), field, { endCap: 'slab', between: 'extruded' });
      let [least, greatest] = [Infinity, -Infinity];
      for (let z = 7; z <= 15; z += 0.5)
        for (let y = 0; y <= 21; y += 0.25)
          for (let x = 0; x <= 20; x += 0.25) {
            const inside = outline === box ? x > 4.2 && x < 16.7 && y > 5.1 && y < 18.3 : isInDiamond(x, y);
            if (!inside) continue;
            const gy = trilinearGy(field, place([x, y, z]));
            least = Math.min(least, gy);
            greatest = Math.max(greatest, gy);
          }
      // No point inside goes beyond; and by how much at most the raster misses the extreme.
      const missed = name.includes('tilted') ? 0.5 : 1e-4;
      expect(greatest - dvh.maxGy.value).toBeLessThan(missed);
      expect(dvh.minGy.value - least).toBeLessThan(missed);
      expect(dvh.maxGy.value - greatest).toBeLessThan(within);
      expect(least - dvh.minGy.value).toBeLessThan(within);
    });

  function isInDiamond(x: number, y: number): boolean {
    const halfWidth = 1 - Math.abs(y - 12) / 8;
    return halfWidth > 0 && x > 10 - 7 * halfWidth && x < 10 + 8 * halfWidth;
  }
});

describe('minimum and maximum where they are hard to see', () => {
  // x + y - 2xy over a cell of 1 mm: along x = y it rises to 0.5 in the middle, along x + y = 1 it falls to 0.5 there.
  const saddle = fieldOf([0, 1, 1, 0, 0, 1, 1, 0], [2, 2, 2], [1, 1, 1]);
  const outlines = [
    { name: 'a slit along the rising diagonal', outline: [0, 0, 1, 1, 0.99, 1, 0, 0.01], min: 0, max: 0.5 },
    { name: 'a slit along the falling diagonal', outline: [0, 1, 1, 0, 1, 0.01, 0.01, 1], min: 0.5, max: 1 },
  ];
  test.each(outlines)('$name: from $min to $max Gy', ({ outline, min, max }) => {
    const dvh = structureDvh(stackOf(outline, [0.4, 0.6]), saddle, { endCap: 'slab', between: 'extruded' });
    expect(dvh.minGy.value).toBeCloseTo(min, 1);
    expect(dvh.maxGy.value).toBeCloseTo(max, 1);
  });

  test('a bridge between two parts, drawn there and back through a hot spot, is no part of the structure', () => {
    const peak = fieldOf(
      Array.from({ length: 9 * 9 * 3 }, (_, v) => (v % 81 === 40 ? 60 : 10)),
      [9, 9, 3],
      [2, 2, 2],
    );
    const bridged = [2, 7, 5, 7, 5, 8, 11, 8, 11, 7, 14, 7, 14, 9, 11, 9, 11, 8, 5, 8, 5, 9, 2, 9];
    const dvh = structureDvh(stackOf(bridged, [1, 2, 3]), peak, { endCap: 'slab', between: 'extruded' });
    expect(dvh.maxGy.value).toBeCloseTo(10, 6);
    const within = structureDvh(stackOf([4, 4, 12, 4, 12, 12, 4, 12], [1, 2, 3]), peak, {
      endCap: 'slab',
      between: 'extruded',
    });
    expect(within.maxGy.value).toBeCloseTo(60, 6);
  });

  test('a gradient that turns at a plane of voxels is not carried across it', () => {
    const ridge = fieldOf(
      Array.from({ length: 5 * 5 * 5 }, (_, v) => 50 - 10 * Math.abs(Math.floor(v / 25) - 2)),
      [5, 5, 5],
      [4, 4, 4],
    );
    const dvh = structureDvh(stackOf([4, 4, 12, 4, 12, 12, 4, 12], [6, 9, 12]), ridge, {
      endCap: 'slab',
      between: 'extruded',
    });
    expect(dvh.maxGy.value).toBeCloseTo(50, 6);
    expect(dvh.minGy.value).toBeCloseTo(36.25, 6); // at 13.5 mm
  });
});
