import { DomainError } from '@isocenter/messages';
import type { Database } from '../../../platform/database/database.ts';
import type { CourseState } from '../course/contract.ts';
import { addFact, lapseFacts } from '../course/facts.ts';

export type HaltAct = 'hold' | 'resume' | 'stop';

/** What somebody may do to a course on treatment, by where it stands: held while it is treated, gone on with while it is held, stopped from both. */
export function haltAllowed(act: HaltAct, { state, paused }: Pick<CourseState, 'state' | 'paused'>): boolean {
  const isTreated = state === 'on-treatment';
  if (act === 'resume') return paused === 'on-hold';
  return isTreated && (act === 'stop' || paused === null);
}

/** @throws DomainError `clinic/halt-not-now` */
export async function haltCourse(
  database: Database,
  { courseKey, standing }: { readonly courseKey: string; readonly standing: Pick<CourseState, 'state' | 'paused'> },
  { act, reason, at }: { readonly act: HaltAct; readonly reason: string; readonly at: Date },
): Promise<void> {
  if (!haltAllowed(act, standing)) throw new DomainError('clinic/halt-not-now');
  await database.transaction().execute(async (transaction) => {
    if (act === 'hold') await addFact(transaction, { courseKey, step: 'on-hold', at, reason });
    else await lapseFacts(transaction, { courseKey, step: 'on-hold' }, { at, reason });
    if (act === 'stop') await addFact(transaction, { courseKey, step: 'stopped', at, reason });
  });
}
