import { DomainError, notFound } from '@isocenter/messages';
import { sql } from 'kysely';
import type { Database } from '../../../platform/database/database.ts';
import { keyNumber } from '../../../platform/key-number.ts';
import { readCourse } from '../course/course-store.ts';
import { lockCourse } from '../prescription/lock-course.ts';
import { plansOfCourse } from '../prescription/plan-beside-prescription.ts';
import type { PlanParts } from '../prescription/plan-parts.ts';
import { changedSince } from './changed-since.ts';
import type { PeerReview, ReviewedVersion } from './contract.ts';
import { isSamePlan } from './lines-of.ts';
import type { Saying } from './pin-store.ts';

/**
 * Opens the review of a plan of the course as its objects are now. The reviews of other versions of it, which have its name or its identity, are over;
 * what was said in them stays.
 * @throws DomainError `platform/not-found` of a plan that is not this patient's; `clinic/peer-review-open` where this very version has one
 */
export async function openReview(
  parts: PlanParts,
  courseKey: string,
  { caseKey, personKey, at }: Saying & { readonly caseKey: string },
): Promise<void> {
  const { database } = parts;
  const course = await readCourse(database, courseKey);
  const content = await versionNow(parts, courseKey, caseKey);
  await database.transaction().execute(async (transaction) => {
    await lockCourse(transaction, courseKey);
    await supersedeOthers(transaction, courseKey, { content, at });
    await transaction
      .insertInto('clinic_peer_review')
      .values({
        ...{ course_key: keyNumber(courseKey), site_key: keyNumber(course.siteKey) },
        ...{ archive_key: keyNumber(content.archiveKey), content: JSON.stringify(content) },
        opened_by: keyNumber(personKey),
      })
      .execute();
  });
}

async function versionNow(parts: PlanParts, courseKey: string, caseKey: string): Promise<ReviewedVersion> {
  const plan = (await plansOfCourse(parts, courseKey)).find((found) => found.caseKey === caseKey);
  if (!plan) throw notFound('plan', caseKey);
  const stored = await parts.archive.openCase(caseKey);
  const objects = [stored.plan, stored.structureSet, ...stored.doses].flatMap((object) => object ?? []);
  const frames = [stored.structureSet, ...stored.doses, stored.plan].flatMap(
    (object) => object?.header.frameOfReferenceUid ?? [],
  );
  return {
    ...{ caseKey, archiveKey: plan.archiveKey, label: plan.label, frameOfReferenceUid: frames[0] ?? null },
    objects: objects.map(({ header: { modality, sopInstanceUid }, sha256 }) => ({
      ...{ kind: modality, sopInstanceUid, sha256 },
    })),
  };
}

async function supersedeOthers(
  transaction: Database,
  courseKey: string,
  { content, at }: { readonly content: ReviewedVersion; readonly at: Date },
): Promise<void> {
  const open = await transaction
    .selectFrom('clinic_peer_review')
    .select(['review_key', 'content'])
    .where('course_key', '=', keyNumber(courseKey))
    .where('superseded', 'is', null)
    .execute();
  if (open.some((row) => changedSince(row.content.objects, content.objects).length === 0))
    throw new DomainError('clinic/peer-review-open');
  const superseded: PeerReview['superseded'] = { why: 'new-version', at: at.toISOString() };
  const others = open.filter((row) => isSamePlan(row.content, content));
  for (const { review_key } of others)
    await transaction
      .updateTable('clinic_peer_review')
      .set({ is_signed: false, superseded: JSON.stringify(superseded), revision: sql`revision + 1` })
      .where('review_key', '=', review_key)
      .execute();
}
