import type { Outcome } from './drill-case.ts';

/** What became of one case: what it was worth, and how it was answered. */
export interface Result<Topic extends string = string> {
  readonly topic: Topic;
  readonly points: number;
  readonly outcome: Outcome;
}

/** `points` of `most`; the three counts add up to the cases. */
export interface Score {
  readonly points: number;
  readonly most: number;
  readonly right: number;
  readonly wrong: number;
  readonly notAnswered: number;
}

/** The points of what was answered rightly. What was not answered is counted as such, and is in `most`. */
export function score(results: readonly Result[]): Score {
  const counted = (outcome: Outcome) => results.filter((each) => each.outcome === outcome);
  const sum = (of: readonly Result[]) => of.reduce((total, { points }) => total + points, 0);
  return {
    points: sum(counted('right')),
    most: sum(results),
    right: counted('right').length,
    wrong: counted('wrong').length,
    notAnswered: counted('not answered').length,
  };
}

/** The score of each topic, in the order in which topics first come. */
export function scoreByTopic<Topic extends string>(
  results: readonly Result<Topic>[],
): readonly (Score & { readonly topic: Topic })[] {
  return [...new Set(results.map(({ topic }) => topic))].map((topic) => ({
    topic,
    ...score(results.filter((each) => each.topic === topic)),
  }));
}
