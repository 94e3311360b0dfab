import type { GammaStatistics } from '@isocenter/dosimetry';
import { type GammaCriteria, judgePassRate, TG218_GAMMA_LIMITS } from '@isocenter/knowledge';
import type { Values } from '@isocenter/messages';

/** What a verdict on a pass rate looks like and says. Criteria without limits have none: there it is a figure. */
export interface PassRateWords {
  readonly look: 'met' | 'tolerance' | 'missed' | 'unknown' | 'none';
  /** What is seen where colours are not. */
  readonly sign: '✓' | '≈' | '✕' | '?' | null;
  readonly word: `gamma.tolerance.${'met' | 'action' | 'missed' | 'open' | 'none'}`;
  readonly values: Values;
}

const LOOKS = {
  met: { look: 'met', sign: '✓', word: 'gamma.tolerance.met' },
  'within tolerance': { look: 'tolerance', sign: '≈', word: 'gamma.tolerance.action' },
  'not met': { look: 'missed', sign: '✕', word: 'gamma.tolerance.missed' },
  'cannot be judged': { look: 'unknown', sign: '?', word: 'gamma.tolerance.open' },
} as const;

export function passRateWords({ points, passed, notJudged }: GammaStatistics, criteria: GammaCriteria): PassRateWords {
  const rate = { passed, points, notJudged: notJudged.outsideEvaluated + notJudged.withoutDose };
  const { verdict, reason } = judgePassRate(rate, criteria, TG218_GAMMA_LIMITS);
  if (reason === 'limits-do-not-apply') return { look: 'none', sign: null, word: 'gamma.tolerance.none', values: {} };
  const values = { tolerance: 100 * TG218_GAMMA_LIMITS.tolerance, action: 100 * TG218_GAMMA_LIMITS.action };
  return { ...LOOKS[verdict], values };
}
