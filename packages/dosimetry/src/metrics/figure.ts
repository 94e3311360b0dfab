import { doseOfHottest, pointBelow, volumeAtLeast } from '../dvh/curve-lookup.ts';
import { type OtherCapDvh, type StructureDvh, type UnderCaps, underCaps } from '../dvh/dvh.ts';
import { samplingError, samplingErrorAtShare } from '../dvh/sampling-error.ts';

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
  const error = samplingErrorAtShare(dvh.curve, dvh.coarseCurve, share) + doseErrorAt(dvh, value);
  const others = dvh.otherCaps.map((cap) => doseUnder(cap, share * cap.curve.volumeCc[0]!));
  return { value, error, others, ...doseBounds(dvh, share * (insideCc + outsideCc)) };
}

/** Dose of the hottest `volumeCc` of the structure [Gy]; it changes with the volume, so the volume's error counts as well. */
export function doseOfHottestCc(dvh: StructureDvh, volumeCc: number): Figure {
  const value = doseWithin(dvh, volumeCc);
  const atHalf = doseOfHottest(dvh.coarseCurve, volumeCc);
  const others = dvh.otherCaps.map((cap) => doseUnder(cap, volumeCc));
  const unsureShare = underCaps(dvh.volumeCc).error / dvh.volumeCc.value;
  const shift = [1 - unsureShare, 1 + unsureShare].map((factor) =>
    Math.abs(doseWithin(dvh, volumeCc * factor) - value),
  );
  const error = samplingError(value, atHalf) + doseErrorAt(dvh, value) + Math.max(...shift);
  return { value, error, others, ...doseBounds(dvh, volumeCc) };
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
  const atHalf = volumeAtLeast(dvh.coarseCurve, doseGy) / dvh.coarseCurve.volumeCc[0]!;
  const unsureGy = doseErrorAt(dvh, doseGy);
  const error = Math.max(share(doseGy - unsureGy) - value, value - share(doseGy + unsureGy));
  const outside = dvh.outsideDoseGridFraction;
  const lower = value * (1 - outside);
  const others = dvh.otherCaps.map(({ curve }) => volumeAtLeast(curve, doseGy) / curve.volumeCc[0]!);
  return { value, error: samplingError(value, atHalf) + error, others, lower, upper: lower + outside };
}

/** Error of the doses near `doseGy` [Gy]. */
export function doseErrorAt({ curve, doseErrorGy }: StructureDvh, doseGy: number): number {
  const below = pointBelow(curve.doseGy, doseGy);
  const above = Math.min(below + 1, doseErrorGy.length - 1);
  return Math.max(doseErrorGy[below]!, doseGy > curve.doseGy[below]! ? doseErrorGy[above]! : 0);
}

function outsideVolumeCc({ curve, outsideDoseGridFraction: outside }: StructureDvh): number {
  return outside < 1 ? (curve.volumeCc[0]! * outside) / (1 - outside) : Infinity;
}
