import { expect, test } from 'vitest';
import { centsShown, centsTyped } from './cents-typed.ts';

const CASES = [
  { typed: '', cents: null },
  { typed: '12', cents: 1200 },
  { typed: '12.3', cents: 1230 },
  { typed: '1,234,567.89', cents: 123_456_789 },
  { typed: '１２，０００', cents: 1_200_000 },
  { typed: '0.05', cents: 5 },
  { typed: '12.345', cents: undefined },
  { typed: '-3', cents: undefined },
  { typed: '1e3', cents: undefined },
];
for (const { typed, cents } of CASES)
  test(`"${typed}" is ${cents} hundredths`, () => expect(centsTyped(typed)).toBe(cents));

test.each([0, 5, 1230, 1200, 123_456_789, 5_000_000_000_03])('%d hundredths are read as they are shown', (cents) => {
  expect(centsTyped(centsShown(cents))).toBe(cents);
});
