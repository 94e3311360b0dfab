import { expect, test } from 'vitest';
import { gammaOfPointNear } from './gamma-points.ts';

const array = {
  positionsMm: Float64Array.of(0, 0, 0, 7, 0, 0, 14, 0, 0),
  values: Float32Array.of(0.5, 1.5, Number.NaN),
};

test('under the pointer stands the nearest detector; between two arrays there is none', () => {
  expect(gammaOfPointNear(array, [3, 0, 0])).toBe(0.5);
  expect(gammaOfPointNear(array, [4, 0, 1])).toBe(1.5);
  expect(gammaOfPointNear(array, [7, 0, 3.6])).toBeNull();
});

test('a detector that was not judged has no gamma', () => {
  expect(gammaOfPointNear(array, [14, 0, 0])).toBeNull();
});
