import { requirePainScore } from './pain-score.ts';

/** Of the baseline [%]; A14 (IMMPACT), the largest first. */
const STEPS = [
  { from: 50, change: 'substantial' },
  { from: 30, change: 'moderate' },
  { from: 10, change: 'minimal' },
] as const;

export interface PainChange {
  /** Of the baseline [%], negative where the pain is less. */
  readonly percent: number;
  readonly change: (typeof STEPS)[number]['change'] | 'none';
}

/**
 * How much a score changed since a baseline on the same scale, in either direction. Null from a baseline of 0, of which there is no share.
 * @throws RangeError of a score that is no whole number from 0 to 10
 */
export function painChange(baseline: number, now: number): PainChange | null {
  requirePainScore(baseline);
  requirePainScore(now);
  if (baseline === 0) return null;
  const percent = (100 * (now - baseline)) / baseline;
  return { percent, change: STEPS.find(({ from }) => Math.abs(percent) >= from)?.change ?? 'none' };
}
