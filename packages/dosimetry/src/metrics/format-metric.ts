import type { Metric } from './metric.ts';

/** The metric in TG-263's grammar, as {@link Metric} lists it. */
export function formatMetric(metric: Metric): string {
  switch (metric.kind) {
    case 'dose-at-volume':
      return `D${metric.volume}${metric.volumeUnit}[${metric.unit}]`;
    case 'volume-at-dose':
      return `V${metric.dose}${metric.doseUnit}[${metric.unit}]`;
    case 'cold-volume-at-dose':
      return `CV${metric.dose}${metric.doseUnit}[${metric.unit}]`;
    case 'mean':
      return `Mean[${metric.unit}]`;
    case 'max':
      return `Max[${metric.unit}]`;
    case 'min':
      return `Min[${metric.unit}]`;
    case 'volume':
      return 'Volume[cc]';
    case 'paddick-conformity':
      return 'CI[1]';
    case 'homogeneity':
      return 'HI[1]';
    case 'r50':
      return 'R50[1]';
    case 'r100':
      return 'R100[1]';
    case 'gradient-index':
      return 'GI[1]';
  }
}
