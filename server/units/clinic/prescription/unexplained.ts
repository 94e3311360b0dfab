import type { CheckId, Finding } from '../../physics/plan-check/contract.ts';

/** What no word makes right: the plan is another patient's, or nobody signed the prescription. */
const NEVER_RIGHT: readonly CheckId[] = ['patient', 'prescription'];

/** Checks that found a difference about which nobody says why. */
export function unexplained(
  differences: readonly Pick<Finding, 'check'>[],
  explained: readonly { readonly check: CheckId }[],
): readonly CheckId[] {
  const said = new Set(explained.map(({ check }) => check));
  return [...new Set(differences.map(({ check }) => check))].filter(
    (check) => NEVER_RIGHT.includes(check) || !said.has(check),
  );
}
