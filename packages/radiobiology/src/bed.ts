import { type BedGy, bedGy } from './dose.ts';
import { assertFractionation, type Fractionation } from './fractionation.ts';

/**
 * Biologically effective dose of equal fractions: BED = D (1 + d / (a/b)), d = D / n. Neither repopulation nor incomplete
 * repair is counted. Above about 10 Gy per fraction the linear-quadratic model is disputed.
 *
 * @throws RangeError if the dose is negative or not finite, the fractions are no integer from 1, or alpha/beta is not positive
 * @see Fowler 1989, The linear-quadratic formula and progress in fractionated radiotherapy, Br J Radiol 62:679-694
 */
export function bed(course: Fractionation): BedGy {
  assertFractionation(course);
  const { totalGy, fractions, alphaBetaGy } = course;
  return bedGy(totalGy * (1 + totalGy / fractions / alphaBetaGy));
}
