import { DomainError } from '@isocenter/messages';
import type { Selectable } from 'kysely';
import type { Database, Tables } from '../../../platform/database/database.ts';
import { keyNumber } from '../../../platform/key-number.ts';
import { contentSha256 } from '../../../platform/signatures/canonical-json.ts';
import { signaturesOf } from '../../../platform/signatures/sign.ts';
import { planChanges } from '../../physics/index.ts';
import { readCourse } from '../course/course-store.ts';
import { addFact } from '../course/facts.ts';
import { requireReached } from '../course/require-reached.ts';
import { stepOf } from '../course/sheet-store.ts';
import {
  type ApprovalAsked,
  type ApprovedPlan,
  type CourseApprovals,
  PLAN_APPROVAL,
  type PlanApproval,
} from './contract.ts';
import { listsChecked } from './lists-checked.ts';
import { lockCourse } from './lock-course.ts';
import { planBesidePrescription } from './plan-beside-prescription.ts';
import type { PlanParts } from './plan-parts.ts';
import { heldPrescription } from './prescription-store.ts';
import { prescriptionThatHolds } from './prescription-that-holds.ts';
import { unexplained } from './unexplained.ts';
import { versionBefore } from './version-before.ts';
import { withdrawApprovals } from './withdraw-approvals.ts';

type Row = Selectable<Tables['clinic_plan_approval']>;

/** Plans that were put forward for a course, the latest first, each with what it changed. */
export async function approvalsOf(database: Database, courseKey: string): Promise<CourseApprovals> {
  const course = await readCourse(database, courseKey);
  const rows = await database
    .selectFrom('clinic_plan_approval')
    .selectAll()
    .where('course_key', '=', keyNumber(courseKey))
    .orderBy('approval_key', 'desc')
    .execute();
  const { signedBy } = await stepOf(database, course.siteKey, 'plan-approved');
  const approvals = rows.map(async (row, index): Promise<PlanApproval> => {
    const { approval_key, revision, content, is_approved, withdrawn } = row;
    const signed = { entity: PLAN_APPROVAL, entityKey: String(approval_key), content: signedContent(row) };
    const signatures = await signaturesOf(database, signed);
    const roles = signatures.filter(({ lapsed }) => lapsed === null).map(({ role }) => role);
    const before = versionBefore(row, rows.slice(index + 1));
    return {
      ...{ approvalKey: String(approval_key), revision, content, isApproved: is_approved, withdrawn },
      ...{ signatures: [...signatures], waitsFor: withdrawn ? [] : signedBy.filter((role) => !roles.includes(role)) },
      versionBefore: before ? String(before.approval_key) : null,
      changes: before ? [...planChanges(before.content.summary, content.summary)] : [],
    };
  });
  return { courseKey, approvals: await Promise.all(approvals) };
}

/**
 * Puts a plan forward: from here on the one before it, of the same phases, no longer is approved.
 * @throws DomainError `clinic/plan-unexplained` where something differs and nobody says why; `clinic/prescription-superseded` where another
 *   prescription holds than the plan was checked against; as {@link planBesidePrescription}
 */
export async function proposePlan(parts: PlanParts, courseKey: string, asked: ApprovalAsked): Promise<void> {
  const { database, now } = parts;
  const { caseKey, phases, explained } = asked;
  const course = await readCourse(database, courseKey);
  const held = await heldPrescription(database, courseKey);
  if (!held) throw new DomainError('clinic/nothing-prescribed');
  await requireReached(database, courseKey, 'planning', now());
  const { findings, ...checked } = await planBesidePrescription(parts, courseKey, { caseKey, phases });
  const differences = findings.filter(({ state }) => state === 'differs');
  const open = unexplained(differences, explained);
  if (open.length > 0) throw new DomainError('clinic/plan-unexplained', { count: open.length });
  const { archiveKey, prescriptionKey, objects, summary } = checked;
  const content: ApprovedPlan = {
    ...{ caseKey, archiveKey, prescriptionKey, phases, objects, differences, explained, summary },
    prescriptionSha256: contentSha256(held.content),
    checked: listsChecked(checked.lists),
  };
  await database.transaction().execute(async (transaction) => {
    await lockCourse(transaction, courseKey);
    await prescriptionThatHolds(transaction, courseKey, content);
    const why = { courseKey, phases, why: 'new-version', at: now() } as const;
    await withdrawApprovals(transaction, why);
    const { approval_key } = await transaction
      .insertInto('clinic_plan_approval')
      .values({
        ...{
          course_key: keyNumber(courseKey),
          site_key: keyNumber(course.siteKey),
          archive_key: keyNumber(archiveKey),
        },
        content: JSON.stringify(content),
      })
      .returning('approval_key')
      .executeTakeFirstOrThrow();
    const shownBy = { entity: PLAN_APPROVAL, entityKey: String(approval_key) };
    await addFact(transaction, { courseKey, step: 'planning', at: now(), shownBy });
  });
}

/** What the signatures of an approval cover. */
export const signedContent = ({ course_key, content }: Pick<Row, 'course_key' | 'content'>) => ({
  courseKey: String(course_key),
  content,
});
