import type { DoseGoal, GoalSet } from '@isocenter/knowledge';
import { describe, expect, test } from 'vitest';
import { chooseGoalSet, goalSetByHand } from './choose-goal-set.ts';

const goal = (structure: string): DoseGoal => ({
  id: `g-${structure}`,
  structure,
  metric: 'Max[Gy]',
  comparison: '<=',
  goal: 50,
  unit: 'Gy',
  source: 'test',
  verified: 'own',
});
const set = (name: string, site: string, fractions: string, structures: string[]): GoalSet => ({
  id: `${name}-${fractions}`.toLowerCase(),
  name,
  version: '1',
  site,
  fractions,
  goals: structures.map(goal),
});
const published = [
  set('QUANTEC', 'any', 'conventional', ['SpinalCord', 'Rectum']),
  set('HyTEC', 'any', '5', ['OpticChiasm']),
  set('TG-101', 'any', '5', ['OpticChiasm', 'Brainstem']),
  set('RTOG 0522', 'Head and neck', 'conventional', ['SpinalCord']),
  set('NRG CC001', 'Whole brain', '10', ['Lens_L']),
  { ...set('Target', 'any', 'any', ['PTV']), id: 'target-any' },
  { ...set('Target', 'Lung SBRT', '3-5', ['PTV']), id: 'target-3-5' },
];
const names = ['SpinalCord', 'Brainstem', 'OpticChiasm'];
const headAndNeck = { site: 'Head and neck', evidence: ['Parotid_L'] };

describe('what is certain is chosen, and what else fits is named', () => {
  const cases = [
    {
      what: '70 Gy in 35: QUANTEC and the targets',
      course: { doseGy: 70, fractions: 35 },
      chosen: 'quantec-conventional+target-any',
      code: 'notice/physics/goals-general',
      others: 'rtog 0522-conventional',
    },
    {
      what: 'five fractions: the report that speaks of more structures outlined',
      course: { doseGy: null, fractions: 5 },
      chosen: 'tg-101-5+target-3-5',
      code: 'notice/physics/goals-general',
      others: 'hytec-5',
    },
    {
      what: 'goals of targets alone are no protocol for a lung',
      course: { doseGy: 54, fractions: 3 },
      site: { site: 'Lung', evidence: ['SBRT Lung'] },
      chosen: null,
      code: 'notice/physics/goals-none-certain',
    },
    {
      what: '14 Gy in 7 is a phase',
      course: { doseGy: 14, fractions: 7 },
      chosen: null,
      code: 'notice/physics/goals-none-phase',
    },
    {
      what: 'unknown fractions',
      course: { doseGy: 60, fractions: null },
      chosen: null,
      code: 'notice/physics/goals-none-fractions-unknown',
    },
    {
      what: '30 Gy in 10 of the neck',
      course: { doseGy: 30, fractions: 10 },
      chosen: null,
      code: 'notice/physics/goals-none-certain',
    },
    {
      what: 'brachytherapy',
      kind: 'brachy' as const,
      course: { doseGy: 16, fractions: 1 },
      chosen: null,
      code: 'notice/physics/goals-none-brachytherapy',
    },
    {
      what: 'the only protocol of a certain site',
      course: { doseGy: 30, fractions: 10 },
      site: { site: 'Whole brain', evidence: ['WBRT'] },
      chosen: 'nrg cc001-10',
      code: 'notice/physics/goals-only-protocol',
    },
  ];
  for (const { what, kind = 'external' as const, course, site = headAndNeck, chosen, code, others } of cases)
    test(what, () => {
      const choice = chooseGoalSet({ kind, course, site, standardNames: names }, { published, own: [] });
      expect(choice.goalSet?.id ?? null).toBe(chosen);
      expect(choice.reason.code).toBe(code);
      if (others) expect(choice.reason.values['others']).toBe(others);
    });
});

test('two reports that speak of equally many structures are none', () => {
  const choice = chooseGoalSet(
    { kind: 'external', course: { doseGy: null, fractions: 5 }, site: undefined, standardNames: ['OpticChiasm'] },
    { published, own: [] },
  );
  expect(choice.goalSet).toBeNull();
});

test("the department's own sheet comes first", () => {
  const own = [set('Our neck', 'Head and neck', 'conventional', ['SpinalCord'])];
  const choice = chooseGoalSet(
    { kind: 'external', course: { doseGy: 70, fractions: 35 }, site: headAndNeck, standardNames: names },
    { published, own },
  );
  expect(choice.goalSet?.name).toBe('Our neck');
});

test('sets named by hand are judged together; an unknown one is refused with the known', () => {
  expect(goalSetByHand('hytec-5+target-any', { published, own: [] }).goalSet?.goals).toHaveLength(2);
  expect(() => goalSetByHand('quantec', { published, own: [] })).toThrow('quantec-conventional');
});
