import type { CheckId, Finding } from '../../physics/plan-check/contract.ts';

/** Checks that found a difference about which nobody says why. A wrong patient is explained to nobody: the plan is not this one's. */
export function unexplained(
  differences: readonly Pick<Finding, 'check'>[],
  explained: readonly { readonly check: CheckId }[],
): readonly CheckId[] {
  const said = new Set(explained.map(({ check }) => check));
  return [...new Set(differences.map(({ check }) => check))].filter((check) => check === 'patient' || !said.has(check));
}
