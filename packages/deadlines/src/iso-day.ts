import type { Weekday } from './calendar.ts';

/** A day of a calendar, `2026-10-01`, in no time zone. */
export type IsoDay = string;

const DAY_MS = 86_400_000;

/** @throws RangeError if there is no such day, from the year 100 on */
export function startOfDayUtcMs(day: IsoDay): number {
  const [year, month, date] = [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8))];
  const at = Date.UTC(year, month - 1, date);
  const found = new Date(at);
  const isWritten = /^\d{4}-\d\d-\d\d$/.test(day);
  // The 30th of February is taken for a day of March.
  if (!isWritten || found.getUTCDate() !== date || found.getUTCMonth() !== month - 1 || found.getUTCFullYear() !== year)
    throw new RangeError(`no day of the calendar: ${day}`);
  return at;
}

export function dayOfUtcMs(ms: number): IsoDay {
  return new Date(ms).toISOString().slice(0, 10);
}

export function addDays(day: IsoDay, days: number): IsoDay {
  return dayOfUtcMs(startOfDayUtcMs(day) + days * DAY_MS);
}

export function weekdayOf(day: IsoDay): Weekday {
  return new Date(startOfDayUtcMs(day)).getUTCDay() as Weekday; // 0 to 6 by definition
}

export function yearOf(day: IsoDay): number {
  return Number(day.slice(0, 4));
}
