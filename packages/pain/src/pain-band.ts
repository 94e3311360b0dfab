import { requirePainScore } from './pain-score.ts';

export type PainBand = 'none' | 'mild' | 'moderate' | 'severe';

/** The class of a pain by number, for the pain management index: 0 none … 3 severe. */
export const PAIN_BANDS: readonly PainBand[] = ['none', 'mild', 'moderate', 'severe'];

/** From this score on a pain is moderate, and severe; rule A9, which nobody has read in the text of the specification. */
export const MODERATE_FROM = 4;
export const SEVERE_FROM = 7;

/**
 * The band of a score on the numeric rating scale: 1 to 3 mild, 4 to 6 moderate, 7 to 10 severe (A9). Another sheet (A10, ePPOC) calls an average of
 * 4 mild and of 5 and 6 moderate: it is for the average of the Brief Pain Inventory, and no score of a ward is read by it.
 * @throws RangeError of a score that is no whole number from 0 to 10
 */
export function painBand(nrs: number): PainBand {
  requirePainScore(nrs);
  if (nrs >= SEVERE_FROM) return 'severe';
  if (nrs >= MODERATE_FROM) return 'moderate';
  return nrs > 0 ? 'mild' : 'none';
}
