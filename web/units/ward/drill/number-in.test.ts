import { expect, test } from 'vitest';
import { numberIn } from './number-in.ts';

test.each([
  ['60', 60],
  [' 7.5 ', 7.5],
  ['7,5', 7.5],
  ['-1', -1],
  ['', undefined],
  ['60 mg', undefined],
  ['1e3', undefined],
  ['1,000.5', undefined],
])('%j is %s', (typed, value) => expect(numberIn(typed)).toBe(value));
