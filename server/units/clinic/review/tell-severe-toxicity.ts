import { sql } from 'kysely';
import type { Database } from '../../../platform/database/database.ts';
import { keyNumber } from '../../../platform/key-number.ts';
import { openTask, settleTasks } from '../../../platform/tasks/open-task.ts';
import { readCourse } from '../course/course-store.ts';
import { REVIEW, type ReviewContent } from './contract.ts';
import { gradesByNumber } from './grades-by-number.ts';
import { newlySevere, type ReviewedGrades, type SevereGrade } from './newly-severe.ts';

interface Row {
  readonly reviewKey: string;
  readonly content: ReviewContent;
  readonly inError: boolean;
  readonly waits: number | null;
  readonly waitsByNumber: boolean;
  /** An oncologist's signature stands. */
  readonly seen: boolean;
}

/**
 * A toxicity of grade 3 or more that is new with a review, given or by number, is a task of the treating physician until an oncologist has signed that review. In the
 * transaction that changed one of the course, which it has locked: what was corrected away is waited for no longer, what a struck-out review told first is told by the next.
 */
export async function tellSevereToxicity(transaction: Database, courseKey: string): Promise<void> {
  const { rows } = await sql<Row>`select r.review_key::text as "reviewKey", r.content, r.in_error as "inError",
      r.waits_grade as waits, r.waits_by_number as "waitsByNumber",
      exists (select from signature s where s.entity = ${REVIEW} and s.entity_key = r.review_key::text
        and s.role = 'oncologist' and s.lapsed_at is null) as seen
    from clinic_review r where r.course_key = ${keyNumber(courseKey)}
    order by r.at, r.review_key`.execute(transaction);
  const severe = newlySevere(gradesOf(rows.filter(({ inError }) => !inError)));
  for (const { reviewKey, waits, waitsByNumber, seen } of rows) {
    const awaited = seen ? undefined : severe.get(reviewKey);
    if ((awaited?.grade ?? null) === waits && (awaited?.byNumber ?? false) === waitsByNumber) continue;
    if (waits !== null)
      await settleTasks(transaction, {
        ...{ about: { entity: REVIEW, entityKey: reviewKey }, code: codeOf(waitsByNumber) },
        as: seen ? { state: 'done' } : { state: 'cancelled', reason: 'the review was corrected' },
      });
    if (awaited) await openFor(transaction, { courseKey, reviewKey, ...awaited });
    await waitsFor(transaction, reviewKey, awaited);
  }
}

/** What waits to be seen becomes the task of whoever is the treating physician now; in the transaction that changed the course. */
export async function giveToxicityToPhysician(transaction: Database, courseKey: string): Promise<void> {
  const { rows } = await sql<SevereGrade & { readonly reviewKey: string }>`select review_key::text as "reviewKey",
      waits_grade as grade, waits_by_number as "byNumber"
    from clinic_review where course_key = ${keyNumber(courseKey)} and waits_grade is not null
    order by review_key`.execute(transaction);
  for (const row of rows) {
    await settleTasks(transaction, {
      ...{ about: { entity: REVIEW, entityKey: row.reviewKey }, code: codeOf(row.byNumber) },
      as: { state: 'cancelled', reason: 'the course has another treating physician' },
    });
    await openFor(transaction, { courseKey, ...row });
  }
}

const codeOf = (byNumber: boolean) => (byNumber ? 'task/severe-toxicity-by-number' : 'task/severe-toxicity');

/** Given, and by number beside them; `undecided` is grade 1 or none. */
function gradesOf(reviews: readonly Row[]): readonly ReviewedGrades[] {
  const baselineKg = reviews.find(({ content }) => content.weightKg !== null)?.content.weightKg ?? null;
  return reviews.map(({ reviewKey, content }) => ({
    reviewKey,
    grades: [
      ...content.events.map(({ term, grade }) => ({ term, grade, byNumber: false })),
      ...gradesByNumber(content, baselineKg).map(({ term, grade }) => ({
        ...{ term, grade: grade === 'undecided' ? 1 : (grade ?? 0), byNumber: true },
      })),
    ],
  }));
}

/** It has no due time: the department has set none, and the list of tasks says so. */
async function openFor(
  transaction: Database,
  { courseKey, reviewKey, grade, byNumber }: SevereGrade & { readonly courseKey: string; readonly reviewKey: string },
): Promise<void> {
  const { physician, patientKey, siteKey } = await readCourse(transaction, courseKey);
  await openTask(transaction, {
    ...{ code: codeOf(byNumber), values: { grade }, siteKey, to: { personKey: physician.personKey } },
    about: { entity: REVIEW, entityKey: reviewKey, patientKey, path: `/clinic/courses/${courseKey}/reviews` },
  });
}

async function waitsFor(transaction: Database, reviewKey: string, awaited: SevereGrade | undefined): Promise<void> {
  await transaction
    .updateTable('clinic_review')
    .set({ waits_grade: awaited?.grade ?? null, waits_by_number: awaited?.byNumber ?? false })
    .where('review_key', '=', keyNumber(reviewKey))
    .execute();
}
