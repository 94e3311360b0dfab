import { dayIn, timeIn, weekdayOf } from '@isocenter/deadlines';
import type { StaffedHours } from './contract.ts';

/** Whether somebody of the ward reads what patients send at an instant, by the week that it entered and the clocks of the zone. */
export function isStaffed(
  hours: readonly StaffedHours[],
  { timeZone, now }: { readonly timeZone: string; readonly now: Date },
): boolean {
  const [day, time] = [weekdayOf(dayIn(timeZone, now)), timeIn(timeZone, now)];
  return hours.some((each) => each.day === day && each.from <= time && time < each.until);
}
