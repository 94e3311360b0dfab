import type { ImageVolume, TreatmentCase } from '@isocenter/dicom-rt';
import { PLAN_CHECK_RULES } from '@isocenter/knowledge';
import { notFound } from '@isocenter/messages';
import type { MeasureAll } from '../evaluate-plan.ts';
import { checkPlan, type PlanCheck } from './check-plan.ts';
import type { PlanSummary } from './contract.ts';
import { evaluatePrescribed } from './evaluate-prescribed.ts';
import { planSummary } from './plan-summary.ts';
import type { PlanToCheck } from './plan-to-check.ts';

type Asked = Pick<PlanToCheck, 'prescription' | 'phases' | 'isSigned' | 'patient' | 'machines'> & {
  readonly confirmedNames: ReadonlyMap<string, string>;
  readonly image: ImageVolume | undefined;
};

/**
 * A case of the archive beside a prescription: what was found, and the figures of the plan.
 * @throws DomainError `platform/not-found` of a case without a plan
 */
export function checkedCase(
  { plan, structureSet, doses, notices }: TreatmentCase,
  { confirmedNames, ...asked }: Asked,
  measureAll: MeasureAll,
): { readonly check: PlanCheck; readonly summary: PlanSummary } {
  if (!plan) throw notFound('plan', '');
  const treatment = { plan, ...(structureSet && { structureSet }), doses, notices };
  const { prescription, phases } = asked;
  const verdict = evaluatePrescribed(treatment, { prescription, phases, confirmedNames }, measureAll);
  const check = checkPlan({ ...asked, plan, structureSet, doses, verdict, rules: PLAN_CHECK_RULES });
  return { check, summary: planSummary(plan, verdict) };
}
