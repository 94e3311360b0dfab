import { parseMetric } from '@isocenter/dosimetry';
import type { GoalResult } from '../../../../server/units/physics/contract.ts';

/** Where a goal stands on the DVH of its structure: a dose [Gy] and the volume [cc] it speaks of. */
export interface GoalMark {
  readonly doseGy: number;
  readonly volumeCc: number;
}

/**
 * The point that the curve must pass on the right side: (limit, volume) of a dose goal, (dose, limit) of a volume goal.
 * Null for figures that are no point of the curve (mean, conformity), and where percent has no dose to refer to.
 */
export function goalMark(
  goal: GoalResult['goal'],
  known: { readonly structureCc: number; readonly referenceGy: GoalResult['referenceGy'] },
): GoalMark | null {
  const metric = metricOf(goal.metric);
  if (!metric) return null;
  const gyPer = (unit: 'Gy' | '%') => (unit === 'Gy' ? 1 : (known.referenceGy ?? Number.NaN) / 100);
  const ccPer = (unit: 'cc' | '%') => (unit === 'cc' ? 1 : known.structureCc / 100);
  const mark = ((): GoalMark | null => {
    switch (metric.kind) {
      case 'dose-at-volume':
        return { doseGy: goal.goal * gyPer(metric.unit), volumeCc: metric.volume * ccPer(metric.volumeUnit) };
      case 'volume-at-dose':
        return { doseGy: metric.dose * gyPer(metric.doseUnit), volumeCc: goal.goal * ccPer(metric.unit) };
      case 'cold-volume-at-dose':
        return {
          doseGy: metric.dose * gyPer(metric.doseUnit),
          volumeCc: known.structureCc - goal.goal * ccPer(metric.unit),
        };
      case 'max':
        return { doseGy: goal.goal * gyPer(metric.unit), volumeCc: 0 };
      default:
        return null;
    }
  })();
  return mark && Number.isFinite(mark.doseGy) && Number.isFinite(mark.volumeCc) ? mark : null;
}

/** A goal whose metric is not understood was already judged so by the server; here it has no place. */
function metricOf(text: string) {
  try {
    return parseMetric(text);
  } catch {
    return null;
  }
}
