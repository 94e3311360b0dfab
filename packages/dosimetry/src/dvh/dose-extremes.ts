import type { ContourStack } from '../contours/contour-stack.ts';
import type { Outline } from '../contours/outline.ts';
import type { DoseField } from '../inputs.ts';
import { AlignedExtremes } from './aligned-extremes.ts';
import { ObliqueExtremes } from './oblique-extremes.ts';
import { axesOfGrid } from './plane-to-grid.ts';

/** The part of a structure that one outline stands for; `below` and `above` are the outlines on which it borders. */
export interface Prism {
  readonly outline: Outline;
  readonly fromMm: number;
  readonly toMm: number;
  readonly below: Outline | undefined;
  readonly above: Outline | undefined;
}

/** Least and greatest dose [Gy]; Infinity and -Infinity where the dose grid reaches nothing. */
export interface DoseExtremes {
  readonly minGy: number;
  readonly maxGy: number;
}

const NOTHING: DoseExtremes = { minGy: Infinity, maxGy: -Infinity };

/**
 * Least and greatest trilinear dose of prisms, as of points inside them: never beyond the voxels around. Between eight voxel centres the
 * dose is linear along each axis, so that in prisms along the axes of the grid the result is exact ({@link AlignedExtremes}). In
 * oblique prisms lines `stepVoxels` apart stand for those of the grid.
 */
export function doseExtremes(
  stack: ContourStack,
  field: DoseField,
  { prisms, stepVoxels }: { readonly prisms: readonly Prism[]; readonly stepVoxels: number },
): DoseExtremes {
  if (prisms.length === 0) return NOTHING;
  const axes = axesOfGrid(stack, field);
  if (axes) {
    const search = new AlignedExtremes(axes, field);
    search.addPrisms(prisms);
    return search;
  }
  const search = new ObliqueExtremes(field, stack, stepVoxels);
  search.addPrisms(stack, prisms);
  return search;
}

/** Extremes of two parts together. */
export function union(a: DoseExtremes, b: DoseExtremes): DoseExtremes {
  return { minGy: Math.min(a.minGy, b.minGy), maxGy: Math.max(a.maxGy, b.maxGy) };
}
