import type { PainRuleId } from '@isocenter/knowledge';
import { CONTROLLED_UP_TO } from './pain-score.ts';
import { MOST_RISE_PERCENT } from './rise-by-pain.ts';

/** Six doses of four hours make a day. */
export const DOSES_A_DAY = 6;
/** Of sums of decimal fractions, what the computer's rounding may be off by. */
const ROUNDING = 1e-9;

/** Morphine by mouth of the last 24 hours, and how the patient is. */
export interface GivenMorphine {
  /** Ordered by the clock, every four hours [mg]. */
  readonly fourHourlyMg: number;
  /** Given by the clock in the 24 hours, all of it together [mg]: what was ordered and not taken is not in it. */
  readonly regular24hMg: number;
  /** Each rescue, or dose of a titration [mg]. */
  readonly rescueMg: readonly number[];
  /** Pain now, 0 to 10. */
  readonly nrs: number;
  /** Drowsy, hard to rouse, or breathing slowly. */
  readonly isSedated: boolean;
}

interface Sums {
  readonly total24hMg: number;
  /** The total over six, before it is rounded. */
  readonly exactMg: number;
  readonly rules: readonly PainRuleId[];
}

export interface Titration extends Sums {
  readonly newFourHourlyMg: number;
  /** Against what was given by the clock or, where that is less, what is ordered [%]. */
  readonly risePercent: number;
  readonly rescue: { readonly lowMg: number; readonly highMg: number };
}

/**
 * `sedated`: more opioid is not the answer (E2). `controlled`: pain up to 3 (R5). `no-rise`: no whole mg more than is ordered. `over-cap`: more than T10 allows
 * in 24 hours, a specialist decides.
 */
export interface RefusedTitration extends Sums {
  readonly refused: 'sedated' | 'controlled' | 'no-rise' | 'over-cap';
}

interface Rule {
  readonly id: PainRuleId;
  newDose(exactMg: number): number;
  rescue(newMg: number, regular24hMg: number): Titration['rescue'];
}

/** The Malaysian guideline: rounded down to a whole mg, the rescue dose the same. */
const MALAYSIA: Rule = {
  id: 'T8',
  newDose: (exactMg) => Math.floor(exactMg + ROUNDING),
  rescue: (newMg) => ({ lowMg: newMg, highMg: newMg }),
};
/** The Chinese specification of 2018: not rounded; for titration 10 to 20 % of what was given by the clock. */
const NHC_2018: Rule = {
  id: 'T6',
  newDose: (exactMg) => exactMg,
  rescue: (_newMg, regular24hMg) => ({ lowMg: 0.1 * regular24hMg, highMg: 0.2 * regular24hMg }),
};
const RULES = { T8: MALAYSIA, T6: NHC_2018 } as const;
export type TitrationRule = keyof typeof RULES;
export const TITRATION_RULES = ['T8', 'T6'] as const satisfies readonly TitrationRule[];

/**
 * The next day's doses of morphine by mouth, every four hours and as a rescue; or why none is proposed.
 * @throws RangeError of a dose that is not finite or not above 0, of a pain score outside 0 to 10
 */
export function titration(given: GivenMorphine, by: TitrationRule): Titration | RefusedTitration {
  const { fourHourlyMg, regular24hMg, rescueMg, nrs, isSedated } = given;
  for (const mg of [fourHourlyMg, regular24hMg, ...rescueMg])
    if (!(mg > 0 && Number.isFinite(mg))) throw new RangeError(`${mg} mg: a dose is more than 0 and finite.`);
  if (!(nrs >= 0 && nrs <= 10)) throw new RangeError(`A pain score of ${nrs}: it lies between 0 and 10.`);
  const rule = RULES[by];
  const total24hMg = regular24hMg + rescueMg.reduce((sum, mg) => sum + mg, 0);
  const exactMg = total24hMg / DOSES_A_DAY;
  const refuse = (refused: RefusedTitration['refused'], ...rules: PainRuleId[]) => ({
    refused,
    total24hMg,
    exactMg,
    rules,
  });
  if (isSedated) return refuse('sedated', 'E2');
  if (nrs <= CONTROLLED_UP_TO) return refuse('controlled', 'R5');
  const newFourHourlyMg = rule.newDose(exactMg);
  const risePercent = 100 * (newFourHourlyMg / Math.min(fourHourlyMg, regular24hMg / DOSES_A_DAY) - 1);
  if (newFourHourlyMg < fourHourlyMg + ROUNDING) return refuse('no-rise', rule.id);
  if (risePercent > MOST_RISE_PERCENT + ROUNDING) return refuse('over-cap', rule.id, 'T10');
  const rescue = rule.rescue(newFourHourlyMg, regular24hMg);
  return { total24hMg, exactMg, newFourHourlyMg, risePercent, rescue, rules: [rule.id, 'T10'] };
}
