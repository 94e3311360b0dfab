import type { Vec3 } from '../inputs.ts';
import type { EvaluatedLattice } from './evaluated-lattice.ts';

/**
 * Lowest and highest dose of the cells in a box of the evaluated lattice, which may reach beyond it. A trilinear dose stays between those
 * of its eight corners, so a cell whose range is far from the reference dose need not be searched.
 */
export interface CellRanges {
  /** The first cell of the box along i, j, k; it may be negative. */
  readonly first: Vec3;
  readonly stride: Vec3;
  /** Lowest and highest dose in turn [Gy]; Infinity and -Infinity where there is no cell, or a corner has no dose. Shape (k, j, i, 2). */
  readonly rangeGy: Float32Array;
}

export function cellRanges(lattice: EvaluatedLattice, first: Vec3, last: Vec3): CellRanges {
  const count: Vec3 = [last[0] - first[0] + 1, last[1] - first[1] + 1, last[2] - first[2] + 1];
  const stride: Vec3 = [1, count[0], count[0] * count[1]];
  const rangeGy = new Float32Array(2 * stride[2] * count[2]);
  for (let n = 0; n < rangeGy.length; n += 2) {
    rangeGy[n] = Infinity;
    rangeGy[n + 1] = -Infinity;
  }
  const from = (axis: 0 | 1 | 2) => Math.max(0, first[axis]);
  const to = (axis: 0 | 1 | 2) => Math.min(Math.max(0, lattice.size[axis] - 2), last[axis]);
  for (let k = from(2); k <= to(2); k++)
    for (let j = from(1); j <= to(1); j++) {
      const row = (k - first[2]) * stride[2] + (j - first[1]) * stride[1] - first[0];
      fillRow(lattice, { j, k, from: from(0), to: to(0) }, rangeGy.subarray(2 * (row + from(0))));
    }
  return { first, stride, rangeGy };
}

interface CellRow {
  readonly j: number;
  readonly k: number;
  readonly from: number;
  readonly to: number;
}

/** Each column of four voxels is read once and shared by the two cells beside it. */
function fillRow({ doseGy, size, stride }: EvaluatedLattice, { j, k, from, to }: CellRow, rangeGy: Float32Array): void {
  const [stepI, stepJ, stepK] = stride;
  let lowest = Number.NaN;
  let highest = Number.NaN;
  for (let i = from, n = (k * size[1] + j) * size[0] + from, out = -2; i <= to + 1; i++, n += stepI, out += 2) {
    const a = doseGy[n]!;
    const b = doseGy[n + stepJ]!;
    const c = doseGy[n + stepK]!;
    const d = doseGy[n + stepJ + stepK]!;
    const low = Math.min(a, b, c, d);
    const high = Math.max(a, b, c, d);
    if (out >= 0) {
      const cellLow = Math.min(low, lowest);
      const known = !Number.isNaN(cellLow); // Math.min passes on a NaN of any corner
      rangeGy[out] = known ? cellLow : Infinity;
      rangeGy[out + 1] = known ? Math.max(high, highest) : -Infinity;
    }
    lowest = low;
    highest = high;
  }
}
