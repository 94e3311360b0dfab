import { behaviourSum } from '@isocenter/pain';
import type { Measured } from './contract.ts';

/** How strong the pain is, 0 to 10: what the patient said, or the sum of what was watched. */
export function painOf(measured: Measured): number {
  return 'value' in measured ? measured.value : behaviourSum(measured.instrument, measured.items);
}
