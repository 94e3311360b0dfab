import { DomainError, notFound } from '@isocenter/messages';
import type { Database } from '../../../platform/database/database.ts';
import { requireSame } from '../../../platform/http/asked-revision.ts';
import { keyNumber } from '../../../platform/key-number.ts';
import type { NewPin, PinContent, PinEdit, ReviewPin } from './contract.ts';
import { openedReview } from './opened-review.ts';
import type { KeptResolution } from './schema.ts';

/** Who says it, and when. */
export interface Saying {
  readonly personKey: string;
  readonly at: Date;
}

/** A pin as it is kept: people by their keys. */
type KeptPin = Pick<ReviewPin, 'pinKey' | 'revision' | 'number' | 'reviewKey' | 'content' | 'at' | 'editedAt'> & {
  readonly by: string;
  readonly resolution: KeptResolution | null;
  readonly answers: readonly {
    readonly answerKey: string;
    readonly words: string;
    readonly by: string;
    readonly at: string;
  }[];
};

/** The pins of a course in the order in which they were set, each with what was answered. */
export async function pinRowsOf(database: Database, courseKey: string): Promise<KeptPin[]> {
  const ofCourse = keyNumber(courseKey);
  const pins = await database
    .selectFrom('clinic_peer_review_pin')
    .selectAll()
    .where('course_key', '=', ofCourse)
    .orderBy('pin_key')
    .execute();
  const answers = await database
    .selectFrom('clinic_peer_review_answer')
    .selectAll()
    .where('course_key', '=', ofCourse)
    .orderBy('answer_key')
    .execute();
  return pins.map(({ pin_key, revision, review_key, content, said_by, said_at, edited_at, resolution }, index) => ({
    ...{ pinKey: String(pin_key), revision, number: index + 1, reviewKey: String(review_key), content, resolution },
    ...{ by: String(said_by), at: said_at.toISOString(), editedAt: edited_at?.toISOString() ?? null },
    answers: answers
      .filter((answer) => answer.pin_key === pin_key)
      .map(({ answer_key, words, said_by: by, said_at: at }) => ({
        ...{ answerKey: String(answer_key), words, by: String(by), at: at.toISOString() },
      })),
  }));
}

/**
 * Pins a comment to a place of the version that is reviewed.
 * @returns the course's key
 * @throws DomainError as {@link openedReview}
 */
export async function addPin(
  database: Database,
  reviewKey: string,
  pin: NewPin,
  { personKey }: Saying,
): Promise<string> {
  return database.transaction().execute(async (transaction) => {
    const { course_key, content: version } = await openedReview(transaction, reviewKey);
    const structureSet = version.objects.find(({ kind }) => kind === 'RTSTRUCT');
    const content: PinContent = {
      ...{ ...pin, frameOfReferenceUid: version.frameOfReferenceUid },
      structureSetUid: structureSet?.sopInstanceUid ?? null,
    };
    await transaction
      .insertInto('clinic_peer_review_pin')
      .values({
        ...{ review_key: keyNumber(reviewKey), course_key, content: JSON.stringify(content) },
        said_by: keyNumber(personKey),
      })
      .execute();
    return String(course_key);
  });
}

/**
 * Its author says a comment otherwise while it is not resolved; what was said before stays in the record.
 * @returns the course's key
 * @throws DomainError `clinic/pin-of-another`, `clinic/pin-resolved`, `platform/changed-meanwhile`; as {@link openedReview}
 */
export async function editPin(
  database: Database,
  {
    reviewKey,
    pinKey,
    revision,
    ...said
  }: Pick<OfPin, 'reviewKey' | 'pinKey'> & PinEdit & { readonly revision: number },
  { personKey, at }: Saying,
): Promise<string> {
  return database.transaction().execute(async (transaction) => {
    const { course_key } = await openedReview(transaction, reviewKey);
    const { pin_key, said_by, content, revision: found } = await unresolvedPin(transaction, course_key, pinKey);
    if (said_by !== keyNumber(personKey)) throw new DomainError('clinic/pin-of-another');
    requireSame(found, revision);
    await transaction
      .updateTable('clinic_peer_review_pin')
      .set({ content: JSON.stringify({ ...content, ...said }), edited_at: at, revision: revision + 1 })
      .where('pin_key', '=', pin_key)
      .execute();
    return String(course_key);
  });
}

interface OfPin {
  readonly reviewKey: string;
  /** Of this version or of one before it. */
  readonly pinKey: string;
  readonly words: string;
}

/** @returns the course's key; @throws DomainError `clinic/pin-resolved`; as {@link openedReview} */
export async function answerPin(
  database: Database,
  { reviewKey, pinKey, words }: OfPin,
  { personKey }: Saying,
): Promise<string> {
  return database.transaction().execute(async (transaction) => {
    const { course_key } = await openedReview(transaction, reviewKey);
    const { pin_key: pin } = await unresolvedPin(transaction, course_key, pinKey);
    await transaction
      .insertInto('clinic_peer_review_answer')
      .values({ pin_key: pin, course_key, words, said_by: keyNumber(personKey) })
      .execute();
    return String(course_key);
  });
}

/** Says by which words it is settled, once. @returns the course's key; @throws DomainError as {@link answerPin} */
export async function resolvePin(
  database: Database,
  { reviewKey, pinKey, words }: OfPin,
  { personKey, at }: Saying,
): Promise<string> {
  return database.transaction().execute(async (transaction) => {
    const { course_key } = await openedReview(transaction, reviewKey);
    const { pin_key: pin } = await unresolvedPin(transaction, course_key, pinKey);
    const resolution: KeptResolution = { words, by: personKey, at: at.toISOString() };
    await transaction
      .updateTable('clinic_peer_review_pin')
      .set({ resolution: JSON.stringify(resolution) })
      .where('pin_key', '=', pin)
      .execute();
    return String(course_key);
  });
}

async function unresolvedPin(transaction: Database, courseKey: number, pinKey: string) {
  const row = await transaction
    .selectFrom('clinic_peer_review_pin')
    .select(['pin_key', 'revision', 'said_by', 'content', 'resolution'])
    .where('pin_key', '=', keyNumber(pinKey))
    .where('course_key', '=', courseKey)
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw notFound('peerReviewPin', pinKey);
  if (row.resolution) throw new DomainError('clinic/pin-resolved');
  return row;
}
