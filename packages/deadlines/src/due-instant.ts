import { type WorkCalendar, workingDay } from './calendar.ts';
import { addDays, yearOf } from './iso-day.ts';
import { zonedClock } from './zoned-time.ts';

/** Minutes and hours run on the clock; days and working days end at a time of day of the calendar's time zone, `24:00` being the end of the day. */
export type Period =
  | { readonly unit: 'minutes' | 'hours'; readonly amount: number }
  | { readonly unit: 'days' | 'working days'; readonly amount: number; readonly by: string };

export interface Due {
  readonly at: Date;
  /** Years of which the calendar lists no holidays although working days of them were counted: weekends alone were. */
  readonly yearsNotListed: readonly number[];
}

const CLOCK_MS = { minutes: 60_000, hours: 3_600_000 } as const;
/** Longer than any run of days without work. */
const MOST_DAYS_OFF = 60;

/**
 * When a period ends that began at an instant. The day of the trigger does not count.
 * @throws RangeError if the amount is no whole number from 1 to 3660, a day or time does not exist, or a calendar has no working days
 */
export function dueInstant(trigger: Date, period: Period, calendar: WorkCalendar): Due {
  return dueInstants(calendar)(trigger, period);
}

/** The same for many, by the clocks of one calendar. @throws RangeError if there is no such time zone */
export function dueInstants(calendar: WorkCalendar): (trigger: Date, period: Period) => Due {
  const clock = zonedClock(calendar.timeZone);
  return (trigger, period) => {
    const { amount } = period;
    if (!Number.isInteger(amount) || amount < 1 || amount > 3660)
      throw new RangeError(`no amount of a period: ${amount}`);
    if (!('by' in period))
      return { at: new Date(trigger.getTime() + amount * CLOCK_MS[period.unit]), yearsNotListed: [] };
    const first = clock.dayOf(trigger);
    const { day, yearsNotListed } =
      period.unit === 'days'
        ? { day: addDays(first, amount), yearsNotListed: [] }
        : afterWorkingDays(first, amount, calendar);
    return { at: clock.instantOf(day, period.by), yearsNotListed };
  };
}

function afterWorkingDays(first: string, amount: number, calendar: WorkCalendar) {
  const unlisted = new Set<number>();
  let day = first;
  let off = 0;
  for (let worked = 0; worked < amount; ) {
    day = addDays(day, 1);
    const { works, listed } = workingDay(day, calendar);
    if (!listed) unlisted.add(yearOf(day));
    off = works ? 0 : off + 1;
    if (off > MOST_DAYS_OFF) throw new RangeError('the calendar has no working days');
    if (works) worked += 1;
  }
  return { day, yearsNotListed: [...unlisted] };
}
