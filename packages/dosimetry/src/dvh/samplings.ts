import type { ContourStack } from '../contours/contour-stack.ts';
import { TrilinearDose } from '../dose/trilinear.ts';
import type { DoseField, EndCap } from '../inputs.ts';
import { DoseErrorProfile } from './dose-error-profile.ts';
import type { DoseExtremes } from './dose-extremes.ts';
import { DoseHistogram } from './dose-histogram.ts';
import type { DvhCurve } from './dvh.ts';
import { type Sample, type SampledVolume, type SampleVisitor, sampleStack } from './sample-stack.ts';
import { cellSize } from './sampling-lattice.ts';

/** Extremes of what a structure holds under either end cap, and of the ends that only `slab` holds. */
export interface PartExtremes {
  readonly core: DoseExtremes;
  readonly ends: DoseExtremes;
}

interface SamplingOptions<Extremes> {
  /** Cells per voxel edge. */
  readonly subdivision: number;
  /** No dose inside the structure is greater [Gy]. */
  readonly maximumGy: number;
  readonly binWidthGy: number;
  readonly extremes: Extremes;
}

/** Volume by dose of one part of a structure, and its integral [cc Gy]. */
interface Part {
  readonly histogram: DoseHistogram;
  integral: number;
}

/** Curve and mean of a structure under either end cap: its core and the ends that only `slab` holds are kept apart. */
export class FineSampling implements SampleVisitor {
  readonly parts = 'apart';
  readonly volume: SampledVolume;
  private readonly core: Part;
  private readonly ends: Part;

  constructor(
    stack: ContourStack,
    dose: DoseField,
    { subdivision, maximumGy, binWidthGy, extremes }: SamplingOptions<PartExtremes>,
  ) {
    this.core = { histogram: new DoseHistogram(maximumGy, binWidthGy, extremes.core), integral: 0 };
    this.ends = { histogram: new DoseHistogram(maximumGy, binWidthGy, extremes.ends), integral: 0 };
    this.volume = sampleStack(stack, dose, cellSize(stack, dose, subdivision), this);
  }

  visit(sample: Sample): void {
    const part = sample.inEnd ? this.ends : this.core;
    part.histogram.add(sample.doseGy, sample.halfRangeGy, sample.volumeCc);
    part.integral += sample.doseGy * sample.volumeCc;
  }

  under(endCap: EndCap): { readonly curve: DvhCurve; readonly meanGy: number } {
    const { core, ends } = this;
    const curve = (endCap === 'slab' ? core.histogram.plus(ends.histogram) : core.histogram).curve();
    const integral = core.integral + (endCap === 'slab' ? ends.integral : 0);
    return { curve, meanGy: integral / curve.volumeCc[0]! };
  }
}

/** The same at half the sampling, and what each sample does not know about its dose. */
export class CoarseSampling implements SampleVisitor {
  readonly parts = 'by side';
  readonly histogram: DoseHistogram;
  readonly profile: DoseErrorProfile;
  borderMaxGy = 0;
  private readonly volume: SampledVolume;
  private readonly dose: DoseField;
  private readonly trilinear: TrilinearDose;
  private integral = 0;
  private curvatureIntegral = 0;
  private shapeIntegral = 0;

  constructor(
    stack: ContourStack,
    dose: DoseField,
    { subdivision, maximumGy, binWidthGy, extremes }: SamplingOptions<DoseExtremes>,
  ) {
    this.dose = dose;
    this.trilinear = new TrilinearDose(dose);
    this.histogram = new DoseHistogram(maximumGy, binWidthGy, extremes);
    this.profile = new DoseErrorProfile(maximumGy, binWidthGy);
    this.volume = sampleStack(stack, dose, cellSize(stack, dose, subdivision), this);
  }

  visit(sample: Sample): void {
    const { doseGy, volumeCc, outwardGy } = sample;
    const lost = lostShare(sample.covered, sample.coveredNext);
    const lostBehind = lostShare(sample.covered, sample.coveredBehind);
    const curvatureGy = this.trilinear.curvatureMiss(sample.i, sample.j, sample.k);
    this.histogram.add(doseGy, sample.halfRangeGy, volumeCc);
    const shapeGy = Math.max(lost, lostBehind) * (Math.abs(outwardGy) / 2 + sample.taperGy / 6);
    this.profile.add(doseGy, Math.abs(curvatureGy) + shapeGy, volumeCc);
    if (doseGy > this.borderMaxGy && isNearBorder(sample, this.dose)) this.borderMaxGy = doseGy;
    this.integral += doseGy * volumeCc;
    this.curvatureIntegral += curvatureGy * volumeCc;
    if (sample.coveredNext >= 0) this.shapeIntegral += lost * outwardGy * volumeCc;
  }

  get meanGy(): number {
    return this.integral / this.insideCc;
  }

  /** A straight taper between two planes lies a third of their half distance further out than a prism; the dose along it need not be even. */
  get meanMissGy(): number {
    return (Math.abs(this.curvatureIntegral) + Math.abs(this.shapeIntegral) / 3) / this.insideCc;
  }

  private get insideCc(): number {
    return this.volume.volumeCc - this.volume.outsideCc;
  }
}

/** Share of a sample that a neighbouring contour no longer holds, 0..1; none at an end, where the other end cap tells what is not known. */
function lostShare(covered: number, coveredThere: number): number {
  return coveredThere >= 0 ? Math.max(0, 1 - coveredThere / covered) : 0;
}

function isNearBorder({ i, j, k }: Sample, { grid }: DoseField): boolean {
  const [columns, rows, slices] = grid.size;
  return i < 1 || j < 1 || k < 1 || i > columns - 2 || j > rows - 2 || k > slices - 2;
}
