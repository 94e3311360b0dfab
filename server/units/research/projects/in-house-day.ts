/** Month and day, of those that a month has: `02-29`, and no `02-30`. */
export const MONTH_AND_DAY = /^(?:(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2\d)|(?:0[13-9]|1[0-2])-30|(?:0[13578]|1[02])-31)$/;

/** The last such day of a year that is not after another: before 15 January, 20 December is that of the year before. In a year without a 29 February, it is the 28th. */
export function lastNotAfter(monthAndDay: string, day: string): string {
  const year = Number(day.slice(0, 4));
  const same = dayOf(monthAndDay, year);
  return same <= day ? same : dayOf(monthAndDay, year - 1);
}

const dayOf = (monthAndDay: string, year: number) =>
  `${year}-${monthAndDay === '02-29' && !hasLeapDay(year) ? '02-28' : monthAndDay}`;

const hasLeapDay = (year: number) => new Date(Date.UTC(year, 1, 29)).getUTCMonth() === 1;
