import { sql } from 'kysely';
import type { Database } from '../../../platform/database/database.ts';
import { keyNumber } from '../../../platform/key-number.ts';
import { openTask, settleTasks } from '../../../platform/tasks/open-task.ts';
import { readCourse } from '../course/course-store.ts';
import { lockCourse } from '../prescription/lock-course.ts';
import { REVIEW } from './contract.ts';
import { newlySevere, type ReviewedGrades } from './newly-severe.ts';

type Row = ReviewedGrades & {
  readonly waits: number | null;
  /** An oncologist's signature stands. */
  readonly seen: boolean;
};

/**
 * A toxicity of grade 3 or more that is new with a review is a task of the treating physician until an oncologist has signed that review. In the transaction that
 * changed one of the course: what was corrected away is waited for no longer, what a struck-out review told first is told by the next.
 */
export async function tellSevereToxicity(transaction: Database, courseKey: string): Promise<void> {
  await lockCourse(transaction, courseKey);
  const { physician, patientKey, siteKey } = await readCourse(transaction, courseKey);
  const { rows } =
    await sql<Row>`select r.review_key::text as "reviewKey", r.content -> 'events' as events, r.waits_grade as waits,
      exists (select from signature s where s.entity = ${REVIEW} and s.entity_key = r.review_key::text
        and s.role = 'oncologist' and s.lapsed_at is null) as seen
    from clinic_review r where r.course_key = ${keyNumber(courseKey)} and not r.in_error
    order by r.at, r.review_key`.execute(transaction);
  const severe = newlySevere(rows);
  const struck = await sql<{ reviewKey: string }>`select review_key::text as "reviewKey" from clinic_review
    where course_key = ${keyNumber(courseKey)} and in_error and waits_grade is not null`.execute(transaction);
  for (const { reviewKey, waits, seen } of rows) {
    const grade = severe.get(reviewKey) ?? null;
    const awaited = seen ? null : grade;
    if (awaited === waits) continue;
    const about = { entity: REVIEW, entityKey: reviewKey };
    if (waits !== null)
      await settleTasks(transaction, { about, code: TASK, as: seen ? { state: 'done' } : { ...CORRECTED } });
    if (awaited !== null)
      await openTask(transaction, {
        ...{ code: TASK, values: { grade: awaited }, siteKey, to: { personKey: physician.personKey } },
        about: { ...about, patientKey, path: `/clinic/courses/${courseKey}/reviews` },
      });
    await waitsFor(transaction, reviewKey, awaited);
  }
  for (const { reviewKey } of struck.rows) {
    await settleTasks(transaction, {
      about: { entity: REVIEW, entityKey: reviewKey },
      code: TASK,
      as: { ...CORRECTED },
    });
    await waitsFor(transaction, reviewKey, null);
  }
}

const TASK = 'task/severe-toxicity';
const CORRECTED = { state: 'cancelled', reason: 'the review was corrected' } as const;

async function waitsFor(transaction: Database, reviewKey: string, grade: number | null): Promise<void> {
  await transaction
    .updateTable('clinic_review')
    .set({ waits_grade: grade })
    .where('review_key', '=', keyNumber(reviewKey))
    .execute();
}
