import { expect, test } from 'vitest';
import { compareMasks } from './compare-masks.ts';
import { type Mask, maskFromBits } from './mask.ts';

const grid: Mask['grid'] = {
  size: [4, 3, 2],
  spacingMm: [2, 2, 5],
  originMm: [10, 20, 30],
  axes: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
};
const maskOf = (...voxels: readonly number[]): Mask => {
  const inside = new Uint8Array(24);
  for (const n of voxels) inside[n] = 1;
  return { grid, inside };
};

test('overlap of 3 and 2 voxels with one in common, counted by hand', () => {
  // Voxels of 20 mm3; A holds i = 0, 1, 2 of the first row, B holds i = 2, 3.
  const found = compareMasks(maskOf(0, 1, 2), maskOf(2, 3), { toleranceMm: undefined });
  expect(found.volumeCc).toEqual({ a: 0.06, b: 0.04, common: 0.02 });
  expect(found.dice).toBeCloseTo(2 / 5, 12);
  expect(found.jaccard).toBeCloseTo(1 / 4, 12);
  expect(found.centroidMm).toEqual({ a: [12, 20, 30], b: [15, 20, 30] });
  expect(found.centroidDistanceMm).toBe(3);
});

test('a mask may begin at any byte, have rows of any length and hold any number inside', () => {
  const size = [7, 5, 3] as const;
  const at = (i: number, j: number, k: number) => (k * 5 + j) * 7 + i;
  const inBytes = (value: number, offset: number, ...voxels: readonly number[]): Mask => {
    const inside = new Uint8Array(105 + offset).subarray(offset);
    for (const n of voxels) inside[n] = value;
    return { grid: { ...grid, size }, inside };
  };
  const a = inBytes(255, 1, at(0, 0, 1), at(1, 0, 1), at(6, 4, 1));
  const b = inBytes(2, 3, at(1, 0, 1), at(5, 2, 2), at(6, 4, 1), at(3, 1, 0));
  const found = compareMasks(a, b, { toleranceMm: undefined });
  expect(found.volumeCc).toEqual({ a: 0.06, b: 0.08, common: 0.04 });
  // Means of the indices, times 2, 2 and 5 mm: A (7, 4, 3) / 3, B (15, 7, 4) / 4.
  const expected = { a: [10 + 14 / 3, 20 + 8 / 3, 35], b: [17.5, 23.5, 35] } as const;
  for (const axis of [0, 1, 2] as const) {
    expect(found.centroidMm.a[axis]).toBeCloseTo(expected.a[axis], 12);
    expect(found.centroidMm.b[axis]).toBeCloseTo(expected.b[axis], 12);
  }
});

test('without a tolerance surface Dice is absent, with the reason', () => {
  const found = compareMasks(maskOf(0), maskOf(0), { toleranceMm: undefined });
  expect(found.surfaceDice).toBeUndefined();
  expect(found.notMeasured.map(({ measure, reason }) => [measure, reason.code])).toContainEqual([
    'surfaceDice',
    'notice/comparison/no-tolerance',
  ]);
});

test('masks with nothing in common say so', () => {
  const found = compareMasks(maskOf(0), maskOf(23), { toleranceMm: 1 });
  expect(found.dice).toBe(0);
  expect(found.notices.map(({ code }) => code)).toEqual(['notice/comparison/no-overlap']);
});

test('an empty mask, another grid and a mask of the wrong size are refused by name', () => {
  const refusal = (run: () => unknown) => {
    try {
      run();
    } catch (error) {
      return (error as { code: string }).code;
    }
    return 'none';
  };
  const moved = { grid: { ...grid, originMm: [10, 20, 31] as const }, inside: maskOf(0).inside };
  expect(refusal(() => compareMasks(maskOf(0), maskOf(), { toleranceMm: 1 }))).toBe('comparison/empty');
  expect(refusal(() => compareMasks(maskOf(0), moved, { toleranceMm: 1 }))).toBe('comparison/other-grid');
  expect(refusal(() => compareMasks({ grid, inside: new Uint8Array(5) }, maskOf(0), { toleranceMm: 1 }))).toBe(
    'comparison/mask-size',
  );
  expect(refusal(() => maskFromBits(new Uint8Array(2), grid))).toBe('comparison/mask-size');
});

test('bits are read from the lowest upwards', () => {
  const { inside } = maskFromBits(Uint8Array.of(0b00000101, 0, 0b10000000), grid);
  expect([...inside.keys()].filter((n) => inside[n] === 1)).toEqual([0, 2, 23]);
});
