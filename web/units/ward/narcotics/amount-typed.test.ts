import { expect, test } from 'vitest';
import { amountTyped, unitsTyped } from './amount-typed.ts';

test.each([
  ['4', 4],
  [' 2.5 ', 2.5],
  ['0', 0],
  ['0.0001', undefined], // the ledger keeps three decimals
  ['-1', undefined],
  ['', undefined],
  ['1e3', undefined],
])('the amount %j is %j', (typed, amount) => expect(amountTyped(typed)).toBe(amount));

test.each([
  ['12', 1, 12],
  ['0', 1, undefined],
  ['0', 0, 0], // counted, and none there
  ['1.5', 1, undefined],
])('the units %j, at least %d, are %j', (typed, least, units) => expect(unitsTyped(typed, least)).toBe(units));
