/** A day of the calendar, `2026-10-01`; days compare as text. */
export type IsoDay = string;

/** The same day so many months later, or the last of that month where it has no such day. */
export function addMonths(day: IsoDay, months: number): IsoDay {
  const [year, month, date] = [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8))];
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}

export function addYears(day: IsoDay, years: number): IsoDay {
  return addMonths(day, 12 * years);
}
