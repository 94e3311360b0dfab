import type { SolidConvention } from '../inputs.ts';

/**
 * How the product makes contours a solid: as the planning systems do whose own DVHs we have. Of 31 structures of Eclipse and of a breast
 * plan, volumes differ by 1.0 % in the median and doses by 0.01 Gy. Reaching half a plane further, as a slab or rounded, volumes differ
 * by 2.1 % and 1.4 %, most in optic nerves and lenses; interpolating between planes changes the median by less than 0.2 %, and leaves the mean
 * doses of 9 in 10 within 0.16 instead of 0.06 Gy.
 */
export const PRODUCT_SOLID: SolidConvention = { endCap: 'trapezoid', between: 'extruded' };
