import type { DoseField } from '@isocenter/dosimetry';
import { eqd2OfShares, physicalGy, type Shares } from '@isocenter/radiobiology';

/** What was given of a plan, and what of its effect is taken as recovered. */
export interface GivenPlan {
  /** In which the dose of the whole plan is to be given. */
  readonly plannedFractions: number;
  /** Of the dose of one of these, what each fraction gave. */
  readonly shares: Shares;
  /** Of the EQD2, 0..1: what a person says has recovered since; 0 is none. */
  readonly recovered: number;
}

/**
 * A dose as EQD2, voxel by voxel, on its own grid: what each fraction gave of it, with full repair between them, less what has
 * recovered. A step of the stored dose becomes the greatest step that it makes anywhere.
 */
export function eqd2Field(
  field: DoseField,
  alphaBetaGy: number,
  { plannedFractions, shares, recovered }: GivenPlan,
): DoseField {
  const left = 1 - recovered;
  const toEqd2 = (gy: number) =>
    left * eqd2OfShares({ fractionGy: physicalGy(Math.max(0, gy) / plannedFractions), shares, alphaBetaGy });
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
