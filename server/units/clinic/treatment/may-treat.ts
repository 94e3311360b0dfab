import type { CarePath, CourseState } from '../course/contract.ts';
import type { WaitedFor } from './contract.ts';

/** Whether a course may be treated, as far as its path tells; else what is waited for. */
export type MayTreat = { readonly may: true } | { readonly may: false; readonly whyNot: string };

const READY: readonly (string | null)[] = ['ready', 'on-treatment'];
const APPROVED = 'plan-approved';

/**
 * The first fraction waits for all that the department's path asks before it (AAPM MPPG 11.a, table 8); a course that is held or over is not
 * treated.
 */
export function mayTreat({ state, paused, waitsFor }: Pick<CourseState, 'state' | 'paused' | 'waitsFor'>): MayTreat {
  if (paused !== null) return { may: false, whyNot: paused };
  if (READY.includes(state)) return { may: true };
  return { may: false, whyNot: waitsFor.at(-1)?.step ?? state ?? 'referred' };
}

/** The same of one plan of the course: only the very plan that is approved now is treated, told by its hash. */
export function mayTreatPlan(
  state: Pick<CourseState, 'state' | 'paused' | 'waitsFor'>,
  { planSha256 }: { readonly planSha256: string },
  approved: readonly string[],
): MayTreat {
  const may = mayTreat(state);
  return may.may && !approved.includes(planSha256) ? { may: false, whyNot: APPROVED } : may;
}

/** What is waited for, in the words of the path; null: it may be treated. */
export function waitedFor(may: MayTreat, { steps }: Pick<CarePath, 'steps'>): WaitedFor | null {
  if (may.may) return null;
  const words = steps.find(({ id }) => id === may.whyNot)?.words;
  return { id: may.whyNot, en: words?.en ?? may.whyNot, zh: words?.zh ?? may.whyNot };
}
