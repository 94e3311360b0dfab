import type { Verified } from '../dose-goal.ts';

/** Words of the department in both languages. */
export interface BothWords {
  readonly en: string;
  readonly zh: string;
}

/** Who does or signs what happens on a care path, as this product calls the roles. */
export type PathRole =
  | 'oncologist'
  | 'resident'
  | 'physicist'
  | 'dosimetrist'
  | 'therapist'
  | 'nurse'
  | 'scheduler'
  | 'engineer'
  | 'quality-lead'
  | 'coordinator';

/** A state of a course of treatment: what it asks for, what it leaves behind, who answers for it. */
export interface CarePathState {
  readonly id: string;
  readonly en: string;
  readonly zh: string;
  readonly owner: PathRole;
  readonly requires: readonly BothWords[];
  readonly produces: readonly BothWords[];
  readonly signedBy: readonly PathRole[];
  readonly source: string;
  readonly verified: Verified;
}

/** What is gone through before a signature: an item each, as its source lists them. */
export interface Checklist {
  readonly id: string;
  readonly en: string;
  readonly zh: string;
  readonly items: readonly BothWords[];
  readonly source: string;
  readonly verified: Verified;
}
