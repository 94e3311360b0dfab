import { expect, test } from 'vitest';
import { contourStack } from './contour-stack.ts';
import { stackVolumeCc } from './contour-volume.ts';

/** Squares of these edges [mm], 3 mm apart. */
function stackOf(edges: readonly number[], endCap: 'slab' | 'trapezoid') {
  const contours = edges.map((edge, n) => {
    const [h, z] = [edge / 2, 3 * n];
    return Float64Array.of(-h, -h, z, h, -h, z, h, h, z, -h, h, z);
  });
  const axes = [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ] as const;
  return contourStack(contours, { endCap, name: 'S', axes, lonePlaneThicknessMm: 3 });
}

// By hand: plane distance times areas; the ends are 1.5 mm times the outermost areas; of a change of area at an end the
// trapezoidal rule misses a twelfth of the distance, the rule of midpoints half of that.
const cases = [
  { name: 'a box with trapezoid ends', edges: [10, 10, 10], endCap: 'trapezoid', cc: 0.6, error: 0.3 },
  { name: 'a box with slab ends', edges: [10, 10, 10], endCap: 'slab', cc: 0.9, error: 0.3 },
  { name: 'one plane, the same either way', edges: [10], endCap: 'trapezoid', cc: 0.3, error: 0 },
  { name: 'a pyramid with trapezoid ends', edges: [20, 10], endCap: 'trapezoid', cc: 0.75, error: 0.75 + 0.15 },
  { name: 'a pyramid with slab ends', edges: [20, 10], endCap: 'slab', cc: 1.5, error: 0.75 + 0.075 },
] as const;
test.each(cases)('volume of $name: $cc ± $error cc', ({ edges, endCap, cc, error }) => {
  const volume = stackVolumeCc(stackOf(edges, endCap));
  expect(volume.value).toBeCloseTo(cc, 9);
  expect(volume.error).toBeCloseTo(error, 9);
});
