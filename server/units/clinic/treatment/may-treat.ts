import type { CourseState } from '../course/contract.ts';

/** Whether a course may be treated, as far as its path tells; else what is waited for. */
export type MayTreat = { readonly may: true } | { readonly may: false; readonly whyNot: string };

const READY: readonly (string | null)[] = ['ready', 'on-treatment'];

/**
 * The first fraction waits for all that the department's path asks before it (AAPM MPPG 11.a, table 8); a course that is held or over is not
 * treated.
 */
export function mayTreat({ state, paused, waitsFor }: Pick<CourseState, 'state' | 'paused' | 'waitsFor'>): MayTreat {
  if (paused !== null) return { may: false, whyNot: paused };
  if (READY.includes(state)) return { may: true };
  return { may: false, whyNot: waitsFor.at(-1)?.step ?? state ?? 'referred' };
}
