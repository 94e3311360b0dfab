import type { Database } from '../../../platform/database/database.ts';
import { keyNumber } from '../../../platform/key-number.ts';
import { readStay } from '../stay/stay-store.ts';
import type { FullAssessments } from './contract.ts';
import { FULL_ASSESSMENT_URL } from './full-assessment-form.ts';

/** The version of the form that is in use; null where the department has none. */
export async function fullAssessmentForm(database: Database): Promise<string | null> {
  const row = await database
    .selectFrom('form')
    .select('form_key')
    .where('url', '=', FULL_ASSESSMENT_URL)
    .where('status', '=', 'active')
    .executeTakeFirst();
  return row ? String(row.form_key) : null;
}

/** Of a stay, the latest first. @throws DomainError `platform/not-found` where no such stay is seen */
export async function fullAssessmentsOf(database: Database, stayKey: string): Promise<FullAssessments> {
  await readStay(database, stayKey);
  const [formKey, rows] = await Promise.all([
    fullAssessmentForm(database),
    database
      .selectFrom('ward_full_assessment')
      .select(['filled_key', 'completed_at'])
      .where('stay_key', '=', keyNumber(stayKey))
      .orderBy('completed_at', 'desc')
      .execute(),
  ]);
  const assessments = rows.map(({ filled_key, completed_at }) => ({
    ...{ filledKey: String(filled_key), completedAt: completed_at.toISOString() },
  }));
  return { formKey, assessments };
}
