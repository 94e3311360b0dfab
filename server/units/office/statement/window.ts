/** From one day to another, both within: `2021-01-01` to `2025-12-31`. */
export interface Window {
  readonly from: string;
  readonly to: string;
}

/** As much of a date as is known. */
export interface KnownDate {
  readonly year: number;
  readonly month?: number | null | undefined;
  readonly day?: number | null | undefined;
}

export type PlaceInTime = 'inside' | 'outside-window' | 'date-too-coarse';

/** Where a date of which only the month or the year is known lies: all days that it may be must lie on one side, else nobody can tell. */
export function placeInWindow(date: KnownDate, { from, to }: Window): PlaceInTime {
  if (date.year > Number(from.slice(0, 4)) && date.year < Number(to.slice(0, 4))) return 'inside';
  const [first, last] = daysOf(date);
  if (last < from || first > to) return 'outside-window';
  return first >= from && last <= to ? 'inside' : 'date-too-coarse';
}

/** The first and the last day that it may be. */
function daysOf({ year, month, day }: KnownDate): readonly [string, string] {
  const inYear = String(year).padStart(4, '0');
  if (!month) return [`${inYear}-01-01`, `${inYear}-12-31`];
  const inMonth = `${inYear}-${String(month).padStart(2, '0')}`;
  if (!day) return [`${inMonth}-01`, `${inMonth}-${String(daysIn(year, month)).padStart(2, '0')}`];
  const whole = `${inMonth}-${String(day).padStart(2, '0')}`;
  return [whole, whole];
}

const daysIn = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** So many whole years that end with a day: five up to 2025-12-31 begin on 2021-01-01. */
export function yearsUpTo(endsOn: string, years: number): Window {
  const [year = 0, month = 1, day = 1] = endsOn.split('-').map(Number);
  const before = new Date(Date.UTC(year - years, month - 1, Math.min(day, daysIn(year - years, month)) + 1));
  return { from: before.toISOString().slice(0, 10), to: endsOn };
}
