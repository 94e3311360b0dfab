import type { PainRuleId } from '@isocenter/knowledge';

/** Six doses of four hours make a day. */
const DOSES_A_DAY = 6;
/** Rule T10 [%]. */
const MOST_RISE_PERCENT = 50;

/** Morphine by mouth of the last 24 hours. */
export interface GivenMorphine {
  /** By the clock, every four hours [mg]. */
  readonly fourHourlyMg: number;
  /** Each rescue, or dose of a titration [mg]. */
  readonly rescueMg: readonly number[];
}

export interface Titration {
  readonly regular24hMg: number;
  readonly rescue24hMg: number;
  readonly total24hMg: number;
  /** The total over six, before it is rounded. */
  readonly exactMg: number;
  readonly newFourHourlyMg: number;
  /** Against what was given by the clock [%]. */
  readonly risePercent: number;
  /** More than a rule allows in 24 hours: a specialist decides. */
  readonly needsSpecialist: boolean;
  readonly rescue: { readonly lowMg: number; readonly highMg: number };
  readonly rules: readonly PainRuleId[];
}

/** The next day's doses by the Malaysian guideline (T8, T10): rounded down to a whole mg, the rescue dose the same. */
export function titrationOfMalaysia(given: GivenMorphine): Titration {
  const sums = sumsOf(given);
  const newFourHourlyMg = Math.floor(sums.exactMg);
  const rescue = { lowMg: newFourHourlyMg, highMg: newFourHourlyMg };
  return { ...sums, newFourHourlyMg, rescue, ...riseTo(newFourHourlyMg, given), rules: ['T8', 'T10'] };
}

/** The next day's doses by the Chinese specification of 2018 (T6): not rounded; for titration 10 to 20 % of what was given by the clock. */
export function titrationOfNhc2018(given: GivenMorphine): Titration {
  const sums = sumsOf(given);
  const rescue = { lowMg: 0.1 * sums.regular24hMg, highMg: 0.2 * sums.regular24hMg };
  return { ...sums, newFourHourlyMg: sums.exactMg, rescue, ...riseTo(sums.exactMg, given), rules: ['T6', 'T10'] };
}

/** @throws RangeError of a dose that is not finite or not above 0 */
function sumsOf({ fourHourlyMg, rescueMg }: GivenMorphine) {
  for (const mg of [fourHourlyMg, ...rescueMg])
    if (!(mg > 0 && Number.isFinite(mg))) throw new RangeError(`${mg} mg: a dose is more than 0 and finite.`);
  const regular24hMg = DOSES_A_DAY * fourHourlyMg;
  const rescue24hMg = rescueMg.reduce((sum, mg) => sum + mg, 0);
  const total24hMg = regular24hMg + rescue24hMg;
  return { regular24hMg, rescue24hMg, total24hMg, exactMg: total24hMg / DOSES_A_DAY };
}

function riseTo(newMg: number, { fourHourlyMg }: GivenMorphine) {
  const risePercent = 100 * (newMg / fourHourlyMg - 1);
  return { risePercent, needsSpecialist: risePercent > MOST_RISE_PERCENT };
}
