import { sql } from 'kysely';
import type { Database } from '../../../platform/database/database.ts';
import { keyNumber } from '../../../platform/key-number.ts';
import { signaturesOf } from '../../../platform/signatures/sign.ts';
import { readCourse } from '../course/course-store.ts';
import { authorsOfCourse } from './authors-of-course.ts';
import { changedSince } from './changed-since.ts';
import {
  type CoursePeerReviews,
  type EndedReview,
  PEER_REVIEW,
  type PeerReview,
  type ReviewedVersion,
} from './contract.ts';
import { linesOf } from './lines-of.ts';
import { pinRowsOf } from './pin-store.ts';
import { unreviewedPlans } from './unreviewed-plans.ts';

/** The reviews of a course, the latest first, and what was said at any of its versions. */
export async function peerReviewsOf(database: Database, courseKey: string): Promise<CoursePeerReviews> {
  await readCourse(database, courseKey);
  const rows = await database
    .selectFrom('clinic_peer_review')
    .selectAll()
    .where('course_key', '=', keyNumber(courseKey))
    .orderBy('review_key', 'desc')
    .execute();
  const kept = await pinRowsOf(database, courseKey);
  const names = await namesOf(database, [
    ...rows.flatMap(({ opened_by, reopened }) => [String(opened_by), ...reopened.map(({ by }) => by)]),
    ...kept.flatMap(({ by, resolution, answers }) =>
      [by, resolution?.by ?? [], answers.map((each) => each.by)].flat(2),
    ),
  ]);
  const who = (key: string): PeerReview['openedBy'] => names.get(key) ?? { personKey: key, name: '–', nameZh: null };
  const versions = rows.map(({ review_key, content }) => ({ reviewKey: String(review_key), content }));
  const lines = linesOf(versions.toReversed());
  const lineOf = (reviewKey: string) => lines.get(reviewKey) ?? reviewKey;
  const objectsAt = (reviewKey: string) => versions.find((each) => each.reviewKey === reviewKey)?.content.objects ?? [];
  /** The latest version of the plan of this review. */
  const objectsNow = (reviewKey: string) =>
    versions.find((each) => lineOf(each.reviewKey) === lineOf(reviewKey))?.content.objects ?? [];
  const reviews = rows.map(async (row): Promise<PeerReview> => {
    const { review_key, revision, content, ended, is_signed, superseded } = row;
    const thing = { entity: PEER_REVIEW, entityKey: String(review_key) };
    return {
      ...{ reviewKey: String(review_key), line: lineOf(String(review_key)), revision, content, ended },
      ...{ isSigned: is_signed, superseded },
      ...{ openedBy: who(String(row.opened_by)), openedAt: row.opened_at.toISOString() },
      reopened: row.reopened.map(({ reason, by, at }) => ({ reason, by: who(by), at })),
      signatures: [...(await signaturesOf(database, { ...thing, content: signedReview(courseKey, content, ended) }))],
    };
  });
  const pins = kept.map(({ by, resolution, answers, ...pin }) => ({
    ...{ ...pin, line: lineOf(pin.reviewKey), by: who(by) },
    answers: answers.map((answer) => ({ ...answer, by: who(answer.by) })),
    resolution: resolution && { ...resolution, by: who(resolution.by) },
    changedSince: changedSince(objectsAt(pin.reviewKey), objectsNow(pin.reviewKey)),
  }));
  return {
    ...{ courseKey, reviews: await Promise.all(reviews), pins },
    unreviewed: await unreviewedPlans(database, courseKey),
    authors: await authorsOfCourse(database, courseKey),
  };
}

/** What the signature of a review covers. */
export const signedReview = (courseKey: string, content: ReviewedVersion, ended: EndedReview | null) => ({
  ...{ courseKey, content, ended },
});

async function namesOf(
  database: Database,
  keys: readonly string[],
): Promise<ReadonlyMap<string, PeerReview['openedBy']>> {
  const { rows } = await sql<PeerReview['openedBy']>`select person_key::text as "personKey", name, name_zh as "nameZh"
    from access_person where person_key = any (${[...new Set(keys)].map(keyNumber)}::bigint[])`.execute(database);
  return new Map(rows.map((row) => [row.personKey, row]));
}
