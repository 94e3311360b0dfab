import type { ContourStack } from '../contours/contour-stack.ts';
import type { DoseField } from '../inputs.ts';
import { DoseAbove, type VoxelRange, voxelBelow } from './dose-above.ts';
import { type AxisOfGrid, axesOfGrid, planeToGrid } from './plane-to-grid.ts';
import { boxOf, extent } from './sampling-lattice.ts';

/** The voxels around the box that holds a structure under any end cap; the grid's nearest where it lies elsewhere. */
export function reachOf(stack: ContourStack, field: DoseField): readonly [i: VoxelRange, j: VoxelRange, k: VoxelRange] {
  const { u: ofU, v: ofV } = extent(stack);
  const minW = stack.planes[0]!.wMm - stack.parts[0]!.belowMm;
  const maxW = stack.planes.at(-1)!.wMm + stack.parts.at(-1)!.aboveMm;
  const [i, j, k] = planeToGrid(stack, field).map((t, axis) => {
    const corners = ofU.flatMap((u) =>
      ofV.flatMap((v) => [minW, maxW].map((w) => t.u * u + t.v * v + t.w * w + t.origin)),
    );
    const end = field.grid.size[axis]! - 1;
    return {
      from: Math.min(end, Math.max(0, Math.floor(Math.min(...corners)))),
      to: Math.min(end, Math.max(0, Math.ceil(Math.max(...corners)))),
    };
  });
  return [i!, j!, k!];
}

/** Doses that no point of a structure, or of its cross-sections, passes [Gy]. */
export interface DoseCeiling {
  /** No dose inside the structure is greater [Gy]. */
  readonly greatestGy: number;
  /** Of all cross-sections from one height to another; Infinity where that is not known. */
  ofSpan(fromMm: number, toMm: number): number;
  /** Where doses pass `doseGy`; `growth` as in {@link boxOf}; `undefined` where that is not known. */
  above(doseGy: number, growth: number): DoseAbove | undefined;
}

/** Greatest doses of the voxels around each cross-section and row; of a structure that lies obliquely in the grid they are not known. */
export function doseCeiling(stack: ContourStack, field: DoseField): DoseCeiling {
  const axes = axesOfGrid(stack, field);
  if (!axes) return { greatestGy: greatestInReach(stack, field), ofSpan: () => Infinity, above: () => undefined };
  const { u, v, w } = axes;
  const ranges = reachOf(stack, field);
  const rangeOf = ({ stride }: AxisOfGrid) => ranges[stride === 1 ? 0 : stride === field.grid.size[0] ? 1 : 2];
  const reach = { u: rangeOf(u), v: rangeOf(v), w: rangeOf(w) };
  const rows = v.last + 1;
  const ofRows = new Float64Array((w.last + 1) * rows);
  const ofPlanes = new Float64Array(w.last + 1);
  const length = reach.u.to - reach.u.from + 1;
  for (let k = reach.w.from; k <= reach.w.to; k++)
    for (let j = reach.v.from; j <= reach.v.to; j++) {
      const start = reach.u.from * u.stride + j * v.stride + k * w.stride;
      const greatest = greatestInLine(field.doseGy, start, length, u.stride);
      ofRows[k * rows + j] = greatest;
      if (greatest > ofPlanes[k]!) ofPlanes[k] = greatest;
    }
  return {
    greatestGy: ofPlanes.reduce((a, b) => (b > a ? b : a), 0),
    ofSpan: (fromMm, toMm) => {
      let greatest = 0;
      for (let k = voxelBelow(w, fromMm); k <= Math.min(w.last, voxelBelow(w, toMm) + 1); k++)
        greatest = Math.max(greatest, ofPlanes[k]!);
      return greatest;
    },
    above: (doseGy, growth) =>
      new DoseAbove(doseGy, { axes, reach, ofRows, voxels: field.doseGy, whole: boxOf(stack, growth) }),
  };
}

/** Greatest of `count` voxels from `start`, `stride` apart; four at a time, so that no comparison waits for the one before it. */
function greatestInLine(voxels: Float32Array, start: number, count: number, stride: number): number {
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  let at = start;
  let n = 0;
  for (; n + 3 < count; n += 4, at += 4 * stride) {
    const p = voxels[at]!;
    const q = voxels[at + stride]!;
    const r = voxels[at + 2 * stride]!;
    const s = voxels[at + 3 * stride]!;
    if (p > a) a = p;
    if (q > b) b = q;
    if (r > c) c = r;
    if (s > d) d = s;
  }
  for (; n < count; n++, at += stride) if (voxels[at]! > a) a = voxels[at]!;
  return Math.max(a, b, c, d);
}

function greatestInReach(stack: ContourStack, { doseGy, grid }: DoseField): number {
  const [columns, rows] = grid.size;
  const [i, j, k] = reachOf(stack, { doseGy, grid, quantumGy: 0 });
  let greatest = 0;
  for (let slice = k.from; slice <= k.to; slice++)
    for (let row = j.from; row <= j.to; row++)
      for (let column = i.from; column <= i.to; column++)
        greatest = Math.max(greatest, doseGy[(slice * rows + row) * columns + column]!);
  return greatest;
}
