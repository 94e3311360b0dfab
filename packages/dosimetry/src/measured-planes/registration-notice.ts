import { type Notice, notice } from '@isocenter/messages';
import type { NoRegistration, Registration } from './register-plane.ts';

const REFUSED = {
  'few-points': 'notice/measured-plane/not-registered-few-points',
  flat: 'notice/measured-plane/not-registered-flat',
  ambiguous: 'notice/measured-plane/not-registered-ambiguous',
  'at-the-edge': 'notice/measured-plane/not-registered-at-the-edge',
} as const;

/** What came of the search for a shift, in words: where the array fits best and whether it was moved there, or why nothing can be told. */
export function registrationNotice(
  result: Registration | NoRegistration,
  { applied }: { readonly applied: boolean },
): Notice {
  if (!result.found) return notice(REFUSED[result.reason], { points: result.points });
  const written = (mm: number) => mm.toFixed(2).replace('-', '\u2212');
  const shift = { x: written(result.shiftMm.x), y: written(result.shiftMm.y) };
  return notice(applied ? 'notice/measured-plane/moved' : 'notice/measured-plane/shift-found-not-applied', shift);
}
