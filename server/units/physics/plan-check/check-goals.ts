import type { GoalResult } from '../contract.ts';
import type { Finding } from './contract.ts';
import { agrees, differs, forPerson, rounded, unknown } from './finding.ts';
import type { PlanToCheck } from './plan-to-check.ts';

type Asked = Pick<PlanToCheck, 'prescription' | 'phases' | 'verdict'>;

/**
 * Each prescribed goal that is not met, or cannot be judged, and how many are met. Goals are those of the whole prescription: dose of some of its
 * phases that stays below a limit says nothing of the rest.
 */
export function checkGoals({ prescription, phases, verdict }: Asked): readonly Finding[] {
  if (prescription.goals.length === 0) return [forPerson('goals', 'notice/plan-check/no-goals')];
  const isPart = prescription.phases.some((_, index) => !phases.includes(index));
  const isByPart = (result: GoalResult) => isPart && result.verdict === 'met' && result.goal.comparison.startsWith('<');
  const met = verdict.goals.filter((result) => result.verdict === 'met' && !isByPart(result)).length;
  const open = verdict.goals.filter((result) => result.verdict !== 'met' || isByPart(result)).map(findingOf);
  const summary = { met, goals: verdict.goals.length };
  return [...(met > 0 ? [agrees('goals', 'notice/plan-check/goals-met', summary)] : []), ...open];
}

function findingOf({ goal, structureName, measured, verdict }: GoalResult): Finding {
  const values = { structure: structureName ?? goal.structure, metric: goal.metric };
  const limit = `${goal.comparison} ${goal.goal} ${goal.unit}`;
  const figure = { ...values, limit, measured: measured ? rounded(measured.value) : '–' };
  switch (verdict) {
    case 'met':
      return forPerson('goals', 'notice/plan-check/goal-met-by-part', figure);
    case 'not met':
      return differs('goals', 'notice/plan-check/goal-not-met', figure);
    case 'within tolerance':
      return forPerson('goals', 'notice/plan-check/goal-tolerated', figure);
    default:
      return unknown('goals', 'notice/plan-check/goal-not-judged', values);
  }
}
