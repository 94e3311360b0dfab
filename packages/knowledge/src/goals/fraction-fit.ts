import type { GoalSet } from '../dose-goal.ts';

/** How the fractionation that a goal set was written for fits a treatment's. */
export type FractionFit =
  | 'same number of fractions'
  | 'conventional dose per fraction'
  | 'many fractions, dose per fraction unknown'
  | 'any fractionation'
  | 'fractionation not stated'
  | 'other fractionation';

/** QUANTEC speaks of 1.8 to 2.0 Gy; simultaneous boosts of 70 Gy in 33 go up to 2.12 Gy and are planned with it. */
const CONVENTIONAL_GY = { least: 1.6, most: 2.25 } as const;
/** Limits for one to six fractions are ablative; five times 2 Gy is a part of some other course. */
const ABLATIVE = { fractions: 6, leastGy: 4 } as const;
const MANY_FRACTIONS = 25;

/** How a set's fractionation fits a treatment; also of a department's own sheet. */
export function fractionFitOf(
  set: Pick<GoalSet, 'fractions'>,
  { fractions, dosePerFractionGy }: { readonly fractions?: number; readonly dosePerFractionGy?: number },
): FractionFit {
  if (set.fractions === 'any') return 'any fractionation';
  if (set.fractions === 'conventional') {
    if (dosePerFractionGy !== undefined)
      return dosePerFractionGy >= CONVENTIONAL_GY.least && dosePerFractionGy <= CONVENTIONAL_GY.most
        ? 'conventional dose per fraction'
        : 'other fractionation';
    if (fractions === undefined) return 'fractionation not stated';
    return fractions >= MANY_FRACTIONS ? 'many fractions, dose per fraction unknown' : 'other fractionation';
  }
  const [least, most = least] = set.fractions.split('-').map(Number);
  if (least === undefined || most === undefined || Number.isNaN(least)) return 'other fractionation';
  if (fractions === undefined) return 'fractionation not stated';
  const partOfOtherCourse =
    fractions <= ABLATIVE.fractions && dosePerFractionGy !== undefined && dosePerFractionGy < ABLATIVE.leastGy;
  return fractions >= least && fractions <= most && !partOfOtherCourse
    ? 'same number of fractions'
    : 'other fractionation';
}
