import type { SliceComparison } from '@isocenter/dosimetry';
import { expect, test } from 'vitest';
import { sliceLines } from './slice-lines.ts';

const slices: SliceComparison[] = [
  { positionMm: 0, areaMm2: { a: 400, b: 0, common: 0 }, dice: 0, jaccard: 0 },
  { positionMm: 3, areaMm2: { a: 400, b: 300, common: 250 }, dice: 0.714, jaccard: 0.556, hausdorffMm: 4, hd95Mm: 3 },
];

test('a slice that one outline does not reach has no distance, and not a distance of 0', () => {
  expect(sliceLines(slices, 'distance').map(({ values }) => values)).toEqual([
    [null, 4],
    [null, 3],
    [null, null],
  ]);
});

test('areas are told in cm²', () => {
  expect(sliceLines(slices, 'area')).toEqual([
    { key: 'areaA', values: [4, 4] },
    { key: 'areaB', values: [0, 3] },
  ]);
});
