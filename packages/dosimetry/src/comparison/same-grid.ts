import { DomainError } from '@isocenter/messages';
import type { Mask } from './mask.ts';

/** Lengths that differ by less are the same [mm]. */
const SAME_MM = 1e-3;

/** @throws DomainError `comparison/mask-size` if a mask does not fill its grid, `comparison/other-grid` if the grids differ */
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
