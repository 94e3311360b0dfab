import { formatFraction, formatQuantity } from '../../../platform/format/quantity.ts';
import type { Say } from '../../../platform/language/use-words.ts';
import type { GammaFigures, GammaOutcome } from './gamma-job.ts';

/** The result as rows of a spreadsheet: how it was made, the figures of the whole map and of each structure, the histogram. */
export function gammaRecords(
  outcome: GammaFigures &
    Pick<GammaOutcome, 'structures'> & { readonly map: Pick<GammaOutcome['map'], 'counts' | 'method'> },
  told: {
    readonly t: Say;
    readonly reference: string;
    readonly evaluated: string;
    readonly nameOf: (roiNumber: number) => string;
  },
): string[][] {
  const { t } = told;
  const { method, counts } = outcome.map;
  const plain = (text: string) => text.replace('\u2212', '-'); // a spreadsheet reads the minus of a keyboard
  const figures = (name: string, { statistics, worstAtMm }: GammaFigures) => [
    name,
    String(statistics.points),
    formatFraction(statistics.passRate),
    formatQuantity(statistics.meanGamma, '1'),
    formatQuantity(statistics.maxGamma, '1'),
    plain(worstAtMm?.map((mm) => formatQuantity(mm, 'mm')).join(' ') ?? ''),
  ];
  return [
    [t('gamma.reference'), told.reference],
    [t('gamma.evaluated'), told.evaluated],
    [t('gamma.doseDifference'), String(method.doseDifferencePercent)],
    [t('gamma.distance'), String(method.distanceToAgreementMm)],
    [t('gamma.cutoff'), String(method.lowDoseCutoffPercent)],
    [t('gamma.normalisation'), t(`gamma.of.${method.normalisation}`)],
    [t('gamma.normalisation.dose'), formatQuantity(method.normalisationGy, 'Gy')],
    [t('gamma.cap'), String(method.maximumGamma)],
    [t('gamma.belowCutoff'), String(counts.belowCutoff)],
    [t('gamma.outside'), String(counts.outsideEvaluated + counts.withoutDose)],
    [],
    [
      t('physics.goals.structure'),
      t('gamma.structures.points'),
      t('gamma.passRate'),
      t('gamma.mean'),
      t('gamma.max'),
      t('gamma.worstAt'),
    ],
    figures(t('gamma.whole'), outcome),
    ...outcome.structures.map((row) =>
      'refusal' in row
        ? [told.nameOf(row.roiNumber), t(row.refusal.code, row.refusal.values)]
        : figures(told.nameOf(row.roiNumber), row),
    ),
    [],
    [t('gamma.histogram.from'), t('gamma.histogram.to'), t('gamma.structures.points')],
    ...outcome.statistics.histogram.map(({ from, to, points }) => [
      formatQuantity(from, '1'),
      formatQuantity(to, '1'),
      String(points),
    ]),
  ];
}
