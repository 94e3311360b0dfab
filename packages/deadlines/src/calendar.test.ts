import { expect, test } from 'vitest';
import { specialDay, type WorkCalendar, workingDay } from './calendar.ts';
import { CHINA_2026 } from './china-2026.ts';

const calendar: WorkCalendar = { timeZone: 'Asia/Shanghai', weekend: [6, 0], years: { 2026: CHINA_2026 } };
const cases = [
  { day: '2026-09-30', special: null, works: true }, // Wednesday
  { day: '2026-10-01', special: 'holiday', works: false }, // Thursday
  { day: '2026-10-03', special: 'holiday', works: false }, // Saturday
  { day: '2026-10-10', special: 'make-up', works: true }, // Saturday
  { day: '2026-10-11', special: null, works: false }, // Sunday
  { day: '2027-10-01', special: null, works: true }, // Friday of a year without an entry
] as const;
for (const { day, special, works } of cases)
  test(`${day} is ${special ?? 'what its weekday says'}`, () => {
    expect(specialDay(day, calendar)).toBe(special);
    expect(workingDay(day, calendar).works).toBe(works);
  });
