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
  const half = (t: AffineIndex, halfU: number, halfV: number) =>
    Math.abs(t.u) * halfU + Math.abs(t.v) * halfV + (Math.abs(t.w) * thicknessMm) / 2;
  const at = (t: AffineIndex, u: number, v: number) => t.u * u + t.v * v + t.w * wMm + t.origin;
  const [wholeU, wholeV] = [(columns * cellU) / 2, (rows * cellV) / 2];
  const isReached = index.every(
    (t, axis) => overlap(at(t, originU + wholeU, originV + wholeV), half(t, wholeU, wholeV), size[axis]!) === 1,
  );
  if (isReached) return undefined;
  return (uMm, vMm, offU, offV) => {
    const halfU = cellU * (0.5 - Math.abs(offU));
    const halfV = cellV * (0.5 - Math.abs(offV));
    let share = 1;
    for (let axis = 0; axis < 3; axis++) {
      const t = index[axis]!;
      share *= overlap(at(t, uMm, vMm), half(t, halfU, halfV), size[axis]!);
    }
    return share;
  };
}

/** Share of `index ± half` inside a grid of `size` voxels, which ends half a voxel beyond its outermost centres. */
function overlap(index: number, half: number, size: number): number {
  if (index - half >= -0.5 && index + half <= size - 0.5) return 1;
  const covered = Math.min(index + half, size - 0.5) - Math.max(index - half, -0.5);
  return covered <= 1e-9 * half ? 0 : covered / (2 * half);
}
