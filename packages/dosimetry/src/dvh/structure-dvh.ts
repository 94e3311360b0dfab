import { DomainError } from '@isocenter/messages';
import type { Side } from '../contours/area-profile.ts';
import { BetweenPlanes } from '../contours/between-planes.ts';
import { type ContourStack, contourStack } from '../contours/contour-stack.ts';
import { profileOf, type StackVolumes, stackVolumes } from '../contours/contour-volume.ts';
import type { ClosedContour, DoseField, EndCap, SolidConvention } from '../inputs.ts';
import type { Metric } from '../metrics/metric.ts';
import { doseOfHottest } from './curve-lookup.ts';
import type { StructureDvh } from './dvh.ts';
import { dvhOfSamplings } from './dvh-of-samplings.ts';
import { type LayerSource, layersBeyond, layersOfCore, layersOfLone, type Region } from './layers.ts';
import { type LevelOptions, LevelSampler } from './level-sampler.ts';
import { axesOfGrid } from './plane-to-grid.ts';
import { maximumInReach } from './reach.ts';
import { regionExtremes } from './region-extremes.ts';
import { curveUnder, curveWithPeak, type Sampling } from './sampling.ts';
import { cellSize } from './sampling-lattice.ts';
import { emptyTally, type Tally, type TallyScale } from './tally.ts';
import { type Asked, type AskedFigure, type SamplingAccuracy, unsettled } from './unsettled.ts';

/** What a DVH is asked; how contours are made a solid is a choice and has no default. */
export interface StructureDvhOptions extends SolidConvention {
  /** For notices and refusals. */
  readonly name?: string;
  /** Thickness of a structure that has contours on one plane only [mm], such as the image's slice distance; else the dose grid's. */
  readonly lonePlaneThicknessMm?: number;
  /** Sampling goes on until it errs by no more than this in any of `metrics`. */
  readonly accuracy?: SamplingAccuracy;
  /** Figures that must be that accurate; those of percent doses are of no prescription here and left out. Else D99% to D1%, D0.03cc and mean. */
  readonly metrics?: readonly Metric[];
}

/** A tenth of what anybody reads off a DVH, and of the accuracy of the dose itself. */
const ACCURACY: SamplingAccuracy = { doseGy: 0.01, volumeFraction: 0.0005 };
/** Cells that a structure has at least when sampling begins, and that none has more of when it ends. */
const LEAST_CELLS = 8_000;
const MOST_CELLS = 2_000_000;
const GREATEST_SUBDIVISION = 128;
const MANY_PLANES = 16;
/** The hottest part that is cut into finer cells alone: this many cells, and no more than this share of a structure. */
const PEAK_CELLS = 3000;
const PEAK_SHARE = 0.05;

/**
 * Volume and cumulative DVH of closed contours under a named convention.
 *
 * The solid is cut along its normal into layers no thicker than a cell, and each layer into cells of a fraction of a dose voxel. A border
 * cell counts with the exact share of its area inside the outlines (even-odd); the dose is trilinear in patient coordinates, looked
 * up at the centre of that part, and the cell's volume is spread over the dose range that the gradient gives it. Cells are halved until
 * no asked figure changes by more than twice `accuracy`.
 *
 * Error of a dose figure: half of |value − value at half the sampling| + e(D) + what the end cap changes; e(D) is half a step of the
 * stored dose and the mean over the samples at that dose of
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
  const { accuracy = ACCURACY, metrics, endCap } = options;
  const asked = { accuracy, metrics };
  let subdivision = firstSubdivision(solid, dose);
  let coarse = sampling(sampled(solid, dose, { subdivision: subdivision / 2, withErrors: true }), endCap);
  const { errors } = coarse.tally;
  let fine = sampling(sampled(solid, dose, { subdivision }), endCap);
  let left = unsettled(fine, coarse, asked);
  const peakGy = () => peakAbove(fine, cellCcOf(solid, dose, subdivision));
  while (!left.every(isDoseAbove(peakGy())) && mayHalve(subdivision, fine.tally)) {
    subdivision *= 2;
    coarse = fine;
    fine = sampling(sampled(solid, dose, { subdivision }), endCap);
    left = unsettled(fine, coarse, asked);
  }
  const samplings = samplingsOfPeak(solid, dose, { fine, coarse, subdivision, asked });
  return dvhOfSamplings(solid, dose, { ...samplings, errors, subdivision });
}

function sampling(tally: Tally, endCap: EndCap): Sampling {
  return { tally, ...curveUnder(tally, endCap), peaks: [] };
}

function mayHalve(subdivision: number, { samples }: Tally): boolean {
  return subdivision < GREATEST_SUBDIVISION && 8 * samples < MOST_CELLS;
}

function isDoseAbove(leastGy: number): (figure: AskedFigure) => boolean {
  return ({ metric, figure }) => metric.kind === 'dose-at-volume' && figure >= leastGy;
}

/** Dose above which a structure may be cut into finer cells alone [Gy]: where few of its cells lie, and no great part of it. */
function peakAbove({ curve }: Sampling, cellCc: number): number {
  return doseOfHottest(curve, Math.min(PEAK_SHARE * curve.volumeCc[0]!, PEAK_CELLS * cellCc));
}

interface PeakOptions {
  readonly fine: Sampling;
  readonly coarse: Sampling;
  readonly subdivision: number;
  readonly asked: Asked;
}

/** Halves the cells of the hottest part alone, ever less of it, until the figures there are settled. */
function samplingsOfPeak(
  solid: SampledSolid,
  dose: DoseField,
  { fine, coarse, subdivision, asked }: PeakOptions,
): { readonly fine: Sampling; readonly coarse: Sampling } {
  let [here, there, finer] = [fine, coarse, subdivision];
  for (;;) {
    const left = unsettled(here, there, asked).filter(isDoseAbove(peakAbove(fine, cellCcOf(solid, dose, subdivision))));
    const samples = here.peaks.at(-1)?.tally.samples ?? 0;
    if (left.length === 0 || finer >= GREATEST_SUBDIVISION || 8 * samples > MOST_CELLS)
      return { fine: here, coarse: there };
    const lowestGy = Math.min(...left.map(({ figure }) => figure));
    const aboveGy = Math.min(lowestGy - solid.scale.binWidthGy, peakAbove(here, cellCcOf(solid, dose, finer)));
    finer *= 2;
    const tally = sampled(solid, dose, { subdivision: finer, aboveGy });
    const peak = curveUnder(tally, solid.convention.endCap).curve;
    there = here;
    here = { ...here, curve: curveWithPeak(here.curve, peak, aboveGy), peaks: [...here.peaks, { aboveGy, tally }] };
  }
}

function cellCcOf({ stack }: SampledSolid, dose: DoseField, subdivision: number): number {
  const { u, v, w } = cellSize(stack, dose, subdivision);
  return (u * v * w) / 1000;
}

/** A structure before it is sampled. */
export interface SampledSolid {
  readonly name: string;
  readonly convention: SolidConvention;
  readonly stack: ContourStack;
  readonly profile: ReturnType<typeof profileOf>;
  readonly volumes: StackVolumes;
  readonly betweenPlanes: BetweenPlanes;
  readonly scale: TallyScale;
  /** As {@link TallyScale.extremes}, found on half as many lines where contours lie obliquely in the dose grid. */
  readonly coarseExtremes: TallyScale['extremes'];
}

function sampledSolid(contours: readonly ClosedContour[], dose: DoseField, options: StructureDvhOptions): SampledSolid {
  const { name = '', endCap, between } = options;
  const stack = contourStack(contours, {
    name,
    axes: dose.grid.axes,
    lonePlaneThicknessMm: options.lonePlaneThicknessMm ?? dose.grid.spacingMm[2],
  });
  const profile = profileOf(stack);
  const volumes = stackVolumes(stack, profile);
  if (!(volumes.under(options) > 0)) throw new DomainError('dosimetry/no-volume', { structure: name });
  const maximumGy = maximumInReach(stack, dose);
  const extremes = regionExtremes(stack, profile, dose, 0.5);
  return {
    name,
    convention: { endCap, between },
    stack,
    profile,
    volumes,
    betweenPlanes: new BetweenPlanes(stack),
    scale: { maximumGy, binWidthGy: binWidthFor(maximumGy), extremes },
    coarseExtremes: axesOfGrid(stack, dose) ? extremes : regionExtremes(stack, profile, dose, 1),
  };
}

/** One sampling of a whole structure. */
function sampled(
  { stack, profile, betweenPlanes, convention, scale }: SampledSolid,
  dose: DoseField,
  {
    subdivision,
    withErrors = false,
    ...options
  }: Omit<LevelOptions, 'cell' | 'endCap'> & { readonly subdivision: number },
): Tally {
  const cell = cellSize(stack, dose, subdivision);
  const cellMm = Math.min(cell.u, cell.v);
  const source: LayerSource = {
    stack,
    profile,
    betweenPlanes,
    between: convention.between,
    cellMm,
    thicknessMm: cell.w,
  };
  const sampler = new LevelSampler(source, dose, { ...options, cell, endCap: convention.endCap, withErrors });
  const tally = emptyTally(scale);
  for (const part of stack.parts) {
    if (part.first === part.last) {
      sampler.add(layersOfLone(source, part), tally);
      continue;
    }
    const ends = (side: Side) =>
      endsOf(convention.endCap).flatMap((region) => layersBeyond(source, part, side, region));
    sampler.add(ends('below'), tally);
    // Errors of prisms are told on either side of a plane; halving the cells halves the layers, too, where few planes do not even it out.
    const least = !withErrors && part.last - part.first < MANY_PLANES ? 2 : 1;
    const bySide = withErrors && convention.between === 'extruded';
    sampler.add(layersOfCore(source, part, { least, bySide }), tally);
    sampler.add(ends('above'), tally);
  }
  return tally;
}

/** The ends that the figures need: of the named end cap, and of those whose effect is told. */
function endsOf(endCap: EndCap): readonly Exclude<Region, 'core'>[] {
  return endCap === 'rounded' ? ['slab', 'rounded'] : ['slab'];
}

/** Whole voxels where there are enough of them. */
function firstSubdivision({ volumes, convention }: SampledSolid, { grid }: DoseField): number {
  const voxelMm3 = grid.spacingMm[0] * grid.spacingMm[1] * grid.spacingMm[2];
  const voxels = (1000 * volumes.under({ ...convention, endCap: 'slab' })) / voxelMm3;
  return Math.min(GREATEST_SUBDIVISION, Math.max(1, Math.ceil(Math.cbrt(LEAST_CELLS / voxels))));
}

/** 0.01 Gy, finer where the doses are small, coarser beside the sources of brachytherapy. */
function binWidthFor(maximumGy: number): number {
  if (maximumGy <= 0) return 0.01;
  return Math.max(Math.min(0.01, maximumGy / 2000), maximumGy / 200_000);
}
