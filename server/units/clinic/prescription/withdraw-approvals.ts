import { sql } from 'kysely';
import type { Database } from '../../../platform/database/database.ts';
import { keyNumber } from '../../../platform/key-number.ts';
import type { Withdrawn } from './schema.ts';

interface Which {
  readonly courseKey: string;
  /** Of those that carry out one of these phases; all where none is named. */
  readonly phases?: readonly number[];
  readonly why: Withdrawn['why'];
  readonly at: Date;
}

/** Takes approvals back; with their rows their signatures, and the facts that rest on these, lapse. */
export async function withdrawApprovals(transaction: Database, { courseKey, phases, why, at }: Which): Promise<void> {
  const withdrawn: Withdrawn = { why, at: at.toISOString() };
  await transaction
    .updateTable('clinic_plan_approval')
    .set({ is_approved: false, withdrawn: JSON.stringify(withdrawn), revision: sql`revision + 1` })
    .where('course_key', '=', keyNumber(courseKey))
    .where('withdrawn', 'is', null)
    .$if(phases !== undefined, (query) =>
      query.where(
        sql<boolean>`exists (select from jsonb_array_elements(content -> 'phases') p where p::int = any (${[...(phases ?? [])]}::int[]))`,
      ),
    )
    .execute();
}
