import { dot } from '../vec3.ts';
import type { SliceComparison } from './comparison.ts';
import type { Mask } from './mask.ts';
import { countBySlice } from './mask-overlap.ts';
import type { MaskSurface } from './mask-surface.ts';
import type { Occupancy } from './occupancy.ts';
import { compareSlice } from './slice-comparison.ts';
import { sliceLoops } from './slice-loops.ts';

type Both<T> = readonly [T, T];

/** Slice by slice: areas of the voxels, counted, and distances of the lines in which the slices cut the smooth surfaces. */
export function compareMaskSlices(
  grid: Mask['grid'],
  [inA, inB]: Both<Occupancy>,
  [surfaceA, surfaceB]: Both<MaskSurface>,
  toleranceMm: number | undefined,
): SliceComparison[] {
  const counts = countBySlice(inA, inB);
  const loopsA = sliceLoops(inA, surfaceA);
  const loopsB = sliceLoops(inB, surfaceB);
  const [su, sv, sw] = grid.spacingMm;
  const bottomMm = dot(grid.originMm, grid.axes[2]);
  const slices: SliceComparison[] = [];
  for (let k = 0; k < inA.slices; k++) {
    const count = { a: counts.a[k]!, b: counts.b[k]!, common: counts.common[k]! };
    if (count.a + count.b === 0) continue;
    const inPlane = (loops: readonly number[][], surface: MaskSurface) =>
      loops.map((loop) => placed(loop, surface, grid));
    slices.push(
      compareSlice(
        bottomMm + (inA.first[2] + k) * sw,
        { a: inPlane(loopsA[k]!, surfaceA), b: inPlane(loopsB[k]!, surfaceB) },
        toleranceMm,
        { a: count.a * su * sv, b: count.b * su * sv, common: count.common * su * sv },
      ),
    );
  }
  return slices;
}

/** A loop of vertices in the directions of the slice, as u, v pairs [mm]. */
function placed(loop: readonly number[], { positionsMm }: MaskSurface, { axes: [u, v] }: Mask['grid']): Float64Array {
  const points = new Float64Array(2 * loop.length);
  loop.forEach((vertex, n) => {
    const point = [positionsMm[3 * vertex]!, positionsMm[3 * vertex + 1]!, positionsMm[3 * vertex + 2]!] as const;
    points[2 * n] = dot(point, u);
    points[2 * n + 1] = dot(point, v);
  });
  return points;
}
