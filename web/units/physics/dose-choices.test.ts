import { expect, test } from 'vitest';
import type { SceneDose } from '../../../server/units/physics/contract.ts';
import { doseChoices } from './dose-choices.ts';

const dose = (doseKey: string, label: string): SceneDose => ({
  doseKey,
  label,
  sopInstanceUid: `1.2.${doseKey}`,
  summation: 'PLAN',
  doseType: 'PHYSICAL',
  unit: 'Gy',
  beamNumbers: [],
});

test('the doses of the case stand first; two of one label are told apart by their keys', () => {
  const choices = doseChoices({
    caseKey: 'plan-1',
    doses: [dose('5', 'PLAN')],
    comparable: [
      { caseKey: 'plan-2', label: 'Day 2', doseKeys: ['6'] },
      { caseKey: 'dose-7', label: 'PLAN', doseKeys: ['7', '5'] },
      { caseKey: 'dose-8', label: null, doseKeys: ['8'] },
    ],
  });
  expect(choices.map(({ doseKey, label }) => [doseKey, label])).toEqual([
    ['5', 'PLAN · 5'],
    ['6', 'Day 2'],
    ['7', 'PLAN · 7'],
    ['8', '8'],
  ]);
});
