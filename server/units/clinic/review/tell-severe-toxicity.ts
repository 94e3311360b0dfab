import { sql } from 'kysely';
import type { Database } from '../../../platform/database/database.ts';
import { passOnDeadline } from '../../../platform/deadlines/pass-on-deadline.ts';
import { startDeadline, stopDeadlines } from '../../../platform/deadlines/start-deadline.ts';
import { keyNumber } from '../../../platform/key-number.ts';
import { openTask, type Settling, settleTasks } from '../../../platform/tasks/open-task.ts';
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
 * transaction that changed one of the course, which it has locked. By when is the department's rule; without one the task has no due time. What was corrected away is waited for no longer, what a struck-out review told first is told by the next.
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
    if (waits !== null) {
      const as: Settling['as'] = seen
        ? { state: 'done' }
        : { state: 'cancelled', reason: 'task-reason/review-corrected' };
      await settleTasks(transaction, { about: aboutReview(reviewKey), code: codeOf(waitsByNumber), as });
      await stopDeadlines(transaction, {
        trigger: TRIGGER,
        about: aboutReview(reviewKey),
        at: await nowOf(transaction),
        as,
      });
    }
    if (awaited) await waitsFrom(transaction, { courseKey, reviewKey, ...awaited });
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
    const about = aboutReview(row.reviewKey);
    await settleTasks(transaction, {
      ...{ about, code: codeOf(row.byNumber) },
      as: { state: 'cancelled', reason: 'task-reason/another-physician' },
    });
    const { taskKey, concerned } = await openFor(transaction, { courseKey, ...row });
    await passOnDeadline(transaction, { trigger: TRIGGER, about, taskKey, concerned });
  }
}

const TRIGGER = 'severe-toxicity.told';
const aboutReview = (reviewKey: string) => ({ entity: REVIEW, entityKey: reviewKey });
const codeOf = (byNumber: boolean): 'task/severe-toxicity' | 'task/severe-toxicity-by-number' =>
  byNumber ? 'task/severe-toxicity-by-number' : 'task/severe-toxicity';

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

type Told = SevereGrade & { readonly courseKey: string; readonly reviewKey: string };

/** From now on it waits, for as long as the department's rule says. */
async function waitsFrom(transaction: Database, told: Told): Promise<void> {
  const { taskKey, concerned, ...opened } = await openFor(transaction, told);
  await startDeadline(transaction, { trigger: TRIGGER, taskKey, concerned, at: await nowOf(transaction), ...opened });
}

/** The task of the treating physician, without a due time: one is the department's to set. */
async function openFor(transaction: Database, { courseKey, reviewKey, grade, byNumber }: Told) {
  const { physician, patientKey, siteKey } = await readCourse(transaction, courseKey);
  const opened = {
    ...{ code: codeOf(byNumber), values: { grade }, siteKey },
    about: { ...aboutReview(reviewKey), patientKey, path: `/clinic/courses/${courseKey}/reviews` },
  } as const;
  const taskKey = await openTask(transaction, { ...opened, to: { personKey: physician.personKey } });
  return { ...opened, taskKey, concerned: physician.personKey };
}

async function nowOf(transaction: Database): Promise<Date> {
  const { rows } = await sql<{ at: Date }>`select now() as at`.execute(transaction);
  return rows[0]?.at ?? new Date(0);
}

async function waitsFor(transaction: Database, reviewKey: string, awaited: SevereGrade | undefined): Promise<void> {
  await transaction
    .updateTable('clinic_review')
    .set({ waits_grade: awaited?.grade ?? null, waits_by_number: awaited?.byNumber ?? false })
    .where('review_key', '=', keyNumber(reviewKey))
    .execute();
}
