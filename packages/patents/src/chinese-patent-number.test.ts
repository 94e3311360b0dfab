import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkDigit } from './check-digit.ts';
import { chinesePatentNumber } from './chinese-patent-number.ts';

const SHEET = join(import.meta.dirname, '../../../../shared/knowledge/other-examples.json');

interface Example {
  readonly id: string;
  readonly input: { readonly number: string };
  readonly expected: { readonly check: string };
}

test.runIf(existsSync(SHEET))('check digits are those of the sheet of examples', () => {
  const { examples }: { readonly examples: readonly Example[] } = JSON.parse(readFileSync(SHEET, 'utf8'));
  const ofPatents = examples.filter(({ id }) => id.startsWith('cn-patent-'));
  expect(ofPatents.length).toBeGreaterThanOrEqual(2);
  for (const { input, expected } of ofPatents) {
    expect(checkDigit(input.number)).toBe(expected.check);
    expect(chinesePatentNumber(`${input.number}.${expected.check}`)).toMatchObject({ number: {} });
    for (const wrong of [...'0123456789X'].filter((digit) => digit !== expected.check))
      expect(chinesePatentNumber(input.number + wrong)).toEqual({
        ...{ refused: 'check-digit', expected: expected.check, found: wrong },
      });
  }
});

// 95115608: 2·9+3·5+4·1+5·1+6·5+7·6+8·0+9·8 = 186 = 16·11 + 10 → X; 201310699744: 233 = 21·11 + 2
// 200820123456: 4+0+0+40+12+0+8+18+6+12+20+30 = 150 → 7; 202030111222: 4+0+8+0+18+0+8+9+2+6+8+10 = 73 → 7; 201880012345: 4+0+4+40+48+0+0+9+4+9+16+25 = 159 → 5
const READ = [
  { typed: '95115608.X', year: 1995, type: 'invention', viaPct: false, text: '95115608.X' },
  { typed: '95115608x', year: 1995, type: 'invention', viaPct: false, text: '95115608.X' },
  { typed: 'ZL95115608.X', year: 1995, type: 'invention', viaPct: false, text: '95115608.X' },
  { typed: 'CN201310699744.2', year: 2013, type: 'invention', viaPct: false, text: '201310699744.2' },
  { typed: 'ZL 2013 1 0699744.2', year: 2013, type: 'invention', viaPct: false, text: '201310699744.2' },
  { typed: 'ＺＬ２０１３１０６９９７４４．２', year: 2013, type: 'invention', viaPct: false, text: '201310699744.2' },
  { typed: '2013106997442', year: 2013, type: 'invention', viaPct: false, text: '201310699744.2' },
  { typed: '200820123456.7', year: 2008, type: 'utility-model', viaPct: false, text: '200820123456.7' },
  { typed: '202030111222.7', year: 2020, type: 'design', viaPct: false, text: '202030111222.7' },
  { typed: '201880012345.5', year: 2018, type: 'invention', viaPct: true, text: '201880012345.5' },
  { typed: '85100001', year: 1985, type: 'invention', viaPct: false, text: '85100001' },
];
for (const { typed, ...number } of READ)
  test(`${typed} is ${number.text}, ${number.type}`, () => expect(chinesePatentNumber(typed)).toEqual({ number }));

const REFUSED = [
  { typed: '', refused: 'form' },
  { typed: '2013106997', refused: 'form' },
  { typed: 'CN101207268A', refused: 'form' },
  { typed: '20131069974X2', refused: 'form' },
  { typed: '05115608.1', refused: 'year', why: 'two digits of the year ended with 2003' },
  { typed: '199910699744.1', refused: 'year', why: 'four digits of the year began with 2003' },
  { typed: '201340699744.1', refused: 'type', why: 'there is no type 4' },
  { typed: '201310699744', refused: 'check-digit', why: 'it is missing' },
  { typed: '201310699744.3', refused: 'check-digit' },
];
for (const { typed, refused } of REFUSED)
  test(`"${typed}" is refused for its ${refused}`, () => expect(chinesePatentNumber(typed)).toMatchObject({ refused }));
