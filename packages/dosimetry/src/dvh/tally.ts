import { DoseErrorProfile } from './dose-error-profile.ts';
import type { DoseExtremes } from './dose-extremes.ts';
import { DoseHistogram } from './dose-histogram.ts';
import type { Region } from './layers.ts';

/** How doses are counted: none is greater than `maximumGy`; each region's own extremes, which no cell's dose range passes. */
export interface TallyScale {
  readonly maximumGy: number;
  readonly binWidthGy: number;
  readonly extremes: Readonly<Record<Region, DoseExtremes>>;
}

/** Volume by dose of one region of a structure. */
export interface RegionTally {
  readonly histogram: DoseHistogram;
  /** [cc Gy] */
  integral: number;
  /** Inside the dose grid or not [cc]. */
  volumeCc: number;
  outsideCc: number;
}

/** What samples do not know about their dose. */
export interface ErrorTally {
  readonly profile: DoseErrorProfile;
  /** Volume of the samples that were asked [cc]. */
  volumeCc: number;
  /** Volume times what interpolation misses, signed [cc Gy]. */
  curvatureIntegral: number;
  /** Volume times what is not known of the shape, unsigned [cc Gy]. */
  shapeIntegral: number;
  /** Greatest dose within a voxel of the dose grid's border [Gy]. */
  borderMaxGy: number;
}

/** What a structure receives, region by region. */
export interface Tally extends Readonly<Record<Region, RegionTally>> {
  readonly errors: ErrorTally;
  samples: number;
}

export function emptyTally({ maximumGy, binWidthGy, extremes }: TallyScale): Tally {
  const region = (name: Region): RegionTally => ({
    histogram: new DoseHistogram(maximumGy, binWidthGy, extremes[name]),
    integral: 0,
    volumeCc: 0,
    outsideCc: 0,
  });
  const errors = {
    profile: new DoseErrorProfile(maximumGy, binWidthGy),
    volumeCc: 0,
    curvatureIntegral: 0,
    shapeIntegral: 0,
    borderMaxGy: 0,
  };
  return { core: region('core'), slab: region('slab'), rounded: region('rounded'), errors, samples: 0 };
}

/** Takes one tally into another of the same scale. */
export function addTally(into: Tally, from: Tally): void {
  for (const name of ['core', 'slab', 'rounded'] as const) {
    if (from[name].volumeCc === 0) continue;
    into[name].histogram.addAll(from[name].histogram);
    into[name].integral += from[name].integral;
    into[name].volumeCc += from[name].volumeCc;
    into[name].outsideCc += from[name].outsideCc;
  }
  const { errors } = from;
  into.errors.borderMaxGy = Math.max(into.errors.borderMaxGy, errors.borderMaxGy);
  into.samples += from.samples;
  if (errors.volumeCc === 0) return;
  into.errors.profile.addAll(errors.profile);
  into.errors.volumeCc += errors.volumeCc;
  into.errors.curvatureIntegral += errors.curvatureIntegral;
  into.errors.shapeIntegral += errors.shapeIntegral;
}
