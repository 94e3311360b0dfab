import type { OralMorphine } from './oral-morphine.ts';

/** From here on rule S5 asks for caution, and from there for a reason [mg of oral morphine equivalent a day]. */
export const CAUTION_FROM_MG = 50;
export const JUSTIFY_FROM_MG = 90;

/** What rule S5 says of a day's total. Of a range its upper end counts. */
export function cautionOf({ highMg }: OralMorphine): 'none' | 'caution' | 'justify' {
  if (highMg >= JUSTIFY_FROM_MG) return 'justify';
  return highMg >= CAUTION_FROM_MG ? 'caution' : 'none';
}
