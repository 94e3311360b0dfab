import { DisplacedVolume } from './displaced-volume.ts';
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
  readonly displaced: DisplacedVolume;
  /** Volume of the samples that were asked [cc]. */
  volumeCc: number;
  /** Volume times what interpolation misses, signed [cc Gy]. */
  curvatureIntegral: number;
  /** Volume of prisms times what is not known of their shape, unsigned [cc Gy]. */
  shapeIntegral: number;
  /** Greatest dose change from a straight line between two points drawn to a round one [Gy]. */
  chordGy: number;
  /** Greatest dose within a voxel of the dose grid's border [Gy]. */
  borderMaxGy: number;
}

const NOTHING_COUNTED = { integral: 0, volumeCc: 0, outsideCc: 0 };
const NOTHING_ASKED = { volumeCc: 0, curvatureIntegral: 0, shapeIntegral: 0, chordGy: 0, borderMaxGy: 0 };

/** What a structure receives, region by region, and what is not known of it: each where something was counted. */
export class Tally {
  samples = 0;
  private scale: TallyScale;
  private readonly regions = new Map<Region, RegionTally>();
  private known: ErrorTally | undefined;

  constructor(scale: TallyScale) {
    this.scale = scale;
  }

  /** Made when first asked for. */
  region(name: Region): RegionTally {
    const found = this.regions.get(name);
    if (found) return found;
    const { maximumGy, binWidthGy, extremes } = this.scale;
    const histogram = new DoseHistogram(maximumGy, binWidthGy, extremes[name]);
    const region = { histogram, ...NOTHING_COUNTED };
    this.regions.set(name, region);
    return region;
  }

  /** Made when first asked for. */
  get errors(): ErrorTally {
    this.known ??= {
      profile: new DoseErrorProfile(this.scale.maximumGy, this.scale.binWidthGy),
      displaced: new DisplacedVolume(this.scale.maximumGy, this.scale.binWidthGy),
      ...NOTHING_ASKED,
    };
    return this.known;
  }

  /** Empty again, on a scale of the same bins. */
  restart(scale: TallyScale): this {
    this.scale = scale;
    this.samples = 0;
    for (const [name, region] of this.regions) {
      region.histogram.restart(scale.extremes[name]);
      Object.assign(region, NOTHING_COUNTED);
    }
    this.known?.profile.clear();
    this.known?.displaced.clear();
    if (this.known) Object.assign(this.known, NOTHING_ASKED);
    return this;
  }

  /** Takes in another of the same scale. */
  addAll(other: Tally): void {
    this.samples += other.samples;
    for (const [name, { histogram, integral, volumeCc, outsideCc }] of other.regions) {
      const region = this.region(name);
      region.histogram.addAll(histogram);
      region.integral += integral;
      region.volumeCc += volumeCc;
      region.outsideCc += outsideCc;
    }
    if (!other.known) return;
    const { errors } = this;
    errors.profile.addAll(other.known.profile);
    errors.displaced.addAll(other.known.displaced);
    errors.volumeCc += other.known.volumeCc;
    errors.curvatureIntegral += other.known.curvatureIntegral;
    errors.shapeIntegral += other.known.shapeIntegral;
    errors.chordGy = Math.max(errors.chordGy, other.known.chordGy);
    errors.borderMaxGy = Math.max(errors.borderMaxGy, other.known.borderMaxGy);
  }
}
