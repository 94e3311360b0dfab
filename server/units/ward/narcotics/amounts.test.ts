import { expect, test } from 'vitest';
import { inUnit, missing } from './amounts.ts';

test.each([
  // an ampoule of 10 mg: 6 mg given, 4 mg wasted
  [{ units: 1, strength: 10, given: 6, wasted: 4 }, 0],
  [{ units: 1, strength: 10, given: 6, wasted: 3 }, 1],
  [{ units: 1, strength: 10, given: 6, wasted: 5 }, -1],
  // decimals that no binary fraction is: 0.1 + 0.2 = 0.3
  [{ units: 1, strength: 0.3, given: 0.1, wasted: 0.2 }, 0],
  [{ units: 3, strength: 0.1, given: 0.3, wasted: 0 }, 0],
])('%j misses %d', (opened, miss) => expect(missing(opened)).toBe(miss));

test.each([
  [5, 'mg', 'mcg', 5000],
  [100, 'mcg', 'mg', 0.1],
  [25, 'mcg/h', 'mcg/h', 25],
  [25, 'mcg/h', 'mcg', undefined],
  [2, 'ml', 'mg', undefined],
])('%d %s in %s', (amount, from, to, expected) => expect(inUnit(amount, from, to)).toBe(expected));
