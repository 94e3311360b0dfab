import { expect, test } from 'vitest';
import { indicatorRecords } from './indicator-records.ts';

test('a month without a denominator has an empty value, never a 0', () => {
  const figures = [
    { month: '2026-01', numerator: 0, denominator: 0, value: null, median: null },
    { month: '2026-02', numerator: 13, denominator: 2, value: 6.5, median: 6.5 },
    { month: '2026-03', numerator: 0, denominator: 4, value: 0, median: null },
  ];
  const [head, ...rows] = indicatorRecords([{ id: 'TT-02', gap: null, figures }], 'en');
  expect(head?.slice(3, 8)).toEqual(['month', 'numerator', 'denominator', 'value', 'median']);
  expect(rows.map((row) => row.slice(3, 8))).toEqual([
    ['2026-01', '0', '0', '', ''],
    ['2026-02', '13', '2', '6.5', '6.5'],
    ['2026-03', '0', '4', '0.0', ''],
  ]);
});
