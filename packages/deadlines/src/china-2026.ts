import type { CalendarYear, Holiday } from './calendar.ts';
import { addDays } from './iso-day.ts';

/**
 * Public holidays of mainland China in 2026 with their make-up working days (调休). Written from knowledge of the State Council's
 * arrangement for 2026, not read in it: a department checks it against the notice and then says so in its calendar.
 */
export const CHINA_2026: CalendarYear = {
  verified: 'knowledge',
  holidays: [
    ...days('2026-01-01', 3, { en: 'New Year', zh: '元旦' }),
    ...days('2026-02-15', 9, { en: 'Spring Festival', zh: '春节' }),
    ...days('2026-04-04', 3, { en: 'Qingming', zh: '清明节' }),
    ...days('2026-05-01', 5, { en: 'Labour Day', zh: '劳动节' }),
    ...days('2026-06-19', 3, { en: 'Dragon Boat Festival', zh: '端午节' }),
    ...days('2026-09-25', 3, { en: 'Mid-Autumn Festival', zh: '中秋节' }),
    ...days('2026-10-01', 7, { en: 'National Day', zh: '国庆节' }),
  ],
  makeUpDays: ['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'],
};

function days(first: string, count: number, name: Holiday['name']): readonly Holiday[] {
  return Array.from({ length: count }, (_, index) => ({ day: addDays(first, index), name }));
}
