import { DomainError } from '@isocenter/messages';
import { sql } from 'kysely';
import type { ActingPerson } from '../../../platform/database/acting.ts';
import type { Database } from '../../../platform/database/database.ts';
import { requireSame } from '../../../platform/http/asked-revision.ts';
import type { Meaning } from '../../../platform/signatures/contract.ts';
import { sign } from '../../../platform/signatures/sign.ts';
import { addFact } from '../course/facts.ts';
import type { PlanParts } from '../prescription/plan-parts.ts';
import { requireUnchanged } from '../prescription/require-unchanged.ts';
import { authorsOfCourse } from './authors-of-course.ts';
import { type EndedReview, PEER_REVIEW, PEER_REVIEWED, type ReviewOutcome } from './contract.ts';
import { linesOf } from './lines-of.ts';
import { lockedReview, openedReview } from './opened-review.ts';
import { pinRowsOf, type Saying } from './pin-store.ts';
import { signedReview } from './review-store.ts';
import type { KeptReopening } from './schema.ts';
import { unreviewedPlans } from './unreviewed-plans.ts';

interface Asked extends ReviewOutcome {
  readonly reviewKey: string;
  readonly revision: number;
  readonly meaning: Meaning;
  readonly me: Pick<ActingPerson, 'personKey'>;
}

/**
 * Ends the review by the signature of somebody who made nothing of what is reviewed, once each comment on this plan is resolved. The signature
 * covers the hashes of the version, the outcome, and the comments as they stand. The course is reviewed once this agrees, and a review of each plan
 * that is put forward does.
 * @returns the course's key
 * @throws DomainError `clinic/peer-review-unresolved`, `clinic/peer-review-words`, `clinic/peer-review-own-work`, `clinic/plan-changed`,
 *   `platform/changed-meanwhile`; as `openedReview` and `sign`
 */
export async function endReview({ database, archive, now }: PlanParts, asked: Asked): Promise<string> {
  const { reviewKey, revision, outcome, words, meaning, me } = asked;
  return database.transaction().execute(async (transaction) => {
    const row = await openedReview(transaction, reviewKey);
    requireSame(row.revision, revision);
    const courseKey = String(row.course_key);
    if (outcome !== 'agreed' && words === '') throw new DomainError('clinic/peer-review-words');
    const authors = await authorsOfCourse(transaction, courseKey);
    if (authors.some(({ personKey }) => personKey === me.personKey))
      throw new DomainError('clinic/peer-review-own-work');
    await requireUnchanged(archive, row.content);
    const ended: EndedReview = { outcome, words, pins: await resolvedPins(transaction, row) };
    await transaction
      .updateTable('clinic_peer_review')
      .set({ ended: JSON.stringify(ended), is_signed: true, revision: sql`revision + 1` })
      .where('review_key', '=', row.review_key)
      .execute();
    const of = { entity: PEER_REVIEW, entityKey: reviewKey };
    await sign(transaction, { ...of, meaning, content: signedReview(courseKey, row.content, ended) });
    if (outcome !== 'not-agreed' && (await unreviewedPlans(transaction, courseKey)).length === 0)
      await addFact(transaction, { courseKey, step: PEER_REVIEWED, at: now(), shownBy: of });
    return courseKey;
  });
}

/** Comments on any version of this plan, which no other plan's hold up. @throws DomainError `clinic/peer-review-unresolved` */
async function resolvedPins(
  transaction: Database,
  { review_key, course_key }: Awaited<ReturnType<typeof openedReview>>,
): Promise<EndedReview['pins']> {
  const reviews = await transaction
    .selectFrom('clinic_peer_review')
    .select(['review_key', 'content'])
    .where('course_key', '=', course_key)
    .orderBy('review_key')
    .execute();
  const lines = linesOf(reviews.map((each) => ({ reviewKey: String(each.review_key), content: each.content })));
  const line = lines.get(String(review_key));
  const pins = (await pinRowsOf(transaction, String(course_key))).filter((pin) => lines.get(pin.reviewKey) === line);
  const open = pins.filter(({ resolution }) => resolution === null).length;
  if (open > 0) throw new DomainError('clinic/peer-review-unresolved', { count: open });
  return pins.map(({ pinKey, content, resolution }) => ({
    ...{ pinKey, severity: content.severity, words: content.words, resolution: resolution?.words ?? '' },
  }));
}

/**
 * An ended review goes on: its signature lapses, and with it that the course was reviewed.
 * @returns the course's key
 * @throws DomainError `clinic/peer-review-not-ended`, `clinic/peer-review-superseded`, `platform/changed-meanwhile`
 */
export async function reopenReview(
  database: Database,
  { reviewKey, revision, reason }: { readonly reviewKey: string; readonly revision: number; readonly reason: string },
  { personKey, at }: Saying,
): Promise<string> {
  return database.transaction().execute(async (transaction) => {
    const row = await lockedReview(transaction, reviewKey);
    requireSame(row.revision, revision);
    if (row.superseded) throw new DomainError('clinic/peer-review-superseded');
    if (!row.is_signed) throw new DomainError('clinic/peer-review-not-ended');
    const again: KeptReopening = { reason, by: personKey, at: at.toISOString() };
    await transaction
      .updateTable('clinic_peer_review')
      .set({
        ...{ is_signed: false, ended: null, revision: sql`revision + 1` },
        reopened: JSON.stringify([...row.reopened, again]),
      })
      .where('review_key', '=', row.review_key)
      .execute();
    return String(row.course_key);
  });
}
