import type { PhysicalGy } from './dose.ts';

/** Equal fractions of one course at one point, with full repair between them. */
export interface Fractionation {
  readonly totalGy: PhysicalGy;
  readonly fractions: number;
  readonly alphaBetaGy: number;
}

/** @throws RangeError naming the figure that has no meaning */
export function assertFractionation({ totalGy, fractions, alphaBetaGy }: Fractionation): void {
  if (!(totalGy >= 0 && Number.isFinite(totalGy)))
    throw new RangeError(`A total dose of ${totalGy} Gy: it must be 0 or more and finite.`);
  if (!(Number.isInteger(fractions) && fractions >= 1))
    throw new RangeError(`${fractions} fractions: their number must be an integer from 1.`);
  if (!(alphaBetaGy > 0 && Number.isFinite(alphaBetaGy)))
    throw new RangeError(`An alpha/beta of ${alphaBetaGy} Gy: it must be more than 0 and finite.`);
}
