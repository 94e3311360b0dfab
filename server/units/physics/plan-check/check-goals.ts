import type { GoalResult } from '../contract.ts';
import type { Finding } from './contract.ts';
import { agrees, differs, forPerson, rounded, unknown } from './finding.ts';
import type { PlanToCheck } from './plan-to-check.ts';

/** Each prescribed goal that is not met, or cannot be judged, and how many are met. */
export function checkGoals({ prescription, verdict }: PlanToCheck): readonly Finding[] {
  if (prescription.goals.length === 0) return [forPerson('goals', 'notice/plan-check/no-goals')];
  const met = verdict.goals.filter((result) => result.verdict === 'met').length;
  const open = verdict.goals.filter((result) => result.verdict !== 'met').map(findingOf);
  const summary = { met, goals: verdict.goals.length };
  return [...(met > 0 ? [agrees('goals', 'notice/plan-check/goals-met', summary)] : []), ...open];
}

function findingOf({ goal, structureName, measured, verdict }: GoalResult): Finding {
  const values = { structure: structureName ?? goal.structure, metric: goal.metric };
  const limit = `${goal.comparison} ${goal.goal} ${goal.unit}`;
  const figure = { ...values, limit, measured: measured ? rounded(measured.value) : '–' };
  switch (verdict) {
    case 'not met':
      return differs('goals', 'notice/plan-check/goal-not-met', figure);
    case 'within tolerance':
      return forPerson('goals', 'notice/plan-check/goal-tolerated', figure);
    default:
      return unknown('goals', 'notice/plan-check/goal-not-judged', values);
  }
}
