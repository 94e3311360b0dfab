import type { DoseGoal, GoalSet } from '../dose-goal.ts';
import { COLUMNS, type Column } from './columns.ts';
import { formatCsv } from './csv.ts';

/** Writes a goal set as a sheet that `parseGoalSheetCsv` reads back unchanged; every row repeats what is said of the set. */
export function formatGoalSheetCsv(set: GoalSet): string {
  return formatCsv([COLUMNS, ...set.goals.map((goal) => COLUMNS.map((column) => cell(set, goal, column)))]);
}

function cell(set: GoalSet, goal: DoseGoal, column: Column): string {
  switch (column) {
    case 'set_id':
      return set.id;
    case 'set':
      return set.name;
    case 'version':
    case 'site':
    case 'fractions':
      return set[column];
    case 'seen_in':
      return goal.seenIn ?? '';
    default:
      return String(goal[column] ?? '');
  }
}
