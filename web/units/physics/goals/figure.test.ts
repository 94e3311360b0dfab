import { expect, test } from 'vitest';
import { comparisonSign, formatFigure, formatLimit, formatMetricName } from './figure.ts';

test('a figure carries its error and the effect of its ends in the decimals of its unit', () => {
  expect(formatFigure({ value: 62.804, error: 0.05, endCapEffect: 0.2 }, 'Gy')).toBe('62.80 ± 0.05 ± 0.20');
  expect(formatFigure({ value: 31.26, error: 0.4, endCapEffect: 0 }, '%')).toBe('31.3 ± 0.4');
  expect(formatFigure({ value: 0.874, error: 0.01, endCapEffect: 0 }, '1')).toBe('0.87 ± 0.01');
  expect(formatFigure(null, 'Gy')).toBe('–');
});

test('a limit is written as in its source', () => {
  expect([66.5, 20, 0.03].map(formatLimit)).toEqual(['66.5', '20', '0.03']);
  expect(comparisonSign('<=')).toBe('≤');
});

test('the unit of a metric stands behind its name', () => {
  expect(formatMetricName('D95%[Gy]', 'Gy')).toBe('D95% (Gy)');
  expect(formatMetricName('CI[1]', '1')).toBe('CI');
});
