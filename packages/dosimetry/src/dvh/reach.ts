import type { ContourStack } from '../contours/contour-stack.ts';
import type { PlaneBox } from '../contours/outline.ts';
import type { DoseField } from '../inputs.ts';
import { type AxisOfGrid, axesOfGrid, planeToGrid } from './plane-to-grid.ts';
import { boxOf, extent } from './sampling-lattice.ts';

/** Voxels along one axis of the dose grid, first and last. */
export interface VoxelRange {
  readonly from: number;
  readonly to: number;
}

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

/** Doses that no point of a cross-section, or of one of its rows, passes [Gy]; Infinity where that is not known. */
export interface DoseCeiling {
  /** No dose inside the structure is greater [Gy]. */
  readonly greatestGy: number;
  ofLayer(wMm: number): number;
  /** Of all cross-sections from one height to another. */
  ofSpan(fromMm: number, toMm: number): number;
  ofRow(wMm: number, vMm: number): number;
  /** Rectangle beyond which nothing passes a dose, with a voxel to spare; `growth` as in {@link boxOf}. */
  boxAbove(doseGy: number, growth: number): PlaneBox;
}

/** Greatest doses of the voxels around each cross-section and row; of a structure that lies obliquely in the grid they are not known. */
export function doseCeiling(stack: ContourStack, field: DoseField): DoseCeiling {
  const axes = axesOfGrid(stack, field);
  if (!axes) {
    const greatestGy = greatestInReach(stack, field);
    return {
      greatestGy,
      ofLayer: () => Infinity,
      ofSpan: () => Infinity,
      ofRow: () => Infinity,
      boxAbove: (_, growth) => boxOf(stack, growth),
    };
  }
  const { u, v, w } = axes;
  const ranges = reachOf(stack, field);
  const rangeOf = ({ stride }: AxisOfGrid) => ranges[stride === 1 ? 0 : stride === field.grid.size[0] ? 1 : 2];
  const rows = v.last + 1;
  const { doseGy: voxels } = field;
  const { from: fromI, to: toI } = rangeOf(u);
  const { from: fromJ, to: toJ } = rangeOf(v);
  const { from: fromK, to: toK } = rangeOf(w);
  const ofRows = new Float64Array((w.last + 1) * rows);
  const ofPlanes = new Float64Array(w.last + 1);
  for (let k = fromK; k <= toK; k++)
    for (let j = fromJ; j <= toJ; j++) {
      const start = fromI * u.stride + j * v.stride + k * w.stride;
      const greatest = greatestInLine(voxels, start, toI - fromI + 1, u.stride);
      ofRows[k * rows + j] = greatest;
      if (greatest > ofPlanes[k]!) ofPlanes[k] = greatest;
    }
  const below = ({ perMm, origin, last }: AxisOfGrid, mm: number) =>
    Math.min(last, Math.max(0, Math.floor(perMm * mm + origin)));
  return {
    greatestGy: ofPlanes.reduce((a, b) => (b > a ? b : a), 0),
    ofLayer: (wMm) => {
      const k = below(w, wMm);
      return Math.max(ofPlanes[k]!, ofPlanes[Math.min(w.last, k + 1)]!);
    },
    ofSpan: (fromMm, toMm) => {
      let greatest = 0;
      for (let k = below(w, fromMm); k <= Math.min(w.last, below(w, toMm) + 1); k++)
        greatest = Math.max(greatest, ofPlanes[k]!);
      return greatest;
    },
    ofRow: (wMm, vMm) => {
      const k = below(w, wMm) * rows;
      const above = Math.min(w.last * rows, k + rows);
      const j = below(v, vMm);
      const j1 = Math.min(v.last, j + 1);
      return Math.max(ofRows[k + j]!, ofRows[k + j1]!, ofRows[above + j]!, ofRows[above + j1]!);
    },
    boxAbove: (doseGy, growth) => {
      let [minI, maxI, minJ, maxJ] = [Infinity, -Infinity, Infinity, -Infinity];
      for (let k = fromK; k <= toK; k++)
        for (let j = fromJ; j <= toJ; j++) {
          if (ofRows[k * rows + j]! <= doseGy) continue;
          minJ = Math.min(minJ, j);
          maxJ = Math.max(maxJ, j);
          // Only what would widen the range.
          const start = j * v.stride + k * w.stride;
          for (let i = fromI; i <= toI && i < minI; i++) if (voxels[i * u.stride + start]! > doseGy) minI = i;
          for (let i = toI; i >= fromI && i > maxI; i--) if (voxels[i * u.stride + start]! > doseGy) maxI = i;
        }
      const mm = ({ perMm, origin }: AxisOfGrid, index: number) => (index - origin) / perMm;
      const whole = boxOf(stack, growth);
      const within = (axis: AxisOfGrid, [from, to]: PlaneBox['u'], min: number, max: number): PlaneBox['u'] => [
        Math.max(from, mm(axis, min - 2)),
        Math.min(to, mm(axis, max + 2)),
      ];
      return { u: within(u, whole.u, minI, maxI), v: within(v, whole.v, minJ, maxJ) };
    },
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
