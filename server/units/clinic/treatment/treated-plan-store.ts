import { DomainError, notFound } from '@isocenter/messages';
import type { Database } from '../../../platform/database/database.ts';
import { keyNumber } from '../../../platform/key-number.ts';
import type { TreatedPlan, Treatment } from './contract.ts';

type PlanRow = Treatment['plans'][number];

/** What a course treats, in the order in which it was taken over; what was taken over in error, too. */
export async function treatedPlansOf(database: Database, courseKey: string): Promise<PlanRow[]> {
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
  readonly plan: TreatedPlan;
  readonly inError: boolean;
}

/** @throws DomainError `platform/changed-meanwhile`, `platform/not-found` */
export async function changeTreatedPlan(database: Database, changed: Changed): Promise<void> {
  const { courseKey, treatedPlanKey, revision, plan, inError } = changed;
  const { numUpdatedRows } = await database
    .updateTable('clinic_treated_plan')
    .set({ content: JSON.stringify(plan), in_error: inError, revision: revision + 1 })
    .where('treated_plan_key', '=', keyNumber(treatedPlanKey))
    .where('course_key', '=', keyNumber(courseKey))
    .where('revision', '=', revision)
    .executeTakeFirst();
  if (numUpdatedRows > 0n) return;
  const found = (await treatedPlansOf(database, courseKey)).find((each) => each.treatedPlanKey === treatedPlanKey);
  if (!found) throw notFound('treatedPlan', treatedPlanKey);
  throw new DomainError('platform/changed-meanwhile', { found: found.revision, expected: revision });
}
