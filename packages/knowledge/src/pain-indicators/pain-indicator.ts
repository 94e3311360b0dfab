import type { Verified } from '../dose-goal.ts';

/** A figure by which a pain ward is judged, with numerator and denominator in its source's words. */
export interface PainIndicator {
  readonly id: string;
  readonly kind: 'process' | 'outcome' | 'safety';
  readonly en: string;
  readonly zh: string;
  readonly numerator: string;
  readonly denominator: string;
  readonly unit: '%' | 'per 1000';
  readonly source: string;
  readonly verified: Verified;
}
