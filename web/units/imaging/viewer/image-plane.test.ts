import { expect, test } from 'vitest';
import { type ImageVolume, imageValueAt, paintImagePlane } from './image-plane.ts';
import type { Orientation } from './view-plane.ts';
import { greyTable } from './window-level.ts';

// 2 columns, 3 rows, 2 planes; the value tells the place: 100 k + 10 j + i.
const values = Int16Array.of(0, 1, 10, 11, 20, 21, 100, 101, 110, 111, 120, 121);
const window = { centre: 127.5, width: 255 }; // grey level = value
const volume = (arrived: number[], of: Int16Array | Float32Array = values): ImageVolume => ({
  grid: { size: [2, 3, 2], spacingMm: [1, 1, 3], originMm: [0, 0, 0] },
  values: of,
  arrived: Uint8Array.from(arrived),
  unit: 'HU',
  modality: 'CT',
});
const painted = (of: ImageVolume, orientation: Orientation, index: number, size: number) => {
  const pixels = new Uint32Array(size);
  paintImagePlane(of, { orientation, index, window, table: greyTable(window) }, pixels);
  return [...pixels].map((pixel) => (pixel >>> 24 === 255 ? pixel & 255 : null));
};

const cases: { orientation: Orientation; index: number; levels: number[] }[] = [
  { orientation: 'axial', index: 1, levels: [100, 101, 110, 111, 120, 121] },
  { orientation: 'sagittal', index: 1, levels: [1, 11, 21, 101, 111, 121] },
  { orientation: 'coronal', index: 2, levels: [20, 21, 120, 121] },
];
for (const { orientation, index, levels } of cases)
  test(`${orientation} plane ${index} of whole numbers and of fractions`, () => {
    expect(painted(volume([1, 1]), orientation, index, levels.length)).toEqual(levels);
    expect(painted(volume([1, 1], Float32Array.from(values)), orientation, index, levels.length)).toEqual(levels);
  });

test('what has not arrived is transparent', () => {
  expect(painted(volume([1, 0]), 'axial', 1, 6)).toEqual([null, null, null, null, null, null]);
  expect(painted(volume([1, 0]), 'coronal', 0, 4)).toEqual([0, 1, null, null]);
});

test('imageValueAt() reads the voxel that holds the point', () => {
  expect(imageValueAt(volume([1, 1]), [1.4, 1.6, 2.9])).toBe(121);
  expect(imageValueAt(volume([1, 1]), [1.6, 1, 3])).toBeNull();
  expect(imageValueAt(volume([1, 0]), [1, 1, 3])).toBeNull();
});
