import { addDays, dayIn, type IsoDay, instantIn, type WorkCalendar } from '@isocenter/deadlines';
import { isOff, type Off } from './day-off.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;
/** Search is given up after so many days. */
const MOST_DAYS = 400;

/** A time that is not free: from its first instant until before its last. */
export interface Taken {
  readonly from: Date;
  readonly to: Date;
}

export interface PlacementAsked {
  readonly fractions: number;
  readonly firstDay: IsoDay;
  /** When a fraction begins on each day; two of them where the patient is treated twice a day. In their order. */
  readonly times: readonly [string] | readonly [string, string];
  /** The days with two; null: all of them. */
  readonly twiceOn: readonly IsoDay[] | null;
  readonly minutes: number;
  /** From the end of a fraction to the begin of the next. */
  readonly leastHoursBetween: number;
  /** How far a fraction may be moved from its time where that is taken; 0: not at all. */
  readonly movedMinutes: number;
  /** Days on which one treats although the department does not work, a Saturday say. */
  readonly extraDays: readonly IsoDay[];
}

export interface PlacementGiven {
  readonly calendar: WorkCalendar;
  /** Between which times of a day the machine treats. */
  readonly opens: string;
  readonly closes: string;
  /** Of the machine, the people and the patient. */
  readonly taken: readonly Taken[];
  readonly down: readonly (Taken & { readonly why: string })[];
  /** When the last fraction before these ended, where there was one. */
  readonly after?: Date | undefined;
}

export interface PlacedFraction {
  readonly fraction: number;
  readonly day: IsoDay;
  readonly from: Date;
  readonly to: Date;
  /** From the time of day that was asked for; 0: at it. */
  readonly movedByMinutes: number;
}

export type SkippedDay = { readonly day: IsoDay } & (
  | Off
  | { readonly why: 'down'; readonly said: string }
  /** `second`: of two fractions of the day one has no room. */
  | { readonly why: 'full' | 'second' }
);

export type Placement =
  | {
      readonly placed: true;
      readonly fractions: readonly PlacedFraction[];
      readonly skipped: readonly SkippedDay[];
      /** Years of which the calendar lists no holidays: weekends alone were skipped. */
      readonly yearsNotListed: readonly number[];
    }
  | { readonly placed: false; readonly found: number; readonly skipped: readonly SkippedDay[] };

/**
 * When the fractions of a course are given: one after another, on each day that the department works and the machine is up, at the same
 * time or as near to it as is free. A working day without a place is skipped and said: that is a gap, which a person sees before it is kept.
 */
export function placeFractions(asked: PlacementAsked, given: PlacementGiven): Placement {
  const fractions: PlacedFraction[] = [];
  const skipped: SkippedDay[] = [];
  const unlisted = new Set<number>();
  for (let index = 0; fractions.length < asked.fractions && index < MOST_DAYS; index += 1) {
    const day = addDays(asked.firstDay, index);
    const { off, listed } = isOff(day, given.calendar, asked.extraDays);
    if (!listed) unlisted.add(Number(day.slice(0, 4)));
    if (off) {
      skipped.push({ day, ...off });
      continue;
    }
    const before = fractions.length;
    const isTwice = asked.twiceOn === null || asked.twiceOn.includes(day);
    for (const time of isTwice ? asked.times : [asked.times[0]]) {
      if (fractions.length === asked.fractions) break;
      const found = freeAt(day, time, { asked, given, last: fractions.at(-1)?.to ?? given.after });
      if (found) fractions.push({ fraction: fractions.length + 1, day, ...found });
    }
    const placed = fractions.length - before;
    if (placed === 0) skipped.push({ day, ...whyFull(day, asked, given) });
    else if (isTwice && placed < asked.times.length && fractions.length < asked.fractions)
      skipped.push({ day, why: 'second' });
  }
  if (fractions.length < asked.fractions) return { placed: false, found: fractions.length, skipped };
  return { placed: true, fractions, skipped, yearsNotListed: [...unlisted] };
}

interface Within {
  readonly asked: PlacementAsked;
  readonly given: PlacementGiven;
  readonly last: Date | undefined;
}

/** The free time that is nearest to the one asked for, the later of two as near. */
function freeAt(day: IsoDay, time: string, { asked, given, last }: Within) {
  const { timeZone } = given.calendar;
  const wanted = instantIn(timeZone, day, time).getTime();
  const lengthMs = asked.minutes * MINUTE_MS;
  const earliest = Math.max(
    instantIn(timeZone, day, given.opens).getTime(),
    last ? last.getTime() + asked.leastHoursBetween * HOUR_MS : 0,
  );
  const latest = instantIn(timeZone, day, given.closes).getTime() - lengthMs;
  const closed = [...given.taken, ...given.down];
  const isFree = (at: number) =>
    at >= earliest &&
    at <= latest &&
    closed.every(({ from, to }) => at + lengthMs <= from.getTime() || at >= to.getTime());
  const at = moves(wanted, asked.movedMinutes, [earliest, ...touching(closed, lengthMs)]).find(isFree);
  return at === undefined
    ? undefined
    : { from: new Date(at), to: new Date(at + lengthMs), movedByMinutes: (at - wanted) / MINUTE_MS };
}

/** The times that are worth trying, nearest first. */
function moves(wanted: number, movedMinutes: number, others: readonly number[]): readonly number[] {
  return [wanted, ...others]
    .filter((at) => Math.abs(at - wanted) <= movedMinutes * MINUTE_MS)
    .sort((a, b) => Math.abs(a - wanted) - Math.abs(b - wanted) || b - a);
}

/** Begins of what ends where something taken begins, or begins where it ends. */
function touching(closed: readonly Taken[], lengthMs: number): readonly number[] {
  return closed.flatMap(({ from, to }) => [from.getTime() - lengthMs, to.getTime()]);
}

/** The machine was down at the time asked for; else others have it. */
function whyFull(day: IsoDay, { times, minutes }: PlacementAsked, { calendar, down }: PlacementGiven) {
  const wanted = times.map((time) => instantIn(calendar.timeZone, day, time).getTime());
  const over = down.find(({ from, to }) =>
    wanted.some((at) => at + minutes * MINUTE_MS > from.getTime() && at < to.getTime()),
  );
  return over ? ({ why: 'down', said: over.why } as const) : ({ why: 'full' } as const);
}

/** Days from the first fraction to the last, the first being day 0. */
export function overallDays(first: Date, last: Date, timeZone: string): number {
  const day = (at: Date) => Date.parse(`${dayIn(timeZone, at)}T00:00:00Z`);
  return Math.round((day(last) - day(first)) / (24 * HOUR_MS));
}
