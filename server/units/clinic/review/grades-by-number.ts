import { gradeOfCount, gradeOfWeightLoss } from '@isocenter/knowledge';
import { COUNTS, type GradeByNumber, type ReviewContent } from './contract.ts';

/** Grades that follow from what was measured alone (CTCAE v5.0): a proposal beside those that somebody gives. */
export function gradesByNumber(
  { weightKg, counts }: Pick<ReviewContent, 'weightKg' | 'counts'>,
  baselineKg: number | null,
): GradeByNumber[] {
  const ofWeight = weightKg !== null && baselineKg !== null ? [gradeOfWeightLoss(weightKg, baselineKg)] : [];
  const ofCounts = COUNTS.flatMap((measured) => {
    const count = counts[measured];
    if (!count) return [];
    return [gradeOfCount(measured, count.value, { lowerLimitOfNormal: count.lowerLimit ?? undefined })];
  });
  return [...ofCounts, ...ofWeight];
}

interface Graded {
  readonly content: Pick<ReviewContent, 'at' | 'events'>;
}

/** The highest grade of each term, and when it was first as high. */
export function worstGrades(reviews: readonly Graded[]): { term: string; grade: number; at: string }[] {
  const worst = new Map<string, { term: string; grade: number; at: string }>();
  const inOrder = [...reviews].sort((one, other) => Date.parse(one.content.at) - Date.parse(other.content.at));
  for (const { content } of inOrder)
    for (const { term, grade } of content.events) {
      const known = worst.get(term);
      if (!known || grade > known.grade) worst.set(term, { term, grade, at: content.at });
    }
  return [...worst.values()].sort((one, other) => other.grade - one.grade);
}

const DAY_MS = 86_400_000;

/** Once every seven days from the first fraction on; the path of the department may ask for more. */
export function reviewDueAt(asked: {
  readonly firstFractionAt: string | null;
  readonly lastReviewAt: string | null;
  readonly isOver: boolean;
}): string | null {
  const { firstFractionAt, lastReviewAt, isOver } = asked;
  if (firstFractionAt === null || isOver) return null;
  const since = Math.max(Date.parse(firstFractionAt), lastReviewAt === null ? 0 : Date.parse(lastReviewAt));
  return new Date(since + 7 * DAY_MS).toISOString();
}
