import { expect, test } from 'vitest';
import { paintDoseWash } from './dose-wash.ts';

const table = Uint32Array.of(10, 11, 12, 13, 14);
const painted = (values: number[], scale: { from: number; to: number; threshold: number; signed: boolean }) => {
  const pixels = new Uint32Array(values.length);
  const lattice = {
    columnMm: new Float64Array(values.length),
    rowMm: new Float64Array(1),
    values: Float32Array.from(values),
  };
  paintDoseWash(lattice, scale, table, pixels);
  return [...pixels];
};

test('a dose wash begins at its threshold and saturates at its ends', () => {
  expect(painted([0, 19.9, 20, 30, 40, 70], { from: 20, to: 60, threshold: 20, signed: false })).toEqual([
    0, 0, 10, 11, 12, 14,
  ]);
});

test('a difference hides what is small on both sides', () => {
  expect(painted([-3, -1, -0.4, 0, 0.4, 1, 2], { from: -2, to: 2, threshold: 0.5, signed: true })).toEqual([
    10, 11, 0, 0, 0, 13, 14,
  ]);
});
