/** A cumulative DVH, full or thinned: `volumeCc[b]`, or its share of the whole, receives at least `doseGy[b]`; dose ascends. */
interface CumulativeDvh {
  readonly doseGy: ArrayLike<number>;
  readonly volumeCc: ArrayLike<number>;
}

/** Volume that receives at least a dose [cc], linear between the points of the curve; 0 beyond its end. */
export function volumeAtLeast({ doseGy, volumeCc }: CumulativeDvh, dose: number): number {
  const last = doseGy.length - 1;
  if (last < 0) return 0;
  if (dose <= doseGy[0]!) return volumeCc[0]!;
  if (dose >= doseGy[last]!) return dose > doseGy[last]! ? 0 : volumeCc[last]!;
  const low = pointBelow(doseGy, dose);
  const high = low + 1;
  const share = (dose - doseGy[low]!) / (doseGy[high]! - doseGy[low]!);
  return volumeCc[low]! + share * (volumeCc[high]! - volumeCc[low]!);
}

/** Index of the last point of ascending doses that is not above `dose`, and not the very last; 0 below all. */
export function pointBelow(doseGy: ArrayLike<number>, dose: number): number {
  let low = 0;
  let high = doseGy.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (doseGy[middle]! <= dose) low = middle;
    else high = middle;
  }
  return low;
}

/**
 * What a line between two points of a curve may miss at `dose`, as a volume [cc] and as a dose [Gy]: where the curve bends between them, half
 * of the change of its steps, which holds a kink anywhere between, and no more than the step.
 */
export function betweenPoints({ doseGy, volumeCc }: CumulativeDvh, dose: number): { volumeCc: number; doseGy: number } {
  const low = pointBelow(doseGy, dose);
  const step = (n: number) => (volumeCc[n] ?? volumeCc[0]!) - (volumeCc[n + 1] ?? 0);
  const here = step(low);
  if (!(here > 0)) return { volumeCc: 0, doseGy: 0 };
  const bend = Math.max(Math.abs(step(low - 1) - here), Math.abs(step(low + 1) - here)) / 2;
  const missed = Math.min(bend, here);
  return { volumeCc: missed, doseGy: (missed / here) * (doseGy[low + 1]! - doseGy[low]!) };
}

/** Dose that the hottest `volume` cc receive at least [Gy]; the last dose of the curve for 0 cc, 0 Gy for more than there is. */
export function doseOfHottest({ doseGy, volumeCc }: CumulativeDvh, volume: number): number {
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
