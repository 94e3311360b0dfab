import { expect, test } from 'vitest';
import { apart } from './apart.ts';

test.each([
  [
    [10, 10, 12, 80],
    [10, 30, 50, 80],
  ],
  [
    [85, 90],
    [80, 100],
  ],
  [[], []],
])('letters at %j that lie on each other are moved to %j', (xs, placed) => {
  expect(apart(xs, { least: 20, most: 100 })).toEqual(placed);
});
