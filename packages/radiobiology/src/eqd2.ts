import { type Eqd2Gy, eqd2Gy } from './dose.ts';
import { assertFractionation, type Fractionation } from './fractionation.ts';

/**
 * Equivalent dose in 2 Gy fractions: EQD2 = D (D/n + a/b) / (2 + a/b). It holds for the dose at one point, so for a
 * metric such as `D2cc` or the maximum; for a mean dose it is that of a structure which receives the mean throughout.
 *
 * @throws RangeError as {@link Fractionation} is checked in `bed()`
 * @see Withers, Thames, Peters 1983, A new isoeffect curve for change in dose per fraction, Radiother Oncol 1:187-191
 */
export function eqd2(course: Fractionation): Eqd2Gy {
  assertFractionation(course);
  const { totalGy, fractions, alphaBetaGy } = course;
  return eqd2Gy((totalGy * (totalGy / fractions + alphaBetaGy)) / (2 + alphaBetaGy));
}
