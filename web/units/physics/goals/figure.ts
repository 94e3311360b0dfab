import type { Estimate } from '@isocenter/dosimetry';
import {
  DECIMALS,
  formatEstimate,
  formatQuantity,
  MISSING,
  type QuantityUnit,
} from '../../../platform/format/quantity.ts';

/** Goals are written in Gy, %, cc or as a bare ratio; a ratio keeps two decimals like a dose. */
function quantityUnit(unit: string): QuantityUnit {
  return isQuantityUnit(unit) ? unit : 'Gy';
}

function isQuantityUnit(unit: string): unit is QuantityUnit {
  return Object.hasOwn(DECIMALS, unit);
}

export function formatFigure(estimate: Estimate | null, unit: string): string {
  return estimate ? formatEstimate(estimate, quantityUnit(unit)) : MISSING;
}

/** A number that has no error of its own: of another system, or a difference to it. */
export function formatValue(value: number, unit: string): string {
  return formatQuantity(value, quantityUnit(unit));
}

/** A limit as the source writes it: `66.5`, `20`, not `20.00`. */
export function formatLimit(limit: number): string {
  return Number(limit.toFixed(3)).toString().replace('-', '\u2212');
}

/** `D95%[Gy]` → `D95% (Gy)`; a ratio has no unit to show. */
export function formatMetricName(metric: string, unit: string): string {
  const name = metric.replace(/\[[^\]]*\]$/, '');
  return unit === '1' || unit === '' ? name : `${name} (${unit})`;
}

/** The sign of a comparison as it is printed. */
export function comparisonSign(comparison: '<' | '<=' | '>' | '>='): string {
  return { '<': '<', '<=': '≤', '>': '>', '>=': '≥' }[comparison];
}
