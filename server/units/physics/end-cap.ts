import type { EndCap } from '@isocenter/dosimetry';

/**
 * How the product ends a structure beyond its outermost contours. Of the 22 structures of two Eclipse cases (planes 2.5 mm apart)
 * whose volume the planning system states, ending on the outermost planes differs by 3.4 % on average (median 1.1 %), reaching half a
 * plane further by 9.7 % (median 1.8 %); large organs do not tell the two apart, optic nerves and lenses do.
 */
export const PRODUCT_END_CAP: EndCap = 'trapezoid';
