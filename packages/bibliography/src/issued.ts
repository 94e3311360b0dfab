import { known } from './known.ts';
import type { Issued } from './work.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** `Mar`, `March`, `3` or `03` as a month from 1; undefined for a season, or nothing of the kind. */
export function monthOf(text: string): number | undefined {
  const plain = text.trim().toLowerCase();
  if (/^\d{1,2}$/.test(plain)) return inRange(Number(plain), 12);
  const at = MONTHS.indexOf(plain.slice(0, 3));
  return at < 0 ? undefined : at + 1;
}

function inRange(value: number, most: number): number | undefined {
  return value >= 1 && value <= most ? value : undefined;
}

/**
 * The date in a text as databases print it: `2020`, `2020/03/15/`, `2020-03-15 11:12`, `2020 Mar-Apr` (its first month), `2020 Spring`
 * (its year), `15 March 2020`, `2020年3月15日`; undefined where no year stands in it.
 */
export function issuedOf(text: string): Issued | undefined {
  const plain = text.normalize('NFKC').trim();
  const numbers = /^(\d{4})\s*[-/.年]\s*(\d{1,2})?(?:\s*[-/.月]\s*(\d{1,2})?)?(?!\d)/.exec(plain);
  if (numbers) return dateOf(numbers[1], numbers[2], numbers[3]);
  const yearFirst = /^(\d{4})(?:[\s,]+([A-Za-z]{3,9})\.?(?:\s*[-/]\s*[A-Za-z]{3,9})?(?:\s+(\d{1,2})(?!\d))?)?/.exec(
    plain,
  );
  if (yearFirst) return dateOf(yearFirst[1], yearFirst[2], yearFirst[3]);
  const yearLast =
    /^(?:(\d{1,2})(?:st|nd|rd|th)?[\s-]+)?([A-Za-z]{3,9})\.?(?:\s*[-/]\s*[A-Za-z]{3,9})?[\s-]*(?:(\d{1,2}),)?\s*(\d{4})\b/.exec(
      plain,
    );
  return yearLast ? dateOf(yearLast[4], yearLast[2], yearLast[1] ?? yearLast[3]) : undefined;
}

/** A date of its parts, each as text; a day without month, and what is beyond the calendar, is left out. Undefined without year. */
export function dateOf(year: string | undefined, month?: string, day?: string): Issued | undefined {
  const isYear = year !== undefined && /^\d{4}$/.test(year.trim());
  if (!isYear) return undefined;
  const inYear = month === undefined ? undefined : monthOf(month);
  const inMonth = inYear === undefined || day === undefined ? undefined : inRange(Number(day), 31);
  return known({ year: Number(year), month: inYear, day: inMonth });
}
