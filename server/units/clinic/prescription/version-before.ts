import type { ApprovedPlan } from './contract.ts';

/** The latest of the earlier plans, the latest first, that carried out one of the same phases. */
export function versionBefore(
  { phases }: Pick<ApprovedPlan, 'phases'>,
  earlier: readonly ApprovedPlan[],
): ApprovedPlan | undefined {
  return earlier.find((plan) => plan.phases.some((phase) => phases.includes(phase)));
}
