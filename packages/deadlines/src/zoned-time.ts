import { dayOfUtcMs, type IsoDay, startOfDayUtcMs } from './iso-day.ts';

const DAY_MS = 86_400_000;

/** The clocks of a time zone: dear to make, cheap to ask. */
export interface ZonedClock {
  /** The day on which an instant falls. @throws RangeError if there is no such instant */
  dayOf(instant: Date): IsoDay;
  /** What the clocks show at an instant: `17:00`. @throws RangeError if there is no such instant */
  timeOf(instant: Date): string;
  /**
   * The instant at which the clocks show `time` on `day`. A time that a change of clocks skips is read as if they had not been changed; one
   * that comes twice is the first.
   *
   * @param time `17:00`; `24:00` is the end of the day
   * @throws RangeError if there is no such day or time
   */
  instantOf(day: IsoDay, time: string): Date;
}

/** @throws RangeError if there is no such time zone */
export function zonedClock(timeZone: string): ZonedClock {
  const offsetMs = offsetsOf(timeZone);
  const wallMs = (ms: number) => ms + offsetMs(ms);
  return {
    dayOf: (instant) => dayOfUtcMs(wallMs(instant.getTime())),
    timeOf: (instant) => new Date(wallMs(instant.getTime())).toISOString().slice(11, 16),
    instantOf: (day, time) => {
      const [, hours, minutes] = /^([01]\d|2[0-3]):([0-5]\d)$|^24:00$/.exec(time) ?? noTime(time);
      const inDay = time === '24:00' ? DAY_MS : (Number(hours) * 60 + Number(minutes)) * 60_000;
      const wanted = startOfDayUtcMs(day) + inDay;
      // The offsets a day before and after: clocks are changed at most once between.
      const [before, after] = [-DAY_MS, DAY_MS].map((away) => wanted - offsetMs(wanted + away));
      const shown = [before, after].find((at) => at !== undefined && wallMs(at) === wanted);
      return new Date(shown ?? before ?? wanted);
    },
  };
}

/** As {@link ZonedClock.dayOf}, once. @throws RangeError if there is no such time zone or instant */
export const dayIn = (timeZone: string, instant: Date): IsoDay => zonedClock(timeZone).dayOf(instant);

/** As {@link ZonedClock.timeOf}, once. @throws RangeError if there is no such time zone or instant */
export const timeIn = (timeZone: string, instant: Date): string => zonedClock(timeZone).timeOf(instant);

/** As {@link ZonedClock.instantOf}, once. @throws RangeError if there is no such day, time or time zone */
export const instantIn = (timeZone: string, day: IsoDay, time: string): Date =>
  zonedClock(timeZone).instantOf(day, time);

function noTime(time: string): never {
  throw new RangeError(`no time of day: ${time}`);
}

/** By how much the clocks are ahead of UTC at an instant [ms]. A day of UTC that begins and ends with one offset has no other between. */
function offsetsOf(timeZone: string): (ms: number) => number {
  const two = '2-digit';
  const shown = { year: 'numeric', month: two, day: two, hour: two, minute: two, second: two } as const;
  const clock = new Intl.DateTimeFormat('en-US', { timeZone, hourCycle: 'h23', calendar: 'gregory', ...shown });
  const ofDays = new Map<number, number>();
  const atBegin = (day: number) => {
    const known = ofDays.get(day) ?? shownMs(clock, day * DAY_MS) - day * DAY_MS;
    ofDays.set(day, known);
    return known;
  };
  return (ms) => {
    const day = Math.floor(ms / DAY_MS);
    const offset = atBegin(day);
    return offset === atBegin(day + 1) ? offset : shownMs(clock, ms) - Math.floor(ms / 1000) * 1000;
  };
}

/** What the clocks show at an instant, to the second, as if it were UTC. */
function shownMs(clock: Intl.DateTimeFormat, ms: number): number {
  const parts = new Map(clock.formatToParts(ms).map(({ type, value }) => [type, Number(value)]));
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0;
  return Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
}
