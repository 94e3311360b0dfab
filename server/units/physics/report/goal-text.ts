import type { DoseGoal } from '@isocenter/knowledge';
import { formatQuantity, type QuantityUnit } from '@isocenter/messages';

const COMPARISON_SIGNS: Readonly<Record<DoseGoal['comparison'], string>> = { '<': '<', '<=': '≤', '>': '>', '>=': '≥' };

/** `≤ 54.00`; the unit stands with the metric. */
export function limitText({ comparison, goal, unit }: DoseGoal): string {
  return `${COMPARISON_SIGNS[comparison]} ${formatQuantity(goal, quantityOf(unit))}`;
}

/** `D0.03cc[Gy]` as `D0.03cc (Gy)`; an index has no unit to show. */
export function metricWithUnit(metric: string): string {
  return metric.replace(/\[1\]$/, '').replace(/\[(.+)\]$/, ' ($1)');
}

export function quantityOf(unit: string): QuantityUnit {
  return unit === 'Gy' || unit === '%' || unit === 'cc' ? unit : '1';
}
