import { expect, test } from 'vitest';
import { DisplacedVolume } from './displaced-volume.ts';

test('what may lie elsewhere, and what tips may have beyond the greatest dose, by the dose it has', () => {
  const displaced = new DisplacedVolume(10, 1);
  displaced.addCells([9, 2, 4, 6], [5, 1, 0, 2], { from: 1, to: 4 });
  expect([...displaced.curve([]).volumeCc.subarray(0, 8)]).toEqual([3, 3, 3, 2, 2, 2, 2, 0]);
  const tip = { doseGy: Float64Array.of(6.5, 14), volumeCc: Float64Array.of(0.5, 0.25) };
  const { doseGy, volumeCc } = displaced.curve([tip]);
  expect([6, 7, 14].map((gy) => volumeCc[doseGy.indexOf(gy)])).toEqual([2.75, 0.25, 0.25]);
  const other = new DisplacedVolume(10, 1);
  other.addCells([2], [0.5], { from: 0, to: 1 });
  displaced.addAll(other);
  expect(displaced.curve([]).volumeCc[0]).toBe(3.5);
  expect(displaced.changeAbout(5)).toBeCloseTo(1.5 * 3 + 2 * 1, 9);
});
