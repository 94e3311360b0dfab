import { DomainError, notFound } from '@isocenter/messages';
import type { Selectable } from 'kysely';
import type { ActingPerson } from '../../../platform/database/acting.ts';
import type { Database, Tables } from '../../../platform/database/database.ts';
import { requireSame } from '../../../platform/http/asked-revision.ts';
import { keyNumber } from '../../../platform/key-number.ts';
import { contentSha256 } from '../../../platform/signatures/canonical-json.ts';
import type { Meaning } from '../../../platform/signatures/contract.ts';
import { sign, signaturesOf } from '../../../platform/signatures/sign.ts';
import { planChanges } from '../../physics/index.ts';
import { readCourse } from '../course/course-store.ts';
import { addFact } from '../course/facts.ts';
import { requireReached } from '../course/require-reached.ts';
import { refused, stepOf } from '../course/sheet-store.ts';
import {
  type ApprovalAsked,
  type ApprovedPlan,
  type CourseApprovals,
  PLAN_APPROVAL,
  type PlanApproval,
} from './contract.ts';
import { planBesidePrescription } from './plan-beside-prescription.ts';
import type { PlanParts } from './plan-parts.ts';
import { heldPrescription } from './prescription-store.ts';
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
    const before = versionBefore(
      content,
      rows.slice(index + 1).map((earlier) => earlier.content),
    );
    return {
      ...{ approvalKey: String(approval_key), revision, content, isApproved: is_approved, withdrawn },
      ...{ signatures: [...signatures], waitsFor: withdrawn ? [] : signedBy.filter((role) => !roles.includes(role)) },
      changes: before ? [...planChanges(before.summary, content.summary)] : [],
    };
  });
  return { courseKey, approvals: await Promise.all(approvals) };
}

/**
 * Puts a plan forward: from here on the one before it, of the same phases, no longer is approved.
 * @throws DomainError `clinic/plan-unexplained` where something differs and nobody says why; as {@link planBesidePrescription}
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
  };
  await database.transaction().execute(async (transaction) => {
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

interface Asked {
  readonly approvalKey: string;
  readonly revision: number;
  readonly meaning: Meaning;
  readonly me: ActingPerson;
}

/**
 * Signs plan, structure set and doses by their hashes. With the last of the roles that the care path names the plan is approved.
 * @returns the course's key
 * @throws DomainError `clinic/plan-withdrawn`, `clinic/plan-changed`, `clinic/step-refused`, `platform/changed-meanwhile`; as `sign`
 */
export async function signApproval({ database, archive, now }: PlanParts, asked: Asked): Promise<string> {
  const { approvalKey, revision, meaning, me } = asked;
  return database.transaction().execute(async (transaction) => {
    const row = await transaction
      .selectFrom('clinic_plan_approval')
      .selectAll()
      .where('approval_key', '=', keyNumber(approvalKey))
      .forUpdate()
      .executeTakeFirst();
    if (!row) throw notFound('plan', approvalKey);
    requireSame(row.revision, revision);
    if (row.withdrawn) throw new DomainError('clinic/plan-withdrawn');
    const present = await archive.openCase(row.content.caseKey);
    const there = [present.plan, present.structureSet, ...present.doses].flatMap((object) => object?.sha256 ?? []);
    if (
      there.sort().join() !==
      row.content.objects
        .map(({ sha256 }) => sha256)
        .sort()
        .join()
    )
      throw new DomainError('clinic/plan-changed');
    const courseKey = String(row.course_key);
    const { signedBy } = await stepOf(transaction, String(row.site_key), 'plan-approved');
    const of = { entity: PLAN_APPROVAL, entityKey: approvalKey, content: signedContent(row) };
    const signed = (await signaturesOf(transaction, of))
      .filter(({ lapsed }) => lapsed === null)
      .map(({ role }) => role);
    if (!signedBy.some((role) => role === me.role)) throw refused('plan-approved', 'other-role');
    if (signed.some((role) => role === me.role)) throw refused('plan-approved', 'signed-by-role');
    await requireReached(transaction, courseKey, 'plan-approved', now());
    await sign(transaction, { ...of, meaning });
    if (!signedBy.every((role) => role === me.role || signed.includes(role))) return courseKey;
    await transaction
      .updateTable('clinic_plan_approval')
      .set({ is_approved: true })
      .where('approval_key', '=', row.approval_key)
      .execute();
    const shownBy = { entity: PLAN_APPROVAL, entityKey: approvalKey };
    await addFact(transaction, { courseKey, step: 'plan-approved', at: now(), shownBy });
    return courseKey;
  });
}

const signedContent = ({ course_key, content }: Row) => ({ courseKey: String(course_key), content });
