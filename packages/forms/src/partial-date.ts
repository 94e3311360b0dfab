import type { DatePrecision } from './definition.ts';

/** A date as far as it is known: `2024`, `2024-03` or `2024-03-31` (the `date` of FHIR). */
export type PartialDate = string & { readonly kind?: 'partial date' };

const SHAPE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** How much of it is known; undefined where it is no date of the calendar. */
export function datePrecision(text: string): DatePrecision | undefined {
  const [, year, month, day] = SHAPE.exec(text) ?? [];
  if (year === undefined || year === '0000') return undefined;
  if (month === undefined) return 'year';
  if (Number(month) < 1 || Number(month) > 12) return undefined;
  if (day === undefined) return 'month';
  return Number(day) >= 1 && Number(day) <= daysOfMonth(Number(year), Number(month)) ? 'day' : undefined;
}

const PRECISIONS: readonly DatePrecision[] = ['year', 'month', 'day'];

/** Whether a date known to `found` is known to `least`. */
export function isAtLeast(found: DatePrecision, least: DatePrecision): boolean {
  return PRECISIONS.indexOf(found) >= PRECISIONS.indexOf(least);
}

/**
 * How two dates stand in time; undefined where they may be either way: `2024` against `2024-03`.
 * Two that are equally known and equal are equal.
 */
export function comparePartialDates(a: PartialDate, b: PartialDate): -1 | 0 | 1 | undefined {
  if (a === b) return 0;
  const known = Math.min(a.length, b.length);
  const [head, other] = [a.slice(0, known), b.slice(0, known)];
  if (head === other) return undefined;
  return head < other ? -1 : 1;
}

function daysOfMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
