import { dayIn, type IsoDay, instantIn, type WorkCalendar } from '@isocenter/deadlines';
import { DomainError } from '@isocenter/messages';
import type { PlacementAsk, Resource } from './contract.ts';
import { clockText } from './department-days.ts';
import type { Taken } from './place-fractions.ts';
import { refuseOffHours } from './refuse-off-hours.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;

interface Given {
  readonly calendar: WorkCalendar;
  readonly resources: readonly Resource[];
  /** When the last fraction before these ended, where there was one. */
  readonly after: Date | undefined;
}

/**
 * Refuses times that `placeFractions` would not have proposed, whoever sends them; what others have is looked at when they are kept.
 * @throws DomainError `clinic/day-off`, `clinic/outside-hours`, `clinic/placement-moved`, `clinic/placement-too-close`
 */
export function refuseStarts(
  times: readonly Taken[],
  asked: PlacementAsk,
  { calendar, resources, after }: Given,
): void {
  const { timeZone } = calendar;
  const days = times.map(({ from }) => dayIn(timeZone, from));
  times.forEach((time, index) => {
    const day = days[index] ?? asked.firstDay;
    refuseOffHours(time, calendar, resources, asked.extraDays);
    const wanted = timesOf(asked, day).map((each) => instantIn(timeZone, day, each).getTime());
    const isNear = wanted.some((at) => Math.abs(time.from.getTime() - at) <= asked.movedMinutes * MINUTE_MS);
    const at = clockText(timeZone, time.from);
    if (day < asked.firstDay || !isNear) throw new DomainError('clinic/placement-moved', { at });
    const last = times[index - 1]?.to ?? after;
    const isClose = last !== undefined && time.from.getTime() - last.getTime() < asked.leastHoursBetween * HOUR_MS;
    if (isClose || days.filter((each) => each === day).length > wanted.length)
      throw new DomainError('clinic/placement-too-close', { at, hours: asked.leastHoursBetween });
  });
}

function timesOf({ time, secondTime, twiceOn }: PlacementAsk, day: IsoDay): readonly string[] {
  return secondTime !== null && (twiceOn === null || twiceOn.includes(day)) ? [time, secondTime] : [time];
}
