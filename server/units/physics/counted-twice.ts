import type { DoseGrid } from '@isocenter/dicom-rt';

/** Summations that speak of the whole plan. */
export const WHOLE_PLAN: readonly string[] = ['PLAN', 'MULTI_PLAN', 'PLAN_OVERVIEW'];

/**
 * SOP Instance UIDs of doses that hold the same beam or the same plan: one that was calculated again and exported beside the first, for
 * example. Added together they would count it twice. Empty where all may be added.
 */
export function countedTwice(doses: readonly DoseGrid[]): readonly string[] {
  const involved = doses.filter((dose, i) => doses.some((other, j) => i !== j && overlap(dose, other)));
  return [...new Set(involved.map(({ header }) => header.sopInstanceUid))];
}

function overlap(a: DoseGrid, b: DoseGrid): boolean {
  if (a.header.sopInstanceUid === b.header.sopInstanceUid) return true;
  if (a.planUid !== undefined && b.planUid !== undefined && a.planUid !== b.planUid) return false;
  if (a.summation === 'BEAM' && b.summation === 'BEAM') return a.beamNumbers.some((n) => b.beamNumbers.includes(n));
  if (a.planUid === undefined || b.planUid === undefined) return false;
  if (WHOLE_PLAN.includes(a.summation) || WHOLE_PLAN.includes(b.summation)) return true;
  return a.summation === 'FRACTION' && b.summation === 'FRACTION' && a.fractionGroupNumber === b.fractionGroupNumber;
}
