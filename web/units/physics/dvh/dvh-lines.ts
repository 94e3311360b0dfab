import type { PlanEvaluation } from '../../../../server/units/physics/contract.ts';
import type { CumulativeDvh } from './dvh-curve.ts';
import { type GoalMark, goalMark } from './goal-mark.ts';

/** Whose curve it is: our own of plan A or B, or the one that the planning system wrote. */
export type DvhOrigin = 'A' | 'B' | 'planning system';

export interface DvhLine {
  readonly key: string;
  readonly roiNumber: number;
  readonly name: string;
  readonly colour: string;
  readonly origin: DvhOrigin;
  readonly curve: CumulativeDvh;
  readonly volumeCc: number;
  readonly marks: readonly (GoalMark & { readonly missed: boolean; readonly text: string })[];
}

/** The curves of one evaluation, structure by structure, with the goals that have a place on them. */
export function dvhLines(evaluation: Pick<PlanEvaluation, 'structures' | 'goals'>, origin: 'A' | 'B'): DvhLine[] {
  return evaluation.structures.flatMap((structure) => {
    const { roiNumber, name, colour, curve, planningSystem } = structure;
    if (!curve) return [];
    const volumeCc = structure.volumeCc?.value ?? curve.volumeCc[0] ?? 0;
    const marks = evaluation.goals
      .filter((result) => result.roiNumber === roiNumber && result.verdict !== 'cannot be judged')
      .flatMap((result) => {
        const mark = goalMark(result.goal, { structureCc: volumeCc, referenceGy: result.referenceGy });
        const { metric, comparison, goal } = result.goal;
        return mark ? [{ ...mark, missed: result.verdict === 'not met', text: `${metric} ${comparison} ${goal}` }] : [];
      });
    const own: DvhLine = {
      key: `${origin}${roiNumber}`,
      roiNumber,
      name,
      colour,
      origin,
      curve,
      volumeCc,
      marks,
    };
    if (!planningSystem || origin === 'B') return [own];
    const theirs: DvhLine = {
      ...own,
      key: `${own.key}theirs`,
      origin: 'planning system',
      curve: planningSystem.curve,
      volumeCc: planningSystem.curve.volumeCc[0] ?? volumeCc,
      marks: [],
    };
    return [own, theirs];
  });
}
