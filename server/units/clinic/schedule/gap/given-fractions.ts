import type { IsoDay } from '@isocenter/deadlines';
import { DomainError } from '@isocenter/messages';
import type { GivenFractions } from './interrupted-course.ts';

/** A fraction that the treatment room's record says was given. */
export interface RecordedFraction {
  readonly day: IsoDay;
  /** Of the dose of one fraction; null: nobody knows what was delivered. */
  readonly share: number | null;
  /** Of one fraction of its plan, to each target; none where the plan was taken over in error. */
  readonly planGy: readonly number[];
}

/** An appointment of the course for treatment that was not cancelled. */
export interface PlacedFraction {
  readonly day: IsoDay;
  /** Null where it was planned by itself. */
  readonly fractionGy: number | null;
  readonly isDone: boolean;
}

export interface Given {
  readonly fractions: readonly GivenFractions[];
  readonly lastDay: IsoDay | undefined;
}

/** A dose is typed to two decimals. */
const SAME_GY = 0.005;

/**
 * What was given of a course: the fractions that are recorded, each with its share of the dose; one whose delivery is not known counts whole.
 * Where none is recorded at all, the appointments marked as done.
 * @throws DomainError `clinic/gap-given-differs`, `clinic/gap-twice-daily`, `clinic/gap-size-unknown`
 */
export function givenFractions(recorded: readonly RecordedFraction[], placed: readonly PlacedFraction[]): Given {
  const done = placed.filter(({ isDone }) => isDone);
  const marked = done.map(({ day }) => day).sort();
  const days = recorded.length > 0 ? recorded.map(({ day }) => day).sort() : marked;
  refuseDifference(days, marked);
  const twice = days.find((day, index) => day === days[index - 1]);
  if (twice) throw new DomainError('clinic/gap-twice-daily', { day: twice });
  const doses =
    recorded.length > 0
      ? recorded.map((fraction) => (fraction.share ?? 1) * plannedGy(fraction, placed))
      : done.map(({ day }) => sizeOn(day, placed));
  return { fractions: grouped(doses), lastDay: days.at(-1) };
}

/** Both are said, and neither is preferred. Where no appointment is marked, there is nothing to compare. */
function refuseDifference(days: readonly IsoDay[], marked: readonly IsoDay[]): void {
  if (marked.length === 0) return;
  const differs = [...days, ...marked].sort().find((day) => times(day, days) !== times(day, marked));
  if (differs)
    throw new DomainError('clinic/gap-given-differs', { recorded: days.length, marked: marked.length, day: differs });
}

const times = (day: IsoDay, days: readonly IsoDay[]) => days.filter((each) => each === day).length;

/** Of a fraction as it was placed, where its plan gives this dose to a target. */
function plannedGy({ day, planGy }: RecordedFraction, placed: readonly PlacedFraction[]): number {
  const size = sizeOn(day, placed);
  if (!planGy.some((gy) => Math.abs(gy - size) <= SAME_GY)) throw new DomainError('clinic/gap-size-unknown', { day });
  return size;
}

/** As placed on the day; else the one size that the course has. */
function sizeOn(day: IsoDay, placed: readonly PlacedFraction[]): number {
  const sizes = (of: readonly PlacedFraction[]) => [...new Set(of.flatMap(({ fractionGy }) => fractionGy ?? []))];
  const onDay = sizes(placed.filter((each) => each.day === day));
  const [size, other] = onDay.length > 0 ? onDay : sizes(placed);
  if (size === undefined || other !== undefined) throw new DomainError('clinic/gap-size-unknown', { day });
  return size;
}

function grouped(doses: readonly number[]): readonly GivenFractions[] {
  const counts = new Map<number, number>();
  for (const fractionGy of doses) counts.set(fractionGy, (counts.get(fractionGy) ?? 0) + 1);
  return [...counts].map(([fractionGy, fractions]) => ({ fractionGy, fractions }));
}
