import type { PainRuleId } from '@isocenter/knowledge';

/** The rules that a rescue dose may be proposed by, as shares of the opioid of the last 24 hours. */
const SHARES = {
  B1: [0.1, 0.2],
  B4: [0.1, 0.2],
  B3: [1 / 6, 1 / 6],
  B7: [1 / 10, 1 / 6],
} as const satisfies Partial<Record<PainRuleId, readonly [number, number]>>;

export type RescueRule = keyof typeof SHARES;
export const RESCUE_RULES = Object.keys(SHARES) as readonly RescueRule[];

/**
 * A rescue dose of oral morphine [mg].
 * @param oralMorphineMg of the last 24 hours
 * @throws RangeError of a total that is not above 0
 */
export function rescueDose(
  oralMorphineMg: number,
  rule: RescueRule,
): { readonly lowMg: number; readonly highMg: number } {
  if (!(oralMorphineMg > 0 && Number.isFinite(oralMorphineMg)))
    throw new RangeError(`${oralMorphineMg} mg in 24 hours: it must be more than 0 and finite.`);
  const [low, high] = SHARES[rule];
  return { lowMg: oralMorphineMg * low, highMg: oralMorphineMg * high };
}
