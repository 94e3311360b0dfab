import { DomainError, notFound } from '@isocenter/messages';
import type { Selectable } from 'kysely';
import type { Database, Tables } from '../../../platform/database/database.ts';
import { keyNumber } from '../../../platform/key-number.ts';
import { lockCourse } from '../prescription/lock-course.ts';

/**
 * A review under a lock, of its course before itself: what is said of it, how it ends, and which plans are put forward come one after the other.
 * @throws DomainError `platform/not-found`
 */
export async function lockedReview(
  transaction: Database,
  reviewKey: string,
): Promise<Selectable<Tables['clinic_peer_review']>> {
  const ofKey = transaction.selectFrom('clinic_peer_review').selectAll().where('review_key', '=', keyNumber(reviewKey));
  const found = await ofKey.executeTakeFirst();
  if (found) await lockCourse(transaction, String(found.course_key));
  const row = await ofKey.forUpdate().executeTakeFirst();
  if (!row) throw notFound('peerReview', reviewKey);
  return row;
}

/** @throws DomainError `clinic/peer-review-superseded`, `clinic/peer-review-ended`; as {@link lockedReview} */
export async function openedReview(transaction: Database, reviewKey: string): ReturnType<typeof lockedReview> {
  const row = await lockedReview(transaction, reviewKey);
  if (row.superseded) throw new DomainError('clinic/peer-review-superseded');
  if (row.is_signed) throw new DomainError('clinic/peer-review-ended');
  return row;
}
