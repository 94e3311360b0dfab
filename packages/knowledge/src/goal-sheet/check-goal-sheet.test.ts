import { expect, test } from 'vitest';
import type { DoseGoal } from '../dose-goal.ts';
import { GOAL_SETS } from '../goals/goal-sets.ts';
import { checkGoalSheet } from './check-goal-sheet.ts';
import { parseGoalSheetCsv } from './parse-goal-sheet-csv.ts';

const goal: DoseGoal = {
  id: '1',
  structure: 'Rectum',
  metric: 'V70Gy[%]',
  comparison: '<',
  goal: 15,
  unit: '%',
  source: 'ours',
  verified: 'own',
};
const sheet = { name: 'Ours', version: '1', site: 'any', fractions: 'any' };
const check = (goals: readonly DoseGoal[], more = {}) =>
  checkGoalSheet({ ...sheet, ...more, goals }, (index) => index + 1);
const many = (count: number) => Array.from({ length: count }, (_, id) => ({ ...goal, id: `${id}` }));

test.each(GOAL_SETS.map((set) => [set.id, set] as const))('%s may be adapted as an own sheet', (_, set) => {
  expect(() => checkGoalSheet(set, (index) => index + 1)).not.toThrow();
});

const refused = [
  { what: 'a unit of another metric', goals: [{ ...goal, unit: 'cc' }], code: 'value', values: { column: 'unit' } },
  {
    what: 'a strict tolerance',
    goals: [goal, { ...goal, id: '2', tolerance: 14 }],
    code: 'tolerance',
    values: { row: 2 },
  },
  { what: 'an id twice', goals: [goal, goal], code: 'id-twice', values: { row: 2, first: 1 } },
  { what: 'a priority beyond 9', goals: [{ ...goal, priority: 10 }], code: 'value', values: { column: 'priority' } },
  { what: 'too many', goals: many(501), code: 'too-many', values: { found: 501, most: 500 } },
  { what: 'none', goals: [], code: 'empty', values: {} },
  {
    what: 'a note that is a book',
    goals: [{ ...goal, note: 'x'.repeat(2001) }],
    code: 'too-long',
    values: { column: 'note', most: 2000 },
  },
] as const;
for (const { what, goals, code, values } of refused)
  test(`refused: ${what}`, () => {
    expect(() => check(goals)).toThrow(expect.objectContaining({ code: `knowledge/goal-sheet-${code}` }));
    try {
      check(goals);
    } catch (error) {
      expect(error).toMatchObject({ values });
    }
  });

test('a sheet at the limits is taken, and a title beyond them is not', () => {
  expect(() => check(many(500))).not.toThrow();
  expect(() => check([{ ...goal, tolerance: 15, priority: 9 }])).not.toThrow();
  expect(() => check([goal], { name: 'x'.repeat(201) })).toThrow(
    expect.objectContaining({ code: 'knowledge/goal-sheet-too-long' }),
  );
});

test('a sheet in CSV obeys the same rules', () => {
  const csv = 'structure,metric,comparison,goal,priority\nRectum,V70Gy[%],<,15,10\n';
  expect(() => parseGoalSheetCsv(csv)).toThrow(
    expect.objectContaining({
      code: 'knowledge/goal-sheet-value',
      values: expect.objectContaining({ row: 2, column: 'priority' }),
    }),
  );
});
