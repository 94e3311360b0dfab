import { describe, expect, test } from 'vitest';
import type { DoseInfo, Prescription } from '../../../server/units/physics/contract.ts';
import { externalRoi, isDifference, knownPrescriptionGy, viewerDose } from './viewer-scene-of-case.ts';

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

test('externalRoi() takes the name only as it was understood', () => {
  const structure = (roiNumber: number, name: string, interpretedType: string | null) => {
    return { roiNumber, name, interpretedType, colour: '#ffffff', contourCount: 1 };
  };
  const structures = [structure(1, 'PTV', null), structure(2, 'Skin', null), structure(3, 'Umriss', null)];
  const names = [
    { roiNumber: 3, roiName: 'Umriss', standardName: 'External', how: 'confirmed', suggestions: [] } as const,
  ];
  expect(externalRoi({ structures })).toBeNull();
  expect(externalRoi({ structures }, names)).toBe(3);
  expect(externalRoi({ structures: [...structures, structure(4, 'x', 'EXTERNAL')] }, names)).toBe(4);
});

test('isDifference() tells a difference from a dose and a sum', () => {
  expect(['12', '12+13', '12-13'].map(isDifference)).toEqual([false, false, true]);
});

test('a difference is scaled by its largest deviation to either side', () => {
  const info: DoseInfo = {
    doseKey: '1-2',
    grid: { size: [3, 1, 1], spacingMm: [1, 1, 1], originMm: [0, 0, 0] },
    unit: 'Gy',
    doseType: 'PHYSICAL',
    maximum: 1,
    maximumAtMm: [0, 0, 0],
    notices: [],
  };
  expect(viewerDose(info, Float32Array.of(1, -4, 0)).maximum).toBe(4);
});
