import type { Vec3 } from '../../../../server/units/physics/contract.ts';
import type { DoseDifferenceOfPlans } from '../../../../server/units/physics/dose-difference/contract.ts';
import { casePage } from '../../physics/index.ts';

/** The page of the plan that shows its dose less the one before; at a place, which is marked, if one is given. */
export function differencePage(viewer: NonNullable<DoseDifferenceOfPlans['viewer']>, atMm: Vec3 | null = null): string {
  const { patientKey, caseKey, doseKey, withCaseKey, withDoseKey } = viewer;
  return casePage(
    { patientKey, caseKey },
    { doseKey, withCaseKey, withDoseKey, comparison: 'difference', atMm, markMm: atMm },
  );
}
