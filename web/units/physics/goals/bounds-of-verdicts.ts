import type { Notice, NoticeCode } from '@isocenter/messages';

/** What limits every verdict of a sheet: it must be read before them. */
const BOUNDS: ReadonlySet<NoticeCode> = new Set<NoticeCode>([
  'notice/physics/prescription-differs-from-plan',
  'notice/physics/fractions-differ-from-plan',
  'notice/physics/looks-like-phase',
  'notice/physics/part-of-course',
  'notice/physics/goals-met-by-little-dose',
  'notice/physics/goals-other-fractionation',
  'notice/physics/target-not-judged',
]);

/** Those of an evaluation's notices that stand above its verdicts. */
export function boundsOfVerdicts(notices: readonly Notice[]): readonly Notice[] {
  return notices.filter(({ code }) => BOUNDS.has(code));
}
