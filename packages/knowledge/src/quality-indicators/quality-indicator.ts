import type { Verified } from '../dose-goal.ts';

/** One indicator, as its source defines it. */
export interface QualityIndicator {
  readonly id: string;
  /** Of which sheet it is: `department`, `timeliness`. */
  readonly domain: string;
  readonly en: string;
  readonly zh: string;
  readonly numerator: string;
  readonly denominator: string;
  readonly unit: string;
  /** Whether more or less is better; null where neither is said. */
  readonly direction: 'higher' | 'lower' | 'range' | null;
  readonly target?: string;
  /** What it is computed from. */
  readonly dataNeeded: string;
  readonly source: string;
  readonly verified: Verified;
  readonly note?: string;
}
