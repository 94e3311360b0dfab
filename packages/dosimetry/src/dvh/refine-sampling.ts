import type { Between, DoseField, EndCap } from '../inputs.ts';
import type { Metric } from '../metrics/metric.ts';
import { doseOfHottest } from './curve-lookup.ts';
import { type SampledSolid, sampled } from './sampled-solid.ts';
import { curveUnder, curveWithPeak, type Sampling } from './sampling.ts';
import { cellSize } from './sampling-lattice.ts';
import type { ErrorTally, Tally } from './tally.ts';
import { type Asked, type AskedFigure, type SamplingAccuracy, unsettled } from './unsettled.ts';

/** A tenth of what anybody reads off a DVH, and of the accuracy of the dose itself. */
const ACCURACY: SamplingAccuracy = { doseGy: 0.01, volumeFraction: 0.0005 };
/** Cells that a structure has at least when sampling begins: of prisms few tell nearly all, of what passes from outline to outline they are what is not known. */
const LEAST_CELLS: Readonly<Record<Between, number>> = { extruded: 8_000, interpolated: 64_000 };
/** No structure has more when it ends. */
const MOST_CELLS = 2_000_000;
/** A structure of more voxels begins with cells of two voxels' edge. */
const MANY_VOXELS = 250_000;
const GREATEST_SUBDIVISION = 128;
/** The hottest part that is cut into finer cells alone: this many cells, and no more than this share of a structure: D5% and what lies beside it. */
const PEAK_CELLS = 5000;
const PEAK_SHARE = 0.07;

/** Samplings of a structure that are fine enough, and what their samples do not know. */
export interface Samplings {
  readonly fine: Sampling;
  /** At half the sampling. */
  readonly coarse: Sampling;
  readonly errors: ErrorTally;
  readonly subdivision: number;
}

/** Halves the cells until the asked figures are settled. */
export function settledSamplings(
  solid: SampledSolid,
  dose: DoseField,
  options: { readonly accuracy?: SamplingAccuracy; readonly metrics?: readonly Metric[] },
): Samplings {
  const { endCap } = solid.convention;
  let subdivision = firstSubdivision(solid, dose);
  let coarse = sampling(sampled(solid, dose, { subdivision: subdivision / 2, withErrors: true }), endCap);
  const { errors } = coarse.tally;
  const asked = askedOf(solid, errors, options);
  let fine = sampling(sampled(solid, dose, { subdivision }), endCap);
  let left = unsettled(fine, coarse, asked);
  const peakGy = () => peakAbove(fine, cellCcOf(solid, dose, subdivision));
  while (!left.every(isDoseAbove(peakGy())) && mayHalve(subdivision, fine.tally)) {
    subdivision *= 2;
    coarse = fine;
    fine = sampling(sampled(solid, dose, { subdivision }), endCap);
    left = unsettled(fine, coarse, asked);
  }
  return { ...samplingsOfPeak(solid, dose, { fine, coarse, subdivision, asked }), errors, subdivision };
}

/** What is asked of a structure whose samples do not know `errors` of their doses. */
export function askedOf(
  { scale: { binWidthGy } }: SampledSolid,
  errors: ErrorTally,
  options: { readonly accuracy?: SamplingAccuracy; readonly metrics?: readonly Metric[] },
): Asked {
  const { profile } = errors;
  const { methodGy, shapeGy } = profile.levels(profile.bins);
  const doseErrorGy = (gy: number) => {
    const bin = Math.min(profile.bins - 1, Math.max(0, Math.round(gy / binWidthGy)));
    return methodGy[bin]! + shapeGy[bin]!;
  };
  const { accuracy, metrics } = options;
  return accuracy ? { accuracy, metrics, doseErrorGy: () => 0 } : { accuracy: ACCURACY, metrics, doseErrorGy };
}

export function sampling(tally: Tally, endCap: EndCap): Sampling {
  return { tally, ...curveUnder(tally, endCap), peaks: [] };
}

function mayHalve(subdivision: number, { samples }: Tally): boolean {
  return subdivision < GREATEST_SUBDIVISION && 8 * samples < MOST_CELLS;
}

function isDoseAbove(doseGy: number): (figure: AskedFigure) => boolean {
  return ({ metric, leastGy }) => metric.kind === 'dose-at-volume' && leastGy >= doseGy;
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
export function samplingsOfPeak(
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
    const lowestGy = Math.min(...left.map(({ leastGy }) => leastGy));
    const aboveGy = Math.min(lowestGy - solid.scale.binWidthGy, peakAbove(here, cellCcOf(solid, dose, finer)));
    finer *= 2;
    const tally = sampled(solid, dose, { subdivision: finer, aboveGy });
    const peak = curveUnder(tally, solid.convention.endCap).curve;
    there = { ...there, curve: curveWithPeak(there.curve, here.curve, aboveGy) };
    here = { ...here, curve: curveWithPeak(here.curve, peak, aboveGy), peaks: [...here.peaks, { aboveGy, tally }] };
  }
}

function cellCcOf({ stack }: SampledSolid, dose: DoseField, subdivision: number): number {
  const { u, v, w } = cellSize(stack, dose, subdivision);
  return (u * v * w) / 1000;
}

/** Whole voxels where there are enough of them, two where there are many. */
function firstSubdivision({ volumes, convention }: SampledSolid, { grid }: DoseField): number {
  const voxelMm3 = grid.spacingMm[0] * grid.spacingMm[1] * grid.spacingMm[2];
  const voxels = (1000 * volumes.under({ ...convention, endCap: 'slab' })) / voxelMm3;
  if (voxels > MANY_VOXELS) return 0.5;
  return Math.min(GREATEST_SUBDIVISION, Math.max(1, Math.ceil(Math.cbrt(LEAST_CELLS[convention.between] / voxels))));
}
