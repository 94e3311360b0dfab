import type { DoseField, Vec3 } from '../inputs.ts';
import { dot, scale } from '../vec3.ts';

type Grid = DoseField['grid'];

/** Indices of one grid as an affine function of those of another: `start + i * step[0] + j * step[1] + k * step[2]`. */
export interface GridMapping {
  readonly start: Vec3;
  readonly step: readonly [i: Vec3, j: Vec3, k: Vec3];
}

/** Steps nearer than this to whole voxels are whole: written coordinates are rounded, and a grid has fewer than 10^4 voxels along an axis. */
const WHOLE_STEP = 1e-8;
/** Places nearer than this to a voxel centre lie on it [voxels]. */
export const ON_CENTRE = 1e-5;

export function mapGrid(from: Grid, to: Grid): GridMapping {
  const along = (v: Vec3): Vec3 => [
    dot(v, to.axes[0]) / to.spacingMm[0],
    dot(v, to.axes[1]) / to.spacingMm[1],
    dot(v, to.axes[2]) / to.spacingMm[2],
  ];
  const apart: Vec3 = [
    from.originMm[0] - to.originMm[0],
    from.originMm[1] - to.originMm[1],
    from.originMm[2] - to.originMm[2],
  ];
  const step = (axis: 0 | 1 | 2) => snapped(along(scale(from.axes[axis], from.spacingMm[axis])), WHOLE_STEP);
  return { start: snapped(along(apart), ON_CENTRE), step: [step(0), step(1), step(2)] };
}

/** Do all voxels of the one grid lie alike within the cells of the other? */
export function keepsFraction({ step }: GridMapping): boolean {
  return step.every((along) => along.every(Number.isInteger));
}

/** Lowest and highest index that the voxels of a grid of `size` reach in the other one. */
export function reachedIndices(
  { start, step }: GridMapping,
  size: Vec3,
): { readonly lowest: Vec3; readonly highest: Vec3 } {
  const ends = (axis: 0 | 1 | 2) => step.map((along, n) => along[axis] * (size[n]! - 1));
  const end = (axis: 0 | 1 | 2, pick: (a: number, b: number) => number) =>
    ends(axis).reduce((sum, reach) => sum + pick(0, reach), start[axis]);
  return {
    lowest: [end(0, Math.min), end(1, Math.min), end(2, Math.min)],
    highest: [end(0, Math.max), end(1, Math.max), end(2, Math.max)],
  };
}

function snapped([i, j, k]: Vec3, tolerance: number): Vec3 {
  return [snap(i, tolerance), snap(j, tolerance), snap(k, tolerance)];
}

export function snap(index: number, tolerance: number): number {
  const whole = Math.round(index);
  return Math.abs(index - whole) < tolerance ? whole : index;
}
