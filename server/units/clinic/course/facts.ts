import { actorNow } from '../../../platform/database/acting.ts';
import type { Database } from '../../../platform/database/database.ts';
import { keyNumber } from '../../../platform/key-number.ts';
import type { LapseCode } from './contract.ts';

/** Something that happened to a course. */
export interface Fact {
  readonly courseKey: string;
  /** Of the care path: `plan-approved`. */
  readonly step: string;
  /** When it happened; what was done on paper is entered later. */
  readonly at: Date;
  /** What shows it, as the record calls it: `prescription`, `7`. When its signatures lapse, so does the fact. */
  readonly shownBy?: { readonly entity: string; readonly entityKey: string } | undefined;
  readonly reason?: string | undefined;
}

/** Says what happened, in the transaction that wrote what shows it. @returns the fact's key */
export async function addFact(transaction: Database, { courseKey, step, at, shownBy, reason }: Fact): Promise<string> {
  const actor = actorNow();
  const { fact_key } = await transaction
    .insertInto('clinic_course_fact')
    .values({
      ...{ course_key: keyNumber(courseKey), step, at, reason: reason ?? null },
      ...{ entity: shownBy?.entity ?? null, entity_key: shownBy?.entityKey ?? null },
      person_key: actor?.kind === 'person' ? keyNumber(actor.personKey) : null,
    })
    .returning('fact_key')
    .executeTakeFirstOrThrow();
  return String(fact_key);
}

type Which =
  /** What showed them was replaced, withdrawn, entered in error; a signature that lapses needs no call. */
  | { readonly entity: string; readonly entityKey: string }
  /** A pause ends; a way that was gone is gone back. */
  | { readonly courseKey: string; readonly step: string };

/** As somebody wrote it, or what the system itself found: a code, told in each language. */
type Why = { readonly reason: string } | { readonly code: LapseCode };

/** What held until now does so no longer, in the transaction that says why. */
export async function lapseFacts(
  transaction: Database,
  which: Which,
  { at, ...why }: { readonly at: Date } & Why,
): Promise<void> {
  const changed = transaction
    .updateTable('clinic_course_fact')
    .set({
      lapsed_at: at,
      lapsed_reason: 'reason' in why ? why.reason : null,
      lapsed_code: 'code' in why ? why.code : null,
    })
    .where('lapsed_at', 'is', null);
  await ('entity' in which
    ? changed.where('entity', '=', which.entity).where('entity_key', '=', which.entityKey)
    : changed.where('course_key', '=', keyNumber(which.courseKey)).where('step', '=', which.step)
  ).execute();
}
