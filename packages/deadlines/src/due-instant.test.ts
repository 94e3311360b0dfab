import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type WorkCalendar, workingDay } from './calendar.ts';
import { CHINA_2026 } from './china-2026.ts';
import { dueInstant, type Period } from './due-instant.ts';
import { addDays } from './iso-day.ts';
import { dayIn } from './zoned-time.ts';

const CHINA: WorkCalendar = { timeZone: 'Asia/Shanghai', weekend: [6, 0], years: { 2026: CHINA_2026 } };
const working = (amount: number, by = '17:00'): Period => ({ unit: 'working days', amount, by });
const days = (amount: number, by: string): Period => ({ unit: 'days', amount, by });

// Counted by hand on the calendar of 2026: 1 January is a Thursday.
const IN_CHINA: readonly [what: string, from: string, period: Period, due: string][] = [
  ['a week without holidays', '2026-03-09T10:00+08:00', working(3), '2026-03-12T17:00+08:00'],
  ['over a weekend', '2026-03-12T10:00+08:00', working(2), '2026-03-16T17:00+08:00'],
  // Thu 8, Fri 9 and the make-up Saturday 10 October are the first three days after 国庆节 (1 to 7).
  ['国庆节, with its make-up Saturday', '2026-09-30T10:00+08:00', working(3), '2026-10-10T17:00+08:00'],
  ['国庆节, one day more', '2026-09-30T10:00+08:00', working(4), '2026-10-12T17:00+08:00'],
  // Friday 18 September; Sunday the 20th is worked.
  ['the make-up Sunday before 国庆节', '2026-09-18T16:00+08:00', working(2), '2026-09-21T17:00+08:00'],
  ['begun on a holiday', '2026-10-03T09:00+08:00', working(1), '2026-10-08T17:00+08:00'],
  // Friday 13 February; Saturday the 14th is worked, 15 to 23 are 春节, Tuesday 24 is the second day.
  ['春节', '2026-02-13T09:00+08:00', working(2), '2026-02-24T17:00+08:00'],
  ['hours run on holidays too', '2026-09-30T10:00+08:00', { unit: 'hours', amount: 48 }, '2026-10-02T10:00+08:00'],
  ['minutes run on the clock', '2026-03-09T23:50+08:00', { unit: 'minutes', amount: 15 }, '2026-03-10T00:05+08:00'],
  ['days run on holidays too', '2026-09-30T10:00+08:00', days(3, '24:00'), '2026-10-04T00:00+08:00'],
  // 17:00 UTC on 8 March is already Monday the 9th in Shanghai.
  ['the day is that of the time zone', '2026-03-08T17:00Z', working(1), '2026-03-10T17:00+08:00'],
];
for (const [what, from, period, due] of IN_CHINA)
  test(`${what}: ${period.amount} ${period.unit} from ${from} end ${due}`, () => {
    expect(dueInstant(new Date(from), period, CHINA)).toEqual({ at: new Date(due), yearsNotListed: [] });
  });

describe('where clocks are changed', () => {
  const berlin: WorkCalendar = { ...CHINA, timeZone: 'Europe/Berlin' };
  const cases: readonly [from: string, by: string, due: string][] = [
    ['2026-03-28T12:00+01:00', '12:00', '2026-03-29T12:00+02:00'], // a day of 23 hours
    ['2026-03-28T12:00+01:00', '02:30', '2026-03-29T03:30+02:00'], // skipped: as if the clocks had not changed
    ['2026-10-24T12:00+02:00', '02:30', '2026-10-25T02:30+02:00'], // comes twice: the first
    ['2026-10-24T12:00+02:00', '24:00', '2026-10-26T00:00+01:00'],
  ];
  for (const [from, by, due] of cases)
    test(`one day from ${from} by ${by} ends ${due}`, () => {
      expect(dueInstant(new Date(from), days(1, by), berlin).at).toEqual(new Date(due));
    });
  test('a time zone of half hours', () => {
    const kolkata = { ...CHINA, timeZone: 'Asia/Kolkata' };
    expect(dueInstant(new Date('2026-03-09T00:00Z'), days(1, '09:00'), kolkata).at).toEqual(
      new Date('2026-03-10T09:00+05:30'),
    );
  });
});

test('a year that the calendar does not list is named, and weekends alone are counted', () => {
  // Thursday 31 December 2026; Friday 1 January 2027 counts, since nobody said that it is a holiday.
  expect(dueInstant(new Date('2026-12-31T10:00+08:00'), working(2), CHINA)).toEqual({
    at: new Date('2027-01-04T17:00+08:00'),
    yearsNotListed: [2027],
  });
});

test('what makes no sense is refused', () => {
  const from = new Date('2026-03-09T10:00Z');
  for (const amount of [0, -1, 1.5, Number.NaN, 4000])
    expect(() => dueInstant(from, working(amount), CHINA)).toThrow(RangeError);
  for (const by of ['25:00', '17', '24:01', '7:00'])
    expect(() => dueInstant(from, working(1, by), CHINA)).toThrow('no time of day');
  expect(() => dueInstant(from, working(1), { ...CHINA, timeZone: 'Mars/Olympus' })).toThrow(RangeError);
  expect(() => dueInstant(from, working(1), { ...CHINA, weekend: [0, 1, 2, 3, 4, 5, 6], years: {} })).toThrow(
    'no working days',
  );
});

describe('laws', () => {
  const triggers = fc.date({
    min: new Date('2026-01-01T00:00Z'),
    max: new Date('2026-10-31T00:00Z'),
    noInvalidDate: true,
  });
  const amounts = fc.integer({ min: 1, max: 30 });

  test('the period holds exactly its number of working days, and ends on one', () => {
    fc.assert(
      fc.property(triggers, amounts, (trigger, amount) => {
        const due = dueInstant(trigger, working(amount), CHINA).at;
        const [first, last] = [dayIn(CHINA.timeZone, trigger), dayIn(CHINA.timeZone, due)];
        let worked = 0;
        for (let day = addDays(first, 1); day <= last; day = addDays(day, 1))
          if (workingDay(day, CHINA).works) worked += 1;
        expect(worked).toBe(amount);
        expect(workingDay(last, CHINA).works).toBe(true);
      }),
    );
  });

  test('who begins later, or has more time, is not due earlier', () => {
    fc.assert(
      fc.property(triggers, triggers, amounts, (a, b, amount) => {
        const [early, late] = a <= b ? [a, b] : [b, a];
        const due = (from: Date, count: number) => dueInstant(from, working(count), CHINA).at.getTime();
        expect(due(late, amount)).toBeGreaterThanOrEqual(due(early, amount));
        expect(due(early, amount + 1)).toBeGreaterThan(due(early, amount));
      }),
    );
  });
});

test('the days of 2026 that are listed: no make-up day is a holiday, and each falls on a weekend', () => {
  const holidays = new Set(CHINA_2026.holidays.map(({ day }) => day));
  expect(holidays.size).toBe(33); // 3 + 9 + 3 + 5 + 3 + 3 + 7
  for (const day of CHINA_2026.makeUpDays) {
    expect(holidays.has(day)).toBe(false);
    expect([0, 6]).toContain(new Date(`${day}T00:00:00Z`).getUTCDay());
  }
});
