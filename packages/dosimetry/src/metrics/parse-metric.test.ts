import { DomainError } from '@isocenter/messages';
import { describe, expect, test } from 'vitest';
import { formatMetric } from './format-metric.ts';
import type { Metric } from './metric.ts';
import { parseMetric } from './parse-metric.ts';

const metrics: readonly { readonly text: string; readonly metric: Metric }[] = [
  { text: 'D95%[Gy]', metric: { kind: 'dose-at-volume', volume: 95, volumeUnit: '%', unit: 'Gy' } },
  { text: 'D0.03cc[Gy]', metric: { kind: 'dose-at-volume', volume: 0.03, volumeUnit: 'cc', unit: 'Gy' } },
  { text: 'D98%[%]', metric: { kind: 'dose-at-volume', volume: 98, volumeUnit: '%', unit: '%' } },
  { text: 'V20Gy[%]', metric: { kind: 'volume-at-dose', dose: 20, doseUnit: 'Gy', unit: '%' } },
  { text: 'V20Gy[cc]', metric: { kind: 'volume-at-dose', dose: 20, doseUnit: 'Gy', unit: 'cc' } },
  { text: 'V95%[%]', metric: { kind: 'volume-at-dose', dose: 95, doseUnit: '%', unit: '%' } },
  { text: 'CV12.5Gy[cc]', metric: { kind: 'cold-volume-at-dose', dose: 12.5, doseUnit: 'Gy', unit: 'cc' } },
  { text: 'Mean[Gy]', metric: { kind: 'mean', unit: 'Gy' } },
  { text: 'Max[%]', metric: { kind: 'max', unit: '%' } },
  { text: 'Min[Gy]', metric: { kind: 'min', unit: 'Gy' } },
  { text: 'Volume[cc]', metric: { kind: 'volume', unit: 'cc' } },
  { text: 'CI[1]', metric: { kind: 'paddick-conformity', unit: '1' } },
  { text: 'HI[1]', metric: { kind: 'homogeneity', unit: '1' } },
  { text: 'R50[1]', metric: { kind: 'r50', unit: '1' } },
  { text: 'R100[1]', metric: { kind: 'r100', unit: '1' } },
  { text: 'GI[1]', metric: { kind: 'gradient-index', unit: '1' } },
];

describe('parseMetric()', () => {
  test.each(metrics)('$text is read and written back', ({ text, metric }) => {
    expect(parseMetric(text)).toEqual(metric);
    expect(formatMetric(metric)).toBe(text);
  });

  test.each([
    { text: ' d0.03CC [gy] ', same: 'D0.03cc[Gy]' },
    { text: 'R50', same: 'R50[1]' },
    { text: 'mean[gy]', same: 'Mean[Gy]' },
  ])('$text means $same', ({ text, same }) => {
    expect(formatMetric(parseMetric(text))).toBe(same);
  });

  test.each([
    '',
    'D95',
    'D95%',
    'D101%[Gy]',
    'V20[%]',
    'V20Gy[Gy]',
    'D-5%[Gy]',
    'D95%[cGy]',
    'Median[Gy]',
    'EUD[Gy]',
    'CD95%[Gy]',
  ])('“%s” is refused', (text) => {
    expect(() => parseMetric(text)).toThrow(DomainError);
  });
});
