import { DomainError } from '@isocenter/messages';
import type { Database } from '../../../platform/database/database.ts';
import { keyNumber } from '../../../platform/key-number.ts';
import type { CarePathStep, CourseLine } from './contract.ts';
import { courseStanding } from './course-standing.ts';
import { coursesOf, readCourse } from './course-store.ts';
import { addFact } from './facts.ts';

/** A course of a patient, with where it stands: as a unit sees it that refers patients. */
export interface Referral {
  readonly course: CourseLine;
  /** The last step that is done; null where nothing stands. */
  readonly step: Pick<CarePathStep, 'id' | 'words'> | null;
}

/** Courses of a patient and of whoever was merged into them, the latest first. */
export async function referralsStanding(database: Database, patientKey: string, now: Date): Promise<Referral[]> {
  const courses = await coursesOf(database, patientKey);
  return Promise.all(
    courses.map(async (course) => {
      const { path, state } = await courseStanding(database, course, now);
      const step = path.steps.find(({ id }) => id === state.state);
      return { course, step: step ? { id: step.id, words: step.words } : null };
    }),
  );
}

/**
 * Whoever referred takes it back: the course is cancelled, for a reason, as long as nothing came of the referral.
 * @throws DomainError `clinic/referral-under-way`, `platform/not-found`
 */
export async function withdrawReferral(
  transaction: Database,
  courseKey: string,
  { reason, now }: { readonly reason: string; readonly now: Date },
): Promise<void> {
  const course = await readCourse(transaction, courseKey);
  await transaction
    .selectFrom('clinic_course')
    .select('course_key')
    .where('course_key', '=', keyNumber(courseKey))
    .forUpdate()
    .execute();
  const { state } = await courseStanding(transaction, course, now);
  if (state.state !== 'referred' || state.paused !== null) throw new DomainError('clinic/referral-under-way');
  await addFact(transaction, { courseKey, step: 'cancelled', at: now, reason });
}
