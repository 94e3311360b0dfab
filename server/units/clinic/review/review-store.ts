import { DomainError, notFound } from '@isocenter/messages';
import { type Selectable, sql } from 'kysely';
import type { ActingPerson } from '../../../platform/database/acting.ts';
import type { Database, Tables } from '../../../platform/database/database.ts';
import { requireSame } from '../../../platform/http/asked-revision.ts';
import { keyNumber } from '../../../platform/key-number.ts';
import type { Meaning, Signature } from '../../../platform/signatures/contract.ts';
import { sign, signaturesOf } from '../../../platform/signatures/sign.ts';
import { readCourse } from '../course/course-store.ts';
import { lockCourse } from '../prescription/lock-course.ts';
import { actingPerson, recordedBy } from '../recorded-by.ts';
import { REVIEW, type Review, type ReviewContent } from './contract.ts';
import { tellSevereToxicity } from './tell-severe-toxicity.ts';

export type ReviewRow = Omit<Review, 'doseThenGy' | 'fractionsThen' | 'byNumber' | 'signatures'>;

/** The latest first; what was entered in error, too. */
export async function reviewsOf(database: Database, courseKey: string): Promise<ReviewRow[]> {
  const rows = await database
    .selectFrom('clinic_review as r')
    .leftJoin('access_person as p', 'p.person_key', 'r.recorded_by')
    .selectAll('r')
    .select(['p.name', 'p.name_zh'])
    .where('course_key', '=', keyNumber(courseKey))
    .orderBy('at', 'desc')
    .orderBy('review_key', 'desc')
    .execute();
  return rows.map((row) => ({
    ...{ reviewKey: String(row.review_key), revision: row.revision, inError: row.in_error, content: row.content },
    ...{ isSigned: row.is_signed, waitsGrade: row.waits_grade, waitsByNumber: row.waits_by_number },
    recordedBy: recordedBy(row),
  }));
}

/** @throws DomainError `platform/not-found` where no such course is seen */
export async function addReview(database: Database, courseKey: string, content: ReviewContent): Promise<void> {
  const { siteKey } = await readCourse(database, courseKey);
  await database.transaction().execute(async (transaction) => {
    await lockCourse(transaction, courseKey);
    await transaction
      .insertInto('clinic_review')
      .values({
        ...{ course_key: keyNumber(courseKey), site_key: keyNumber(siteKey), recorded_by: actingPerson() },
        ...{ at: new Date(content.at), content: JSON.stringify(content) },
      })
      .execute();
    await tellSevereToxicity(transaction, courseKey);
  });
}

interface Changed {
  readonly courseKey: string;
  readonly reviewKey: string;
  readonly revision: number;
  readonly content: ReviewContent;
  readonly inError: boolean;
}

/** What was signed lapses where something of it changed; saved as it was it stays signed. @throws DomainError `platform/changed-meanwhile`, `platform/not-found` */
export async function changeReview(database: Database, changed: Changed): Promise<void> {
  const { courseKey, reviewKey, revision, content, inError } = changed;
  await database.transaction().execute(async (transaction) => {
    const present = await lockedReview(transaction, reviewKey);
    if (present.course_key !== keyNumber(courseKey)) throw notFound('weeklyReview', reviewKey);
    requireSame(present.revision, revision);
    const saved = JSON.stringify(content);
    await transaction
      .updateTable('clinic_review')
      .set({
        ...{ at: new Date(content.at), content: saved, in_error: inError, revision: revision + 1 },
        // As signatures lapse: by the columns that they cover.
        is_signed: sql<boolean>`is_signed and content = ${saved}::jsonb and in_error = ${inError}`,
      })
      .where('review_key', '=', present.review_key)
      .execute();
    await tellSevereToxicity(transaction, courseKey);
  });
}

interface Asked {
  readonly reviewKey: string;
  readonly revision: number;
  readonly meaning: Meaning;
  readonly me: Pick<ActingPerson, 'personKey' | 'role'>;
}

/**
 * The physician who made a review signs it as its author; one that somebody else made an oncologist signs as reviewer. With an oncologist's signature
 * its severe toxicity was seen.
 * @returns the course's key
 * @throws DomainError `clinic/review-signer`, `clinic/review-in-error`, `platform/changed-meanwhile`, `platform/not-found`; as `sign`
 */
export async function signReview(database: Database, asked: Asked): Promise<string> {
  const { reviewKey, revision, meaning, me } = asked;
  return database.transaction().execute(async (transaction) => {
    const row = await lockedReview(transaction, reviewKey);
    requireSame(row.revision, revision);
    if (row.in_error) throw new DomainError('clinic/review-in-error');
    const isAuthor = row.recorded_by === keyNumber(me.personKey);
    const allowed = isAuthor ? 'author' : me.role === 'oncologist' ? 'reviewer' : null;
    if (meaning !== allowed) throw new DomainError('clinic/review-signer');
    const courseKey = String(row.course_key);
    await sign(transaction, { entity: REVIEW, entityKey: reviewKey, meaning, content: signedContent(row) });
    await transaction
      .updateTable('clinic_review')
      .set({ is_signed: true, revision: revision + 1 })
      .where('review_key', '=', row.review_key)
      .execute();
    await tellSevereToxicity(transaction, courseKey);
    return courseKey;
  });
}

/** The signatures of a review, those that lapsed, too. */
export function signaturesOfReview(
  database: Database,
  courseKey: string,
  { reviewKey, content }: Pick<ReviewRow, 'reviewKey' | 'content'>,
): Promise<readonly Signature[]> {
  const signed = signedContent({ course_key: keyNumber(courseKey), content });
  return signaturesOf(database, { entity: REVIEW, entityKey: reviewKey, content: signed });
}

const signedContent = ({
  course_key,
  content,
}: Pick<Selectable<Tables['clinic_review']>, 'course_key' | 'content'>) => ({
  courseKey: String(course_key),
  content,
});

/** Of its course before itself, as all that changes reviews does. @throws DomainError `platform/not-found` */
async function lockedReview(transaction: Database, reviewKey: string): Promise<Selectable<Tables['clinic_review']>> {
  const ofKey = transaction.selectFrom('clinic_review').selectAll().where('review_key', '=', keyNumber(reviewKey));
  const found = await ofKey.executeTakeFirst();
  if (found) await lockCourse(transaction, String(found.course_key));
  const row = await ofKey.forUpdate().executeTakeFirst();
  if (!row) throw notFound('weeklyReview', reviewKey);
  return row;
}
