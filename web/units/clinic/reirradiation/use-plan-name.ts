import type { PlanToSum } from '../../../../server/units/clinic/reirradiation/contract.ts';
import { useWords } from '../../../platform/language/use-words.ts';

/** A plan by its label, with its course where two have the same one. */
export function usePlanName(plans: readonly PlanToSum[]): (caseKey: string) => string {
  const { t } = useWords();
  return (caseKey) => {
    const plan = plans.find((each) => each.caseKey === caseKey);
    const label = plan?.label ?? caseKey;
    if (plans.filter((each) => each.label === plan?.label).length < 2) return label;
    const numbers = (plan?.courses ?? []).map(({ number }) => t('reirradiation.plan.course', { number }));
    const where = numbers.join(', ') || caseKey;
    return `${label} · ${where}`;
  };
}
