import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ClosedContour, DoseField, SolidConvention, Vec3 } from '../inputs.ts';
import { measure } from '../metrics/measure.ts';
import { parseMetric } from '../metrics/parse-metric.ts';
import type { StructureDvh } from './dvh.ts';
import { structureDvh } from './structure-dvh.ts';

/** What holds of a DVH whatever the shape and the dose are; the cases are drawn, and each stands for itself. */
const RUNS = { numRuns: 25 };
const SIZE = [14, 13, 12] as const;
const SPACING_MM = [2.5, 2.5, 3] as const;
const AXES: DoseField['grid']['axes'] = [
  [1, 0, 0],
  [0, 1, 0],
  [0, 0, 1],
];

/** A smooth dose of waves on a grid about the origin, 20 to 60 Gy. */
function wavyDose(
  waves: readonly [number, number, number],
  sizeOfGrid: readonly [number, number, number] = SIZE,
): DoseField {
  const [columns, rows, slices] = sizeOfGrid;
  const doseGy = new Float32Array(columns * rows * slices);
  for (let k = 0, n = 0; k < slices; k++)
    for (let j = 0; j < rows; j++)
      for (let i = 0; i < columns; i++, n++)
        doseGy[n] = 40 + 20 * Math.sin(waves[0] * i + 1) * Math.cos(waves[1] * j) * Math.cos(waves[2] * k);
  const first = (axis: 0 | 1 | 2) => (-(sizeOfGrid[axis] - 1) / 2) * SPACING_MM[axis];
  return {
    grid: { size: sizeOfGrid, spacingMm: SPACING_MM, originMm: [first(0), first(1), first(2)], axes: AXES },
    doseGy,
    quantumGy: 0,
  };
}

interface Shape {
  readonly corners: number;
  readonly radiiMm: readonly number[];
  readonly planes: number;
}

/** A star-shaped prism whose outline changes from plane to plane, inside the grid. */
function contoursOf({ corners, radiiMm, planes }: Shape, shiftMm: Vec3 = [0, 0, 0]): ClosedContour[] {
  return Array.from({ length: planes }, (_, plane) => {
    const z = (plane - (planes - 1) / 2) * 3;
    return Float64Array.from({ length: corners }, (_, n) => n).reduce<ClosedContour>(
      (points, n) => {
        const angle = (2 * Math.PI * n) / corners;
        const radius = radiiMm[(n + plane) % radiiMm.length]!;
        points.set(
          [shiftMm[0] + radius * Math.cos(angle), shiftMm[1] + radius * Math.sin(angle), shiftMm[2] + z],
          3 * n,
        );
        return points;
      },
      new Float64Array(3 * corners),
    );
  });
}

const waves = fc.tuple(
  fc.double({ min: 0.02, max: 0.35, noNaN: true }),
  fc.double({ min: 0.02, max: 0.35, noNaN: true }),
  fc.double({ min: 0.02, max: 0.35, noNaN: true }),
);
const shape = fc.record({
  corners: fc.integer({ min: 3, max: 12 }),
  radiiMm: fc.array(fc.double({ min: 3, max: 11, noNaN: true }), { minLength: 1, maxLength: 5 }),
  planes: fc.integer({ min: 1, max: 7 }),
});
const solid = fc.constantFrom<SolidConvention>(
  { endCap: 'slab', between: 'extruded' },
  { endCap: 'trapezoid', between: 'extruded' },
  { endCap: 'rounded', between: 'interpolated' },
);
/** Those that cut a structure into prisms: only of them is the whole the sum of its parts. */
const prisms = fc.constantFrom<SolidConvention>(
  { endCap: 'slab', between: 'extruded' },
  { endCap: 'trapezoid', between: 'extruded' },
);

type Turn = (point: Vec3) => Vec3;

/** Turned about each axis and shifted. */
function placement([a, b, c]: Vec3, [x, y, z]: Vec3): { place: Turn; turn: Turn } {
  const about = (i: 0 | 1 | 2, j: 0 | 1 | 2, angle: number) => (point: Vec3) => {
    const turned: [number, number, number] = [...point];
    turned[i] = Math.cos(angle) * point[i] - Math.sin(angle) * point[j];
    turned[j] = Math.sin(angle) * point[i] + Math.cos(angle) * point[j];
    return turned;
  };
  const turn: Turn = (point) => about(0, 1, c)(about(2, 0, b)(about(1, 2, a)(point)));
  const place: Turn = (point) => {
    const turned = turn(point);
    return [turned[0] + x, turned[1] + y, turned[2] + z];
  };
  return { place, turn };
}

function placedContours(contours: readonly ClosedContour[], place: Turn): ClosedContour[] {
  return contours.map((contour) => {
    const placed = new Float64Array(contour.length);
    for (let at = 0; at < contour.length; at += 3)
      placed.set(place([contour[at]!, contour[at + 1]!, contour[at + 2]!]), at);
    return placed;
  });
}

function placedDose(dose: DoseField, { place, turn }: { place: Turn; turn: Turn }): DoseField {
  const [i, j, k] = dose.grid.axes;
  return { ...dose, grid: { ...dose.grid, originMm: place(dose.grid.originMm), axes: [turn(i), turn(j), turn(k)] } };
}

/** The same voxels with its axes in another order and some of them running the other way. */
function reordered(
  { grid, doseGy, quantumGy }: DoseField,
  order: readonly (0 | 1 | 2)[],
  flips: readonly boolean[],
): DoseField {
  const strides = [1, grid.size[0], grid.size[0] * grid.size[1]];
  const size = order.map((axis) => grid.size[axis]);
  const turned = new Float32Array(doseGy.length);
  const along = (n: number, index: number) => (flips[n] ? size[n]! - 1 - index : index) * strides[order[n]!]!;
  for (let c = 0, n = 0; c < size[2]!; c++)
    for (let b = 0; b < size[1]!; b++)
      for (let a = 0; a < size[0]!; a++, n++) turned[n] = doseGy[along(0, a) + along(1, b) + along(2, c)]!;
  const [first, second, third] = order.map((axis, n) => ({
    axis: grid.axes[axis],
    flipped: flips[n] === true,
    axisIndex: axis,
  }));
  const direction = ({ axis, flipped }: NonNullable<typeof first>): Vec3 =>
    flipped ? [-axis[0], -axis[1], -axis[2]] : axis;
  const originMm = [first!, second!, third!].reduce<Vec3>((origin, { axis, flipped, axisIndex }) => {
    const reach = flipped ? (grid.size[axisIndex] - 1) * grid.spacingMm[axisIndex] : 0;
    return [origin[0] + reach * axis[0], origin[1] + reach * axis[1], origin[2] + reach * axis[2]];
  }, grid.originMm);
  return {
    grid: {
      size: [size[0]!, size[1]!, size[2]!],
      spacingMm: [grid.spacingMm[order[0]!], grid.spacingMm[order[1]!], grid.spacingMm[order[2]!]],
      originMm,
      axes: [direction(first!), direction(second!), direction(third!)],
    },
    doseGy: turned,
    quantumGy,
  };
}

const METRICS = ['D98%[Gy]', 'D50%[Gy]', 'D2%[Gy]', 'Mean[Gy]', 'Min[Gy]', 'Max[Gy]', 'V40Gy[%]', 'Volume[cc]'];

/** Both see the same thing: every figure agrees within both stated errors. */
function expectSame(a: StructureDvh, b: StructureDvh): void {
  for (const text of METRICS) {
    const [one, other] = [measure(a, parseMetric(text), {}), measure(b, parseMetric(text), {})];
    expect(other.measured, text).toBe(one.measured);
    if (!one.measured || !other.measured) continue;
    const within = [one, other].reduce((sum, { error }) => sum + error, 1e-6);
    expect(Math.abs(one.value - other.value), text).toBeLessThanOrEqual(within);
  }
}

/** In the same grid the samples are the same points: rounding may differ, and where an outline between two planes begins to be drawn. */
const ROUNDING = { gy: 5e-3, share: 1e-4 };

function expectEqual(a: StructureDvh, b: StructureDvh): void {
  expect(b.volumeCc.value).toBeCloseTo(a.volumeCc.value, 6);
  for (const [one, other] of [
    [a.meanGy, b.meanGy],
    [a.minGy, b.minGy],
    [a.maxGy, b.maxGy],
  ] as const)
    expect(Math.abs(one.value - other.value)).toBeLessThan(ROUNDING.gy);
  for (const text of METRICS) {
    const [one, other] = [measure(a, parseMetric(text), {}), measure(b, parseMetric(text), {})];
    if (one.measured && other.measured)
      expect(Math.abs(one.value - other.value), text).toBeLessThan(
        one.unit === 'Gy' ? 10 * ROUNDING.gy : 100 * ROUNDING.share,
      );
  }
}

test('turned and shifted together, structure and dose give the same DVH', () => {
  const angle = fc.double({ min: -Math.PI, max: Math.PI, noNaN: true });
  const shift = fc.double({ min: -300, max: 300, noNaN: true });
  fc.assert(
    fc.property(
      waves,
      shape,
      solid,
      fc.tuple(angle, angle, angle),
      fc.tuple(shift, shift, shift),
      (w, s, cap, angles, shifts) => {
        const [dose, contours] = [wavyDose(w), contoursOf(s)];
        const moved = placement(angles, shifts);
        const straight = structureDvh(contours, dose, cap);
        expectSame(straight, structureDvh(placedContours(contours, moved.place), placedDose(dose, moved), cap));
      },
    ),
    RUNS,
  );
});

test('the order of the voxels does not matter: axes exchanged or run the other way', () => {
  const orders = fc.constantFrom<(0 | 1 | 2)[][]>([0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]);
  const flips = fc.tuple(fc.boolean(), fc.boolean(), fc.boolean());
  fc.assert(
    fc.property(waves, shape, solid, orders, flips, (w, s, cap, order, flipped) => {
      const [dose, contours] = [wavyDose(w), contoursOf(s)];
      const options = { ...cap, lonePlaneThicknessMm: 3 } as const;
      expectSame(
        structureDvh(contours, dose, options),
        structureDvh(contours, reordered(dose, order, flipped), options),
      );
    }),
    RUNS,
  );
});

test('the order of contours and of their points does not matter', () => {
  fc.assert(
    fc.property(waves, shape, solid, fc.nat(11), (w, s, cap, start) => {
      const [dose, contours] = [wavyDose(w), contoursOf(s)];
      const begun = contours.toReversed().map((contour) => {
        const at = 3 * (start % (contour.length / 3));
        return Float64Array.from([...contour.subarray(at), ...contour.subarray(0, at)]);
      });
      expectEqual(structureDvh(contours, dose, cap), structureDvh(begun, dose, cap));
    }),
    RUNS,
  );
});

test('the volumes of disjoint parts at a dose add up to that of the whole', () => {
  const small = fc.record({
    corners: fc.integer({ min: 3, max: 9 }),
    radiiMm: fc.array(fc.double({ min: 2, max: 6, noNaN: true }), { minLength: 1, maxLength: 3 }),
    planes: fc.constant(3),
  });
  const level = fc.double({ min: 25, max: 55, noNaN: true });
  fc.assert(
    fc.property(waves, small, small, prisms, level, (w, s, t, cap, gy) => {
      const dose = wavyDose(w);
      const [left, right] = [contoursOf(s, [-7, 0, 0]), contoursOf(t, [7, 0, 0])];
      const [a, b, whole] = [left, right, [...left, ...right]].map((contours) => structureDvh(contours, dose, cap));
      expect(whole!.volumeCc.value).toBeCloseTo(a!.volumeCc.value + b!.volumeCc.value, 6);
      const above = (dvh: StructureDvh) => {
        const measured = measure(dvh, parseMetric(`V${gy.toFixed(3)}Gy[cc]`), {});
        return measured.measured ? measured : { value: 0, error: dvh.volumeCc.value };
      };
      const [va, vb, vw] = [above(a!), above(b!), above(whole!)];
      expect(Math.abs(va.value + vb.value - vw.value)).toBeLessThanOrEqual(va.error + vb.error + vw.error + 1e-6);
      const mean = (a!.meanGy.value * a!.volumeCc.value + b!.meanGy.value * b!.volumeCc.value) / whole!.volumeCc.value;
      expect(Math.abs(mean - whole!.meanGy.value)).toBeLessThanOrEqual(
        a!.meanGy.error + b!.meanGy.error + whole!.meanGy.error + 1e-6,
      );
    }),
    RUNS,
  );
});

test('a curve begins at the whole volume, never rises, and ends between minimum and maximum', () => {
  fc.assert(
    fc.property(waves, shape, solid, (w, s, cap) => {
      const dvh = structureDvh(contoursOf(s), wavyDose(w), cap);
      const { doseGy, volumeCc } = dvh.curve;
      // Volumes between planes are summed up numerically, layer by layer and as a whole.
      expect(volumeCc[0]).toBeCloseTo(dvh.volumeCc.value, 5);
      expect(doseGy.findIndex((gy, bin) => bin > 0 && !(gy > doseGy[bin - 1]!))).toBe(-1);
      expect(volumeCc.findIndex((cc, bin) => bin > 0 && cc > volumeCc[bin - 1]! + 1e-12)).toBe(-1);
      expect(dvh.minGy.value).toBeLessThanOrEqual(dvh.meanGy.value);
      expect(dvh.meanGy.value).toBeLessThanOrEqual(dvh.maxGy.value);
      expect(dvh.minGy.value).toBeGreaterThanOrEqual(20 - 1e-3);
      expect(dvh.maxGy.value).toBeLessThanOrEqual(60 + 1e-3);
    }),
    RUNS,
  );
});
