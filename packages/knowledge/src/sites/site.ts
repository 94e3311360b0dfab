import type { Verified } from '../dose-goal.ts';

/** A site or diagnosis as radiation oncology speaks of it. */
export interface Site {
  readonly id: string;
  readonly en: string;
  readonly zh: string;
  readonly region: string;
  readonly icd10: string;
  /** ICD-O-3 */
  readonly topography: string;
  /** Common ICD-O-3 morphologies. */
  readonly morphologies: readonly string[];
  readonly staging?: readonly string[];
  readonly regimens: readonly string[];
  /** Names of goal sets, the more specific first. */
  readonly constraintSets: readonly string[];
  readonly source: string;
  readonly verified: Verified;
  readonly regimensVerified: Verified;
}
