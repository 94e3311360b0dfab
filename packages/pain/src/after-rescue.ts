import type { OpioidRoute, PainRuleId } from '@isocenter/knowledge';
import { CONTROLLED_UP_TO, requirePainScore } from './pain-score.ts';

/** When pain is assessed after a rescue by this route [min]; null where no rule of ours speaks of it. */
export function reassessAfterMinutes(route: 'oral' | 'intravenous'): Reassessment;
export function reassessAfterMinutes(route: OpioidRoute): Reassessment | null;
export function reassessAfterMinutes(route: OpioidRoute): Reassessment | null {
  if (route === 'oral') return { minutes: 60, rule: 'R1' };
  if (route === 'intravenous') return { minutes: 15, rule: 'R2' };
  return null;
}

interface Reassessment {
  readonly minutes: number;
  readonly rule: PainRuleId;
}

/** Rule R3 [%]. */
const MORE_PERCENT = { least: 50, most: 100 } as const;
/** Rule R6: from so many rescues without change on. */
const CYCLES_WITHOUT_CHANGE = 2;

export interface AfterRescue {
  /** What was given as a rescue, in its own unit. */
  readonly dose: number;
  /** Pain before the rescue and when it was assessed again, 0 to 10. */
  readonly before: number;
  readonly after: number;
  /** Rescues in a row after which pain was not less, this one with them. */
  readonly cyclesWithoutChange: number;
  readonly isSedated: boolean;
}

/**
 * `hold`: sedated, no more opioid. `maintain`: controlled, the present dose as needed, then by the clock. `repeat`: the same dose again. `more`: 50 to 100 %
 * more, with `changeRoute` where two rescues or more changed nothing.
 */
export type RescueProposal =
  | { readonly act: 'hold' | 'maintain' | 'repeat'; readonly rules: readonly PainRuleId[] }
  | {
      readonly act: 'more';
      readonly low: number;
      readonly high: number;
      readonly changeRoute: boolean;
      readonly rules: readonly PainRuleId[];
    };

/**
 * What the rules propose once pain was assessed after a rescue (R3 to R6).
 * @throws RangeError of a dose that is not above 0 and finite, of a score that is no whole number from 0 to 10
 */
export function afterRescue(given: AfterRescue): RescueProposal {
  const { dose, before, after, cyclesWithoutChange, isSedated } = given;
  if (!(dose > 0 && Number.isFinite(dose))) throw new RangeError(`${dose}: a dose is more than 0 and finite.`);
  requirePainScore(before);
  requirePainScore(after);
  if (isSedated) return { act: 'hold', rules: ['E2'] };
  if (after <= CONTROLLED_UP_TO) return { act: 'maintain', rules: ['R5'] };
  if (after < before) return { act: 'repeat', rules: ['R4'] };
  const changeRoute = cyclesWithoutChange >= CYCLES_WITHOUT_CHANGE;
  return {
    act: 'more',
    low: dose * (1 + MORE_PERCENT.least / 100),
    high: dose * (1 + MORE_PERCENT.most / 100),
    changeRoute,
    rules: changeRoute ? ['R3', 'R6', 'T10'] : ['R3', 'T10'],
  };
}
