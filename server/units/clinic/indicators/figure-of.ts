import type { IndicatorCase } from './course-times.ts';

/** The figures of one month. What has no denominator has no value: null, never 0. */
export interface MonthFigure {
  readonly month: string;
  readonly numerator: number;
  readonly denominator: number;
  /** Percent, per 100 courses, or the mean of working days. */
  readonly value: number | null;
  /** Of working days. */
  readonly median: number | null;
}

/** @param denominator courses that began, where the indicator is a rate of something else per hundred of them */
export function figureOf(
  month: string,
  cases: readonly IndicatorCase[],
  denominator: number | null = null,
): MonthFigure {
  const days = cases.flatMap(({ workingDays }) => workingDays ?? []).sort((a, b) => a - b);
  if (days.length > 0) {
    const sum = days.reduce((total, each) => total + each, 0);
    return { month, numerator: sum, denominator: days.length, value: sum / days.length, median: medianOf(days) };
  }
  const numerator = cases.reduce((sum, { counts, share }) => sum + (share?.part ?? Number(counts)), 0);
  const of = denominator ?? cases.reduce((sum, { share }) => sum + (share?.whole ?? 1), 0);
  return { month, numerator, denominator: of, value: of === 0 ? null : (100 * numerator) / of, median: null };
}

/** Of numbers in their order. */
function medianOf(sorted: readonly number[]): number {
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}
