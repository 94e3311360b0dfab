import type { GammaCriteria } from '@isocenter/knowledge';
import { formatQuantity, type MessageKey, type Values } from '@isocenter/messages';
import type { PlaneGamma } from '../plane-gamma/plane-gamma.ts';

type Say = (key: MessageKey, values?: Values) => string;

/** `3 % / 2 mm, global, cut-off 10 %, absolute dose`. */
export function criteriaText(criteria: GammaCriteria, say: Say): string {
  return say('gamma-report.criteria-text', {
    dose: criteria.doseDifferencePercent,
    distance: criteria.distanceToAgreementMm,
    normalisation: say(`gamma-report.${criteria.normalisation}`),
    cutoff: criteria.lowDoseCutoffPercent,
    comparison: say(`gamma-report.${criteria.dose}`),
  });
}

export const criteriaOf = ({ method }: PlaneGamma): GammaCriteria => ({ ...method, dose: method.comparison });

/** Why the verdict is what it is: the limits, or why there is none. */
export function judgementText(document: PlaneGamma, say: Say): string {
  const { reason, deviations, limits } = document.judgement;
  switch (reason) {
    case 'limits-do-not-apply':
      return say('gamma-report.limits-do-not-apply', {
        name: limits.name,
        criteria: criteriaText(limits.criteria, say),
        deviations: deviations.map((criterion) => deviationText(criterion, document, say)).join(say('report.comma')),
      });
    case 'no-points':
      return say('gamma-report.no-points');
    case 'not-all-judged':
      return say('gamma-report.not-all-judged');
    default:
      return say('gamma-report.limits', {
        tolerance: formatQuantity(100 * limits.tolerance, '%'),
        action: formatQuantity(100 * limits.action, '%'),
      });
  }
}

function deviationText(criterion: keyof GammaCriteria, { method }: PlaneGamma, say: Say): string {
  switch (criterion) {
    case 'doseDifferencePercent':
      return say('gamma-report.dose-difference', { value: method.doseDifferencePercent });
    case 'distanceToAgreementMm':
      return say('gamma-report.distance', { value: method.distanceToAgreementMm });
    case 'lowDoseCutoffPercent':
      return say('gamma-report.cutoff', { value: method.lowDoseCutoffPercent });
    case 'normalisation':
      return say(`gamma-report.${method.normalisation}`);
    case 'dose':
      return say('gamma-report.relative-dose');
  }
}

/** The unit in which measured and planned values stand beside each other. */
export const valueUnit = ({ measured }: PlaneGamma) =>
  measured.unit === 'Gy' ? 'Gy' : measured.unit === 'relative' ? '1' : measured.fileUnit;

/** Shift and turn with their uncertainty, and whether they were applied; or that none could be told. */
export function registrationText(document: PlaneGamma, say: Say): string {
  const { registration } = document;
  if (!registration) return say('gamma-report.registration-none');
  const { result, applied } = registration;
  if (!result.found) return say('gamma-report.refused');
  const mm = (value: number) => value.toFixed(2).replace('-', '\u2212');
  const uncertain = (value: number) => (value < 0.005 ? '<0.01' : mm(value));
  const { shiftMm, uncertainty, rotationDeg } = result;
  const shift = say('gamma-report.registration-found', {
    x: mm(shiftMm.x),
    ux: uncertain(uncertainty.xMm),
    y: mm(shiftMm.y),
    uy: uncertain(uncertainty.yMm),
  });
  const turn =
    uncertainty.rotationDeg > 0
      ? say('gamma-report.registration-turn', { deg: mm(rotationDeg), udeg: uncertain(uncertainty.rotationDeg) })
      : '';
  const rms = say('gamma-report.registration-rms', {
    before: figure(result.rmsBefore),
    after: figure(result.rmsAfter),
    unit: valueUnit(document),
  });
  const what = say(applied ? 'gamma-report.applied' : 'gamma-report.not-applied');
  return [`${shift}${turn}`, rms, what].join(say('report.semicolon'));
}

/** Three digits: readings have any size. */
export const figure = (value: number) => String(Number(value.toPrecision(3)));
