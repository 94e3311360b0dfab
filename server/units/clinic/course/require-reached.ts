import { DomainError } from '@isocenter/messages';
import type { Database } from '../../../platform/database/database.ts';
import { courseStanding } from './course-standing.ts';
import { readCourse } from './course-store.ts';
import { isReached } from './may-do-step.ts';

/**
 * Whatever decides or gives dose asks this first: the first fraction waits for prescription, plan, physics check and, where the path asks for it,
 * verification (MPPG 11.a).
 * @throws DomainError `clinic/step-refused` where a step before it is not done or is to be done anew; `platform/not-found`
 */
export async function requireReached(database: Database, courseKey: string, step: string, now: Date): Promise<void> {
  const standing = await courseStanding(database, await readCourse(database, courseKey), now);
  const asked = standing.path.steps.find(({ id }) => id === step);
  if (!asked || !isReached(standing, asked)) throw new DomainError('clinic/step-refused', { step, why: 'not-reached' });
}
