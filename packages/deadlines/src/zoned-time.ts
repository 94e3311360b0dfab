import { dayOfUtcMs, type IsoDay, startOfDayUtcMs } from './iso-day.ts';

const DAY_MS = 86_400_000;

/** The day on which an instant falls in a time zone. @throws RangeError if there is no such time zone or instant */
export function dayIn(timeZone: string, instant: Date): IsoDay {
  return dayOfUtcMs(wallMs(clockOf(timeZone), instant.getTime()));
}

/** What the clocks of a time zone show at an instant: `17:00`. @throws RangeError if there is no such time zone or instant */
export function timeIn(timeZone: string, instant: Date): string {
  return new Date(wallMs(clockOf(timeZone), instant.getTime())).toISOString().slice(11, 16);
}

/**
 * The instant at which the clocks of a time zone show `time` on `day`. A time that a change of clocks skips is read as if they had not
 * been changed; one that comes twice is the first.
 *
 * @param time `17:00`; `24:00` is the end of the day
 * @throws RangeError if there is no such day, time or time zone
 */
export function instantIn(timeZone: string, day: IsoDay, time: string): Date {
  const [, hours, minutes] = /^([01]\d|2[0-3]):([0-5]\d)$|^24:00$/.exec(time) ?? noTime(time);
  const inDay = time === '24:00' ? DAY_MS : (Number(hours) * 60 + Number(minutes)) * 60_000;
  const wanted = startOfDayUtcMs(day) + inDay;
  const clock = clockOf(timeZone);
  // The offsets a day before and after: clocks are changed at most once between.
  const [before, after] = [-DAY_MS, DAY_MS].map((away) => wanted - offsetMs(clock, wanted + away));
  const shown = [before, after].find((at) => at !== undefined && wallMs(clock, at) === wanted);
  return new Date(shown ?? before ?? wanted);
}

function noTime(time: string): never {
  throw new RangeError(`no time of day: ${time}`);
}

function clockOf(timeZone: string): Intl.DateTimeFormat {
  const two = '2-digit';
  const shown = { year: 'numeric', month: two, day: two, hour: two, minute: two, second: two } as const;
  return new Intl.DateTimeFormat('en-US', { timeZone, hourCycle: 'h23', calendar: 'gregory', ...shown });
}

/** What the clocks show at an instant, as if it were UTC. */
function wallMs(clock: Intl.DateTimeFormat, ms: number): number {
  const parts = new Map(clock.formatToParts(ms).map(({ type, value }) => [type, Number(value)]));
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0;
  return Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
}

function offsetMs(clock: Intl.DateTimeFormat, ms: number): number {
  return wallMs(clock, ms) - ms;
}
