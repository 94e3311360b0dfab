/** Rule T7: from which reductions a person chooses [% a day], down to which dose, and how long that is held. */
export const TAPER = { leastPercent: 10, mostPercent: 25, downToMg: 30, lastDays: 2 } as const;

/** What is given on a day [mg of oral morphine in 24 h]; the last one is followed by none. */
export interface TaperDay {
  readonly day: number;
  readonly mg: number;
}

/** The reduction is outside of what the rule names. */
export interface RefusedTaper {
  readonly refused: 'percent';
}

/**
 * Opioids brought to an end (T7): each day so much less than on the day before, never below 30 mg; that for two days, then none. Day 1 is the first one with less.
 * @param reductionPercent chosen by a person
 * @throws RangeError of a dose that is not above 0 and finite
 */
export function taper(
  oralMorphineMg: number,
  { reductionPercent }: { readonly reductionPercent: number },
): readonly TaperDay[] | RefusedTaper {
  if (!(oralMorphineMg > 0 && Number.isFinite(oralMorphineMg)))
    throw new RangeError(`${oralMorphineMg} mg in 24 hours: it must be more than 0 and finite.`);
  const { leastPercent, mostPercent, downToMg, lastDays } = TAPER;
  if (!(reductionPercent >= leastPercent && reductionPercent <= mostPercent)) return { refused: 'percent' };
  const days: number[] = [];
  let mg = oralMorphineMg;
  while (mg * (1 - reductionPercent / 100) > downToMg) {
    mg *= 1 - reductionPercent / 100;
    days.push(mg);
  }
  const last = Math.min(oralMorphineMg, downToMg);
  return [...days, ...Array<number>(lastDays).fill(last)].map((each, n) => ({ day: n + 1, mg: each }));
}
