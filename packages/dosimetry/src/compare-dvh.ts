import { doseOfHottest } from './curve-lookup.ts';
import type { DvhCurve, Estimate, StructureDvh } from './dvh.ts';
import { formatMetric } from './format-metric.ts';
import { measure } from './measure.ts';
import type { Metric } from './metric.ts';

/** Ours and theirs at one metric. `flagged`: they differ by more than our error and the width of their bins there. */
export interface DvhDifference {
  readonly metric: string;
  readonly unit: Metric['unit'];
  readonly ours: Estimate;
  readonly theirs: number;
  readonly flagged: boolean;
}

const DOSE_AT_SHARES = [98, 95, 50, 2] as const;

/**
 * Our DVH beside the curve that another system stored: volume, mean, D98%, D95%, D50% and D2%, each of its own structure volume.
 * What we withhold is left out.
 */
export function compareDvh(ours: StructureDvh, theirs: DvhCurve): readonly DvhDifference[] {
  const theirVolumeCc = theirs.volumeCc[0] ?? 0;
  if (!(theirVolumeCc > 0)) return [];
  const metrics: readonly { readonly metric: Metric; readonly theirs: number; readonly binWidth: number }[] = [
    { metric: { kind: 'volume', unit: 'cc' }, theirs: theirVolumeCc, binWidth: 0 },
    { metric: { kind: 'mean', unit: 'Gy' }, ...meanOf(theirs) },
    ...DOSE_AT_SHARES.map((volume) => {
      const doseGy = doseOfHottest(theirs, (volume / 100) * theirVolumeCc);
      const metric: Metric = { kind: 'dose-at-volume', volume, volumeUnit: '%', unit: 'Gy' };
      return { metric, theirs: doseGy, binWidth: binWidthAt(theirs, doseGy) };
    }),
  ];
  return metrics.flatMap(({ metric, theirs: value, binWidth }) => {
    const measured = measure(ours, metric, {});
    if (!measured.measured) return [];
    const estimate = { value: measured.value, error: measured.error };
    const flagged = Math.abs(estimate.value - value) > estimate.error + binWidth;
    return [{ metric: formatMetric(metric), unit: metric.unit, ours: estimate, theirs: value, flagged }];
  });
}

/** Mean dose of a cumulative curve [Gy]: the area under it over its volume; half a mean bin is not known. */
function meanOf({ doseGy, volumeCc }: DvhCurve): { theirs: number; binWidth: number } {
  const last = doseGy.length - 1;
  let area = (doseGy[0] ?? 0) * (volumeCc[0] ?? 0);
  for (let b = 0; b < last; b++) area += ((doseGy[b + 1]! - doseGy[b]!) * (volumeCc[b]! + volumeCc[b + 1]!)) / 2;
  return { theirs: area / volumeCc[0]!, binWidth: ((doseGy[last] ?? 0) - (doseGy[0] ?? 0)) / Math.max(1, last) / 2 };
}

function binWidthAt({ doseGy }: DvhCurve, dose: number): number {
  const above = doseGy.findIndex((gy) => gy > dose);
  return above > 0 ? doseGy[above]! - doseGy[above - 1]! : 0;
}
