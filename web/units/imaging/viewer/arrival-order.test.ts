import { expect, test } from 'vitest';
import { arrivalOrder } from './arrival-order.ts';

test('the plane looked at comes first, alone, then blocks outwards', () => {
  expect(arrivalOrder(10, { first: 4, blockSize: 3 })).toEqual([
    { from: 4, to: 5 },
    { from: 5, to: 8 },
    { from: 1, to: 4 },
    { from: 8, to: 10 },
    { from: 0, to: 1 },
  ]);
});

const cases = [
  { planes: 1, first: 0 },
  { planes: 200, first: 100 },
  { planes: 7, first: 99 },
  { planes: 7, first: -3 },
];
for (const { planes, first } of cases)
  test(`each of ${planes} planes comes once, beginning near ${first}`, () => {
    const seen = arrivalOrder(planes, { first, blockSize: 4 }).flatMap(({ from, to }) =>
      Array.from({ length: to - from }, (_, n) => from + n),
    );
    expect(seen.toSorted((a, b) => a - b)).toEqual(Array.from({ length: planes }, (_, n) => n));
  });

test('no planes, no requests', () => expect(arrivalOrder(0, { first: 0, blockSize: 4 })).toEqual([]));
