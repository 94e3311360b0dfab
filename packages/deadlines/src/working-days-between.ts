import { type WorkCalendar, workingDay } from './calendar.ts';
import { addDays, type IsoDay } from './iso-day.ts';

/**
 * How many working days lie after `from`, up to and with `to`: 0 where both are one day, as deadlines count.
 * @throws RangeError if there is no such day, or `to` lies before `from`
 */
export function workingDaysBetween(from: IsoDay, to: IsoDay, calendar: WorkCalendar): number {
  if (to < from) throw new RangeError(`${to} lies before ${from}`);
  let worked = 0;
  for (let day = from; day < to; ) {
    day = addDays(day, 1);
    if (workingDay(day, calendar).works) worked += 1;
  }
  return worked;
}
