import { type WorkCalendar, workingDay } from './calendar.ts';
import { dayOfUtcMs, type IsoDay, startOfDayUtcMs } from './iso-day.ts';

const DAY_MS = 86_400_000;

/**
 * How many working days lie after `from`, up to and with `to`: 0 where both are one day, as deadlines count.
 * @throws RangeError if there is no such day, or `to` lies before `from`
 */
export function workingDaysBetween(from: IsoDay, to: IsoDay, calendar: WorkCalendar): number {
  return workingDaysOf(calendar)(from, to);
}

/** The same for many pairs of days: the calendar is asked once for each day. */
export function workingDaysOf(calendar: WorkCalendar): (from: IsoDay, to: IsoDay) => number {
  const works = new Map<number, boolean>();
  const worksAt = (ms: number) => {
    const known = works.get(ms) ?? workingDay(dayOfUtcMs(ms), calendar).works;
    works.set(ms, known);
    return known;
  };
  return (from, to) => {
    if (to < from) throw new RangeError(`${to} lies before ${from}`);
    const last = startOfDayUtcMs(to);
    let worked = 0;
    for (let ms = startOfDayUtcMs(from) + DAY_MS; ms <= last; ms += DAY_MS) if (worksAt(ms)) worked += 1;
    return worked;
  };
}
