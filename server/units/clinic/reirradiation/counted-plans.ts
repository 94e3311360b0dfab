import { DomainError, notFound } from '@isocenter/messages';
import type { CaseToSum } from '../../physics/index.ts';
import type { AskedSum, CountedPlan, PlanToSum } from './contract.ts';

/** A plan as it is counted: what physics is asked, and what is told of it. */
export interface PlanInSum {
  readonly asked: CaseToSum;
  readonly told: Pick<
    CountedPlan,
    'caseKey' | 'label' | 'counted' | 'fractions' | 'share' | 'notKnown' | 'recoveredPercent' | 'recoveredWhy'
  >;
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
    const { fractions, share, notKnown } = counted === 'delivered' ? delivered(plan) : whole(plan);
    const recoveredPercent = recovered?.percent ?? 0;
    return {
      asked: { caseKey, given: { fractions, share, recovered: recoveredPercent / 100 } },
      told: {
        ...{ caseKey, label: plan.label, counted, fractions, share, notKnown, recoveredPercent },
        recoveredWhy: recovered?.reason ?? null,
      },
    };
  });
}

function delivered({ caseKey, given, share, notKnown }: PlanToSum) {
  if (given === 0) throw new DomainError('clinic/sum-of-nothing-given', { plan: caseKey });
  return { fractions: given, share, notKnown };
}

function whole({ caseKey, fractions }: PlanToSum) {
  if (fractions === null) throw new DomainError('clinic/sum-without-fractions', { plan: caseKey });
  return { fractions, share: 1, notKnown: 0 };
}
