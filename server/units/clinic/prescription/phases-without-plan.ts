import type { StructuredPrescription } from '../../physics/plan-check/contract.ts';
import type { ApprovedPlan } from './contract.ts';

/** Phases that none of the plans carries out, by their place: a course is planned when there is none. */
export function phasesWithoutPlan(
  { phases }: Pick<StructuredPrescription, 'phases'>,
  plans: readonly Pick<ApprovedPlan, 'phases'>[],
): readonly number[] {
  const planned = new Set(plans.flatMap((plan) => plan.phases));
  return phases.flatMap((_, index) => (planned.has(index) ? [] : [index]));
}
