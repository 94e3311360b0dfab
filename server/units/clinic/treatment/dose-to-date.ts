import { compareDelivery } from './compare-delivery.ts';
import type { DoseToDate, FractionContent, TreatedPlan } from './contract.ts';
import { gaveDose } from './was-given.ts';

interface PlanOfCourse {
  readonly treatedPlanKey: string;
  readonly plan: Pick<TreatedPlan, 'targets' | 'fields' | 'fractions'>;
}

/**
 * Dose that each target has received by each plan: the share of each fraction, times the dose of one fraction. A fraction whose delivery is
 * not known adds nothing, and is counted apart.
 */
export function doseToDate(
  plans: readonly PlanOfCourse[],
  fractions: readonly Pick<FractionContent, 'treatedPlanKey' | 'fields'>[],
): DoseToDate[] {
  return plans.flatMap(({ treatedPlanKey, plan }) => {
    const given = fractions.filter((fraction) => fraction.treatedPlanKey === treatedPlanKey && gaveDose(fraction));
    const shares = given.map((fraction) => compareDelivery(plan, fraction).share);
    const known = shares.filter((share) => share !== null);
    const sum = known.reduce((total, share) => total + share, 0);
    return plan.targets.map(({ label, doseGy }) => ({
      ...{ treatedPlanKey, label, plannedGy: doseGy, deliveredGy: (sum * doseGy) / plan.fractions },
      ...{ given: given.length, planned: plan.fractions, notKnown: shares.length - known.length },
    }));
  });
}
