import { expect, test } from 'vitest';
import { addDays, startOfDayUtcMs } from './iso-day.ts';

// 1 January 1970 is 0; 2028 is a leap year, 2026 and 2100 are not.
for (const [day, days, then] of [
  ['2026-02-28', 1, '2026-03-01'],
  ['2028-02-28', 1, '2028-02-29'],
  ['2100-02-28', 1, '2100-03-01'],
  ['2026-12-31', 1, '2027-01-01'],
  ['2026-03-01', -1, '2026-02-28'],
] as const)
  test(`${days} days from ${day} is ${then}`, () => {
    expect(addDays(day, days)).toBe(then);
  });

test('1970-01-02 begins a day after the epoch', () => {
  expect(startOfDayUtcMs('1970-01-02')).toBe(86_400_000);
});

for (const none of [
  '2026-02-29',
  '2026-13-01',
  '2026-00-10',
  '2026-1-1',
  '2026/01/01',
  '2026-01-01T',
  '2026-01- 1',
  '',
  'yyyy-mm-dd',
])
  test(`"${none}" is no day`, () => {
    expect(() => startOfDayUtcMs(none)).toThrow('no day of the calendar');
  });
