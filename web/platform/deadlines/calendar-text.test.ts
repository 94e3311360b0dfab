import { CHINA_2026 } from '@isocenter/deadlines';
import { expect, test } from 'vitest';
import { calendarText, readCalendarText } from './calendar-text.ts';

test('a calendar is the same after it was written and read', () => {
  const text = calendarText({ 2026: CHINA_2026 });
  expect(text.split('\n')).toHaveLength(39); // 33 holidays, 6 make-up days
  expect(text).toContain('2026-10-01 国庆节 National Day');
  expect(readCalendarText(text, { verified: 'knowledge' })).toEqual({ years: { 2026: CHINA_2026 } });
});

test('a line that is no day is named', () => {
  for (const faultyLine of ['2026-02-30 春节', 'National Day', '2026-10-01'])
    expect(readCalendarText(`2026-10-10 +\n${faultyLine}`, { verified: 'knowledge' })).toEqual({ faultyLine });
});
