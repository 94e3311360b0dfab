import { DomainError, notFound } from '@isocenter/messages';
import type { Selectable } from 'kysely';
import type { ActingPerson } from '../../../platform/database/acting.ts';
import type { Database, Tables } from '../../../platform/database/database.ts';
import { requireSame } from '../../../platform/http/asked-revision.ts';
import { keyNumber } from '../../../platform/key-number.ts';
import type { Meaning } from '../../../platform/signatures/contract.ts';
import { sign } from '../../../platform/signatures/sign.ts';
import type { StructuredPrescription } from '../../physics/plan-check/contract.ts';
import { addFact } from '../course/facts.ts';
import { requireReached } from '../course/require-reached.ts';
import { stepOf } from '../course/sheet-store.ts';
import { signedContent } from './approval-store.ts';
import { PLAN_APPROVAL } from './contract.ts';
import { lockCourse } from './lock-course.ts';
import { phasesWithoutPlan } from './phases-without-plan.ts';
import type { PlanParts } from './plan-parts.ts';
import { prescriptionThatHolds } from './prescription-that-holds.ts';
import { requireUnchanged } from './require-unchanged.ts';
import { requireMaySign } from './who-may-sign.ts';

interface Asked {
  readonly approvalKey: string;
  readonly revision: number;
  readonly meaning: Meaning;
  readonly me: ActingPerson;
}

/**
 * Signs plan, structure set and doses by their hashes. With the last of the roles that the care path names the plan is approved; with the last of
 * the phases of the prescription so is that of the course.
 * @returns the course's key
 * @throws DomainError `clinic/plan-withdrawn`, `clinic/plan-changed`, `clinic/prescription-superseded`, `platform/changed-meanwhile`; as
 *   {@link requireMaySign} and `sign`
 */
export async function signApproval({ database, archive, now }: PlanParts, asked: Asked): Promise<string> {
  const { approvalKey, revision, meaning, me } = asked;
  return database.transaction().execute(async (transaction) => {
    const row = await lockedApproval(transaction, approvalKey);
    requireSame(row.revision, revision);
    if (row.withdrawn) throw new DomainError('clinic/plan-withdrawn');
    await requireUnchanged(archive, row.content);
    const courseKey = String(row.course_key);
    const prescription = await prescriptionThatHolds(transaction, courseKey, row.content);
    const step = await stepOf(transaction, String(row.site_key), 'plan-approved');
    const of = { entity: PLAN_APPROVAL, entityKey: approvalKey, content: signedContent(row) };
    const isLast = await requireMaySign(transaction, { step, me, of });
    await requireReached(transaction, courseKey, 'plan-approved', now());
    await sign(transaction, { ...of, meaning });
    if (!isLast) return courseKey;
    await transaction
      .updateTable('clinic_plan_approval')
      .set({ is_approved: true })
      .where('approval_key', '=', row.approval_key)
      .execute();
    await approveCourse(transaction, { courseKey, prescription, at: now() });
    return courseKey;
  });
}

/** Of its course before itself, as all that changes approvals does. */
async function lockedApproval(
  transaction: Database,
  approvalKey: string,
): Promise<Selectable<Tables['clinic_plan_approval']>> {
  const ofKey = transaction
    .selectFrom('clinic_plan_approval')
    .selectAll()
    .where('approval_key', '=', keyNumber(approvalKey));
  const found = await ofKey.executeTakeFirst();
  if (found) await lockCourse(transaction, String(found.course_key));
  const row = await ofKey.forUpdate().executeTakeFirst();
  if (!row) throw notFound('plan', approvalKey);
  return row;
}

interface WholeCourse {
  readonly courseKey: string;
  readonly prescription: StructuredPrescription;
  readonly at: Date;
}

/** Once each phase has an approved plan: one fact for each of them, and with one of these facts all of them lapse. */
async function approveCourse(transaction: Database, { courseKey, prescription, at }: WholeCourse): Promise<void> {
  const approved = await transaction
    .selectFrom('clinic_plan_approval')
    .select(['approval_key', 'content'])
    .where('course_key', '=', keyNumber(courseKey))
    .where('is_approved', '=', true)
    .orderBy('approval_key')
    .execute();
  const plans = approved.map(({ content }) => content);
  if (phasesWithoutPlan(prescription, plans).length > 0) return;
  for (const { approval_key } of approved) {
    const shownBy = { entity: PLAN_APPROVAL, entityKey: String(approval_key) };
    await addFact(transaction, { courseKey, step: 'plan-approved', at, shownBy });
  }
}
