import type { PainRuleId } from '@isocenter/knowledge';

/** From how many rescue doses in 24 hours on a rule asks for more by the clock. B2: more than 4. B5: 3 or more. B6: more than 3. */
const ASKS_FROM = { B5: 3, B6: 4, B2: 5 } as const satisfies Partial<Record<PainRuleId, number>>;

export type BaselineRule = keyof typeof ASKS_FROM;
export const BASELINE_RULES = Object.keys(ASKS_FROM) as readonly BaselineRule[];

/**
 * What each rule says of a count of rescue doses: whether the dose by the clock should rise. They disagree, and each answers for itself.
 * @throws RangeError of a count that is no whole number from 0 on
 */
export function asksBaselineRise(
  rescuesIn24h: number,
): readonly { readonly rule: BaselineRule; readonly asks: boolean }[] {
  if (!(Number.isInteger(rescuesIn24h) && rescuesIn24h >= 0))
    throw new RangeError(`${rescuesIn24h} rescue doses: a count is a whole number from 0 on.`);
  return BASELINE_RULES.map((rule) => ({ rule, asks: rescuesIn24h >= ASKS_FROM[rule] }));
}
