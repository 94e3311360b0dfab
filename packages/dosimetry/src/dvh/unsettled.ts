import type { Metric } from '../metrics/metric.ts';
import { doseOfHottest, volumeAtLeast } from './curve-lookup.ts';
import type { Sampling } from './sampling.ts';
import { samplingError, samplingErrorAtShare } from './sampling-error.ts';

/** What sampling may err by: doses [Gy], volumes [share of the structure]. */
export interface SamplingAccuracy {
  readonly doseGy: number;
  readonly volumeFraction: number;
}

const USUAL: readonly Metric[] = [
  ...[99, 98, 95, 50, 5, 2, 1].map(
    (volume): Metric => ({ kind: 'dose-at-volume', volume, volumeUnit: '%', unit: 'Gy' }),
  ),
  { kind: 'dose-at-volume', volume: 0.03, volumeUnit: 'cc', unit: 'Gy' },
  { kind: 'mean', unit: 'Gy' },
];

export interface Asked {
  /** What else is not known of doses near one [Gy]: of that, sampling may err by a tenth. */
  readonly doseErrorGy: (doseGy: number) => number;
  readonly accuracy: SamplingAccuracy;
  readonly metrics: readonly Metric[] | undefined;
}

const NEGLIGIBLE = 0.1;

/** A dose or a volume that was asked for, and the least dose at which the curve counts for its error [Gy]. */
export interface AskedFigure {
  readonly metric: Metric;
  readonly figure: number;
  readonly leastGy: number;
}

/** Which of the asked metrics the sampling still errs in by more than `accuracy`, in the finer of two samplings; with their figures. */
export function unsettled(
  fine: Sampling,
  coarse: Sampling,
  { accuracy, metrics = USUAL, doseErrorGy }: Asked,
): readonly AskedFigure[] {
  if (!(fine.curve.volumeCc[0]! > 0 && coarse.curve.volumeCc[0]! > 0)) return [];
  return metrics.flatMap((metric) => {
    const [here, there] = [figureOf(fine, metric), figureOf(coarse, metric)];
    if (here === undefined || there === undefined) return [];
    const isVolume = metric.kind === 'volume-at-dose' || metric.kind === 'cold-volume-at-dose';
    const { error, leastGy } =
      metric.kind === 'dose-at-volume' && metric.volumeUnit === '%'
        ? samplingErrorAtShare(fine.curve, coarse.curve, metric.volume / 100)
        : { error: samplingError(here, there), leastGy: metric.kind === 'dose-at-volume' ? here : 0 };
    const allowed = isVolume
      ? accuracy.volumeFraction
      : Math.max(accuracy.doseGy, NEGLIGIBLE * doseErrorGy(metric.kind === 'mean' ? fine.meanGy : here));
    return error <= allowed ? [] : [{ metric, figure: here, leastGy }];
  });
}

function figureOf({ curve, meanGy }: Sampling, metric: Metric): number | undefined {
  const wholeCc = curve.volumeCc[0]!;
  if (metric.kind === 'mean') return meanGy;
  if (metric.kind === 'dose-at-volume') {
    const cc = metric.volumeUnit === 'cc' ? metric.volume : (metric.volume / 100) * wholeCc;
    return cc < wholeCc ? doseOfHottest(curve, cc) : undefined;
  }
  const isVolume = metric.kind === 'volume-at-dose' || metric.kind === 'cold-volume-at-dose';
  return isVolume && metric.doseUnit === 'Gy' ? volumeAtLeast(curve, metric.dose) / wholeCc : undefined;
}
