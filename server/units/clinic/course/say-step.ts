import { DomainError } from '@isocenter/messages';
import type { ActingPerson } from '../../../platform/database/acting.ts';
import type { Database } from '../../../platform/database/database.ts';
import { carePathOf } from './care-path-store.ts';
import { readCourse } from './course-store.ts';
import { addFact, lapseFacts } from './facts.ts';
import { whyNotSaid } from './may-do-step.ts';
import { requireReached } from './require-reached.ts';
import { refused, stepOf } from './sheet-store.ts';

interface Said {
  readonly step: string;
  readonly at: Date;
  readonly reason: string;
  readonly me: ActingPerson;
  readonly now: Date;
}

/** @throws DomainError `clinic/step-refused` for another's step or one that is signed; `clinic/not-yet` for a time to come */
export async function sayStep(
  database: Database,
  courseKey: string,
  { step, at, reason, me, now }: Said,
): Promise<void> {
  const course = await readCourse(database, courseKey);
  const refusal = whyNotSaid(await stepOf(database, course.siteKey, step), me.role);
  if (refusal) throw refused(step, refusal);
  if (at > now) throw new DomainError('clinic/not-yet');
  await requireReached(database, courseKey, step, now);
  await database
    .transaction()
    .execute((transaction) =>
      addFact(transaction, { courseKey, step, at, reason: reason === '' ? undefined : reason }),
    );
}

interface Back {
  readonly from: string;
  readonly to: string;
  readonly reason: string;
  readonly me: ActingPerson;
  readonly now: Date;
}

/**
 * The course goes back: what was reached after `to`, up to `from`, no longer holds and is done anew. Whoever does or signs the step it goes
 * back from says so.
 * @throws DomainError `clinic/step-refused`; `platform/not-found` where the path knows no such way back
 */
export async function sendBack(
  database: Database,
  courseKey: string,
  { from, to, reason, me, now }: Back,
): Promise<void> {
  const course = await readCourse(database, courseKey);
  const { path } = await carePathOf(database, course.siteKey);
  const step = await stepOf(database, course.siteKey, from);
  if (!path.sendBacks.some((known) => known.from === from && known.to === to)) throw refused(from, 'no-way-back');
  if (![step.owner, ...step.signedBy, 'head'].some((role) => role === me.role)) throw refused(from, 'other-role');
  const ids = path.steps.map(({ id }) => id);
  const undone = ids.slice(ids.indexOf(to) + 1, ids.indexOf(from) + 1);
  await database.transaction().execute(async (transaction) => {
    for (const each of undone) await lapseFacts(transaction, { courseKey, step: each }, { at: now, reason });
    await addFact(transaction, { courseKey, step: to, at: now, reason });
  });
}
