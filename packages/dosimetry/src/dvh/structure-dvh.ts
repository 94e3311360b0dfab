import { DomainError, type Notice, notice } from '@isocenter/messages';
import { type ContourStack, contourStack } from '../contours/contour-stack.ts';
import { stackVolumeCc } from '../contours/contour-volume.ts';
import { coreOf, endsOf } from '../contours/prism-parts.ts';
import { otherEndCap } from '../contours/prisms.ts';
import type { ClosedContour, DoseField, EndCap } from '../inputs.ts';
import { type DoseExtremes, doseExtremes, isAlongGrid, type Prism, union } from './dose-extremes.ts';
import { type Estimate, estimate, type StructureDvh } from './dvh.ts';
import { maximumInReach } from './reach.ts';
import { samplingError } from './sampling-error.ts';
import { CoarseSampling, FineSampling, type PartExtremes } from './samplings.ts';

/** What a DVH is asked; how the structure ends is a choice and has no default. */
export interface StructureDvhOptions {
  readonly endCap: EndCap;
  /** For notices and refusals. */
  readonly name?: string;
  /** Thickness of a structure that has contours on one plane only [mm], such as the image's slice distance; else the dose grid's. */
  readonly lonePlaneThicknessMm?: number;
}

/** Cells aimed at in a small structure; a large one has two per voxel edge, and one if it has more voxels than this. */
const SAMPLES_AIMED = 40_000;
const MOST_HALVED_VOXELS = 250_000;
const GREATEST_SUBDIVISION = 64;
/** Above this share outside of the dose grid a notice says so. */
const NOTABLE_SHARE = 1e-4;

/**
 * Volume and cumulative DVH of closed contours.
 *
 * Contours become a stack of prisms in their own planes, each plane owning the space to half-way to its neighbours. Every prism is cut
 * into cells of a fraction of a dose voxel; a border cell counts with the exact share of its area inside the outlines
 * (even-odd) and is sampled, trilinearly in patient coordinates, at the centre of that part. A cell's volume is spread over the
 * dose range that the gradient gives it.
 *
 * Error of a dose figure: what the other end cap changes + half of |value − value at half the sampling| + e(D); e(D) is half a step of the
 * stored dose, half a bin of the curve, and the mean over the samples at that dose of
 * 1. |sum of the second differences of the dose along its axes| / 12: what trilinear interpolation misses beside a curved dose,
 * 2. where a neighbouring contour no longer holds the sample, so that the shape between the planes is not known: |dose change along
 *    the normal| over a quarter of the plane distance, and |dose change in the plane| over a sixth of the strip between both outlines.
 *
 * The mean takes 1. with its sign, 2. as a straight taper would shift it; minimum and maximum, which are exact in the trilinear dose where
 * contours run along the grid, take 1.5 e(D). Error of the volume: {@link stackVolumeCc}.
 *
 * @throws DomainError `dosimetry/no-volume`, `dosimetry/contours-not-parallel`
 */
export function structureDvh(
  contours: readonly ClosedContour[],
  dose: DoseField,
  options: StructureDvhOptions,
): StructureDvh {
  const { endCap, name = '' } = options;
  const stack = contourStack(contours, {
    endCap,
    name,
    axes: dose.grid.axes,
    lonePlaneThicknessMm: options.lonePlaneThicknessMm ?? dose.grid.spacingMm[2],
  });
  const { otherCc, ...volumeCc } = stackVolumeCc(stack);
  if (!(volumeCc.value > 0)) throw new DomainError('dosimetry/no-volume', { structure: name });
  const subdivision = subdivisionFor(Math.max(volumeCc.value, otherCc), dose);
  const maximumGy = maximumInReach(stack, dose);
  const binWidthGy = binWidthFor(maximumGy);
  const extremesAt = (stepVoxels: number): PartExtremes => ({
    core: doseExtremes(stack, dose, { prisms: cores(stack), stepVoxels }),
    ends: doseExtremes(stack, dose, { prisms: ends(stack), stepVoxels }),
  });
  const parts = extremesAt(0.5);
  const halfParts = isAlongGrid(stack, dose) ? parts : extremesAt(1);
  const extremes = extremesUnder(endCap, parts);
  const atHalf = extremesUnder(endCap, halfParts);
  const fine = new FineSampling(stack, dose, { subdivision, maximumGy, binWidthGy, extremes: parts });
  const coarse = new CoarseSampling(stack, dose, { subdivision: subdivision / 2, maximumGy, binWidthGy, extremes });

  const outside = Math.min(1, fine.volume.outsideCc / fine.volume.volumeCc);
  const { curve, meanGy } = fine.under(endCap);
  const otherEnd = otherEndCap(endCap);
  const other = { ...fine.under(otherEnd), ...extremesUnder(otherEnd, parts) };
  const floorGy = dose.quantumGy / 2 + binWidthGy / 2;
  const doseErrorGy = coarse.profile.levels(curve.doseGy.length, floorGy);
  const extreme = (key: keyof DoseExtremes): Estimate => {
    const value = extremes[key];
    const error = samplingError(value, atHalf[key]) + 1.5 * levelAt(doseErrorGy, value / binWidthGy);
    return estimate({ value, error, other: other[key] });
  };
  const mean = (): Estimate => {
    const error = samplingError(meanGy, coarse.meanGy) + coarse.meanMissGy + floorGy / 4;
    return estimate({ value: meanGy, error, other: other.meanGy });
  };
  const nothing: Estimate = { value: Number.NaN, error: Number.NaN };
  const reached = fine.volume.samples > 0;
  return {
    name,
    volumeCc,
    outsideDoseGridFraction: outside,
    minGy: reached ? extreme('minGy') : nothing,
    meanGy: reached ? mean() : nothing,
    maxGy: reached ? extreme('maxGy') : nothing,
    curve,
    coarseCurve: coarse.histogram.curve(),
    otherCap: { endCap: otherEnd, volumeCc: otherCc, minGy: other.minGy, maxGy: other.maxGy, curve: other.curve },
    doseErrorGy,
    borderMaxGy: coarse.borderMaxGy,
    method: {
      endCap,
      planeSpacingMm: stack.planeSpacingMm,
      subdivision,
      samples: fine.volume.samples,
      interpolation: 'trilinear',
    },
    notices: [...stack.notices, ...(outside > NOTABLE_SHARE ? [outsideNotice(name, outside)] : [])],
  };
}

function cores({ planes }: ContourStack): Prism[] {
  return planes.map((plane) => ({ loops: plane.loops, ...coreOf(plane) }));
}

function ends({ planes }: ContourStack): Prism[] {
  return planes.flatMap((plane) => endsOf(plane).map((end) => ({ loops: plane.loops, ...end })));
}

function extremesUnder(endCap: EndCap, { core, ends }: PartExtremes): DoseExtremes {
  return endCap === 'slab' ? union(core, ends) : core;
}

/** As many as a small structure needs; two where half voxels suffice, one where even they would be too many. */
function subdivisionFor(volumeCc: number, { grid }: DoseField): number {
  const voxels = (1000 * volumeCc) / (grid.spacingMm[0] * grid.spacingMm[1] * grid.spacingMm[2]);
  if (voxels > MOST_HALVED_VOXELS) return 1;
  const wanted = Math.ceil(Math.cbrt(SAMPLES_AIMED / voxels));
  return Math.min(GREATEST_SUBDIVISION, Math.max(2, wanted));
}

/** 0.01 Gy, finer where the doses are small, coarser beside the sources of brachytherapy. */
function binWidthFor(maximumGy: number): number {
  if (maximumGy <= 0) return 0.01;
  return Math.max(Math.min(0.01, maximumGy / 2000), maximumGy / 200_000);
}

function levelAt(levels: Float64Array, bin: number): number {
  return levels[Math.min(levels.length - 1, Math.max(0, Math.round(bin)))] ?? 0;
}

function outsideNotice(structure: string, share: number): Notice {
  return notice('notice/dosimetry/outside-dose-grid', { structure, percent: Number((share * 100).toPrecision(2)) });
}
