import { DomainError } from '@isocenter/messages';
import type { Vec3 } from '../inputs.ts';
import type { Mask } from './mask.ts';

/** Voxels of two masks of one grid, counted; first moments in voxels, shape (i, j, k). */
export interface VoxelCounts {
  readonly a: number;
  readonly b: number;
  readonly common: number;
  readonly momentA: Vec3;
  readonly momentB: Vec3;
}

/** @throws DomainError `comparison/other-grid` if the masks have not the same grid, `comparison/mask-size` if one does not fill it */
export function countVoxels(a: Mask, b: Mask): VoxelCounts {
  requireSameGrid([a, b]);
  const [ni, nj, nk] = a.grid.size;
  const [p, q] = [a.inside, b.inside];
  let [inA, inB, common] = [0, 0, 0];
  const [momentA, momentB] = [new Float64Array(3), new Float64Array(3)];
  for (let k = 0, n = 0; k < nk; k++)
    for (let j = 0; j < nj; j++) {
      let [rowA, rowB, sumA, sumB] = [0, 0, 0, 0];
      for (let i = 0; i < ni; i++, n++) {
        if (p[n] !== 0) {
          rowA++;
          sumA += i;
          if (q[n] !== 0) common++;
        }
        if (q[n] !== 0) {
          rowB++;
          sumB += i;
        }
      }
      inA += rowA;
      inB += rowB;
      addRow(momentA, sumA, rowA * j, rowA * k);
      addRow(momentB, sumB, rowB * j, rowB * k);
    }
  return { a: inA, b: inB, common, momentA: vector(momentA), momentB: vector(momentB) };
}

function addRow(moment: Float64Array, i: number, j: number, k: number): void {
  moment[0]! += i;
  moment[1]! += j;
  moment[2]! += k;
}

function vector(m: Float64Array): Vec3 {
  return [m[0]!, m[1]!, m[2]!];
}

/** Lengths that differ by less are the same [mm]. */
const SAME_MM = 1e-3;

/** @throws DomainError as {@link countVoxels} */
export function requireSameGrid(masks: readonly Mask[]): void {
  const [first] = masks;
  for (const { grid, inside } of masks) {
    const voxels = grid.size[0] * grid.size[1] * grid.size[2];
    if (inside.length !== voxels)
      throw new DomainError('comparison/mask-size', { found: inside.length, expected: voxels });
    if (first && !isSameGrid(grid, first.grid)) throw new DomainError('comparison/other-grid');
  }
}

function isSameGrid(one: Mask['grid'], other: Mask['grid']): boolean {
  return [0, 1, 2].every(
    (n) =>
      one.size[n] === other.size[n] &&
      Math.abs(one.spacingMm[n]! - other.spacingMm[n]!) * one.size[n]! < SAME_MM &&
      Math.abs(one.originMm[n]! - other.originMm[n]!) < SAME_MM &&
      [0, 1, 2].every((c) => Math.abs(one.axes[n]![c]! - other.axes[n]![c]!) < 1e-6),
  );
}
