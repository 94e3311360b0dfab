import type { ReviewContent } from '../review/contract.ts';
import type { CompletionRecord } from './contract.ts';

interface Measured<T> {
  readonly value: T;
  readonly at: string;
}

const byTime = (one: { readonly at: string }, other: { readonly at: string }) =>
  Date.parse(one.at) - Date.parse(other.at);

/** At the start: the last that was known when treatment began, else the first after it. */
export function measuredFrom<T>(values: readonly Measured<T>[], firstAt: string | undefined): Measured<T> | null {
  const inOrder = [...values].sort(byTime);
  const before = firstAt === undefined ? [] : inOrder.filter(({ at }) => Date.parse(at) <= Date.parse(firstAt));
  return before.at(-1) ?? inOrder[0] ?? null;
}

/** At the end: the last one. */
export function measuredTo<T>(values: readonly Measured<T>[]): Measured<T> | null {
  return [...values].sort(byTime).at(-1) ?? null;
}

/** [%] of the weight at the start; null where it was not weighed twice. */
export function percentChange(weights: {
  readonly start: Measured<number> | null;
  readonly end: Measured<number> | null;
}): number | null {
  const { start, end } = weights;
  if (!start || !end || start.at === end.at) return null;
  return (100 * (end.value - start.value)) / start.value;
}

/** The highest grade of each term in reviews from the first fraction on, with when it was first as high and what it was put down to. */
export function worstDuring(
  reviews: readonly Pick<ReviewContent, 'at' | 'events'>[],
  firstAt: string | undefined,
): CompletionRecord['worst'] {
  const worst = new Map<string, CompletionRecord['worst'][number]>();
  for (const { at, events } of [...reviews].sort(byTime)) {
    if (firstAt === undefined || Date.parse(at) < Date.parse(firstAt)) continue;
    for (const { term, grade, attribution } of events) {
      const known = worst.get(term);
      if (!known || grade > known.grade) worst.set(term, { term, grade, attribution, at });
    }
  }
  return [...worst.values()].sort((one, other) => other.grade - one.grade || one.term.localeCompare(other.term));
}
