import { DomainError, notFound } from '@isocenter/messages';
import { sql } from 'kysely';
import type { Database } from '../../../platform/database/database.ts';
import { requireSame } from '../../../platform/http/asked-revision.ts';
import { keyNumber } from '../../../platform/key-number.ts';
import type { TreatedPlan, TreatedPlanChange, TreatedPlanRow } from './contract.ts';

/** What a course treats, in the order in which it was taken over; what was taken over in error, too. */
export async function treatedPlansOf(database: Database, courseKey: string): Promise<TreatedPlanRow[]> {
  const rows = await database
    .selectFrom('clinic_treated_plan')
    .selectAll()
    .where('course_key', '=', keyNumber(courseKey))
    .orderBy('treated_plan_key')
    .execute();
  return rows.map(({ treated_plan_key, revision, content, in_error }) => ({
    ...{ treatedPlanKey: String(treated_plan_key), revision, plan: content, inError: in_error },
  }));
}

/** @returns its key */
export async function addTreatedPlan(database: Database, courseKey: string, plan: TreatedPlan): Promise<string> {
  const row = await database
    .insertInto('clinic_treated_plan')
    .values({ course_key: keyNumber(courseKey), content: JSON.stringify(plan) })
    .returning('treated_plan_key')
    .executeTakeFirstOrThrow();
  return String(row.treated_plan_key);
}

interface Changed {
  readonly courseKey: string;
  readonly treatedPlanKey: string;
  readonly revision: number;
  readonly change: TreatedPlanChange;
}

/** @throws DomainError `platform/changed-meanwhile`, `platform/not-found`, `clinic/plan-with-fractions` where it is struck and fractions of it stand */
export async function changeTreatedPlan(
  transaction: Database,
  { courseKey, treatedPlanKey, revision, change }: Changed,
): Promise<void> {
  const { inError, ...content } = change;
  const found = await transaction
    .selectFrom('clinic_treated_plan')
    .select('revision')
    .where('treated_plan_key', '=', keyNumber(treatedPlanKey))
    .where('course_key', '=', keyNumber(courseKey))
    .forUpdate()
    .executeTakeFirst();
  if (!found) throw notFound('treatedPlan', treatedPlanKey);
  requireSame(found.revision, revision);
  if (inError && (await fractionsStanding(transaction, treatedPlanKey)))
    throw new DomainError('clinic/plan-with-fractions');
  await transaction
    .updateTable('clinic_treated_plan')
    .set({
      content: sql<string>`content || ${JSON.stringify(content)}::jsonb`,
      ...{ in_error: inError, revision: revision + 1 },
    })
    .where('treated_plan_key', '=', keyNumber(treatedPlanKey))
    .execute();
}

async function fractionsStanding(transaction: Database, treatedPlanKey: string): Promise<boolean> {
  const row = await transaction
    .selectFrom('clinic_fraction')
    .select('fraction_key')
    .where('treated_plan_key', '=', keyNumber(treatedPlanKey))
    .where('in_error', '=', false)
    .executeTakeFirst();
  return row !== undefined;
}
