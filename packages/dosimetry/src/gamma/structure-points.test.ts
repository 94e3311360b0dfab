import { describe, expect, test } from 'vitest';
import { GAMMA_STATE } from './gamma-map.ts';
import { structurePoints, worstPoint } from './structure-points.ts';

const grid = {
  size: [5, 4, 3] as const,
  spacingMm: [2, 2, 5] as const,
  originMm: [0, 0, 0] as const,
  axes: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ] as const,
};
const state = new Uint8Array(60).fill(GAMMA_STATE.judged);
/** The rectangle 1 <= x <= 5, 1 <= y <= 3 on the planes z = 0, 2.5 and 5: it holds the centres x = 2, 4 and y = 2. */
const bar = [0, 2.5, 5].map((z) => Float64Array.of(1, 1, z, 5, 1, z, 5, 3, z, 1, 3, z));
const named = { name: 'Bar', endCap: 'trapezoid' } as const;
const indices = (inside: Uint8Array) => [...inside].flatMap((one, n) => (one ? [n] : []));

describe('structurePoints()', () => {
  test('takes the voxels whose centres lie inside, up to the outermost planes', () => {
    expect(indices(structurePoints({ grid, state }, bar, named))).toEqual([6, 7, 26, 27]); // j = 1, k = 0 and 1
  });

  test('what is below the cut-off is no point of a structure', () => {
    const cut = state.slice();
    cut[6] = GAMMA_STATE.belowCutoff;
    expect(indices(structurePoints({ grid, state: cut }, bar, named))).toEqual([7, 26, 27]);
  });

  test('a hole is left out', () => {
    const hole = [0, 2.5, 5].map((z) => Float64Array.of(3, 1.5, z, 4.5, 1.5, z, 4.5, 2.5, z, 3, 2.5, z));
    expect(indices(structurePoints({ grid, state }, [...bar, ...hole], named))).toEqual([6, 26]);
  });

  test('a grid that is turned about z finds the same places', () => {
    const turned = { ...grid, axes: [[0, 1, 0], [1, 0, 0], [0, 0, 1]] as const }; // biome-ignore format: a table
    expect(indices(structurePoints({ grid: turned, state }, bar, named))).toEqual([6, 11, 26, 31]); // y along i
  });
});

describe('worstPoint()', () => {
  const gamma = new Float32Array(60).fill(Number.NaN);
  gamma[6] = 0.5;
  gamma[27] = 1.5;
  gamma[59] = 1.7;

  test('is the centre of the voxel with the highest gamma', () => {
    expect(worstPoint({ grid, gamma })).toEqual([8, 6, 10]);
    expect(worstPoint({ grid, gamma }, { weights: structurePoints({ grid, state }, bar, named) })).toEqual([4, 2, 5]);
  });

  test('is nowhere where nothing was judged', () => {
    expect(worstPoint({ grid, gamma: new Float32Array(60).fill(Number.NaN) })).toBeUndefined();
    expect(worstPoint({ grid, gamma }, { weights: new Uint8Array(60) })).toBeUndefined();
  });
});
