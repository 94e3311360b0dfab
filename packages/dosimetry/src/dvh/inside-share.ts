import type { CellLattice } from '../contours/area-coverage.ts';
import type { AffineIndex } from './plane-to-grid.ts';

/**
 * Share of a cell's part inside the outline that the dose grid reaches, 0..1, by the place of that part's centre [mm] and how far it lies off
 * the cell's centre [cells]: a part cut off along an axis reaches from its centre as far as to the cell's border.
 */
export type InsideShare = (uMm: number, vMm: number, offU: number, offV: number) => number;

/** {@link InsideShare} of a layer; `undefined` where the dose grid reaches all of it. */
export function insideShareOf(
  index: readonly AffineIndex[],
  size: readonly number[],
  lattice: CellLattice,
  { wMm, thicknessMm }: { readonly wMm: number; readonly thicknessMm: number },
): InsideShare | undefined {
  const { originU, originV, cellU, cellV, columns, rows } = lattice;
  const wholeU = (columns * cellU) / 2;
  const wholeV = (rows * cellV) / 2;
  const middle = { u: originU + wholeU, v: originV + wholeV, w: wMm };
  const halves = { u: wholeU, v: wholeV, w: thicknessMm / 2 };
  if (index.every((t, axis) => overlap(indexAt(t, middle), reachAlong(t, halves), size[axis]!) === 1)) return undefined;
  return (uMm, vMm, offU, offV) => {
    const halfU = cellU * (0.5 - Math.abs(offU));
    const halfV = cellV * (0.5 - Math.abs(offV));
    let share = 1;
    for (let axis = 0; axis < 3; axis++) {
      const t = index[axis]!;
      const here = indexAt(t, { u: uMm, v: vMm, w: wMm });
      share *= overlap(here, reachAlong(t, { u: halfU, v: halfV, w: thicknessMm / 2 }), size[axis]!);
    }
    return share;
  };
}

interface Place {
  readonly u: number;
  readonly v: number;
  readonly w: number;
}

function indexAt(t: AffineIndex, { u, v, w }: Place): number {
  return t.u * u + t.v * v + t.w * w + t.origin;
}

/** Half of what a box of these halves of its edges reaches along one axis of the grid. */
function reachAlong(t: AffineIndex, { u, v, w }: Place): number {
  return Math.abs(t.u) * u + Math.abs(t.v) * v + Math.abs(t.w) * w;
}

/** Share of `index ± half` inside a grid of `size` voxels, which ends half a voxel beyond its outermost centres. */
function overlap(index: number, half: number, size: number): number {
  if (index - half >= -0.5 && index + half <= size - 0.5) return 1;
  const covered = Math.min(index + half, size - 0.5) - Math.max(index - half, -0.5);
  return covered <= 1e-9 * half ? 0 : covered / (2 * half);
}
