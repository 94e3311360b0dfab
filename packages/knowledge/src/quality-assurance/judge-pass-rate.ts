import type { GammaCriteria, GammaLimits } from './gamma-limits.ts';

/** What became of the points of a comparison that reach the cut-off. */
export interface PassRate {
  /** Judged points with gamma <= 1, and all judged ones. */
  readonly passed: number;
  readonly points: number;
  /** Points that could not be judged: where the plan has no dose. */
  readonly notJudged: number;
}

export interface PassRateVerdict {
  readonly verdict: 'met' | 'within tolerance' | 'not met' | 'cannot be judged';
  /** Criteria in which the comparison is another one than the limits were given for. */
  readonly deviations: readonly (keyof GammaCriteria)[];
  /**
   * Why nothing can be said: `limits-do-not-apply` to these criteria; `no-points`; `not-all-judged`: the points without a verdict of
   * their own could turn that of the plan.
   */
  readonly reason?: 'limits-do-not-apply' | 'no-points' | 'not-all-judged';
}

/**
 * Judges a pass rate: met from the tolerance limit on, within tolerance from the action limit on, else not met. A point that could not be
 * judged is neither a pass nor a failure: there is a verdict only where it is the same whichever it is.
 */
export function judgePassRate(rate: PassRate, criteria: GammaCriteria, limits: GammaLimits): PassRateVerdict {
  const deviations = deviationsFrom(limits.criteria, criteria);
  if (deviations.length > 0) return { verdict: 'cannot be judged', deviations, reason: 'limits-do-not-apply' };
  if (rate.points === 0) return { verdict: 'cannot be judged', deviations, reason: 'no-points' };
  const all = rate.points + rate.notJudged;
  const worst = verdictOf(rate.passed / all, limits);
  const best = verdictOf((rate.passed + rate.notJudged) / all, limits);
  if (worst !== best) return { verdict: 'cannot be judged', deviations, reason: 'not-all-judged' };
  return { verdict: worst, deviations };
}

function verdictOf(share: number, { tolerance, action }: GammaLimits): PassRateVerdict['verdict'] {
  if (share >= tolerance) return 'met';
  return share >= action ? 'within tolerance' : 'not met';
}

function deviationsFrom(limits: GammaCriteria, asked: GammaCriteria): readonly (keyof GammaCriteria)[] {
  const compared = [
    'doseDifferencePercent',
    'distanceToAgreementMm',
    'lowDoseCutoffPercent',
    'normalisation',
    'dose',
  ] as const;
  return compared.filter((criterion) => limits[criterion] !== asked[criterion]);
}
