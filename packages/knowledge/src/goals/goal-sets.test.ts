import { parseMetric } from '@isocenter/dosimetry';
import { describe, expect, test } from 'vitest';
import { resolveStructureName } from '../names/resolve-structure-name.ts';
import { SITES } from '../sites/sites.ts';
import { GOAL_SETS, goalSetById } from './goal-sets.ts';

const goals = GOAL_SETS.flatMap((set) => set.goals.map((goal) => ({ set, goal })));

test('every metric is in the grammar of dosimetry, in the unit that it says', () => {
  for (const { goal } of goals) expect(parseMetric(goal.metric).unit, goal.id).toBe(goal.unit);
});

test('every structure is a TG-263 name', () => {
  const how = (name: string) => resolveStructureName(name, { confirmed: new Map() }).how;
  expect([...new Set(goals.map(({ goal }) => goal.structure))].filter((name) => how(name) !== 'exact')).toEqual([]);
});

test('a tolerance is never stricter than its goal', () => {
  for (const { goal } of goals) {
    const { tolerance = goal.goal } = goal;
    if (goal.comparison.startsWith('<')) expect(tolerance, goal.id).toBeGreaterThanOrEqual(goal.goal);
    else expect(tolerance, goal.id).toBeLessThanOrEqual(goal.goal);
  }
});

test('ids are unique, of sets and within each set', () => {
  expect(new Set(GOAL_SETS.map((set) => set.id)).size).toBe(GOAL_SETS.length);
  for (const set of GOAL_SETS) expect(new Set(set.goals.map((goal) => goal.id)).size).toBe(set.goals.length);
});

test('every row of the source table is there once: C0001 to C0484', () => {
  const tabled = goals.map(({ goal }) => goal.id).filter((id) => !id.endsWith('-right'));
  expect(tabled.toSorted()).toEqual(Array.from({ length: 484 }, (_, i) => `C${String(i + 1).padStart(4, '0')}`));
});

test('every set that a site names exists', () => {
  const names = new Set(GOAL_SETS.map((set) => set.name));
  for (const site of SITES) for (const name of site.constraintSets) expect(names, site.id).toContain(name);
});

describe('figures as their publications print them', () => {
  const cases = [
    { set: 'quantec-conventional', structure: 'SpinalCord', metric: 'Max[Gy]', goal: 50, verified: 'text' },
    { set: 'quantec-conventional', structure: 'Lungs', metric: 'V20Gy[%]', goal: 30, verified: 'text' },
    { set: 'quantec-conventional', structure: 'Rectum', metric: 'V70Gy[%]', goal: 20, verified: 'text' },
    { set: 'hytec-3', structure: 'SpinalCord', metric: 'D0.035cc[Gy]', goal: 20.3, verified: 'text' },
    { set: 'tg-101-5', structure: 'Lungs', metric: 'CV12.5Gy[cc]', goal: 1500, verified: 'text' },
    { set: 'tg-101-1', structure: 'Lungs', metric: 'CV7Gy[cc]', goal: 1500, verified: 'knowledge' },
    { set: 'nrg-cc001-10', structure: 'Hippocampus_L', metric: 'D100%[Gy]', goal: 9, verified: 'text' },
    { set: 'embrace-ii-eqd2-total', structure: 'Bladder', metric: 'D2cc[Gy]', goal: 80, verified: 'knowledge' },
    { set: 'target-any', structure: 'PTV', metric: 'D98%[%]', goal: 95, verified: 'knowledge' },
    { set: 'rtog-1005-25', structure: 'Lung_L', metric: 'V20Gy[%]', goal: 15, verified: 'knowledge' },
    { set: 'rtog-1005-25-right', structure: 'Lung_R', metric: 'V20Gy[%]', goal: 15, verified: 'knowledge' },
  ];
  for (const { set, structure, metric, goal, verified } of cases)
    test(`${set}: ${structure} ${metric} ${goal}`, () => {
      const found = goalSetById(set)?.goals.find((row) => row.structure === structure && row.metric === metric);
      expect(found).toMatchObject({ goal, verified });
    });
});

test('ids joined by + name sets judged together', () => {
  const both = goalSetById('quantec-conventional+target-any');
  expect(both?.name).toBe('QUANTEC + Target');
  expect(both?.goals).toHaveLength(
    (goalSetById('quantec-conventional')?.goals.length ?? 0) + (goalSetById('target-any')?.goals.length ?? 0),
  );
  expect(goalSetById('quantec-conventional+nonsense')).toBeNull();
  expect(goalSetById('QUANTEC')).toBeNull();
});
