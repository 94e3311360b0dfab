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
  const worksOn = (number: number) => {
    const known = works.get(number) ?? workingDay(dayOfUtcMs(number * DAY_MS), calendar).works;
    works.set(number, known);
    return known;
  };
  return (from, to) => {
    if (to < from) throw new RangeError(`${to} lies before ${from}`);
    const last = startOfDayUtcMs(to) / DAY_MS;
    let worked = 0;
    for (let number = startOfDayUtcMs(from) / DAY_MS + 1; number <= last; number++) if (worksOn(number)) worked += 1;
    return worked;
  };
}
