import { expect, test } from 'vitest';
import { csvFile, formatCsv } from './csv.ts';

test.each([
  ['a plain cell', 'PTV', 'PTV'],
  ['nothing', '', ''],
  ['Chinese', '王小明', '王小明'],
  ['a comma', 'Wang, XiaoMing', '"Wang, XiaoMing"'],
  ['a quotation mark', 'the "old" one', '"the ""old"" one"'],
  ['a line break', 'one\ntwo', '"one\ntwo"'],
  ['a space at the end', 'PTV ', '"PTV "'],
  ['a formula', '=1+1', "'=1+1"],
  ['a formula with a comma', '@SUM(1,2)', `"'@SUM(1,2)"`],
  ['a negative number', '-1.50', '-1.50'],
])('%s is written as RFC 4180 has it', (_what, cell, written) => {
  expect(formatCsv([[cell]])).toBe(`${written}\r\n`);
});

test('every record ends its line', () => {
  expect(
    formatCsv([
      ['a', 'b'],
      ['1', ''],
    ]),
  ).toBe('a,b\r\n1,\r\n');
});

test('a file begins with the byte order mark of UTF-8', async () => {
  const bytes = new Uint8Array(await csvFile([['姓']]).arrayBuffer());
  expect([...bytes]).toEqual([0xef, 0xbb, 0xbf, 0xe5, 0xa7, 0x93, 0x0d, 0x0a]);
});
