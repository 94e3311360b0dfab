import type { DvhCurve } from '@isocenter/dosimetry';

/** A curve as it travels: few points, rounded. */
export interface ThinCurve {
  readonly doseGy: readonly number[];
  readonly volumeCc: readonly number[];
}

/** Share of the volume by which a straight line between kept points may miss the curve: a tenth of a pixel on a large screen. */
const TOLERANCE = 1e-4;

/** The curve with the fewest points that straight lines need to follow it within {@link TOLERANCE} of the volume. */
export function thinCurve({ doseGy, volumeCc }: DvhCurve): ThinCurve {
  const last = doseGy.length - 1;
  if (last < 0) return { doseGy: [], volumeCc: [] };
  const allowed = TOLERANCE * (volumeCc[0] ?? 0);
  const kept = [0];
  let [steepest, flattest] = [-Infinity, Infinity];
  let from = 0;
  for (let i = 1; i <= last; i++) {
    const run = (doseGy[i] ?? 0) - (doseGy[from] ?? 0);
    const rise = (volumeCc[i] ?? 0) - (volumeCc[from] ?? 0);
    const slope = rise / run;
    if (i > from + 1 && !(slope >= steepest && slope <= flattest)) {
      from = i - 1;
      kept.push(from);
      [steepest, flattest] = [-Infinity, Infinity];
      i--;
      continue;
    }
    steepest = Math.max(steepest, (rise - allowed) / run);
    flattest = Math.min(flattest, (rise + allowed) / run);
  }
  if (last > 0) kept.push(last);
  return {
    doseGy: kept.map((i) => Number((doseGy[i] ?? 0).toFixed(4))),
    volumeCc: kept.map((i) => Number((volumeCc[i] ?? 0).toPrecision(7))),
  };
}
