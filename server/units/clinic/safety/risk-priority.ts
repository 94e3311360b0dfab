import type { Occurrence } from '@isocenter/knowledge';
import type { FailureMode } from './contract.ts';

/** O × S × D, where O is known or bounded; of a bound it is the most that it can be. @see AAPM TG-100 */
export function riskPriority(
  occurrence: Occurrence,
  { severity, detectability }: Pick<FailureMode, 'severity' | 'detectability'>,
): number | null {
  return occurrence.known === 'no' ? null : occurrence.score * severity * detectability;
}
