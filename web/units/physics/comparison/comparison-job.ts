import type { ClosedContour, ContourComparison } from '@isocenter/dosimetry';

export interface OutlinedStructure {
  readonly name: string;
  readonly contours: readonly ClosedContour[];
}

/** What the worker is sent: two structures, and what counts as agreement. */
export interface ComparisonJob {
  readonly a: OutlinedStructure;
  readonly b: OutlinedStructure;
  readonly toleranceMm: number;
}

export interface ComparisonOutcome {
  readonly comparison: ContourComparison;
  readonly seconds: number;
}
