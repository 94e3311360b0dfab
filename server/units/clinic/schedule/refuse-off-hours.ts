import { dayIn, type IsoDay, timeIn, type WorkCalendar } from '@isocenter/deadlines';
import { DomainError } from '@isocenter/messages';
import type { Resource } from './contract.ts';
import { isOff } from './day-off.ts';
import type { Taken } from './place-fractions.ts';

/**
 * Refuses a time at which the department does not work, or a resource is closed: a person may say that it is meant all the same.
 * @param extraDays on which one treats all the same
 * @throws DomainError `clinic/day-off`, `clinic/outside-hours`
 */
export function refuseOffHours(
  { from, to }: Taken,
  calendar: WorkCalendar,
  resources: readonly Resource[],
  extraDays: readonly IsoDay[] = [],
): void {
  const { timeZone } = calendar;
  const day = dayIn(timeZone, from);
  if (isOff(day, calendar, extraDays).off) throw new DomainError('clinic/day-off', { day });
  const [begins, ends] = [timeIn(timeZone, from), timeIn(timeZone, to)];
  const isOneDay = dayIn(timeZone, to) === day;
  const closed = resources.find(({ opens, closes }) => begins < opens || ends > closes || !isOneDay);
  if (!closed) return;
  const { name, opens, closes } = closed;
  throw new DomainError('clinic/outside-hours', { resource: name, opens, closes });
}
