import { describe, expect, test } from 'vitest';
import type { SceneDose } from '../../../server/units/physics/contract.ts';
import { dosesOnScreen } from './doses-on-screen.ts';

const dose = (doseKey: string): SceneDose => ({
  doseKey,
  sopInstanceUid: `1.2.${doseKey}`,
  summation: 'PLAN',
  doseType: 'PHYSICAL',
  unit: 'Gy',
  beamNumbers: [],
  label: '',
});
const scene = { caseKey: 'plan-1', doses: [dose('12'), dose('14')] };
const none = { doseKey: null, withDoseKey: null, withCaseKey: null, comparison: 'difference' } as const;

describe('dosesOnScreen()', () => {
  const cases = [
    { what: 'nothing chosen', address: none, shown: '12', measured: '12', b: null, comparison: null },
    {
      what: 'a dose chosen',
      address: { ...none, doseKey: '14' },
      shown: '14',
      measured: '14',
      b: null,
      comparison: null,
    },
    {
      what: 'A − B',
      address: { ...none, withDoseKey: '14' },
      shown: '12-14',
      measured: '12',
      b: 'plan-1 14',
      comparison: 'difference',
    },
    {
      what: 'A + B of another plan',
      address: { ...none, withDoseKey: '99', withCaseKey: 'plan-2', comparison: 'sum' },
      shown: '12+99',
      measured: '12+99',
      b: 'plan-2 99',
      comparison: 'sum',
    },
    {
      what: 'A beside B',
      address: { ...none, withDoseKey: '14', comparison: 'beside' },
      shown: '12',
      measured: '12',
      b: 'plan-1 14',
      comparison: 'beside',
    },
    {
      what: 'a dose that is not of this case',
      address: { ...none, doseKey: '7' },
      shown: '12',
      measured: '12',
      b: null,
      comparison: null,
    },
  ] as const;
  for (const { what, address, shown, measured, b, comparison } of cases)
    test(`${what}: ${shown} is shown, ${measured} is measured`, () => {
      const found = dosesOnScreen(scene, address);
      expect(found).toMatchObject({ shownKey: shown, measuredKey: measured, comparison });
      expect(found.b && `${found.b.caseKey} ${found.b.doseKey}`).toBe(b);
    });

  test('a case without a dose has nothing to compare', () => {
    expect(dosesOnScreen({ ...scene, doses: [] }, { ...none, withDoseKey: '14' })).toEqual({
      a: null,
      b: null,
      comparison: null,
      shownKey: null,
      measuredKey: null,
    });
  });
});
