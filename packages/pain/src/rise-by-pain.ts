import type { PainRuleId } from '@isocenter/knowledge';
import { CONTROLLED_UP_TO, requirePainScore } from './pain-score.ts';

/** How much more by the score of pain [%]; rules T3 to T5, the highest band first. */
const BANDS = [
  { from: 7, rule: 'T3', leastPercent: 50, mostPercent: 100 },
  { from: 4, rule: 'T4', leastPercent: 25, mostPercent: 50 },
  { from: 2, rule: 'T5', leastPercent: 0, mostPercent: 25 },
] as const satisfies readonly { rule: PainRuleId; [key: string]: unknown }[];

/** Rule T10 [%]. */
export const MOST_RISE_PERCENT = 50;

export interface RiseByPain {
  readonly leastPercent: number;
  readonly mostPercent: number;
  /** The dose raised by either [mg]. */
  readonly lowMg: number;
  readonly highMg: number;
  /** The dose raised by {@link MOST_RISE_PERCENT}: stands beside, and changes neither end. */
  readonly capMg: number;
  /** The band's upper end is beyond the cap: two rules disagree, and both are shown. */
  readonly isBeyondCap: boolean;
  /** The band's rule; T10; and R5 where one rule lets the dose rise and another calls the pain controlled. */
  readonly rules: readonly PainRuleId[];
}

/** `sedated`: more opioid is not the answer (E2). `no-pain`: no band begins below 2. */
export interface NoRise {
  readonly refused: 'sedated' | 'no-pain';
  readonly rules: readonly PainRuleId[];
}

/**
 * A dose raised by the band of the pain score, with the cap of 24 hours beside it.
 * @throws RangeError of a dose that is not above 0 and finite, of a score that is no whole number from 0 to 10
 */
export function riseByPain(asked: {
  readonly doseMg: number;
  readonly nrs: number;
  readonly isSedated: boolean;
}): RiseByPain | NoRise {
  const { doseMg, nrs, isSedated } = asked;
  if (!(doseMg > 0 && Number.isFinite(doseMg))) throw new RangeError(`${doseMg} mg: a dose is more than 0 and finite.`);
  requirePainScore(nrs);
  if (isSedated) return { refused: 'sedated', rules: ['E2'] };
  const band = BANDS.find(({ from }) => nrs >= from);
  if (!band) return { refused: 'no-pain', rules: ['R5'] };
  const { leastPercent, mostPercent, rule } = band;
  return {
    ...{ leastPercent, mostPercent },
    lowMg: doseMg * (1 + leastPercent / 100),
    highMg: doseMg * (1 + mostPercent / 100),
    capMg: doseMg * (1 + MOST_RISE_PERCENT / 100),
    isBeyondCap: mostPercent > MOST_RISE_PERCENT,
    rules: [rule, 'T10', ...(nrs <= CONTROLLED_UP_TO ? (['R5'] as const) : [])],
  };
}
