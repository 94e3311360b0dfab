import type { ClosedContour, DoseField, SolidConvention } from '../inputs.ts';
import type { Metric } from '../metrics/metric.ts';
import type { StructureDvh } from './dvh.ts';
import { dvhOfSamplings } from './dvh-of-samplings.ts';
import { settledSamplings } from './refine-sampling.ts';
import { sampledSolid } from './sampled-solid.ts';
import type { SamplingAccuracy } from './unsettled.ts';

/** What a DVH is asked; how contours are made a solid is a choice and has no default. */
export interface StructureDvhOptions extends SolidConvention {
  /** For notices and refusals. */
  readonly name?: string;
  /** Thickness of a structure that has contours on one plane only [mm], such as the image's slice distance; else the dose grid's. */
  readonly lonePlaneThicknessMm?: number;
  /** Sampling goes on until it errs by no more than this in any of `metrics`; if absent, than 0.01 Gy or a tenth of what else is not known of the dose. */
  readonly accuracy?: SamplingAccuracy;
  /** Figures that must be that accurate; those of percent doses are of no prescription here and left out. Else D99% to D1%, D0.03cc and mean. */
  readonly metrics?: readonly Metric[];
}

/**
 * Volume and cumulative DVH of closed contours under a named convention.
 *
 * The solid is cut along its normal into layers no thicker than a cell, and each layer into cells of a fraction of a dose voxel. A border
 * cell counts with the exact share of its area inside the outlines (even-odd); the dose is trilinear in patient coordinates, looked
 * up at the centre of that part, and the cell's volume is spread over the dose range that the gradient gives it. Cells are halved until
 * no asked figure changes by more than three times `accuracy`.
 *
 * Error of a dose figure: a third of what halving the cells changes + e(D) + what a surface that may lie elsewhere changes; beside it what another end cap
 * changes. e(D) is half a step of the stored dose and the mean over the samples at that dose of
 * 1. |sum of the second differences of the dose along its axes| / 12: what trilinear interpolation misses beside a curved dose,
 * 2. where outlines of neighbouring planes differ: |dose change in the plane| over a sixth of the strip between them.
 *
 * @throws DomainError `dosimetry/no-volume`, `dosimetry/contours-not-parallel`
 */
export function structureDvh(
  contours: readonly ClosedContour[],
  dose: DoseField,
  options: StructureDvhOptions,
): StructureDvh {
  const solid = sampledSolid(contours, dose, options);
  return dvhOfSamplings(solid, dose, settledSamplings(solid, dose, options));
}
