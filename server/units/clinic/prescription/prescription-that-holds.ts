import { DomainError } from '@isocenter/messages';
import type { Database } from '../../../platform/database/database.ts';
import { contentSha256 } from '../../../platform/signatures/canonical-json.ts';
import type { StructuredPrescription } from '../../physics/plan-check/contract.ts';
import type { ApprovedPlan } from './contract.ts';
import { heldPrescription } from './prescription-store.ts';

/**
 * The prescription that a plan was checked against, if it is the one that holds; asked under the lock of the course.
 * @throws DomainError `clinic/prescription-superseded`
 */
export async function prescriptionThatHolds(
  transaction: Database,
  courseKey: string,
  { prescriptionKey, prescriptionSha256 }: Pick<ApprovedPlan, 'prescriptionKey' | 'prescriptionSha256'>,
): Promise<StructuredPrescription> {
  const held = await heldPrescription(transaction, courseKey);
  if (!held || String(held.prescription_key) !== prescriptionKey || contentSha256(held.content) !== prescriptionSha256)
    throw new DomainError('clinic/prescription-superseded');
  return held.content;
}
