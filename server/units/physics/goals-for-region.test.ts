import { goalSetById } from '@isocenter/knowledge';
import { expect, test } from 'vitest';
import type { NameMatch } from './contract.ts';
import { GoalStructures } from './goal-structures.ts';
import { goalsForRegion } from './goals-for-region.ts';

const named = (...standardNames: string[]): NameMatch[] =>
  standardNames.map((standardName, i) => ({
    roiNumber: i + 1,
    roiName: standardName,
    standardName,
    how: 'exact',
    suggestions: [],
    version: 'none',
  }));
const asked = (id: string, names: readonly NameMatch[]) => {
  const { goals, notices } = goalsForRegion(goalSetById(id), names);
  return { structures: new Set(goals.map(({ structure }) => structure)), notices };
};

test('a report on the whole body is asked of the regions that are outlined', () => {
  const { structures, notices } = asked(
    'quantec-conventional',
    named('Brainstem', 'SpinalCord', 'Parotid_L', 'Larynx'),
  );
  expect([structures.has('OpticChiasm'), structures.has('Cochlea_L')]).toEqual([true, true]);
  expect([structures.has('Rectum'), structures.has('Heart'), structures.has('Kidneys')]).toEqual([false, false, false]);
  expect(notices.map(({ code }) => code)).toEqual(['notice/physics/goals-of-other-regions']);
});

test('one organ opens no region, and is asked for itself', () => {
  const { structures } = asked('quantec-conventional', named('Brainstem', 'SpinalCord', 'Esophagus'));
  expect([structures.has('Esophagus'), structures.has('Heart')]).toEqual([true, false]);
});

test('two sides of one organ are one organ, and are asked for together', () => {
  const { structures } = asked('quantec-conventional', named('Lung_L', 'Lung_R'));
  expect([structures.has('Lungs'), structures.has('Heart')]).toEqual([true, false]);
});

test('a set for one site is asked whole', () => {
  const { structures, notices } = asked('rtog-0822-conventional', named('Brainstem'));
  expect([structures.size > 0, notices]).toEqual([true, []]);
});

test('an own sheet may speak of what no table knows', () => {
  const goal = {
    id: '1',
    structure: 'constructor',
    metric: 'Max[Gy]',
    comparison: '<',
    goal: 50,
    unit: 'Gy',
    source: '',
    verified: 'own',
  } as const;
  const set = { id: 'own', name: 'Ours', version: '1', site: 'any', fractions: 'any', goals: [goal] };
  expect(goalsForRegion(set, named('Brainstem')).goals).toEqual([goal]);
  expect(new GoalStructures([], []).find('constructor')).toMatchObject([{ name: null }]);
});
