import { DomainError } from '@isocenter/messages';
import type { DoseGoal, GoalSet } from '../dose-goal.ts';
import { COLUMNS, type Column } from './columns.ts';
import { unitOfMetric } from './metric-unit.ts';

const MOST_GOALS = 500;
/** Most characters of a cell. */
const MOST_OF_SET = 200;
const LENGTHS = [
  { most: 200, of: ['id', 'structure', 'metric'] },
  { most: 2000, of: ['endpoint', 'source', 'seenIn', 'note'] },
] as const;
const LOWEST_PRIORITY = 9;

/**
 * The rules of a goal sheet, however it came: each goal has a structure, a metric that can be measured, that metric's unit, a tolerance
 * beyond the goal and an id of its own.
 *
 * @param rowOf the row in which a person finds a goal, counted from 1
 * @throws DomainError `knowledge/goal-sheet-…` naming row, column and what was found
 */
export function checkGoalSheet(sheet: Omit<GoalSet, 'id'>, rowOf: (index: number) => number): void {
  const { name: set, version, site, fractions, goals } = sheet;
  if (goals.length === 0) throw new DomainError('knowledge/goal-sheet-empty', { columns: COLUMNS.join(', ') });
  for (const [column, text] of Object.entries({ set, version, site, fractions }))
    if (text.length > MOST_OF_SET)
      throw new DomainError('knowledge/goal-sheet-too-long', { row: rowOf(0), column, most: MOST_OF_SET });
  if (goals.length > MOST_GOALS)
    throw new DomainError('knowledge/goal-sheet-too-many', { found: goals.length, most: MOST_GOALS });
  const rowOfId = new Map<string, number>();
  for (const [index, goal] of goals.entries()) {
    const row = rowOf(index);
    checkGoal(goal, row);
    const first = rowOfId.get(goal.id);
    if (first !== undefined) throw new DomainError('knowledge/goal-sheet-id-twice', { row, id: goal.id, first });
    rowOfId.set(goal.id, row);
  }
}

function checkGoal(goal: DoseGoal, row: number): void {
  const refuse = (column: Column, found: string | number, expected: string) =>
    new DomainError('knowledge/goal-sheet-value', { row, column, found, expected });
  for (const { most, of } of LENGTHS)
    for (const key of of)
      if ((goal[key]?.length ?? 0) > most)
        throw new DomainError('knowledge/goal-sheet-too-long', {
          row,
          column: key === 'seenIn' ? 'seen_in' : key,
          most,
        });
  const { structure, metric, comparison, tolerance, priority } = goal;
  const unit = unitOfMetric(metric);
  if (unit === null) throw refuse('metric', metric, 'D95%[Gy], D0.03cc[Gy], V20Gy[%], CV12.5Gy[cc], Mean[Gy]');
  if (goal.unit !== unit) throw refuse('unit', goal.unit, `${unit} (${metric})`);
  if (structure.trim() === '') throw refuse('structure', structure, 'SpinalCord, Parotid_L, PTV');
  if (priority !== undefined && priority > LOWEST_PRIORITY) throw refuse('priority', priority, '1, 2, 3');
  if (tolerance !== undefined && (comparison.startsWith('<') ? tolerance < goal.goal : tolerance > goal.goal))
    throw new DomainError('knowledge/goal-sheet-tolerance', { row, tolerance, comparison, goal: goal.goal });
}
