import { DomainError } from '@isocenter/messages';
import type { Vec3 } from '../inputs.ts';
import type { ComparisonOptions, ContourComparison } from './comparison.ts';
import type { Mask } from './mask.ts';
import { countVoxels } from './mask-overlap.ts';
import { maskSurface } from './mask-surface.ts';
import { overlapFigures, overlapNotices } from './overlap-figures.ts';
import { surfaceOf } from './surface.ts';
import { leftOut, surfaceFigures } from './surface-figures.ts';

/**
 * Compares two masks of one grid. Volumes and overlap count voxels; distances are those of the smooth surfaces that pass between the
 * voxels inside and outside, by area.
 *
 * @throws DomainError `comparison/empty` if a mask holds no voxel, `comparison/other-grid` if the grids differ,
 *   `comparison/mask-size` if a mask does not fill its grid
 */
export function compareMasks(a: Mask, b: Mask, options: ComparisonOptions): ContourComparison {
  const { toleranceMm, nameA = 'A', nameB = 'B' } = options;
  const counts = countVoxels(a, b);
  const [meshA, meshB] = [maskSurface(a), maskSurface(b)];
  if (!meshA) throw new DomainError('comparison/empty', { structure: nameA });
  if (!meshB) throw new DomainError('comparison/empty', { structure: nameB });
  const [su, sv, sw] = a.grid.spacingMm;
  const voxelMm3 = su * sv * sw;
  const volumeMm3 = { a: counts.a * voxelMm3, b: counts.b * voxelMm3, common: counts.common * voxelMm3 };
  const centroidMm = {
    a: placeOf(a.grid, counts.momentA, counts.a),
    b: placeOf(a.grid, counts.momentB, counts.b),
  };
  return {
    ...overlapFigures(volumeMm3, centroidMm),
    ...surfaceFigures(surfaceOf(meshA), surfaceOf(meshB), toleranceMm),
    notMeasured: leftOut(toleranceMm, false),
    method: { from: 'masks', toleranceMm: toleranceMm ?? null, endCap: null },
    notices: overlapNotices(counts.common, nameA, nameB),
  };
}

function placeOf({ originMm, spacingMm, axes }: Mask['grid'], moment: Vec3, count: number): Vec3 {
  const place = (c: 0 | 1 | 2) =>
    originMm[c] + axes.reduce((sum, axis, n) => sum + (moment[n]! / count) * spacingMm[n]! * axis[c], 0);
  return [place(0), place(1), place(2)];
}
