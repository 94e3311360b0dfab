import type { DvhCurve } from './dvh.ts';

/** Volume that receives at least `doseGy` [cc], interpolated between the points of the curve. */
export function volumeAtLeast({ doseGy, volumeCc }: DvhCurve, dose: number): number {
  const last = doseGy.length - 1;
  if (dose <= doseGy[0]!) return volumeCc[0]!;
  if (dose >= doseGy[last]!) return dose > doseGy[last]! ? 0 : volumeCc[last]!;
  const low = pointBelow(doseGy, dose);
  const high = low + 1;
  const share = (dose - doseGy[low]!) / (doseGy[high]! - doseGy[low]!);
  return volumeCc[low]! + share * (volumeCc[high]! - volumeCc[low]!);
}

/** Index of the last point of ascending doses that is not above `dose`, and not the very last; 0 below all. */
export function pointBelow(doseGy: Float64Array, dose: number): number {
  let low = 0;
  let high = doseGy.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (doseGy[middle]! <= dose) low = middle;
    else high = middle;
  }
  return low;
}

/** Dose that the hottest `volume` cc receive at least [Gy]; the last dose of the curve for 0 cc, 0 Gy for more than there is. */
export function doseOfHottest({ doseGy, volumeCc }: DvhCurve, volume: number): number {
  const last = doseGy.length - 1;
  if (volume > volumeCc[0]!) return 0;
  if (volume <= volumeCc[last]!) return doseGy[last]!;
  let low = 0;
  let high = last;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (volumeCc[middle]! >= volume) low = middle;
    else high = middle;
  }
  const share = (volumeCc[low]! - volume) / (volumeCc[low]! - volumeCc[high]!);
  return doseGy[low]! + share * (doseGy[high]! - doseGy[low]!);
}
