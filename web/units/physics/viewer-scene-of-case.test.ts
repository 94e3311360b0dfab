import { describe, expect, test } from 'vitest';
import type { DoseInfo, Prescription } from '../../../server/units/physics/contract.ts';
import { isDifference, knownPrescriptionGy, viewerDose } from './viewer-scene-of-case.ts';

const prescription = (state: Prescription['state'], doses: number[]): Prescription => ({
  state,
  targets: doses.map((doseGy) => ({ label: '', roiNumber: null, doseGy, source: '' })),
  fractions: null,
  fractionsSource: null,
});

describe('knownPrescriptionGy()', () => {
  const cases = [
    { state: 'from plan', doses: [50, 70, 64], gy: 70 },
    { state: 'confirmed', doses: [27.5], gy: 27.5 },
    { state: 'proposed', doses: [70], gy: null }, // waits for a person
    { state: 'unknown', doses: [], gy: null },
  ] as const;
  for (const { state, doses, gy } of cases)
    test(`${state} ${doses.join(', ')}: ${gy ?? 'not known'}`, () =>
      expect(knownPrescriptionGy(prescription(state, [...doses]))).toBe(gy));
});

test('isDifference() tells a difference from a dose and a sum', () => {
  expect(['12', '12+13', '12-13'].map(isDifference)).toEqual([false, false, true]);
});

test('a difference is scaled by its largest deviation to either side', () => {
  const info: DoseInfo = {
    doseKey: '1-2',
    grid: { size: [3, 1, 1], spacingMm: [1, 1, 1], originMm: [0, 0, 0] },
    unit: 'Gy',
    maximum: 1,
    maximumAtMm: [0, 0, 0],
    notices: [],
  };
  expect(viewerDose(info, Float32Array.of(1, -4, 0)).maximum).toBe(4);
});
