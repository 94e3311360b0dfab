import { expect, test } from 'vitest';
import { pathOf } from './trend.ts';

const BOX = { width: 110, height: 60 };
const at = (day: number, value: number | null) => ({ at: day * 86_400_000, value });

test('a week apart is twice as far as half a week, and more is higher', () => {
  expect(pathOf([at(0, 70), at(7, 65), at(10.5, 60)], BOX).path).toBe('M5 5L71.7 30L105 55');
});

test('what was not measured breaks the line', () => {
  expect(pathOf([at(0, 70), at(5, null), at(10, 60)], BOX)).toEqual({
    path: 'M5 5M105 55',
    dots: [
      { x: 5, y: 5 },
      { x: 105, y: 55 },
    ],
  });
});

test('one measurement, or several alike, stand in the middle', () => {
  expect(pathOf([at(0, 70)], BOX).path).toBe('M55 30');
  expect(pathOf([at(0, 70), at(10, 70)], BOX).path).toBe('M5 30L105 30');
});
