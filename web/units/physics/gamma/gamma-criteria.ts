import type { GammaCriteria } from '../../../../server/units/physics/contract.ts';

/** Within what each figure of the criteria is sensible; what lies outside was mistyped. */
export const CRITERIA_LIMITS = {
  doseDifferencePercent: [0.1, 20],
  distanceToAgreementMm: [0.1, 20],
  lowDoseCutoffPercent: [0, 90],
} as const satisfies Partial<Record<keyof GammaCriteria, readonly [number, number]>>;

export type CriteriaFigure = keyof typeof CRITERIA_LIMITS;

export function isSensible(figure: CriteriaFigure, value: number | null | undefined): value is number {
  const [low, high] = CRITERIA_LIMITS[figure];
  return value !== null && value !== undefined && value >= low && value <= high;
}

/** The criteria, if all four were chosen and are sensible. */
export function wholeCriteria(draft: Partial<GammaCriteria>): GammaCriteria | null {
  const { doseDifferencePercent, distanceToAgreementMm, lowDoseCutoffPercent, normalisation } = draft;
  if (!isSensible('doseDifferencePercent', doseDifferencePercent)) return null;
  if (!isSensible('distanceToAgreementMm', distanceToAgreementMm)) return null;
  if (!isSensible('lowDoseCutoffPercent', lowDoseCutoffPercent)) return null;
  if (normalisation === undefined) return null;
  return { doseDifferencePercent, distanceToAgreementMm, lowDoseCutoffPercent, normalisation };
}
