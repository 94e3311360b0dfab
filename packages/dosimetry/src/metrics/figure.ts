import { betweenPoints, doseOfHottest, pointBelow, volumeAtLeast } from '../dvh/curve-lookup.ts';
import { displacedAt, displacedShare } from '../dvh/displaced-share.ts';
import type { OtherCapDvh, StructureDvh, UnderCaps } from '../dvh/dvh.ts';
import { BESIDE_EXTREME, samplingErrorsNear } from '../dvh/sampling-error.ts';

/**
 * A figure with its error, and the bounds between which it lies whatever dose the part of the structure outside the dose grid receives.
 * `upper` is Infinity where that part could decide it alone.
 */
export interface Figure extends UnderCaps {
  readonly lower: number;
  readonly upper: number;
}

/** Dose of the hottest `share` (0..1) of the structure [Gy]. The value speaks of the part inside the grid. */
export function doseOfHottestShare(dvh: StructureDvh, share: number): Figure {
  const insideCc = dvh.curve.volumeCc[0]!;
  const outsideCc = outsideVolumeCc(dvh);
  const value = doseWithin(dvh, share * insideCc);
  const sampling =
    samplingErrorsNear(dvh.curve, dvh.coarseCurve, share).doseGy + betweenPoints(dvh.curve, value).doseGy;
  const others = dvh.otherCaps.map((cap) => doseUnder(cap, share * cap.curve.volumeCc[0]!));
  const elsewhere = displacedShare(dvh, value, share) * insideCc;
  const error =
    sampling + doseErrorAt(dvh, 'doseErrorGy', { doseGy: value, share }) + doseChange(dvh, share * insideCc, elsewhere);
  const methodError = sampling + doseErrorAt(dvh, 'methodErrorGy', { doseGy: value, share });
  return { value, error, methodError, others, ...doseBounds(dvh, share * (insideCc + outsideCc)) };
}

/** Dose of the hottest `volumeCc` of the structure [Gy]; it changes with the volume, so the volume's error counts as well. */
export function doseOfHottestCc(dvh: StructureDvh, volumeCc: number): Figure {
  const value = doseWithin(dvh, volumeCc);
  const others = dvh.otherCaps.map((cap) => doseUnder(cap, volumeCc));
  // Of prisms the whole volume is not sure, in the same proportion everywhere.
  const ofWhole = dvh.method.between === 'extruded' ? (volumeCc * dvh.volumeCc.error) / dvh.volumeCc.value : 0;
  const elsewhere = Math.max(displacedAt(dvh, value), ofWhole);
  const share = volumeCc / dvh.curve.volumeCc[0]!;
  const sampling =
    samplingErrorsNear(dvh.curve, dvh.coarseCurve, share).doseGy + betweenPoints(dvh.curve, value).doseGy;
  const error =
    sampling + doseErrorAt(dvh, 'doseErrorGy', { doseGy: value, share }) + doseChange(dvh, volumeCc, elsewhere);
  const methodError = sampling + doseErrorAt(dvh, 'methodErrorGy', { doseGy: value, share });
  return { value, error, methodError, others, ...doseBounds(dvh, volumeCc) };
}

/** How far the dose of the hottest `volumeCc` moves with `byCc` of volume [Gy]. */
function doseChange(dvh: StructureDvh, volumeCc: number, byCc: number): number {
  const value = doseWithin(dvh, volumeCc);
  const wholeCc = dvh.curve.volumeCc[0]!;
  const colder = doseWithin(dvh, Math.min(wholeCc, volumeCc + byCc));
  const hotter = byCc < volumeCc ? doseWithin(dvh, volumeCc - byCc) : dvh.maxGy.value + dvh.maxGy.error;
  return Math.max(value - colder, hotter - value);
}

function doseUnder({ curve, minGy, maxGy }: OtherCapDvh, volumeCc: number): number {
  return Math.min(maxGy, Math.max(minGy, doseOfHottest(curve, volumeCc)));
}

function doseWithin({ curve, minGy, maxGy }: StructureDvh, volumeCc: number): number {
  return Math.min(maxGy.value, Math.max(minGy.value, doseOfHottest(curve, volumeCc)));
}

function doseBounds(dvh: StructureDvh, volumeCc: number): { lower: number; upper: number } {
  const outsideCc = outsideVolumeCc(dvh);
  return {
    lower: doseOfHottest(dvh.curve, volumeCc),
    upper: volumeCc > outsideCc ? doseOfHottest(dvh.curve, volumeCc - outsideCc) : Infinity,
  };
}

/** Share of the structure that receives at least `doseGy`, 0..1. The value speaks of the part inside the grid. */
export function shareAtLeast(dvh: StructureDvh, doseGy: number): Figure {
  const share = (dose: number) => volumeAtLeast(dvh.curve, dose) / dvh.curve.volumeCc[0]!;
  const value = share(doseGy);
  const sampling =
    samplingErrorsNear(dvh.curve, dvh.coarseCurve, value).share +
    betweenPoints(dvh.curve, doseGy).volumeCc / dvh.curve.volumeCc[0]!;
  const errorBy = (unsureGy: number) =>
    sampling + Math.max(share(doseGy - unsureGy) - value, value - share(doseGy + unsureGy));
  const error = errorBy(doseErrorAt(dvh, 'doseErrorGy', { doseGy, share: value })) + displacedShare(dvh, doseGy, value);
  const methodError = errorBy(doseErrorAt(dvh, 'methodErrorGy', { doseGy, share: value }));
  const outside = dvh.outsideDoseGridFraction;
  const lower = value * (1 - outside);
  const others = dvh.otherCaps.map(({ curve }) => volumeAtLeast(curve, doseGy) / curve.volumeCc[0]!);
  return { value, error, methodError, others, lower, upper: lower + outside };
}

/** Shares nearer to the coldest or hottest than this are those of few samples, chosen for their doses and so for what these are off. */
const FEW = 0.025;

/** Error of the doses near `doseGy`, which the hottest `share` of the structure receives [Gy]: from their mean to that beside an extreme. */
function doseErrorAt(
  dvh: StructureDvh,
  which: 'doseErrorGy' | 'methodErrorGy',
  { doseGy, share }: { readonly doseGy: number; readonly share: number },
): number {
  const { curve, [which]: errorGy } = dvh;
  const below = pointBelow(curve.doseGy, doseGy);
  const above = Math.min(below + 1, errorGy.length - 1);
  const mean = Math.max(errorGy[below]!, doseGy > curve.doseGy[below]! ? errorGy[above]! : 0);
  const nearness = Math.max(0, 1 - Math.min(share, 1 - share) / FEW);
  return mean * (1 + nearness * (BESIDE_EXTREME - 1));
}

function outsideVolumeCc({ curve, outsideDoseGridFraction: outside }: StructureDvh): number {
  return outside < 1 ? (curve.volumeCc[0]! * outside) / (1 - outside) : Infinity;
}
