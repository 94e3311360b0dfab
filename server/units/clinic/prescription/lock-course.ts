import { notFound } from '@isocenter/messages';
import type { Database } from '../../../platform/database/database.ts';
import { keyNumber } from '../../../platform/key-number.ts';

/**
 * What is prescribed and approved of a course changes one at a time: the first thing in each such transaction, before any row of it.
 * @throws DomainError `platform/not-found`
 */
export async function lockCourse(transaction: Database, courseKey: string): Promise<void> {
  const row = await transaction
    .selectFrom('clinic_course')
    .select('course_key')
    .where('course_key', '=', keyNumber(courseKey))
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw notFound('course', courseKey);
}
