import type { GammaStatistics } from '@isocenter/dosimetry';
import {
  formatFraction,
  formatLargestGamma,
  formatQuantity,
  type Language,
  say,
  type Values,
} from '@isocenter/messages';
import type { ComparedFiles } from './gamma-of-files.ts';
import { textTable } from './text-table.ts';
import { wrapText } from './wrap-text.ts';

interface Printing {
  readonly language: Language;
  readonly width: number;
  /** Where the map was written, and what its comment says. */
  readonly map: { readonly file: string; readonly label: string } | undefined;
}

/** Gamma of two doses for a person at a terminal: pass rate, criteria, what was not judged, structures, what is odd. */
export function gammaText({ gamma, reference, seconds }: ComparedFiles, { language, width, map }: Printing): string {
  const word = (code: Parameters<typeof say>[1], values: Values = {}) => say(language, code, values);
  const { statistics, structures, notices } = gamma;
  const { method } = gamma.map;
  const { outsideEvaluated, withoutDose } = statistics.notJudged;
  const unit = reference.unit === 'Gy' ? 'Gy' : '';
  const lines = [
    word('cli.gamma.passed', {
      rate: formatFraction(statistics.passRate),
      passed: statistics.passed,
      points: statistics.points,
    }),
    word('cli.gamma.figures', {
      mean: formatQuantity(statistics.meanGamma, '1'),
      max: formatLargestGamma(statistics.maxGamma, method.maximumGamma),
    }),
    word('cli.gamma.criteria', {
      dose: method.doseDifferencePercent,
      distance: method.distanceToAgreementMm,
      cutoff: method.lowDoseCutoffPercent,
      normalisation: word(method.normalisation === 'global' ? 'gamma-report.global' : 'gamma-report.local'),
      comparison: word(method.dose === 'absolute' ? 'gamma-report.absolute' : 'gamma-report.relative'),
      normalisationDose: `${formatQuantity(method.normalisationGy, 'Gy')} ${unit}`.trim(),
      cap: method.maximumGamma,
    }),
    ...(method.dose === 'absolute'
      ? []
      : [word('cli.gamma.scaled', { scale: Number(method.evaluatedScale.toPrecision(6)) })]),
    ...(outsideEvaluated + withoutDose > 0
      ? [`! ${word('cli.gamma.not-judged', { outside: outsideEvaluated, without: withoutDose })}`]
      : []),
    ...notices.map((n) => `! ${word(n.code, n.values)}`),
  ];
  return [
    ...lines.map((line) => wrapText(line, width, '  ')),
    ...(structures.length > 0 ? ['', structureTable(structures, method.maximumGamma, word), ''] : []),
    ...(map ? [word('cli.gamma.map-written', map)] : []),
    word('cli.evaluate.seconds', { read: seconds.read.toFixed(2), compute: seconds.compute.toFixed(2) }),
  ].join('\n');
}

function structureTable(
  structures: readonly (GammaStatistics & { readonly name: string })[],
  maximumGamma: number,
  word: (code: Parameters<typeof say>[1]) => string,
): string {
  const figure = (heading: string) => ({ heading, align: 'right' as const });
  return textTable(
    [
      { heading: word('cli.evaluate.structure'), most: 30 },
      figure(word('cli.gamma.points')),
      figure(word('cli.gamma.pass-rate')),
      figure(word('cli.gamma.mean')),
      figure(word('cli.gamma.max')),
      figure(word('cli.gamma.unjudged')),
    ],
    structures.map(({ name, points, passRate, meanGamma, maxGamma, notJudged }) => [
      name,
      String(points),
      formatFraction(passRate),
      formatQuantity(meanGamma, '1'),
      formatLargestGamma(maxGamma, maximumGamma),
      String(notJudged.outsideEvaluated + notJudged.withoutDose),
    ]),
  );
}
