import { addMonths, addYears, type IsoDay } from './day.ts';
import type { PatentType } from './patent-type.ts';
import { termYears } from './term.ts';

/** The fee of one year of a patent. */
export interface AnnualFee {
  /** Counted from the filing date, the first being 1. */
  readonly year: number;
  /** The last day without a surcharge: the one on which the year begins. */
  readonly dueOn: IsoDay;
  /** The last day with one. */
  readonly graceUntil: IsoDay;
}

const GRACE_MONTHS = 6;

/** Which year of the patent a day lies in. */
export function patentYear(filedOn: IsoDay, day: IsoDay): number {
  let year = Number(day.slice(0, 4)) - Number(filedOn.slice(0, 4)) + 1;
  if (day < addYears(filedOn, year - 1)) year -= 1;
  return year;
}

export function annualFee(filedOn: IsoDay, year: number): AnnualFee {
  const dueOn = addYears(filedOn, year - 1);
  return { year, dueOn, graceUntil: addMonths(dueOn, GRACE_MONTHS) };
}

/**
 * The fee that is to be paid next: that of the year of the grant is paid with the registration, then one a year, to the end of the term. The first year without a payment
 * is the next, whatever was paid after it. Null where all are paid.
 */
export function nextAnnualFee(patent: {
  readonly type: PatentType;
  readonly filedOn: IsoDay;
  readonly grantedOn: IsoDay;
  readonly paidYears: readonly number[];
}): AnnualFee | null {
  const { type, filedOn, grantedOn, paidYears } = patent;
  let year = patentYear(filedOn, grantedOn) + 1;
  while (paidYears.includes(year)) year += 1;
  return year > termYears(type, filedOn) ? null : annualFee(filedOn, year);
}
