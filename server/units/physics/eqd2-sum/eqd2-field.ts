import type { DoseField } from '@isocenter/dosimetry';
import { eqd2, physicalGy } from '@isocenter/radiobiology';

/** What was given of a plan, and what of its effect is taken as recovered. */
export interface GivenPlan {
  /** Among which the dose was given in equal parts. */
  readonly fractions: number;
  /** Of the planned dose, 1 is the whole. */
  readonly share: number;
  /** Of the EQD2, 0..1: what a person says has recovered since; 0 is none. */
  readonly recovered: number;
}

/**
 * A dose as EQD2, voxel by voxel, on its own grid: what was given of it in equal fractions with full repair between them, less what has
 * recovered. A step of the stored dose becomes the greatest step that it makes anywhere.
 */
export function eqd2Field(
  field: DoseField,
  alphaBetaGy: number,
  { fractions, share, recovered }: GivenPlan,
): DoseField {
  const left = 1 - recovered;
  const toEqd2 = (gy: number) => left * eqd2({ totalGy: physicalGy(Math.max(0, gy) * share), fractions, alphaBetaGy });
  const doseGy = new Float32Array(field.doseGy.length);
  let highest = 0;
  for (let n = 0; n < doseGy.length; n++) {
    const gy = field.doseGy[n] ?? 0;
    if (gy > highest) highest = gy;
    doseGy[n] = toEqd2(gy);
  }
  const quantumGy = toEqd2(highest + field.quantumGy) - toEqd2(highest);
  return { grid: field.grid, doseGy, quantumGy };
}
