import type { Values } from '@isocenter/messages';
import type { GammaCriteria } from './gamma-criteria.ts';
import { presetOf } from './gamma-presets.ts';

/** What a pass rate (0..1) means by the limits that come with its criteria; without limits it is a figure, not a verdict. */
export function judgePassRate(
  passRate: number,
  criteria: GammaCriteria,
): {
  readonly verdict: 'met' | 'tolerance' | 'missed' | 'none';
  /** What is seen where colours are not. */
  readonly sign: '✓' | '≈' | '✕' | null;
  readonly word: `gamma.tolerance.${'met' | 'action' | 'missed' | 'none'}`;
  readonly values: Values;
} {
  const limits = presetOf(criteria);
  if (!limits || !('tolerance' in limits))
    return { verdict: 'none', sign: null, word: 'gamma.tolerance.none', values: {} };
  const values = { tolerance: 100 * limits.tolerance, action: 100 * limits.action };
  if (passRate >= limits.tolerance) return { verdict: 'met', sign: '✓', word: 'gamma.tolerance.met', values };
  if (passRate >= limits.action) return { verdict: 'tolerance', sign: '≈', word: 'gamma.tolerance.action', values };
  return { verdict: 'missed', sign: '✕', word: 'gamma.tolerance.missed', values };
}
