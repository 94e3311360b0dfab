import type { Notice } from '@isocenter/messages';
import type { EndCap, SolidConvention } from '../inputs.ts';

/**
 * A figure and, apart from each other, the two things that are not known of it, each the half-width of an interval about it: within
 * `value ± error` it is expected if the structure ends as it was read, within `value ± (error + endCapEffect)` however it ends.
 */
export interface Estimate {
  readonly value: number;
  readonly error: number;
  /** How far the figure moves when the structure ends by another convention, which its outlines do not tell. */
  readonly endCapEffect: number;
}

/** A figure with the part of `error` that is the method's. */
export interface EstimateByCause extends Estimate {
  /**
   * Part of `error`: how far the figure is off that of the very solid which the convention makes of the contours, by sampling, by the dose
   * between its voxels and by the steps it was stored in. The rest is what contours do not tell of the shape between their planes.
   */
  readonly methodError: number;
}

/** A figure whose values under the other end caps are known. */
export interface UnderCaps {
  readonly value: number;
  readonly error: number;
  readonly methodError: number;
  readonly others: readonly number[];
}

/** The figure with the greatest change that another end cap makes. */
export function estimate({ value, error, methodError, others }: UnderCaps): EstimateByCause {
  const endCapEffect = Math.max(0, ...others.map((other) => Math.abs(other - value)));
  return { value, error, methodError, endCapEffect };
}

/** Half-width of the interval in which a figure is expected however its structure ends. */
export function errorWhateverEnds({ error, endCapEffect }: Omit<Estimate, 'value'>): number {
  return error + endCapEffect;
}

/** The other way round; which side the other values lie on is not kept. */
export function underCaps({ value, error, methodError, endCapEffect }: EstimateByCause): UnderCaps {
  return { value, error, methodError, others: [value + endCapEffect] };
}

/** Cumulative: `volumeCc[b]` receives at least `doseGy[b]`; both shape (n), dose ascending from 0. */
export interface DvhCurve {
  readonly doseGy: Float64Array;
  readonly volumeCc: Float64Array;
}

/** How the numbers were made; shown beside them. */
export interface DvhMethod extends SolidConvention {
  readonly planeSpacingMm: number;
  /** Samples per dose voxel edge (1 = voxel centres). */
  readonly subdivision: number;
  readonly samples: number;
  readonly interpolation: 'trilinear';
}

/** The same structure ended by another convention. Beyond the dose grid its ends keep the dose of the grid's border. */
export interface OtherCapDvh {
  readonly endCap: EndCap;
  readonly volumeCc: number;
  readonly minGy: number;
  readonly meanGy: number;
  readonly maxGy: number;
  readonly curve: DvhCurve;
}

/**
 * Volume and dose of one structure. Dose figures and the curve speak of the part inside the dose grid;
 * `outsideDoseGridFraction` (0..1) is the share of the volume that the grid does not reach. Where it reaches nothing, minimum, mean
 * and maximum are NaN and the curve holds no volume.
 */
export interface StructureDvh {
  /** As in the call; for notices. */
  readonly name: string;
  readonly volumeCc: EstimateByCause;
  readonly outsideDoseGridFraction: number;
  readonly minGy: EstimateByCause;
  readonly meanGy: EstimateByCause;
  readonly maxGy: EstimateByCause;
  readonly curve: DvhCurve;
  /** The same structure at half the sampling: the difference between the two feeds the error of every metric. */
  readonly coarseCurve: DvhCurve;
  /** What the `endCapEffect` of every metric is told from. */
  readonly otherCaps: readonly OtherCapDvh[];
  /** How well each dose of `curve` is known where the structure receives it [Gy], shape (n). */
  readonly doseErrorGy: Float64Array;
  /** The part of it that is the method's, shape (n). */
  readonly methodErrorGy: Float64Array;
  /** Of the volume that may lie elsewhere, for want of points in a plane and of planes, what has at least a dose; it may go on beyond `curve`. */
  readonly displaced: DvhCurve;
  /** Greatest dose of the structure within a voxel of the dose grid's border [Gy]; 0 where it does not come near: isodoses above it are closed. */
  readonly borderMaxGy: number;
  readonly method: DvhMethod;
  readonly notices: readonly Notice[];
}
