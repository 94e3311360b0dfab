import { DomainError, notFound } from '@isocenter/messages';
import type { Physics } from '../../physics/index.ts';
import { hundredPercent } from '../treatment/stated-beside-ordered.ts';
import type { FollowUp, NewPlace, PlaceContent, VisitContent } from './contract.ts';

/**
 * A place of recurrence with the dose that the treated plan has there, and what of it 100 % is.
 * @throws DomainError `platform/request-invalid` where the visit found no such recurrence, or the plan has no such target;
 *   `platform/not-found` for a plan that the course does not treat; `clinic/place-without-dose`, with the reason
 */
export async function placeOnDose(
  physics: Pick<Physics, 'pointDose'>,
  asked: NewPlace,
  { visit, plans }: { readonly visit: VisitContent; readonly plans: FollowUp['plans'] },
): Promise<PlaceContent> {
  if (!visit.recurrences.includes(asked.kind)) throw new DomainError('platform/request-invalid', { fields: 'kind' });
  const plan = plans.find(({ treatedPlanKey }) => treatedPlanKey === asked.treatedPlanKey);
  if (!plan) throw notFound('treatedPlan', asked.treatedPlanKey);
  const target = plan.targets.find(({ label }) => label === asked.target);
  if (!target) throw new DomainError('platform/request-invalid', { fields: 'target' });
  const dose = await physics.pointDose(plan.caseKey, asked.pointMm);
  if (!dose.isKnown) throw new DomainError('clinic/place-without-dose', { reason: dose.reason.code });
  const { doseGy, gridSpacingMm, frameOfReferenceUid, doseUids } = dose;
  const { prescribedGy, notices } = hundredPercent(target, plan, dose.stated);
  return {
    ...{ ...asked, caseKey: plan.caseKey, frameOfReferenceUid, doseUids, doseGy, gridSpacingMm: [...gridSpacingMm] },
    ...{ planUid: plan.planUid, prescribedGy, notices: [...notices] },
  };
}
