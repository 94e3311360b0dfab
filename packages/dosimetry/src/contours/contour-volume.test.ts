import { expect, test } from 'vitest';
import { contourVolumeCc } from './contour-volume.ts';

/** Squares of these edges [mm], 3 mm apart. */
function squares(edges: readonly number[]): Float64Array[] {
  return edges.map((edge, n) => {
    const [h, z] = [edge / 2, 3 * n];
    return Float64Array.of(-h, -h, z, h, -h, z, h, h, z, -h, h, z);
  });
}

// By hand. Prisms: half the distance to each neighbour times the area; the ends are 1.5 mm times the outermost areas.
// The pyramid's areas 400, 225, 100 mm2 are those of a parabola, (20 - 5 z / 3)^2, whose volume from z1 to z2 is (s1^3 - s2^3) / 5.
const pyramid = (from: number, to: number) => ((20 - (5 * from) / 3) ** 3 - (20 - (5 * to) / 3) ** 3) / 5 / 1000;
const cases = [
  { name: 'a box', edges: [10, 10, 10], endCap: 'trapezoid', between: 'extruded', cc: 0.6 },
  { name: 'a box', edges: [10, 10, 10], endCap: 'slab', between: 'extruded', cc: 0.9 },
  { name: 'a box', edges: [10, 10, 10], endCap: 'rounded', between: 'interpolated', cc: 0.9 },
  { name: 'one plane', edges: [10], endCap: 'trapezoid', between: 'extruded', cc: 0.3 },
  { name: 'one plane', edges: [10], endCap: 'rounded', between: 'interpolated', cc: 0.3 },
  { name: 'a pyramid', edges: [20, 15, 10], endCap: 'trapezoid', between: 'extruded', cc: 1.425 },
  { name: 'a pyramid', edges: [20, 15, 10], endCap: 'slab', between: 'extruded', cc: 1.425 + 0.75 },
  { name: 'a pyramid', edges: [20, 15, 10], endCap: 'trapezoid', between: 'interpolated', cc: pyramid(0, 6) },
  {
    name: 'a pyramid: it goes on beyond its base and towards its tip',
    edges: [20, 15, 10],
    endCap: 'rounded',
    between: 'interpolated',
    cc: pyramid(-1.5, 7.5),
  },
  { name: 'two planes: a line', edges: [20, 10], endCap: 'rounded', between: 'interpolated', cc: 0.75 + 0.7125 + 0.05 },
] as const;
test.each(cases)('volume of $name, $endCap and $between: $cc cc', ({ edges, cc, ...convention }) => {
  expect(contourVolumeCc(squares(edges), { ...convention, lonePlaneThicknessMm: 3 })).toBeCloseTo(cc, 9);
});

test('planes of a sphere, 1 to 4 mm apart, rounded and interpolated, hold its volume', () => {
  for (const distance of [1, 2, 3, 4]) {
    const contours = Array.from({ length: 24 / distance }, (_, n) => {
      const z = -12 + (n + 0.5) * distance;
      const radius = Math.sqrt(144 - z * z);
      const points = Array.from({ length: 720 }, (_, p) => (2 * Math.PI * p) / 720);
      return Float64Array.from(points.flatMap((a) => [radius * Math.cos(a), radius * Math.sin(a), z]));
    });
    const cc = contourVolumeCc(contours, { endCap: 'rounded', between: 'interpolated' });
    expect(cc / ((4 / 3) * Math.PI * 1.728)).toBeCloseTo(1, 4);
  }
});

test('planes of a cylinder that lies across them, 1 to 3 mm apart, rounded and interpolated, hold its volume', () => {
  for (const distance of [1, 2, 3]) {
    const contours = Array.from({ length: 24 / distance }, (_, n) => {
      const z = -12 + (n + 0.5) * distance;
      const half = Math.sqrt(144 - z * z);
      return Float64Array.of(-half, -10, z, half, -10, z, half, 10, z, -half, 10, z);
    });
    const cc = contourVolumeCc(contours, { endCap: 'rounded', between: 'interpolated' });
    expect(cc / (Math.PI * 0.144 * 20)).toBeCloseTo(1, 4);
  }
});
