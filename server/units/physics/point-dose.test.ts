import { assembleTreatmentCases, parseDoseGrid, parsePlan, parseStructureSet, readInstance } from '@isocenter/dicom-rt';
import { knownAnswerPatient } from '@isocenter/phantom';
import { expect, test } from 'vitest';
import { pointDose } from './point-dose.ts';
import { prescriptionOfPlan } from './prescription-of-plan.ts';

/** 50 Gy at x = 10 mm, rising by 0.5 Gy/mm to the left, on voxels of 4 mm: trilinear interpolation gives it back exactly. */
const { patient } = knownAnswerPatient('POINT', {
  shape: { kind: 'box', sizeMm: [40, 40, 40] },
  dose: { kind: 'linear', centreGy: 50, gradientGyPerMm: 0.5 },
  ...{ sliceSpacingMm: 2, doseSpacingMm: 4 },
});
const objects = patient.files.map(({ bytes }) => readInstance(bytes));
const of = (modality: string) => objects.filter(({ header }) => header.modality === modality);
const doses = await Promise.all(of('RTDOSE').map(parseDoseGrid));
const [treatment] = assembleTreatmentCases({
  images: [],
  plans: of('RTPLAN').map(parsePlan),
  structureSets: of('RTSTRUCT').map(parseStructureSet),
  doses,
});
const { prescription } = prescriptionOfPlan(treatment?.plan, treatment?.structureSet?.structures ?? [], undefined);

test.each([
  [[10, -20, 30], 50],
  [[23, -17.3, 34.4], 56.5],
  [[-5, -30, 20], 42.5],
  [[200, -20, 30], null],
] as const)('at %o: %s Gy', (point, gy) => {
  const told = pointDose(treatment!, point, prescription);
  if (!told.isKnown) throw new Error('it is known');
  if (gy === null) expect(told.doseGy).toBeNull();
  // the dose is stored in steps of which half may be off
  else expect(Math.abs((told.doseGy ?? 0) - gy)).toBeLessThanOrEqual((doses[0]?.quantum ?? 0) / 2 + 1e-5);
  expect(told.gridSpacingMm).toEqual([4, 4, 4]);
  expect(told.frameOfReferenceUid).toBe(doses[0]?.header.frameOfReferenceUid);
});

test('where the dose is not that of the plan, it is not told, and why', () => {
  const two = { ...treatment!, doses: [doses[0]!, doses[0]!] };
  const told = pointDose(two, [10, -20, 30], prescription);
  expect(told).toMatchObject({ isKnown: false, reason: { code: 'notice/physics/several-plan-doses' } });
});
