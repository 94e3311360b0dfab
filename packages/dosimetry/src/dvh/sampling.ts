import type { EndCap } from '../inputs.ts';
import { pointBelow } from './curve-lookup.ts';
import type { DvhCurve } from './dvh.ts';
import type { Tally } from './tally.ts';

/** One sampling of a structure, with curve and mean of its part inside the dose grid; `peaks`: ever finer ones of what lies above a dose. */
export interface Sampling {
  readonly tally: Tally;
  readonly curve: DvhCurve;
  readonly meanGy: number;
  readonly peaks: readonly { readonly aboveGy: number; readonly tally: Tally }[];
}

/** Curve and mean of a tally under an end cap. */
export function curveUnder(tally: Tally, endCap: EndCap): { readonly curve: DvhCurve; readonly meanGy: number } {
  const core = tally.region('core');
  const end = endCap === 'trapezoid' ? undefined : tally.region(endCap);
  const curve = core.histogram.curve(end && end.volumeCc > 0 ? end.histogram : undefined);
  return { curve, meanGy: (core.integral + (end?.integral ?? 0)) / curve.volumeCc[0]! };
}

/** The curve, from `aboveGy` upwards that of another sampling, which knows nothing of lower doses. Bins are the same. */
export function curveWithPeak(curve: DvhCurve, peak: DvhCurve, aboveGy: number): DvhCurve {
  const joint = pointBelow(curve.doseGy, aboveGy) + 1;
  const { doseGy } = peak.doseGy.length > curve.doseGy.length ? peak : curve;
  const highest = peak.volumeCc[joint] ?? 0;
  const volumeCc = new Float64Array(doseGy.length);
  let points = 0;
  for (; points < doseGy.length; points++) {
    const inPeak = peak.volumeCc[points] ?? 0;
    volumeCc[points] = points < joint ? Math.max(curve.volumeCc[points] ?? 0, highest) : inPeak;
    if (points >= joint && inPeak === 0) break;
  }
  const end = Math.min(doseGy.length, points + 1);
  return { doseGy: doseGy.subarray(0, end), volumeCc: volumeCc.subarray(0, end) };
}
