import { doseOfHottest } from './curve-lookup.ts';
import type { DvhCurve } from './dvh.ts';

/** A method of second order errs by a third of what halving its cells changes; half is taken. */
export function samplingError(value: number, atHalf: number): number {
  return Math.abs(value - atHalf) / 2;
}

/** Two curves that cross agree at one dose by chance: the error of a dose at a volume is the greatest within this share of the structure. */
const BESIDE_SHARE = 0.01;

/** Error of the dose that the hottest `share` (0..1) of a structure receives [Gy], from its curve and the one at half the sampling. */
export function samplingErrorAtShare(fine: DvhCurve, coarse: DvhCurve, share: number): number {
  const [wholeFine, wholeCoarse] = [fine.volumeCc[0]!, coarse.volumeCc[0]!];
  let error = 0;
  for (let side = -1; side <= 1; side++) {
    const at = share + side * BESIDE_SHARE;
    if (side !== 0 && (at <= 0 || at >= 1)) continue;
    error = Math.max(
      error,
      samplingError(doseOfHottest(fine, at * wholeFine), doseOfHottest(coarse, at * wholeCoarse)),
    );
  }
  return error;
}
