import type { PatientQa, QaCriteria, QaStanding } from '../../../../server/units/physics/patient-qa/contract.ts';
import type { Say } from '../../../platform/language/use-words.ts';

/** `3 % / 2 mm, global, threshold 10 %, absolute`. */
export function criteriaText(criteria: QaCriteria, t: Say): string {
  return t('patient-qa.criteria.text', {
    ...{ dose: criteria.doseDifferencePercent, distance: criteria.distanceToAgreementMm },
    ...{
      cutoff: criteria.lowDoseCutoffPercent,
      normalisation: t(`patient-qa.normalisation.${criteria.normalisation}`),
    },
    comparison: t(`patient-qa.comparison.${criteria.comparison}`),
  });
}

/** A share as percent with one decimal, without the sign. */
export const percentText = (share: number): string => (100 * share).toFixed(1);

/** Sign and look of a verdict: never colour alone. */
export const VERDICT_SIGNS = {
  met: { sign: '✓', chip: 'good' },
  'within tolerance': { sign: '≈', chip: 'warn' },
  'not met': { sign: '✕', chip: 'bad' },
  'cannot be judged': { sign: '?', chip: '' },
} as const satisfies Readonly<Record<PatientQa['content']['verdict'], unknown>>;

export const STANDING_CHIPS = {
  within: 'good',
  'below tolerance': 'warn',
  'below action': 'bad',
  above: 'warn',
} as const satisfies Readonly<Record<QaStanding, string>>;
