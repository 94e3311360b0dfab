/** How a tumour grows back while it is treated: nothing until the kick-off, then the same loss on each day. */
export interface Repopulation {
  /** Days from the first fraction until repopulation is felt (Tk). */
  readonly kickOffDays: number;
  /** BED that one day beyond it takes away (K) [Gy per day], with the alpha/beta of the tumour. */
  readonly dailyLossBedGy: number;
}

/**
 * BED that repopulation takes away in a course [Gy]: K (T - Tk), and nothing before the kick-off.
 *
 * @param overallDays days from the first to the last fraction, the first day being day 0: Monday to the Friday of the seventh week is 46
 * @throws RangeError if a figure is negative or not finite
 * @see Dale et al. 2002, Practical methods for compensating for missed treatment days in radiotherapy, Clin Oncol 14:382-393
 */
export function repopulationLossGy(overallDays: number, { kickOffDays, dailyLossBedGy }: Repopulation): number {
  for (const [name, value] of Object.entries({ overallDays, kickOffDays, dailyLossBedGy }))
    if (!(value >= 0 && Number.isFinite(value)))
      throw new RangeError(`${name} of ${value}: it must be 0 or more and finite.`);
  return dailyLossBedGy * Math.max(0, overallDays - kickOffDays);
}

/**
 * The same loss where a table gives it as dose in 2 Gy fractions: K = D (1 + 2 / (a/b)).
 * @see Bentzen and Joiner, in Basic Clinical Radiobiology: Dprolif is the dose in 2 Gy fractions that one day takes
 */
export function dailyLossOfEqd2(dailyLossEqd2Gy: number, alphaBetaGy: number): number {
  return dailyLossEqd2Gy * (1 + 2 / alphaBetaGy);
}
