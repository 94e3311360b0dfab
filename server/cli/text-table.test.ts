import { expect, test } from 'vitest';
import { displayWidth } from './display-width.ts';
import { textTable } from './text-table.ts';

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

test('a cell longer than its column goes on in further lines', () => {
  expect(
    textTable(
      [
        { heading: 'structure', most: 12 },
        { heading: 'Gy', align: 'right' },
      ],
      [['rx 1 PTV 50 Gy to 96%', '2.70']],
    ),
  ).toBe(['structure      Gy', '───────────  ────', 'rx 1 PTV 50  2.70', '  Gy to 96%'].join('\n'));
});
