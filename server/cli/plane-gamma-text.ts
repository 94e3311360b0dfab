import { formatFraction, formatLargestGamma, formatQuantity, type Language } from '@isocenter/messages';
import type { PlaneGamma } from '../units/physics/offline.ts';
import { type Ink, inkFor } from '../units/physics/report/ink.ts';
import {
  criteriaOf,
  criteriaText,
  figure,
  judgementText,
  registrationText,
  valueUnit,
} from '../units/physics/report/plane-gamma-words.ts';
import { VERIFIED_SIGNS } from '../units/physics/report/source-list.ts';
import { SIGN, VERDICT_WORD } from './goal-text.ts';
import { wrapText } from './wrap-text.ts';

/** A measured plane's gamma for a person at a terminal: verdict, criteria, what was compared, what is odd. */
export function planeGammaText(document: PlaneGamma, language: Language, width: number): string {
  const ink = inkFor(language, () => true);
  const colon = ink.say('report.colon');
  const { limits } = document.judgement;
  const lines = [
    verdictLine(document, ink),
    `${judgementText(document, ink.say)} ${VERIFIED_SIGNS[limits.verified]} ${limits.source}`,
    '',
    `${ink.say('gamma-report.criteria')}${colon}${criteriaText(criteriaOf(document), ink.say)}${ink.say('report.semicolon')}${hundredPercent(document, ink)}`,
    `${ink.say('gamma-report.measured')}${colon}${measuredLine(document, ink)}`,
    `${ink.say('gamma-report.planned')}${colon}${document.planned.name} (${document.planned.format})`,
    `${ink.say('gamma-report.registration')}${colon}${registrationText(document, ink.say)}`,
    `${ink.say('gamma-report.mean')} ${formatQuantity(document.meanGamma, '1')}   ${ink.say('gamma-report.max')} ${formatLargestGamma(document.maxGamma, document.method.maximumGamma)}   ${ink.say('gamma-report.below-cutoff')} ${document.belowCutoff}`,
    ...document.notices.map((notice) => `! ${ink.notice(notice)}`),
  ];
  return lines.map((line) => wrapText(line, width, '  ')).join('\n');
}

function verdictLine({ judgement, passRate, passed, points, notJudged }: PlaneGamma, ink: Ink): string {
  const count = [
    ink.say('gamma-report.of-points', { passed, points }),
    ...(notJudged > 0 ? [ink.say('gamma-report.not-judged', { count: notJudged })] : []),
  ].join(ink.say('report.semicolon'));
  const rate = `${ink.say('gamma-report.pass-rate')} ${formatFraction(passRate)} %`;
  return `${SIGN[judgement.verdict]} ${ink.say(VERDICT_WORD[judgement.verdict])}   ${rate}   (${count})`;
}

function hundredPercent(document: PlaneGamma, ink: Ink): string {
  const unit = valueUnit(document);
  const { normalisationGy, comparison, plannedScale } = document.method;
  return [
    ink.say('gamma-report.hundred-percent', { dose: figure(normalisationGy), unit }),
    ...(comparison === 'relative' ? [ink.say('gamma-report.scaled', { scale: figure(plannedScale), unit })] : []),
  ].join(ink.say('report.semicolon'));
}

function measuredLine({ measured }: PlaneGamma, ink: Ink): string {
  const details = [
    measured.array,
    ink.say('gamma-report.detectors', { count: measured.detectors }),
    ...(measured.measuredAt ? [measured.measuredAt.replace('T', ' ')] : []),
  ];
  return `${measured.name} (${details.join(ink.say('report.comma'))})`;
}
