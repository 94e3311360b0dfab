import { CHINA_2026, type WorkCalendar } from '@isocenter/deadlines';
import { expect, test } from 'vitest';
import type { StaffedHours } from './contract.ts';
import { dueOfAnswer } from './due-of-answer.ts';

const calendar: WorkCalendar = { timeZone: 'Asia/Shanghai', weekend: [6, 0], years: { 2026: CHINA_2026 } };
const WEEKDAYS: readonly StaffedHours[] = [1, 2, 3, 4, 5].flatMap((day) => [
  { day, from: '08:00', until: '12:00' },
  { day, from: '14:00', until: '17:30' },
]);
const dueAt = (at: string, hours = WEEKDAYS) =>
  dueOfAnswer({ hours: [...hours], withinMinutes: 15 }, { calendar, now: new Date(at) })?.toISOString() ?? null;

// 2026-03-09 is a Monday; National Day is from Thursday 1 to Wednesday 7 October 2026.
const cases = [
  { arrived: '2026-03-09T09:30:00+08:00', due: '2026-03-09T01:45:00.000Z' }, // staffed
  { arrived: '2026-03-09T17:29:00+08:00', due: '2026-03-09T09:44:00.000Z' }, // the minutes run on past the end of the hours
  { arrived: '2026-03-09T06:00:00+08:00', due: '2026-03-09T00:15:00.000Z' }, // from 8 o’clock
  { arrived: '2026-03-09T12:00:00+08:00', due: '2026-03-09T06:15:00.000Z' }, // from 14 o’clock
  { arrived: '2026-03-09T22:00:00+08:00', due: '2026-03-10T00:15:00.000Z' }, // tomorrow
  { arrived: '2026-03-13T18:00:00+08:00', due: '2026-03-16T00:15:00.000Z' }, // Friday evening: on Monday
  { arrived: '2026-09-30T18:00:00+08:00', due: '2026-10-08T00:15:00.000Z' }, // after the holiday
];
for (const { arrived, due } of cases)
  test(`what arrives at ${arrived} is due at ${due}`, () => expect(dueAt(arrived)).toBe(due));

test('where the ward is staffed on holidays, it is due then', () => {
  const hours = [...WEEKDAYS, { day: 'holiday', from: '09:00', until: '10:00' } as const];
  expect(dueAt('2026-09-30T18:00:00+08:00', hours)).toBe('2026-10-01T01:15:00.000Z');
});

test('where nobody ever reads it, it is due at no time', () => {
  expect(dueAt('2026-03-09T22:00:00+08:00', [])).toBeNull();
});
