import type { Weekday } from './calendar.ts';

/** A day of a calendar, `2026-10-01`, in no time zone. */
export type IsoDay = string;

const DAY_MS = 86_400_000;

/** @throws RangeError if there is no such day */
export function startOfDayUtcMs(day: IsoDay): number {
  const at = /^\d{4}-\d\d-\d\d$/.test(day) ? Date.parse(`${day}T00:00:00Z`) : Number.NaN;
  // The 30th of February is read as a day of March.
  if (new Date(at).getUTCDate() !== Number(day.slice(-2))) throw new RangeError(`no day of the calendar: ${day}`);
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
