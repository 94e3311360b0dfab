import { dayIn, type IsoDay, specialDay, timeIn, type WorkCalendar, weekdayOf } from '@isocenter/deadlines';
import type { StaffedHours } from './contract.ts';

/** Whether somebody of the ward reads what patients send at an instant, by the hours that it entered and the department's calendar. */
export function isStaffed(
  hours: readonly StaffedHours[],
  { calendar, now }: { readonly calendar: WorkCalendar; readonly now: Date },
): boolean {
  const { timeZone } = calendar;
  const time = timeIn(timeZone, now);
  return hoursOfDay(hours, dayIn(timeZone, now), calendar).some(({ from, until }) => from <= time && time < until);
}

/** The stretches of a day: on a public holiday, and on a day of a weekend on which one works, those of such days and not those of the weekday. */
export function hoursOfDay(
  hours: readonly StaffedHours[],
  day: IsoDay,
  calendar: WorkCalendar,
): readonly StaffedHours[] {
  const kind = specialDay(day, calendar) ?? weekdayOf(day);
  return hours.filter((each) => each.day === kind);
}
