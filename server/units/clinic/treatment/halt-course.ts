import { DomainError } from '@isocenter/messages';
import type { Database } from '../../../platform/database/database.ts';
import type { CourseDetail } from '../course/contract.ts';
import { addFact, lapseFacts } from '../course/facts.ts';

export type HaltAct = 'hold' | 'resume' | 'stop';

/** Where a course under treatment stands, as far as a halt asks. */
export interface Halting {
  /** Its treatment began and did not end, whatever of the way before it is to be done anew. */
  readonly isTreated: boolean;
  /** The pause that holds it: `on-hold`, `adapting`. */
  readonly paused: string | null;
}

export function haltingOf({ course, facts, state }: Pick<CourseDetail, 'course' | 'facts' | 'state'>): Halting {
  const began = facts.some(({ step, lapsed }) => step === 'on-treatment' && lapsed === null);
  return { isTreated: course.underWay && began, paused: state.paused };
}

/** What somebody may do to a course, by where it stands: held while it is treated, gone on with while it is paused, stopped from both. */
export function haltAllowed(act: HaltAct, { isTreated, paused }: Halting): boolean {
  if (act === 'resume') return paused !== null;
  return isTreated && (act === 'stop' || paused === null);
}

/** Going on ends the pause that holds; another one that stands behind it then shows. @throws DomainError `clinic/halt-not-now` */
export async function haltCourse(
  database: Database,
  { courseKey, halting }: { readonly courseKey: string; readonly halting: Halting },
  { act, reason, at }: { readonly act: HaltAct; readonly reason: string; readonly at: Date },
): Promise<void> {
  if (!haltAllowed(act, halting)) throw new DomainError('clinic/halt-not-now');
  await database.transaction().execute(async (transaction) => {
    if (act === 'hold') await addFact(transaction, { courseKey, step: 'on-hold', at, reason });
    else if (halting.paused !== null)
      await lapseFacts(transaction, { courseKey, step: halting.paused }, { at, reason });
    if (act === 'stop') await addFact(transaction, { courseKey, step: 'stopped', at, reason });
  });
}
