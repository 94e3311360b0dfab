import { DomainError } from '@isocenter/messages';
import type { ClosedContour } from '../inputs.ts';
import type { Mask } from './mask.ts';
import { maskSurface } from './mask-surface.ts';
import { occupancyOf } from './occupancy.ts';
import { requireSameGrid } from './same-grid.ts';
import { sliceLoops } from './slice-loops.ts';

/**
 * Contours of a mask in its slices: where they cut the smooth surface that the mask stands for. Holes and islands are loops of their
 * own, even-odd.
 *
 * @throws DomainError `comparison/no-voxels` if none is inside, `comparison/mask-size` if the mask does not fill its grid
 */
export function maskContours(mask: Mask): ClosedContour[] {
  requireSameGrid([mask]);
  if (!mask.inside.some((voxel) => voxel !== 0)) throw new DomainError('comparison/no-voxels');
  const occupancy = occupancyOf(mask);
  const surface = maskSurface(mask.grid, occupancy);
  return sliceLoops(occupancy, surface).flatMap((loops) =>
    loops.map((loop) =>
      Float64Array.from(loop.flatMap((vertex) => [...surface.positionsMm.subarray(3 * vertex, 3 * vertex + 3)])),
    ),
  );
}
