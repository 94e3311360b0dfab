import { expect, test } from 'vitest';
import { minutesOf, mondayOf, snapped, timeOf } from './week-times.ts';

test('times of day and minutes are each other’s', () => {
  expect([minutesOf('00:00'), minutesOf('09:30'), timeOf(570), timeOf(1439)]).toEqual([0, 570, '09:30', '23:59']);
});

test.each([
  { day: '2026-03-02', monday: '2026-03-02' },
  { day: '2026-03-08', monday: '2026-03-02' }, // a Sunday ends its week
  { day: '2026-01-01', monday: '2025-12-29' },
])('$day is in the week of $monday', ({ day, monday }) => {
  expect(mondayOf(day)).toBe(monday);
});

const hours = { step: 5, opens: 480, closes: 1080, length: 15 };
test.each([
  { at: 543, is: 545 },
  { at: 470, is: 480 }, // never before it opens
  { at: 1079, is: 1065 }, // all of it before it closes
])('dropped at minute $at it stands at $is', ({ at, is }) => {
  expect(snapped(at, hours)).toBe(is);
});
