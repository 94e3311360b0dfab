import { DomainError, notFound } from '@isocenter/messages';
import { actorNow } from '../../../platform/database/acting.ts';
import type { Database } from '../../../platform/database/database.ts';
import { keyNumber } from '../../../platform/key-number.ts';
import type { Review, ReviewContent } from './contract.ts';

export type ReviewRow = Pick<Review, 'reviewKey' | 'revision' | 'inError' | 'recordedBy' | 'content'>;

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
    recordedBy:
      row.recorded_by === null
        ? null
        : { personKey: String(row.recorded_by), name: row.name ?? '', nameZh: row.name_zh },
  }));
}

/** @returns its key */
export async function addReview(database: Database, courseKey: string, content: ReviewContent): Promise<string> {
  const actor = actorNow();
  const { review_key } = await database
    .insertInto('clinic_review')
    .values({
      ...{ course_key: keyNumber(courseKey), at: new Date(content.at), content: JSON.stringify(content) },
      recorded_by: actor?.kind === 'person' ? keyNumber(actor.personKey) : null,
    })
    .returning('review_key')
    .executeTakeFirstOrThrow();
  return String(review_key);
}

interface Changed {
  readonly courseKey: string;
  readonly reviewKey: string;
  readonly revision: number;
  readonly content: ReviewContent;
  readonly inError: boolean;
}

/** @throws DomainError `platform/changed-meanwhile`, `platform/not-found` */
export async function changeReview(database: Database, changed: Changed): Promise<void> {
  const { courseKey, reviewKey, revision, content, inError } = changed;
  const { numUpdatedRows } = await database
    .updateTable('clinic_review')
    .set({ at: new Date(content.at), content: JSON.stringify(content), in_error: inError, revision: revision + 1 })
    .where('review_key', '=', keyNumber(reviewKey))
    .where('course_key', '=', keyNumber(courseKey))
    .where('revision', '=', revision)
    .executeTakeFirst();
  if (numUpdatedRows > 0n) return;
  const found = (await reviewsOf(database, courseKey)).find((each) => each.reviewKey === reviewKey);
  if (!found) throw notFound('weeklyReview', reviewKey);
  throw new DomainError('platform/changed-meanwhile', { found: found.revision, expected: revision });
}
