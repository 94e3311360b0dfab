import type { PlaneBox } from '../contours/outline.ts';
import type { AxesOfGrid, AxisOfGrid } from './plane-to-grid.ts';

/** Voxels along one axis of the dose grid, first and last. */
export interface VoxelRange {
  readonly from: number;
  readonly to: number;
}

/** Number of the voxel at or before a place along an axis, within the grid. */
export function voxelBelow({ perMm, origin, last }: AxisOfGrid, mm: number): number {
  return Math.min(last, Math.max(0, Math.floor(perMm * mm + origin)));
}

interface DoseAround {
  readonly axes: AxesOfGrid;
  /** The voxels around the structure. */
  readonly reach: Readonly<Record<'u' | 'v' | 'w', VoxelRange>>;
  /** Greatest dose of each line of them along u [Gy], shape (voxels along w * voxels along v). */
  readonly ofRows: Float64Array;
  readonly voxels: Float32Array;
  readonly whole: PlaneBox;
}

/** Where the trilinear dose around a structure passes a dose: row by row, since what is hot is seldom a box. */
export class DoseAbove {
  /** Rectangle beyond which nothing passes it, with a voxel to spare. */
  readonly box: PlaneBox;
  private readonly axes: AxesOfGrid;
  private readonly reach: VoxelRange;
  /** Of each line of voxels along u the first and the last that pass it; turned round where none does. */
  private readonly first: Int32Array;
  private readonly last: Int32Array;

  constructor(doseGy: number, { axes, reach, ofRows, voxels, whole }: DoseAround) {
    this.axes = axes;
    this.reach = reach.u;
    this.first = new Int32Array(ofRows.length).fill(axes.u.last + 1);
    this.last = new Int32Array(ofRows.length).fill(-1);
    const { u, v, w } = axes;
    let [minI, maxI, minJ, maxJ] = [Infinity, -Infinity, Infinity, -Infinity];
    for (let k = reach.w.from; k <= reach.w.to; k++)
      for (let j = reach.v.from; j <= reach.v.to; j++) {
        const row = k * (v.last + 1) + j;
        if (ofRows[row]! <= doseGy) continue;
        const start = j * v.stride + k * w.stride;
        let [from, to] = [reach.u.from, reach.u.to];
        while (voxels[start + from * u.stride]! <= doseGy) from++;
        while (voxels[start + to * u.stride]! <= doseGy) to--;
        this.first[row] = from;
        this.last[row] = to;
        [minI, maxI] = [Math.min(minI, from), Math.max(maxI, to)];
        [minJ, maxJ] = [Math.min(minJ, j), Math.max(maxJ, j)];
      }
    this.box = { u: within(u, whole.u, minI - 2, maxI + 2), v: within(v, whole.v, minJ - 2, maxJ + 2) };
  }

  /** Where a row of a cross-section may pass it [mm]; `undefined` where it does not. */
  inRow(wMm: number, vMm: number): readonly [fromMm: number, toMm: number] | undefined {
    const { u, v, w } = this.axes;
    const rows = v.last + 1;
    const [j, k] = [voxelBelow(v, vMm), voxelBelow(w, wMm)];
    const [a, c] = [k * rows + j, Math.min(w.last, k + 1) * rows + j];
    const next = j < v.last ? 1 : 0;
    const { first, last } = this;
    const from = Math.min(first[a]!, first[a + next]!, first[c]!, first[c + next]!);
    const to = Math.max(last[a]!, last[a + next]!, last[c]!, last[c + next]!);
    if (from > to) return undefined;
    // What lies beyond the voxels looked at has at least the dose of the outermost.
    const { reach } = this;
    return between(u, from === reach.from ? -Infinity : from - 1, to === reach.to ? Infinity : to + 1);
  }
}

function within(axis: AxisOfGrid, [from, to]: PlaneBox['u'], first: number, last: number): PlaneBox['u'] {
  const [start, end] = between(axis, first, last);
  return [Math.max(from, start), Math.min(to, end)];
}

/** From one index along an axis to another, ascending [mm]. */
function between({ perMm, origin }: AxisOfGrid, first: number, last: number): readonly [number, number] {
  const [a, b] = [(first - origin) / perMm, (last - origin) / perMm];
  return a < b ? [a, b] : [b, a];
}
