import type { ReviewedVersion } from './contract.ts';

/** Whether both are versions of one plan: it has the same name or the same identity. Plans without a name are one only by their identity. */
export function isSamePlan(a: ReviewedVersion, b: ReviewedVersion): boolean {
  if (a.label !== null && a.label === b.label) return true;
  const uid = planUid(a);
  return uid !== undefined && uid === planUid(b);
}

const planUid = ({ objects }: ReviewedVersion) => objects.find(({ kind }) => kind === 'RTPLAN')?.sopInstanceUid;

interface Reviewed {
  readonly reviewKey: string;
  readonly content: ReviewedVersion;
}

/**
 * Which plan each review is of: reviews of versions of one plan have one line, called by the first of them.
 * @param reviews in the order in which they were opened
 * @returns the line of each review, by the review's key
 */
export function linesOf(reviews: readonly Reviewed[]): ReadonlyMap<string, string> {
  const lines = new Map<string, string>();
  for (const [index, { reviewKey, content }] of reviews.entries()) {
    const before = reviews.slice(0, index).findLast((earlier) => isSamePlan(earlier.content, content));
    lines.set(reviewKey, (before && lines.get(before.reviewKey)) ?? reviewKey);
  }
  return lines;
}
