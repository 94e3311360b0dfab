import type { Notice } from '@isocenter/messages';
import type { Vec3 } from '../inputs.ts';

/**
 * Two outlines of one structure, compared. `a` is the reference (the outline that counts), `b` the one that is judged; only the added
 * path length and the signs of differences depend on which is which. Formulas and sources: docs/numbers/contour-comparison.md.
 * What could not be measured is absent and stands in `notMeasured` with its reason.
 */
export interface ContourComparison {
  readonly volumeCc: { readonly a: number; readonly b: number; readonly common: number };
  /** Volume of b less that of a [cc]. */
  readonly volumeDifferenceCc: number;
  readonly centroidMm: { readonly a: Vec3; readonly b: Vec3 };
  /** From the centroid of a to that of b, and its length [mm]. */
  readonly centroidDifferenceMm: Vec3;
  readonly centroidDistanceMm: number;
  /** 2 |A and B| / (|A| + |B|), 0..1. */
  readonly dice: number;
  /** |A and B| / |A or B|, 0..1. */
  readonly jaccard: number;
  /** Greatest distance of a point of one surface from the other surface, the larger of both directions [mm]. */
  readonly hausdorffMm: number;
  /** The larger of the two directed 95th percentiles; each is the distance that 95 % of one surface's area does not exceed [mm]. */
  readonly hd95Mm: number;
  /** Mean of the two directed means, each over the area of one surface [mm]. */
  readonly meanSurfaceDistanceMm: number;
  readonly directed: { readonly aToB: DirectedDistances; readonly bToA: DirectedDistances };
  /** Share of the area of both surfaces that lies within `toleranceMm` of the other surface, 0..1. */
  readonly surfaceDice?: number;
  /** Length of the contours of a, in their planes, that lies further than `toleranceMm` from those of b [mm]. */
  readonly addedPathLengthMm?: number;
  /** One for each plane that holds a contour, ascending; absent where not asked for. */
  readonly slices?: readonly SliceComparison[];
  readonly notMeasured: readonly { readonly measure: OptionalMeasure; readonly reason: Notice }[];
  readonly method: ComparisonMethod;
  readonly notices: readonly Notice[];
}

/** A measure that is left out where what it needs was not given; the reason then stands in `notMeasured`. */
export type OptionalMeasure = 'surfaceDice' | 'addedPathLengthMm' | 'slices';

/** Distances from one surface to the other [mm]. */
export interface DirectedDistances {
  readonly meanMm: number;
  readonly p95Mm: number;
  readonly maximumMm: number;
  /** Area of the surface from which they are measured [mm2]. */
  readonly areaMm2: number;
}

/** Both outlines in one plane. Distances are of the lines in the plane and are absent where one of them has no contour there. */
export interface SliceComparison {
  /** Place of the plane along its normal, from the origin of the patient coordinates [mm]. */
  readonly positionMm: number;
  readonly areaMm2: { readonly a: number; readonly b: number; readonly common: number };
  readonly dice: number;
  readonly jaccard: number;
  readonly hausdorffMm?: number;
  readonly hd95Mm?: number;
  readonly meanDistanceMm?: number;
  /** Share of the length of both lines within the tolerance of the other, 0..1. */
  readonly contourDice?: number;
  readonly addedPathLengthMm?: number;
}

/** What was compared and how; part of the result. */
export interface ComparisonMethod {
  readonly from: 'contours' | 'masks' | 'meshes';
  readonly toleranceMm: number | null;
  /** How a stack of contours was closed; `null` for masks and meshes. */
  readonly endCap: string | null;
}

/** What a comparison of two structures is asked; the names are for notices and refusals. */
export interface ComparisonOptions {
  /** Distance that counts as agreement [mm]: a clinical choice. `undefined`: surface Dice and added path length are not measured. */
  readonly toleranceMm: number | undefined;
  /** Compare plane by plane too; without it neither `slices` nor the added path length are measured. */
  readonly perSlice?: boolean;
  readonly nameA?: string;
  readonly nameB?: string;
}
