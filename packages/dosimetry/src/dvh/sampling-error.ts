import { doseOfHottest, volumeAtLeast } from './curve-lookup.ts';
import type { DvhCurve } from './dvh.ts';

/** A method of second order errs by a third of what halving its cells changes. */
export function samplingError(value: number, atHalf: number): number {
  return Math.abs(value - atHalf) / 3;
}

/** An extreme lies where the dose bends or changes most: what is not known of it may be twice the mean of the samples beside it. */
export const BESIDE_EXTREME = 2;

/** Two curves that cross agree at one dose by chance: the error of a dose at a volume is the greatest within this share of the structure. */
const BESIDE_SHARE = 0.01;

/**
 * Error of the dose that the hottest `share` (0..1) of a structure receives [Gy], from its curve and the one at half the sampling, and the
 * least dose at which both were looked at.
 */
export function samplingErrorAtShare(
  fine: DvhCurve,
  coarse: DvhCurve,
  share: number,
): { readonly error: number; readonly leastGy: number } {
  const [wholeFine, wholeCoarse] = [fine.volumeCc[0]!, coarse.volumeCc[0]!];
  let [error, leastGy] = [0, Infinity];
  for (let side = -1; side <= 1; side++) {
    const at = share + side * BESIDE_SHARE;
    if (side !== 0 && (at <= 0 || at >= 1)) continue;
    const gy = doseOfHottest(fine, at * wholeFine);
    error = Math.max(error, samplingError(gy, doseOfHottest(coarse, at * wholeCoarse)));
    leastGy = Math.min(leastGy, gy);
  }
  return { error, leastGy };
}

/** Two samplings stray from each other like waves over the doses of a cell: the greatest stray within so many steps to either side counts. */
const STEPS_BESIDE = 3;

/** What sampling may err by near the hottest `share` (0..1) of a structure, in the dose it receives [Gy] and in the share itself. */
export function samplingErrorsNear(
  fine: DvhCurve,
  coarse: DvhCurve,
  share: number,
): { readonly doseGy: number; readonly share: number } {
  const [wholeFine, wholeCoarse] = [fine.volumeCc[0]!, coarse.volumeCc[0]!];
  let [doseGy, shareError] = [0, 0];
  for (let step = -STEPS_BESIDE; step <= STEPS_BESIDE; step++) {
    const at = share + step * BESIDE_SHARE;
    if (step !== 0 && (at <= 0 || at >= 1)) continue;
    const gy = doseOfHottest(fine, at * wholeFine);
    doseGy = Math.max(doseGy, samplingError(gy, doseOfHottest(coarse, at * wholeCoarse)));
    const [here, there] = [volumeAtLeast(fine, gy) / wholeFine, volumeAtLeast(coarse, gy) / wholeCoarse];
    shareError = Math.max(shareError, samplingError(here, there));
  }
  return { doseGy, share: shareError };
}
