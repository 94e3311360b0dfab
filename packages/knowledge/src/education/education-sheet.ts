import type { BothWords } from '../care-path/care-path-state.ts';
import type { Verified } from '../dose-goal.ts';

/** One thing that a patient is told, and whence. */
export interface EducationStatement {
  readonly says: BothWords;
  readonly source: string;
  readonly verified: Verified;
}

export interface EducationPart {
  readonly heading: BothWords;
  /** What to call at once for: set apart on screen and paper. */
  readonly isUrgent?: true;
  readonly statements: readonly EducationStatement[];
}

/** A sheet for patients, one thing on each: plain words, no abbreviation. */
export interface EducationSheet {
  readonly id: EducationSheetId;
  /** Raised with every change of a word. */
  readonly version: number;
  readonly title: BothWords;
  readonly parts: readonly EducationPart[];
}

export const EDUCATION_SHEET_IDS = [
  'cancer-pain',
  'the-number',
  'by-the-clock',
  'bowels',
  'drowsiness',
  'patches',
  'worries',
  'after-radiotherapy',
  'at-home',
] as const;
export type EducationSheetId = (typeof EDUCATION_SHEET_IDS)[number];
