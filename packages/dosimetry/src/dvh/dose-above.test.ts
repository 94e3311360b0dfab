import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contourStack } from '../contours/contour-stack.ts';
import { TrilinearDose } from '../dose/trilinear.ts';
import type { DoseField } from '../inputs.ts';
import { doseCeiling } from './reach.ts';

const SIZE = [9, 8, 7] as const;
const AXES: DoseField['grid']['axes'] = [
  [1, 0, 0],
  [0, 1, 0],
  [0, 0, 1],
];
const GRID: DoseField['grid'] = { size: SIZE, spacingMm: [1, 1, 1], originMm: [0, 0, 0], axes: AXES };
/** A box that holds the grid and half a voxel around it. */
const BOX = [-0.5, 2, 4, 6.5].map((z) => Float64Array.of(-0.5, -0.5, z, 8.5, -0.5, z, 8.5, 7.5, z, -0.5, 7.5, z));
const STACK = contourStack(BOX, { name: 'Box', axes: AXES, lonePlaneThicknessMm: 1 });

/** Most voxels without dose, some with any. */
function sparse(seed: number): Float32Array {
  let state = seed;
  const next = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  return Float32Array.from({ length: SIZE[0] * SIZE[1] * SIZE[2] }, () => (next() < 0.85 ? 0 : 60 * next()));
}

const seed = fc.integer({ min: 1, max: 1e9 });
const place = fc.tuple(...SIZE.map((size) => fc.double({ min: -0.5, max: size - 0.5, noNaN: true })));

test('wherever the dose passes a dose, row and rectangle hold the place', () => {
  fc.assert(
    fc.property(seed, place, fc.double({ min: 0, max: 0.99, noNaN: true }), (start, [x, y, z], share) => {
      const dose: DoseField = { grid: GRID, doseGy: sparse(start), quantumGy: 0 };
      const here = new TrilinearDose(dose).at(x!, y!, z!);
      fc.pre(here > 1e-3);
      const above = doseCeiling(STACK, dose).above(share * here, 0)!;
      const { u, v } = above.box;
      expect(x! >= u[0] && x! <= u[1] && y! >= v[0] && y! <= v[1]).toBe(true);
      const span = above.inRow(z!, y!);
      expect(span !== undefined && x! >= span[0] && x! <= span[1]).toBe(true);
    }),
  );
});

test('a row away from a hot voxel is left out, and what of its own row lies further than its neighbours', () => {
  const doseGy = new Float32Array(SIZE[0] * SIZE[1] * SIZE[2]);
  doseGy[(3 * SIZE[1] + 4) * SIZE[0] + 5] = 60;
  const above = doseCeiling(STACK, { grid: GRID, doseGy, quantumGy: 0 }).above(50, 0)!;
  expect(above.inRow(3, 4)).toEqual([4, 6]);
  expect(above.inRow(3, 2.9)).toBeUndefined();
  expect(above.inRow(5.1, 4)).toBeUndefined();
});
