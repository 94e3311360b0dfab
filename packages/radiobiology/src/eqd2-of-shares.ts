import { type Eqd2Gy, eqd2Gy, type PhysicalGy } from './dose.ts';

/** What each fraction gave, 1 is a planned one: the sum of these shares, and the sum of their squares. */
export interface Shares {
  readonly sum: number;
  readonly squares: number;
}

/**
 * Equivalent dose in 2 Gy fractions at one point of fractions that gave different shares s of one planned dose d, with full repair between
 * them: the sum of s d (s d + a/b) / (2 + a/b). A share of 0 counts nothing; equal ones of 1 give {@link eqd2}.
 *
 * @throws RangeError naming the figure that has no meaning
 * @see Withers, Thames, Peters 1983, A new isoeffect curve for change in dose per fraction, Radiother Oncol 1:187-191
 */
export function eqd2OfShares(given: {
  readonly fractionGy: PhysicalGy;
  readonly shares: Shares;
  readonly alphaBetaGy: number;
}): Eqd2Gy {
  const { fractionGy, shares, alphaBetaGy } = given;
  const { sum, squares } = shares;
  if (!(fractionGy >= 0 && Number.isFinite(fractionGy)))
    throw new RangeError(`${fractionGy} Gy in a fraction: it must be 0 or more and finite.`);
  if (!(sum >= 0 && squares >= 0 && Number.isFinite(sum) && squares <= sum * sum * (1 + ROUNDING)))
    throw new RangeError(`Shares of ${sum} in all, their squares ${squares}: no fractions come to these.`);
  if (!(alphaBetaGy > 0 && Number.isFinite(alphaBetaGy)))
    throw new RangeError(`An alpha/beta of ${alphaBetaGy} Gy: it must be more than 0 and finite.`);
  return eqd2Gy((fractionGy * (alphaBetaGy * sum + fractionGy * squares)) / (2 + alphaBetaGy));
}

const ROUNDING = 1e-9;
