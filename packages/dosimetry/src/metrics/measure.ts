import { notice } from '@isocenter/messages';
import { type EstimateByCause, estimate, type StructureDvh, underCaps } from '../dvh/dvh.ts';
import { conformity } from './conformity.ts';
import { doseOfHottestCc, doseOfHottestShare, type Figure, shareAtLeast } from './figure.ts';
import { formatMetric } from './format-metric.ts';
import type { MeasureContext, Measurement } from './measurement.ts';
import type { Metric } from './metric.ts';
import { outsideMatters, withheld } from './withheld.ts';

/**
 * One metric of one structure. What the dose grid does not reach is bounded, not guessed: the figure is withheld where it depends on that.
 * A metric in percent of dose without a prescription, of more volume than there is, or of an isodose that does not exist has a reason
 * instead of a value.
 */
export function measure(dvh: StructureDvh, metric: Metric, context: MeasureContext): Measurement {
  if (metric.kind === 'volume') return { measured: true, ...dvh.volumeCc, unit: 'cc' };
  const because = (code: 'no-dose' | 'no-prescription' | 'smaller-than-asked', values = {}): Measurement => ({
    measured: false,
    reason: notice(`notice/dosimetry/${code}`, { metric: formatMetric(metric), structure: dvh.name, ...values }),
  });
  if (!(dvh.outsideDoseGridFraction < 1)) return because('no-dose');
  const { prescriptionGy = 0 } = context;
  if (needsPrescription(metric) && !(prescriptionGy > 0)) return because('no-prescription');
  switch (metric.kind) {
    case 'dose-at-volume':
      if (metric.volumeUnit === '%') return dose(dvh, metric, doseOfHottestShare(dvh, metric.volume / 100), context);
      if (metric.volume <= dvh.volumeCc.value) return dose(dvh, metric, doseOfHottestCc(dvh, metric.volume), context);
      return because('smaller-than-asked', { volumeCc: Number(dvh.volumeCc.value.toPrecision(3)) });
    case 'mean':
      return dose(dvh, metric, meanFigure(dvh), context);
    case 'max':
      return dose(dvh, metric, extremeFigure(dvh, dvh.maxGy), context);
    case 'min':
      return dose(dvh, metric, extremeFigure(dvh, dvh.minGy), context);
    case 'volume-at-dose':
    case 'cold-volume-at-dose': {
      const doseGy = metric.doseUnit === 'Gy' ? metric.dose : (metric.dose / 100) * prescriptionGy;
      const hot = shareAtLeast(dvh, doseGy);
      return volume(dvh, metric, metric.kind === 'volume-at-dose' ? hot : complement(hot));
    }
    default:
      return conformity(dvh, metric.kind, context);
  }
}

function dose(dvh: StructureDvh, metric: Metric, figure: Figure, { prescriptionGy = 0 }: MeasureContext): Measurement {
  if (outsideMatters(figure, 'dose')) return withheld(dvh, formatMetric(metric));
  const perUnit = metric.unit === '%' ? 100 / prescriptionGy : 1;
  return { measured: true, ...scaled(figure, perUnit), unit: metric.unit };
}

function volume(dvh: StructureDvh, metric: Metric, share: Figure): Measurement {
  if (outsideMatters(share, 'share')) return withheld(dvh, formatMetric(metric));
  if (metric.unit === '%') return { measured: true, ...scaled(share, 100), unit: '%' };
  const cc = dvh.volumeCc.value;
  const others = share.others.map((other, n) => (other * dvh.otherCaps[n]!.volumeCc) / cc);
  const error = share.error + (share.value * dvh.volumeCc.error) / cc;
  const methodError = share.methodError + (share.value * dvh.volumeCc.methodError) / cc;
  return { measured: true, ...scaled({ ...share, error, methodError, others }, cc), unit: 'cc' };
}

/** The figure in another unit, with what the part outside the grid could add to its error. */
function scaled({ value, error, methodError, others, lower, upper }: Figure, perUnit: number): EstimateByCause {
  const outside = Math.max(0, upper - value, value - lower);
  return estimate({
    value: value * perUnit,
    error: (error + outside) * perUnit,
    methodError: (methodError + outside) * perUnit,
    others: others.map((other) => other * perUnit),
  });
}

function needsPrescription(metric: Metric): boolean {
  if (metric.unit === '1') return metric.kind !== 'homogeneity';
  if (metric.kind === 'volume-at-dose' || metric.kind === 'cold-volume-at-dose') return metric.doseUnit === '%';
  return metric.unit === '%';
}

function complement({ value, others, lower, upper, ...errors }: Figure): Figure {
  return { ...errors, value: 1 - value, others: others.map((other) => 1 - other), lower: 1 - upper, upper: 1 - lower };
}

/** The mean, with the part outside at 0 Gy and at the structure's own maximum. */
function meanFigure({ meanGy, maxGy, outsideDoseGridFraction: outside }: StructureDvh): Figure {
  const lower = meanGy.value * (1 - outside);
  return { ...underCaps(meanGy), lower, upper: lower + outside * maxGy.value };
}

/** An extreme may lie in any part outside, however small; what rounding leaves at the grid's border does not count. */
function extremeFigure({ outsideDoseGridFraction: outside }: StructureDvh, extreme: EstimateByCause): Figure {
  return { ...underCaps(extreme), lower: extreme.value, upper: outside > 1e-6 ? Infinity : extreme.value };
}
