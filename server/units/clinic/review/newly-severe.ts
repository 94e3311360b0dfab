import { SEVERE_GRADE } from './contract.ts';

/** `byNumber`: it follows from a measured number, and nobody gave it. */
export interface SevereGrade {
  readonly grade: number;
  readonly byNumber: boolean;
}

export interface ReviewedGrades {
  readonly reviewKey: string;
  /** Given, and by number; of a term graded both ways the higher counts. */
  readonly grades: readonly (SevereGrade & { readonly term: string })[];
}

/**
 * Which reviews tell of a toxicity of grade 3 or more, and its highest grade there. The same term at the same or a lower grade is not told again; where a
 * review between graded it lower, it came back, and is.
 * @param reviews in the order in which they were made
 */
export function newlySevere(reviews: readonly ReviewedGrades[]): ReadonlyMap<string, SevereGrade> {
  const present = new Map<string, number>();
  const severe = new Map<string, SevereGrade>();
  for (const { reviewKey, grades } of reviews) {
    const highest = new Map(grades.toSorted((one, other) => worstFirst(other, one)).map((each) => [each.term, each]));
    const told = [...highest.values()].filter(
      ({ term, grade }) => grade >= SEVERE_GRADE && grade > (present.get(term) ?? 0),
    );
    for (const { term, grade } of highest.values()) present.set(term, grade);
    const [worst] = told.sort(worstFirst);
    if (worst) severe.set(reviewKey, { grade: worst.grade, byNumber: worst.byNumber });
  }
  return severe;
}

/** Of equal grades the one that somebody gave. */
const worstFirst = (one: SevereGrade, other: SevereGrade) =>
  other.grade - one.grade || Number(one.byNumber) - Number(other.byNumber);
