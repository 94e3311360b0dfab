import type { GivenDose } from '@isocenter/pain';
import type { ORDER_UNITS } from './contract.ts';

/** The unit of a dose as the sums of 24 hours take it; undefined of what they do not reckon with. An infusion's µg/h is told by its route there. */
export function kernelUnit(unit: (typeof ORDER_UNITS)[number]): GivenDose['unit'] | undefined {
  if (unit === 'infused mcg/h') return 'mcg/h';
  return unit === 'mg' || unit === 'mcg' || unit === 'mcg/h' || unit === 'mg/h' ? unit : undefined;
}
