import { expect, test } from 'vitest';
import { lastNotAfter, MONTH_AND_DAY } from './in-house-day.ts';

const DAYS = [
  { typed: '01-12', before: '2025-01-15', is: '2025-01-12' },
  { typed: '01-15', before: '2025-01-15', is: '2025-01-15' },
  { typed: '01-16', before: '2025-01-15', is: '2024-01-16' },
  { typed: '12-20', before: '2025-01-15', is: '2024-12-20' },
  { typed: '02-29', before: '2025-01-15', is: '2024-02-29' },
  { typed: '02-29', before: '2026-01-15', is: '2025-02-28' },
];
for (const { typed, before, is } of DAYS)
  test(`${typed}, not after ${before}: ${is}`, () => expect(lastNotAfter(typed, before)).toBe(is));

test('a day that no month has is none', () => {
  const all = Array.from({ length: 14 }, (_, month) =>
    Array.from({ length: 33 }, (_, day) => [month, day].map((each) => String(each).padStart(2, '0')).join('-')),
  ).flat();
  const are = all.filter((each) => MONTH_AND_DAY.test(each));
  expect(are).toHaveLength(366);
  expect(are.every((each) => new Date(`2024-${each}T00:00:00Z`).toISOString().includes(each))).toBe(true);
});
