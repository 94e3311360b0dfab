import type { Database } from '../../../platform/database/database.ts';
import { requireSame } from '../../../platform/http/asked-revision.ts';
import { keyNumber } from '../../../platform/key-number.ts';
import { giveToxicityToPhysician } from '../review/tell-severe-toxicity.ts';
import type { CourseContent } from './contract.ts';
import { columnsOf, readCourse } from './course-store.ts';

/**
 * With another treating physician what waits for them to see becomes theirs.
 * @throws DomainError `platform/changed-meanwhile`, `platform/not-found`; as `columnsOf`
 */
export async function changeCourse(
  database: Database,
  courseKey: string,
  { content, revision }: { readonly content: CourseContent; readonly revision: number },
): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    const present = await readCourse(transaction, courseKey);
    const { numUpdatedRows } = await transaction
      .updateTable('clinic_course')
      .set({ ...(await columnsOf(transaction, content, present)), revision: revision + 1 })
      .where('course_key', '=', keyNumber(courseKey))
      .where('revision', '=', revision)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) requireSame(present.revision, revision);
    if (content.physician !== present.physician.personKey) await giveToxicityToPhysician(transaction, courseKey);
  });
}
