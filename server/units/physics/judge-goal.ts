import { type Estimate, errorWhateverEnds } from '@isocenter/dosimetry';
import type { DoseGoal } from '@isocenter/knowledge';
import type { Verdict } from './contract.ts';

/** A verdict on a figure that could be had; `closeCall` says that another end of the structure or the error of the figure could have made it another. */
export interface Judgement {
  readonly verdict: Exclude<Verdict, 'cannot be judged'>;
  readonly closeCall: boolean;
}

/** The verdict on one figure, by the goal first and by the tolerance, where there is one, after it. Figure and limits share their unit. */
export function judgeGoal(goal: Pick<DoseGoal, 'comparison' | 'goal' | 'tolerance'>, measured: Estimate): Judgement {
  const limits = goal.tolerance === undefined ? [goal.goal] : [goal.goal, goal.tolerance];
  const closeCall = limits.some((limit) => Math.abs(measured.value - limit) <= errorWhateverEnds(measured));
  if (holds(measured.value, goal.comparison, goal.goal)) return { verdict: 'met', closeCall };
  if (goal.tolerance !== undefined && holds(measured.value, goal.comparison, goal.tolerance))
    return { verdict: 'within tolerance', closeCall };
  return { verdict: 'not met', closeCall };
}

function holds(value: number, comparison: DoseGoal['comparison'], limit: number): boolean {
  switch (comparison) {
    case '<':
      return value < limit;
    case '<=':
      return value <= limit;
    case '>':
      return value > limit;
    case '>=':
      return value >= limit;
  }
}
