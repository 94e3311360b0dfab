/**
 * The dose of each of `fractions` equal fractions that have a BED together [Gy]: the positive root of n d (1 + d / (a/b)) = BED.
 * Neither repopulation nor incomplete repair is counted: take them into the BED that is asked for.
 *
 * @throws RangeError if the BED is negative, alpha/beta is not positive, or there is no fraction
 */
export function fractionForBed(
  bedGy: number,
  { fractions, alphaBetaGy }: { readonly fractions: number; readonly alphaBetaGy: number },
): number {
  if (!(bedGy >= 0 && Number.isFinite(bedGy))) throw new RangeError(`A BED of ${bedGy} Gy: it must be 0 or more.`);
  if (!(Number.isInteger(fractions) && fractions >= 1))
    throw new RangeError(`${fractions} fractions: their number must be an integer from 1.`);
  if (!(alphaBetaGy > 0)) throw new RangeError(`An alpha/beta of ${alphaBetaGy} Gy: it must be more than 0.`);
  return (-alphaBetaGy + Math.sqrt(alphaBetaGy ** 2 + (4 * alphaBetaGy * bedGy) / fractions)) / 2;
}
