import { QUALITY_INDICATORS, type QualityIndicator } from '@isocenter/knowledge';
import type { Language } from '@isocenter/messages';
import type { Indicator } from '../../../../server/units/clinic/indicators/contract.ts';

export const indicatorById: ReadonlyMap<string, QualityIndicator> = new Map(
  QUALITY_INDICATORS.map((each): [string, QualityIndicator] => [each.id, each]),
);

const HEADINGS = {
  en: ['id', 'indicator', 'unit', 'month', 'numerator', 'denominator', 'value', 'median', 'source', 'verified'],
  zh: ['编号', '指标', '单位', '月份', '分子', '分母', '数值', '中位数', '来源', '核实'],
} as const;

/** Figures as rows of a sheet: one of each month and indicator. What has no value is empty, not 0. */
export function indicatorRecords(indicators: readonly Indicator[], language: Language): readonly (readonly string[])[] {
  const rows = indicators.flatMap(({ id, figures }) => {
    const known = indicatorById.get(id);
    return figures.map(({ month, numerator, denominator, value, median }) => [
      ...[id, known?.[language] ?? id, known?.unit ?? '', month, String(numerator), String(denominator)],
      ...[value === null ? '' : value.toFixed(1), median === null ? '' : String(median)],
      ...[known?.source ?? '', known?.verified ?? ''],
    ]);
  });
  return [[...HEADINGS[language]], ...rows];
}
