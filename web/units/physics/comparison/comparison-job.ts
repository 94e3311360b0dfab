import type { ClosedContour, ContourComparison, StapleResult } from '@isocenter/dosimetry';

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

/** Several observers' outlines of one structure. */
export interface ConsensusJob {
  readonly observers: readonly OutlinedStructure[];
}

export interface ConsensusOutcome {
  readonly contours: readonly ClosedContour[];
  /** How well each observer saw the structure, in their order. */
  readonly sensitivity: StapleResult['sensitivity'];
  readonly specificity: StapleResult['specificity'];
  readonly converged: boolean;
}
