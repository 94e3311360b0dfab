import type { Verified } from '../dose-goal.ts';

/** One published alpha/beta ratio [Gy]. Limits are the source's interval or range. */
export interface AlphaBetaRow {
  readonly tissue: string;
  readonly endpoint?: string;
  readonly alphaBetaGy?: number;
  /** A value that the same source says others give, where it names one. */
  readonly otherGy?: number;
  readonly lowGy?: number;
  readonly highGy?: number;
  readonly note?: string;
  readonly source: string;
  readonly verified: Verified;
}
