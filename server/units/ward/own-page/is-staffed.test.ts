import { CHINA_2026, type WorkCalendar } from '@isocenter/deadlines';
import { expect, test } from 'vitest';
import type { StaffedHours } from './contract.ts';
import { isStaffed } from './is-staffed.ts';

// 2026-03-09 is a Monday.
const HOURS: readonly StaffedHours[] = [
  { day: 1, from: '08:00', until: '17:30' },
  { day: 1, from: '22:00', until: '24:00' },
  { day: 2, from: '00:00', until: '06:00' },
  { day: 5, from: '08:00', until: '17:30' },
  { day: 6, from: '09:00', until: '10:00' },
  { day: 'holiday', from: '09:00', until: '11:00' },
  { day: 'make-up', from: '08:00', until: '16:00' },
];
const calendarIn = (timeZone: string): WorkCalendar => ({ timeZone, weekend: [6, 0], years: { 2026: CHINA_2026 } });
const cases = [
  { at: '2026-03-09T07:59:59+08:00', staffed: false },
  { at: '2026-03-09T08:00:00+08:00', staffed: true },
  { at: '2026-03-09T17:29:59+08:00', staffed: true },
  { at: '2026-03-09T17:30:00+08:00', staffed: false },
  { at: '2026-03-09T23:59:59+08:00', staffed: true },
  { at: '2026-03-10T00:00:00+08:00', staffed: true }, // the night goes on
  { at: '2026-03-10T06:00:00+08:00', staffed: false },
  { at: '2026-03-08T10:00:00+08:00', staffed: false }, // Sunday
  { at: '2026-10-01T23:59:59+08:00', staffed: false }, // National Day, a Thursday
  { at: '2026-10-02T08:30:00+08:00', staffed: false }, // a Friday, on which the hours of Fridays do not hold
  { at: '2026-10-02T09:00:00+08:00', staffed: true },
  { at: '2026-10-02T11:00:00+08:00', staffed: false },
  { at: '2026-10-05T15:00:00+08:00', staffed: false }, // a Monday of the holiday
  { at: '2026-10-09T15:00:00+08:00', staffed: true }, // a Friday as any other
  { at: '2026-10-10T15:00:00+08:00', staffed: true }, // a Saturday on which one works
  { at: '2026-10-17T15:00:00+08:00', staffed: false }, // a Saturday as any other
  { at: '2027-10-01T15:00:00+08:00', staffed: true }, // of that year the calendar has no holidays: a Friday
];
for (const { at, staffed } of cases)
  test(`at ${at} the ward is ${staffed ? '' : 'not '}staffed`, () => {
    expect(isStaffed(HOURS, { calendar: calendarIn('Asia/Shanghai'), now: new Date(at) })).toBe(staffed);
  });

test('the clocks are those of the zone: 10 o’clock in Shanghai is 3 in Berlin', () => {
  const now = new Date('2026-03-09T10:00:00+08:00');
  expect(isStaffed(HOURS, { calendar: calendarIn('Europe/Berlin'), now })).toBe(false);
});

test('without hours nobody reads it', () => {
  expect(isStaffed([], { calendar: calendarIn('UTC'), now: new Date() })).toBe(false);
});

test('a holiday for which the ward has entered nothing is not staffed', () => {
  const week = HOURS.filter(({ day }) => day !== 'holiday');
  const now = new Date('2026-10-02T10:00:00+08:00');
  expect(isStaffed(week, { calendar: calendarIn('Asia/Shanghai'), now })).toBe(false);
});
