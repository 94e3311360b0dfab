import { type ContourStack, contourStack } from '../contours/contour-stack.ts';
import { isInsideLoops } from '../contours/inside-loops.ts';
import { type StandingPlane, standingPlanes } from '../contours/standing-planes.ts';
import type { ClosedContour, EndCap, Vec3 } from '../inputs.ts';
import { add, dot, scale } from '../vec3.ts';
import { GAMMA_STATE, type GammaMap } from './gamma-map.ts';

/**
 * Which voxels of a gamma map lie in a structure: 1 where the voxel reaches the cut-off and its centre is inside, else 0, shape of the map.
 * Gamma is known at voxel centres only, so a voxel belongs to the structure as a whole or not at all.
 *
 * @param contours of one structure; its planes stand for the space to half-way to their neighbours and end as `endCap` says
 * @throws DomainError `dosimetry/no-volume`, `dosimetry/contours-not-parallel`
 */
export function structurePoints(
  { grid, state }: Pick<GammaMap, 'grid' | 'state'>,
  contours: readonly ClosedContour[],
  options: { readonly name: string; readonly endCap: EndCap },
): Uint8Array {
  const stack = contourStack(contours, {
    ...options,
    axes: grid.axes,
    lonePlaneThicknessMm: Math.max(...grid.spacingMm),
  });
  const planes = standingPlanes(stack, options.endCap);
  const inside = new Uint8Array(state.length);
  const box = boxOf(stack);
  const [columns, rows, slices] = grid.size;
  const { u, v, w } = stack.frame;
  const along = grid.axes.map((axis, n) => scale(axis, grid.spacingMm[n]!));
  const [iU, iV, iW] = [dot(along[0]!, u), dot(along[0]!, v), dot(along[0]!, w)];
  for (let k = 0, n = 0; k < slices; k++)
    for (let j = 0; j < rows; j++) {
      const start = add(grid.originMm, add(scale(along[1]!, j), scale(along[2]!, k)));
      const [startU, startV, startW] = [dot(start, u), dot(start, v), dot(start, w)];
      for (let i = 0; i < columns; i++, n++) {
        if (state[n] === GAMMA_STATE.belowCutoff) continue;
        const [atU, atV, atW] = [startU + i * iU, startV + i * iV, startW + i * iW];
        if (atU < box.low[0] || atU > box.high[0] || atV < box.low[1] || atV > box.high[1]) continue;
        const plane = planeAt(planes, atW);
        if (plane && isInsideLoops(plane.outline.loops, atU, atV)) inside[n] = 1;
      }
    }
  return inside;
}

/** The plane that stands for a place along the normal. Planes ascend. */
function planeAt(planes: readonly StandingPlane[], wMm: number): StandingPlane | undefined {
  let [low, high] = [0, planes.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (planes[middle]!.toMm < wMm) low = middle + 1;
    else high = middle;
  }
  const plane = planes[low];
  return plane && wMm >= plane.fromMm && wMm <= plane.toMm ? plane : undefined;
}

/** Least and greatest u and v of the loops [mm]: most voxels lie outside and need not be looked at. */
function boxOf({ planes }: ContourStack) {
  const low = [Infinity, Infinity] as [number, number];
  const high = [-Infinity, -Infinity] as [number, number];
  for (const { outline } of planes)
    for (const loop of outline.loops)
      for (let at = 0; at < loop.length; at += 2)
        for (const n of [0, 1] as const) {
          low[n] = Math.min(low[n], loop[at + n]!);
          high[n] = Math.max(high[n], loop[at + n]!);
        }
  return { low, high };
}

/**
 * Where gamma is highest, in patient coordinates [mm]; of several such voxels, as where all are at the cap, the first. Absent where no
 * voxel was judged.
 *
 * @param options.weights as of `gammaStatistics`: voxels of weight 0 do not count
 */
export function worstPoint(
  { grid, gamma }: Pick<GammaMap, 'grid' | 'gamma'>,
  options: { readonly weights?: ArrayLike<number> } = {},
): Vec3 | undefined {
  const { weights } = options;
  let at = -1;
  let highest = -1;
  for (let n = 0; n < gamma.length; n++)
    if (gamma[n]! > highest && (!weights || weights[n]! > 0)) {
      highest = gamma[n]!;
      at = n;
    }
  if (at < 0) return undefined;
  const [columns, rows] = grid.size;
  const index = [at % columns, Math.floor(at / columns) % rows, Math.floor(at / (columns * rows))];
  return index.reduce<Vec3>(
    (point, voxels, axis) => add(point, scale(grid.axes[axis]!, voxels * grid.spacingMm[axis]!)),
    grid.originMm,
  );
}
