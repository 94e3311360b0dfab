import { expect, test } from 'vitest';
import { displayWidth, textTable } from './text-table.ts';

test('columns are as wide as their widest cell, figures end in one line', () => {
  const columns = [{ heading: 'structure' }, { heading: 'Gy', align: 'right' }] as const;
  expect(
    textTable(columns, [
      ['Heart', '2.70'],
      ['Brain', '12.05'],
    ]),
  ).toBe(['structure     Gy', '─────────  ─────', 'Heart       2.70', 'Brain      12.05'].join('\n'));
});

test('a Chinese character takes two places', () => {
  expect([displayWidth('脊髓'), displayWidth('PTV 靶区'), displayWidth('±')]).toEqual([4, 8, 1]);
  expect(
    textTable(
      [{ heading: '结构' }, { heading: 'x' }],
      [
        ['脊髓左', '1'],
        ['ab', '2'],
      ],
    ),
  ).toBe(['结构    x', '──────  ─', '脊髓左  1', 'ab      2'].join('\n'));
});
