import { type EventGrade, SEVERE_GRADE } from './contract.ts';

export interface ReviewedGrades {
  readonly reviewKey: string;
  readonly events: readonly Pick<EventGrade, 'term' | 'grade'>[];
}

/**
 * Which reviews tell of a toxicity of grade 3 or more that none before them told of as high, and its highest grade there. The same term at the same or a
 * lower grade is not told again.
 * @param reviews in the order in which they were made
 */
export function newlySevere(reviews: readonly ReviewedGrades[]): ReadonlyMap<string, number> {
  const told = new Map<string, number>();
  const severe = new Map<string, number>();
  for (const { reviewKey, events } of reviews)
    for (const { term, grade } of events) {
      if (grade < SEVERE_GRADE || grade <= (told.get(term) ?? 0)) continue;
      told.set(term, grade);
      severe.set(reviewKey, Math.max(grade, severe.get(reviewKey) ?? 0));
    }
  return severe;
}
