import { type IsoDay, type WorkCalendar, weekdayOf, workingDay } from '@isocenter/deadlines';

/** Why a department does not treat on a day. */
export type Off =
  | { readonly why: 'weekend' }
  | { readonly why: 'holiday'; readonly name: { readonly en: string; readonly zh: string } };

/** @param extraDays on which one treats all the same */
export function isOff(
  day: IsoDay,
  calendar: WorkCalendar,
  extraDays: readonly IsoDay[] = [],
): { readonly off: Off | undefined; readonly listed: boolean } {
  const { works, listed } = workingDay(day, calendar);
  if (works || extraDays.includes(day)) return { off: undefined, listed };
  const holiday = calendar.years[Number(day.slice(0, 4))]?.holidays.find((each) => each.day === day);
  if (holiday) return { off: { why: 'holiday', name: holiday.name }, listed };
  if (calendar.weekend.includes(weekdayOf(day))) return { off: { why: 'weekend' }, listed };
  throw new Error(`${day} is neither worked nor off`);
}
