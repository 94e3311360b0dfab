import type { DoseField, Vec3 } from '../inputs.ts';
import { ON_CENTRE, snap } from './grid-mapping.ts';

/**
 * The evaluated dose as the search sees it: voxel centres and the cells between eight of them, in which the dose is a trilinear
 * polynomial. An axis with one voxel has cells of no extent.
 */
export interface EvaluatedLattice {
  readonly doseGy: Float32Array;
  readonly size: Vec3;
  /** Distance in `doseGy` of neighbours along i, j, k; 0 along an axis with one voxel. */
  readonly stride: Vec3;
  /** Extent of a cell along i, j, k in voxels: 1, or 0 along an axis with one voxel. */
  readonly extent: Vec3;
  /** Voxels that were put before the first one along i, j, k. */
  readonly padding: Vec3;
}

/**
 * Where a point lies beyond the outermost centres, the grid still reaches half a voxel further and holds their dose there, as everywhere
 * in this package. Along such an axis a voxel is repeated at both ends; a search beyond half of it finds nothing nearer.
 */
export function evaluatedLattice(
  { grid, doseGy }: DoseField,
  points: { readonly lowest: Vec3; readonly highest: Vec3 },
): EvaluatedLattice {
  const needs = (axis: 0 | 1 | 2) =>
    snap(points.lowest[axis], ON_CENTRE) < 0 || snap(points.highest[axis], ON_CENTRE) > grid.size[axis] - 1 ? 1 : 0;
  const padding: Vec3 = [needs(0), needs(1), needs(2)];
  const size: Vec3 = [grid.size[0] + 2 * padding[0], grid.size[1] + 2 * padding[1], grid.size[2] + 2 * padding[2]];
  const apart = (axis: 0 | 1 | 2, stride: number) => (size[axis] > 1 ? stride : 0);
  return {
    doseGy: padding.some((n) => n > 0) ? padded(doseGy, grid.size, padding, size) : doseGy,
    size,
    stride: [apart(0, 1), apart(1, size[0]), apart(2, size[0] * size[1])],
    extent: [apart(0, 1), apart(1, 1), apart(2, 1)],
    padding,
  };
}

function padded(doseGy: Float32Array, from: Vec3, padding: Vec3, to: Vec3): Float32Array {
  const out = new Float32Array(to[0] * to[1] * to[2]);
  const held = (index: number, axis: 0 | 1 | 2) => Math.max(0, Math.min(from[axis] - 1, index - padding[axis]));
  for (let k = 0, n = 0; k < to[2]; k++)
    for (let j = 0; j < to[1]; j++, n += to[0]) {
      const row = (held(k, 2) * from[1] + held(j, 1)) * from[0];
      out.set(doseGy.subarray(row, row + from[0]), n + padding[0]);
      if (padding[0] === 0) continue;
      out[n] = doseGy[row]!;
      out[n + to[0] - 1] = doseGy[row + from[0] - 1]!;
    }
  return out;
}

/** Dose at indices of the lattice [Gy], trilinear. NaN where a voxel that counts there has no dose. */
export function latticeDose({ doseGy, size, stride }: EvaluatedLattice, i: number, j: number, k: number): number {
  const i0 = Math.floor(i);
  const j0 = Math.floor(j);
  const k0 = Math.floor(k);
  const fi = i - i0;
  const fj = j - j0;
  const fk = k - k0;
  // On a centre the next voxel counts nothing: it may not be there, or have no dose.
  const di = fi === 0 ? 0 : stride[0];
  const dj = fj === 0 ? 0 : stride[1];
  const dk = fk === 0 ? 0 : stride[2];
  const n = (k0 * size[1] + j0) * size[0] + i0;
  const a = doseGy[n]! + fi * (doseGy[n + di]! - doseGy[n]!);
  const b = doseGy[n + dj]! + fi * (doseGy[n + dj + di]! - doseGy[n + dj]!);
  const c = doseGy[n + dk]! + fi * (doseGy[n + dk + di]! - doseGy[n + dk]!);
  const d = doseGy[n + dk + dj]! + fi * (doseGy[n + dk + dj + di]! - doseGy[n + dk + dj]!);
  return a + fj * (b - a) + fk * (c + fj * (d - c) - (a + fj * (b - a)));
}
