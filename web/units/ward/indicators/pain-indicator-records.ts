import { PAIN_INDICATORS, type PainIndicator } from '@isocenter/knowledge';
import type { Language } from '@isocenter/messages';
import type { PainIndicatorFigures } from '../../../../server/units/ward/indicators/contract.ts';

export const painIndicatorById: ReadonlyMap<string, PainIndicator> = new Map(
  PAIN_INDICATORS.map((each): [string, PainIndicator] => [each.id, each]),
);

const HEADINGS = {
  en: ['id', 'indicator', 'unit', 'month', 'numerator', 'denominator', 'value', 'source', 'verified'],
  zh: ['编号', '指标', '单位', '月份', '分子', '分母', '数值', '来源', '核实'],
} as const;

/** Figures as rows of a sheet: one of each month and indicator. What has no value is empty, not 0. */
export function painIndicatorRecords(
  indicators: readonly PainIndicatorFigures[],
  language: Language,
): readonly (readonly string[])[] {
  const rows = indicators.flatMap(({ id, figures }) => {
    const known = painIndicatorById.get(id);
    return figures.map(({ month, numerator, denominator, value }) => [
      ...[id, known?.[language] ?? id, known?.unit ?? '%', month, String(numerator), String(denominator)],
      ...[value === null ? '' : value.toFixed(1), known?.source ?? '', known?.verified ?? ''],
    ]);
  });
  return [[...HEADINGS[language]], ...rows];
}
