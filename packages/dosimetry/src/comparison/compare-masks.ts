import { DomainError } from '@isocenter/messages';
import type { Vec3 } from '../inputs.ts';
import type { ComparisonOptions, ContourComparison } from './comparison.ts';
import type { Mask } from './mask.ts';
import { countCommon, countVoxels, type VoxelCount } from './mask-overlap.ts';
import { compareMaskSlices } from './mask-slices.ts';
import { coarserMaskSurface, maskSurface } from './mask-surface.ts';
import { occupanciesOf } from './occupancy.ts';
import { overlapFigures, overlapNotices } from './overlap-figures.ts';
import { requireSameGrid } from './same-grid.ts';
import { addedPathLength } from './slice-comparison.ts';
import { surfaceOf } from './surface.ts';
import { leftOut, surfaceFigures } from './surface-figures.ts';

/** Surfaces of larger structures stand on every second voxel of the slices: a body has more surface than its figures need. */
const MANY_VOXELS = 1_000_000;

/**
 * Compares two masks of one grid. Volumes and overlap count voxels; distances are those of the smooth surfaces that pass between the
 * voxels inside and outside, by area. Slices are compared only if `perSlice` is true: their lines are those in which they cut the surfaces.
 *
 * @throws DomainError `comparison/empty` if a mask holds no voxel, `comparison/other-grid` if the grids differ,
 *   `comparison/mask-size` if a mask does not fill its grid
 */
export function compareMasks(a: Mask, b: Mask, options: ComparisonOptions): ContourComparison {
  const { toleranceMm, perSlice = false, nameA = 'A', nameB = 'B' } = options;
  requireSameGrid([a, b]);
  const { grid } = a;
  const [inA, inB] = occupanciesOf([a, b]);
  const [countA, countB] = [countVoxels(inA), countVoxels(inB)];
  if (countA.count === 0) throw new DomainError('comparison/empty', { structure: nameA });
  if (countB.count === 0) throw new DomainError('comparison/empty', { structure: nameB });
  const voxelMm3 = grid.spacingMm[0] * grid.spacingMm[1] * grid.spacingMm[2];
  const common = countCommon(inA, inB);
  const volumeMm3 = { a: countA.count * voxelMm3, b: countB.count * voxelMm3, common: common * voxelMm3 };
  const centroidMm = { a: placeOf(grid, countA), b: placeOf(grid, countB) };
  const slices = perSlice
    ? compareMaskSlices(grid, [inA, inB], [maskSurface(grid, inA), maskSurface(grid, inB)], toleranceMm)
    : undefined;
  const surface = Math.max(countA.count, countB.count) > MANY_VOXELS ? coarserMaskSurface : maskSurface;
  return {
    ...overlapFigures(volumeMm3, centroidMm),
    ...surfaceFigures(surfaceOf(surface(grid, inA)), surfaceOf(surface(grid, inB)), toleranceMm),
    ...(slices && { slices }),
    ...(slices && toleranceMm !== undefined && { addedPathLengthMm: addedPathLength(slices) }),
    notMeasured: leftOut(toleranceMm, perSlice),
    method: { from: 'masks', toleranceMm: toleranceMm ?? null, endCap: null },
    notices: overlapNotices(common, nameA, nameB),
  };
}

function placeOf({ originMm, spacingMm, axes }: Mask['grid'], { count, moment }: VoxelCount): Vec3 {
  const place = (c: 0 | 1 | 2) =>
    originMm[c] + axes.reduce((sum, axis, n) => sum + (moment[n]! / count) * spacingMm[n]! * axis[c], 0);
  return [place(0), place(1), place(2)];
}
