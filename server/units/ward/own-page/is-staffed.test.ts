import { expect, test } from 'vitest';
import { isStaffed } from './is-staffed.ts';

// 2026-03-09 is a Monday.
const HOURS = [
  { day: 1, from: '08:00', until: '17:30' },
  { day: 1, from: '22:00', until: '24:00' },
  { day: 2, from: '00:00', until: '06:00' },
];
const cases = [
  { at: '2026-03-09T07:59:59+08:00', staffed: false },
  { at: '2026-03-09T08:00:00+08:00', staffed: true },
  { at: '2026-03-09T17:29:59+08:00', staffed: true },
  { at: '2026-03-09T17:30:00+08:00', staffed: false },
  { at: '2026-03-09T23:59:59+08:00', staffed: true },
  { at: '2026-03-10T00:00:00+08:00', staffed: true }, // the night goes on
  { at: '2026-03-10T06:00:00+08:00', staffed: false },
  { at: '2026-03-08T10:00:00+08:00', staffed: false }, // Sunday
];
for (const { at, staffed } of cases)
  test(`at ${at} the ward is ${staffed ? '' : 'not '}staffed`, () => {
    expect(isStaffed(HOURS, { timeZone: 'Asia/Shanghai', now: new Date(at) })).toBe(staffed);
  });

test('the clocks are those of the zone: 10 o’clock in Shanghai is 3 in Berlin', () => {
  const now = new Date('2026-03-09T10:00:00+08:00');
  expect(isStaffed(HOURS, { timeZone: 'Europe/Berlin', now })).toBe(false);
});

test('without hours nobody reads it', () => {
  expect(isStaffed([], { timeZone: 'UTC', now: new Date() })).toBe(false);
});
