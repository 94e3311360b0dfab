import type { Verified } from '../dose-goal.ts';

/** From where on the computer's check of a plan says that something differs. Shares of 1. */
export interface PlanCheckRules {
  /** Between D95 % of a target and its prescribed dose. */
  readonly targetDoseTolerance: number;
  /** Between the beam doses of one fraction, at the points at which they are specified, and the highest dose of that fraction. */
  readonly beamDoseTolerance: number;
  /** Between a dose that the plan states and the one that is prescribed: rounding, and nothing else. */
  readonly statedDoseTolerance: number;
  /** A target is of a side when at least so much of it lies there. */
  readonly shareOnItsSide: number;
  /** A target of both sides, or of the midline, has at least so much on each. */
  readonly shareOnEachSide: number;
  /** More of a structure than this outside the dose grid is said. */
  readonly outsideGrid: number;
  readonly source: string;
  readonly verified: Verified;
}

/**
 * Wide enough for a boost beside its neighbour and a dose specified at a point, narrow enough for another prescription, another unit
 * or a scaled grid. No source prints them.
 */
export const PLAN_CHECK_RULES: PlanCheckRules = {
  targetDoseTolerance: 0.1,
  beamDoseTolerance: 0.15,
  statedDoseTolerance: 0.005,
  shareOnItsSide: 0.6,
  shareOnEachSide: 0.1,
  outsideGrid: 0.001,
  source: 'Isocenter proposal',
  verified: 'knowledge',
};
