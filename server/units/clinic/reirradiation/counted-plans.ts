import { DomainError, notFound } from '@isocenter/messages';
import type { CaseToSum } from '../../physics/index.ts';
import type { AskedSum, CountedPlan, PlanToSum } from './contract.ts';

/** A plan as it is counted: what physics is asked, and what is told of it. */
export interface PlanInSum {
  readonly asked: CaseToSum;
  readonly told: Omit<CountedPlan, 'frameOfReferenceUid' | 'reason' | 'objects'>;
}

/**
 * How much of each plan is summed, in how many fractions.
 * @throws DomainError `platform/not-found` for a plan that is none of the patient's; `clinic/sum-of-nothing-given`,
 *   `clinic/sum-without-fractions`; `platform/request-invalid` for one that is named twice, or structures of none of them
 */
export function countedPlans({ plans: asked, structuresOf }: AskedSum, plans: readonly PlanToSum[]): PlanInSum[] {
  const keys = asked.map(({ caseKey }) => caseKey);
  if (new Set(keys).size < keys.length) throw new DomainError('platform/request-invalid', { fields: 'plans' });
  if (structuresOf !== null && !keys.includes(structuresOf))
    throw new DomainError('platform/request-invalid', { fields: 'structuresOf' });
  return asked.map(({ caseKey, counted, recovered }) => {
    const plan = plans.find((each) => each.caseKey === caseKey);
    if (!plan) throw notFound('plan', caseKey);
    const { label, notices, fractions: plannedFractions } = plan;
    if (plannedFractions === null) throw new DomainError('clinic/sum-without-fractions', { plan: caseKey });
    const { fractions, shares, notKnown } = counted === 'delivered' ? delivered(plan) : whole(plannedFractions);
    const recoveredPercent = recovered?.percent ?? 0;
    return {
      asked: { caseKey, given: { plannedFractions, shares, recovered: recoveredPercent / 100 } },
      told: {
        ...{ caseKey, label, counted, fractions, plannedFractions, shares, share: shares.sum / plannedFractions },
        ...{ notKnown, recoveredPercent, recoveredWhy: recovered?.reason ?? null, notices },
      },
    };
  });
}

function delivered({ caseKey, gaveDose, shares, notKnown }: PlanToSum) {
  if (gaveDose === 0) throw new DomainError('clinic/sum-of-nothing-given', { plan: caseKey });
  return { fractions: gaveDose, shares, notKnown };
}

function whole(fractions: number) {
  return { fractions, shares: { sum: fractions, squares: fractions }, notKnown: 0 };
}
