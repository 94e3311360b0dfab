import { expect, test } from 'vitest';
import type { WorkCalendar } from './calendar.ts';
import { workingDaysBetween } from './working-days-between.ts';

/** Thursday 1 to Saturday 3 January 2026 are off, Sunday the 4th is worked. */
const CALENDAR: WorkCalendar = {
  ...{ timeZone: 'Asia/Shanghai', weekend: [0, 6] },
  years: {
    2026: {
      ...{ verified: 'knowledge', makeUpDays: ['2026-01-04'] },
      holidays: ['2026-01-01', '2026-01-02', '2026-01-03'].map((day) => ({
        day,
        name: { en: 'New Year', zh: '元旦' },
      })),
    },
  },
};
test.each([
  ['2026-01-05', '2026-01-05', 0],
  ['2026-01-05', '2026-01-09', 4], // Monday to Friday
  ['2026-01-09', '2026-01-12', 1], // over a weekend
  ['2025-12-31', '2026-01-05', 2], // over the New Year: the worked Sunday, and Monday
])('from %s to %s there are %i working days', (from, to, days) =>
  expect(workingDaysBetween(from, to, CALENDAR)).toBe(days),
);

test('backwards is refused', () =>
  expect(() => workingDaysBetween('2026-01-09', '2026-01-05', CALENDAR)).toThrow(RangeError));
