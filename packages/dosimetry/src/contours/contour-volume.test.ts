import { expect, test } from 'vitest';
import { contourStack } from './contour-stack.ts';
import { contourVolumeCc, profileOf, stackVolumes } from './contour-volume.ts';

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

const AXES = [
  [1, 0, 0],
  [0, 1, 0],
  [0, 0, 1],
] as const;

function volumesOf(contours: readonly Float64Array[]) {
  const stack = contourStack(contours, { name: 'Solid', axes: AXES, lonePlaneThicknessMm: 3 });
  return stackVolumes(stack, profileOf(stack));
}

/** Of a ball of 10 mm, so much of each tip lies beyond half a plane distance from the outermost plane [mm]: a cap of volume π h² (30 - h) / 3. */
const cap = (h: number) => (Math.PI * h * h * (30 - h)) / 3 / 1000;
test.each([
  { lowest: -8.5, beyond: [0, 0] },
  { lowest: -7.6, beyond: [0.9, 1.1] },
  { lowest: -7, beyond: [1.5, 0.5] },
])(
  'tips of a ball from $lowest mm that rounded ends leave out are in the error: caps of $beyond mm',
  ({ lowest, beyond }) => {
    const levels = Array.from({ length: 6 + (lowest < -8 ? 1 : 0) }, (_, n) => lowest + 3 * n);
    const contours = levels.map((z) => {
      // As many points as it takes, and so wide that the polygon has the area of its circle.
      const turn = (2 * Math.PI) / 720;
      const radius = Math.sqrt(((100 - z * z) * turn) / Math.sin(turn));
      return Float64Array.from(
        Array.from({ length: 720 }, (_, n) => [radius * Math.cos(n * turn), radius * Math.sin(n * turn), z]).flat(),
      );
    });
    const volumes = volumesOf(contours);
    const [below, above] = beyond;
    const missing = (4 / 3) * Math.PI - volumes.under({ endCap: 'rounded', between: 'interpolated' });
    expect(missing).toBeCloseTo(cap(below!) + cap(above!), 3);
    expect(volumes.unsureCc).toBeGreaterThan(missing);
    expect(volumes.unsureCc).toBeCloseTo(missing, 2);
  },
);

test('what goes on along the planes like a box has no tip that its error would hold', () => {
  expect(volumesOf(squares([10, 10, 10, 10])).unsureCc).toBeCloseTo(0, 9);
});
