import { actorNow } from '../../../platform/database/acting.ts';
import type { Database } from '../../../platform/database/database.ts';
import { keyNumber } from '../../../platform/key-number.ts';

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

/** That which showed them no longer holds, other than by a signature that lapsed: it was replaced, withdrawn, entered in error. */
export async function lapseFacts(
  transaction: Database,
  { entity, entityKey, at, reason }: { readonly entity: string; readonly entityKey: string; at: Date; reason: string },
): Promise<void> {
  await transaction
    .updateTable('clinic_course_fact')
    .set({ lapsed_at: at, lapsed_reason: reason })
    .where('entity', '=', entity)
    .where('entity_key', '=', entityKey)
    .where('lapsed_at', 'is', null)
    .execute();
}

/** What held until now does so no longer: a pause ends, a way that was gone is gone back. */
export async function endFacts(
  transaction: Database,
  { courseKey, step, at, reason }: { readonly courseKey: string; step: string; at: Date; reason: string },
): Promise<void> {
  await transaction
    .updateTable('clinic_course_fact')
    .set({ lapsed_at: at, lapsed_reason: reason })
    .where('course_key', '=', keyNumber(courseKey))
    .where('step', '=', step)
    .where('lapsed_at', 'is', null)
    .execute();
}
