import { expect, test } from 'vitest';
import { pctNumber } from './pct-number.ts';

const CASES = [
  { typed: 'PCT/CN2020/123456', is: 'application', year: 2020, text: 'PCT/CN2020/123456' },
  { typed: 'pct/cn2020/123456', is: 'application', year: 2020, text: 'PCT/CN2020/123456' },
  { typed: 'PCT/CN99/00123', is: 'application', year: 1999, text: 'PCT/CN99/00123' },
  { typed: 'WO 2020/123456', is: 'publication', year: 2020, text: 'WO 2020/123456' },
  { typed: 'WO2020123456A1', is: 'publication', year: 2020, text: 'WO 2020/123456' },
  { typed: 'ＷＯ ９９／１２３４５', is: 'publication', year: 1999, text: 'WO 99/12345' },
] as const;
for (const { typed, ...number } of CASES)
  test(`${typed} is ${number.text}`, () => expect(pctNumber(typed)).toEqual(number));

test.each(['', 'PCT/CN2020/12345', 'WO 2020/12345', 'CN 2020/123456', '201310699744.2'])('"%s" is none', (typed) => {
  expect(pctNumber(typed)).toBeNull();
});
