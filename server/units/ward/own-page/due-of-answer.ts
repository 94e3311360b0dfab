import { addDays, dayIn, instantIn, type WorkCalendar } from '@isocenter/deadlines';
import type { WardContactContent } from './contract.ts';
import { hoursOfDay, isStaffed } from './is-staffed.ts';

const MINUTE_MS = 60_000;
/** Hours that do not come round within so long come round never. */
const LOOKED_AHEAD_DAYS = 366;

/**
 * By when somebody of the ward is to have seen to a red answer: within the minutes that the ward entered, from when it arrived, or, where nobody reads it then,
 * from the next staffed minute. Null where nobody ever reads it.
 */
export function dueOfAnswer(
  { hours, withinMinutes }: Pick<WardContactContent, 'hours' | 'withinMinutes'>,
  { calendar, now }: { readonly calendar: WorkCalendar; readonly now: Date },
): Date | null {
  const from = isStaffed(hours, { calendar, now }) ? now : nextStaffed(hours, { calendar, now });
  return from && new Date(from.getTime() + withinMinutes * MINUTE_MS);
}

function nextStaffed(
  hours: WardContactContent['hours'],
  { calendar, now }: { readonly calendar: WorkCalendar; readonly now: Date },
): Date | null {
  const { timeZone } = calendar;
  let day = dayIn(timeZone, now);
  for (let ahead = 0; ahead <= LOOKED_AHEAD_DAYS; ahead++) {
    const begins = hoursOfDay(hours, day, calendar)
      .map(({ from }) => instantIn(timeZone, day, from).getTime())
      .filter((at) => at > now.getTime());
    if (begins.length > 0) return new Date(Math.min(...begins));
    day = addDays(day, 1);
  }
  return null;
}
