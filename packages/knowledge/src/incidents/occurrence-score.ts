import type { Verified } from '../dose-goal.ts';

/** Score of occurrence (O), each up to its frequency in percent; above the last it is 10. */
export const OCCURRENCE_SCALE = {
  upToPercent: [0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5],
  source: 'AAPM TG-100, Huq et al. Med Phys 2016;43:4209-4262, Table II',
  verified: 'knowledge' satisfies Verified,
} as const;

/** 95 % of the time an event that is seen in none of n courses is rarer than 1 in n / this: -ln 0.05. */
const NONE_SEEN_95 = -Math.log(0.05);

/** How often a failure occurs, by the events that were reported. Of one that nobody saw only the most that it can be is known. */
export type Occurrence =
  | { readonly known: 'seen'; readonly score: number; readonly percent: number }
  | { readonly known: 'at most'; readonly score: number; readonly percent: number }
  | { readonly known: 'no'; readonly why: 'no courses' };

/**
 * @param events that were reported
 * @param courses in which they could have occurred
 * @throws RangeError if a number is negative or no whole one
 */
export function occurrenceOf(events: number, courses: number): Occurrence {
  if (![events, courses].every((n) => Number.isInteger(n) && n >= 0))
    throw new RangeError(`Events and courses are counted: ${events}, ${courses}`);
  if (courses === 0) return { known: 'no', why: 'no courses' };
  const percent = (100 * (events === 0 ? NONE_SEEN_95 : events)) / courses;
  return { known: events === 0 ? 'at most' : 'seen', score: scoreOf(percent), percent };
}

function scoreOf(percent: number): number {
  const steps = OCCURRENCE_SCALE.upToPercent;
  const step = steps.findIndex((most) => percent <= most);
  return step < 0 ? steps.length + 1 : step + 1;
}
