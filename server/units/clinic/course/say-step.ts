import { DomainError } from '@isocenter/messages';
import type { ActingPerson } from '../../../platform/database/acting.ts';
import type { Database } from '../../../platform/database/database.ts';
import { carePathOf } from './care-path-store.ts';
import { courseStanding } from './course-standing.ts';
import { readCourse } from './course-store.ts';
import { addFact, lapseFacts } from './facts.ts';
import { STEPS_OF_ROOMS, whyNotSaid } from './may-do-step.ts';
import { requireReached } from './require-reached.ts';
import { refused, stepOf } from './sheet-store.ts';
import { isSummarySigned } from './summary-signed.ts';

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
  const refusal = whyNotSaid({
    ...{ step: await stepOf(database, course.siteKey, step), role: me.role },
    isSummarySigned: await isSummarySigned(database, courseKey),
  });
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
  const { state } = await courseStanding(database, course, now);
  if (state.state !== from) throw refused(from, 'not-reached');
  const target = await stepOf(database, course.siteKey, to);
  const ids = path.steps.map(({ id }) => id);
  const isShown = target.signedBy.length > 0 || STEPS_OF_ROOMS.includes(to);
  const undone = ids.slice(ids.indexOf(to) + (isShown ? 0 : 1), ids.indexOf(from) + 1);
  await database.transaction().execute(async (transaction) => {
    for (const each of undone) await lapseFacts(transaction, { courseKey, step: each }, { at: now, reason });
    if (!isShown) await addFact(transaction, { courseKey, step: to, at: now, reason });
  });
}

/**
 * A course that ended goes on, for a reason: its end no longer holds.
 * @throws DomainError `clinic/step-refused` where it has not ended, or for whoever does not answer for its end
 */
export async function reopenCourse(
  database: Database,
  courseKey: string,
  { reason, me, now }: Pick<Back, 'reason' | 'me' | 'now'>,
): Promise<void> {
  const { path, state } = await courseStanding(database, await readCourse(database, courseKey), now);
  const ends = path.steps.filter(({ kind }) => kind === 'end' || kind === 'after').map(({ id }) => id);
  const ended = state.state;
  if (ended === null || !ends.includes(ended)) throw refused(ended ?? 'referred', 'not-reached');
  if (me.role !== 'oncologist' && me.role !== 'head') throw refused(ended, 'other-role');
  await database.transaction().execute(async (transaction) => {
    for (const step of ends) await lapseFacts(transaction, { courseKey, step }, { at: now, reason });
  });
}
