import { expect, test } from 'vitest';
import { nearestPoint, type ScreenPoint } from './nearest-point.ts';

const flat: ScreenPoint[] = [
  [0, 50],
  [100, 50],
];
const steep: ScreenPoint[] = [[60, 0], [62, 100], null];

const cases = [
  { x: 20, y: 55, found: { curve: 0, point: 0 } },
  { x: 66, y: 20, found: { curve: 1, point: 0 } }, // beside the steep fall, far above the flat curve
  { x: 20, y: 90, found: null },
];
for (const { x, y, found } of cases)
  test(`at (${x}, ${y}) ${found ? `curve ${found.curve}` : 'no curve'} is near`, () =>
    expect(nearestPoint([flat, steep], { x, y, reachPx: 24 })).toEqual(found));
