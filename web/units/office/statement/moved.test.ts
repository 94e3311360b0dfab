import { expect, test } from 'vitest';
import { moved } from './moved.ts';

const CASES = [
  { from: 0, to: 1, is: ['b', 'a', 'c'] },
  { from: 2, to: 0, is: ['c', 'a', 'b'] },
  { from: 1, to: 1, is: ['a', 'b', 'c'] },
  { from: 0, to: -1, is: ['a', 'b', 'c'] }, // the first goes no higher
  { from: 2, to: 3, is: ['a', 'b', 'c'] }, // the last no lower
  { from: 7, to: 0, is: ['a', 'b', 'c'] },
];
for (const { from, to, is } of CASES)
  test(`from ${from} to ${to}: ${is.join('')}`, () => expect(moved(['a', 'b', 'c'], from, to)).toEqual(is));
