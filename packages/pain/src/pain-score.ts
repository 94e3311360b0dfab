/** @throws RangeError of a pain score that is no whole number from 0 to 10 */
export function requirePainScore(nrs: number): void {
  if (!(Number.isInteger(nrs) && nrs >= 0 && nrs <= 10))
    throw new RangeError(`A pain score of ${nrs}: it is a whole number from 0 to 10.`);
}

/** Rule R5: up to here pain is controlled (numeric rating scale, 0 to 10). */
export const CONTROLLED_UP_TO = 3;
