import type { ContourComparison } from '@isocenter/dosimetry';
import { formatQuantity } from '../../../platform/format/quantity.ts';
import type { Say } from '../../../platform/language/use-words.ts';
import { measuresOf } from './measures.ts';
import { SLICE_VIEWS, sliceLines } from './slice-lines.ts';

/** The comparison as rows of a spreadsheet: what was compared, every figure, and every slice. */
export function comparisonRecords(
  comparison: ContourComparison,
  told: { readonly t: Say; readonly a: string; readonly b: string },
): string[][] {
  const { t } = told;
  const { slices = [], method } = comparison;
  const toleranceMm = method.toleranceMm ?? '';
  const plain = (text: string) => text.replace('\u2212', '-'); // a spreadsheet reads the minus of a keyboard
  const lines = SLICE_VIEWS.flatMap((view) => sliceLines(slices, view).map((line) => ({ ...line, view })));
  const unit = { overlap: '1', distance: 'mm', area: '1' } as const;
  return [
    ['A', told.a],
    ['B', told.b],
    [t('comparison.tolerance'), String(toleranceMm)],
    [],
    ...measuresOf(comparison).flatMap(({ measures }) =>
      measures.map((measure) => [
        t(`comparison.measure.${measure.key}`, { toleranceMm }),
        plain(formatQuantity(measure.value, measure.unit)),
      ]),
    ),
    [],
    [t('comparison.bySlice.position'), ...lines.map(({ key }) => t(`comparison.bySlice.line.${key}`))],
    ...slices.map(({ positionMm }, n) => [
      plain(formatQuantity(positionMm, 'mm')),
      ...lines.map(({ values, view }) => (values[n] === null ? '' : formatQuantity(values[n], unit[view]))),
    ]),
  ];
}
