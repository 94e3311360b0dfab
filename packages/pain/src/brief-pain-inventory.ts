import { requirePainScore } from './pain-score.ts';

/** What pain interferes with (A16, from general knowledge); in our own short words, not in those of the publisher. */
export const INTERFERENCE_ITEMS = [
  ...['general-activity', 'mood', 'walking', 'work', 'relations', 'sleep', 'enjoyment'],
] as const;
/** Fewer answered items give no score (A12). */
export const LEAST_ANSWERED = 4;

export interface Severities {
  readonly worst: number | null;
  readonly least: number | null;
  readonly average: number | null;
  readonly now: number | null;
}

/**
 * Pain severity of the Brief Pain Inventory: the mean of worst, least, average and now (A11). Null unless all four were answered: the sheet names no
 * rule for fewer.
 * @throws RangeError of a score that is no whole number from 0 to 10
 */
export function bpiSeverity({ worst, least, average, now }: Severities): number | null {
  const scores = [worst, least, average, now].filter((score) => score !== null);
  scores.forEach(requirePainScore);
  return scores.length < 4 ? null : meanOf(scores);
}

export type Interference =
  | { readonly valid: true; readonly score: number; readonly answered: number }
  | { readonly valid: false; readonly answered: number };

/**
 * Pain interference of the Brief Pain Inventory: the mean of what was answered of the seven items, where that is at least {@link LEAST_ANSWERED} (A12).
 * @throws RangeError of more or fewer than seven items, of a score that is no whole number from 0 to 10
 */
export function bpiInterference(items: readonly (number | null)[]): Interference {
  if (items.length !== INTERFERENCE_ITEMS.length) throw new RangeError(`${items.length} items: there are seven.`);
  const answers = items.filter((item) => item !== null);
  answers.forEach(requirePainScore);
  const answered = answers.length;
  return answered < LEAST_ANSWERED ? { valid: false, answered } : { valid: true, score: meanOf(answers), answered };
}

/** A change of the interference score by so much matters to patients (A13, IMMPACT). */
export const MATTERING_INTERFERENCE = 1;

const meanOf = (scores: readonly number[]) => scores.reduce((sum, score) => sum + score, 0) / scores.length;
