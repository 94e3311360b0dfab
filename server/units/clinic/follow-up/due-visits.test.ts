import { describe, expect, test } from 'vitest';
import { daysBetween, dueState, dueVisits, type KnownOfCourse } from './due-visits.ts';

/** Counted on a calendar by hand. */
const QUARTERLY = { steps: [{ every: 3, unit: 'months', visits: 3 }], graceDays: 14 } as const;
const course: KnownOfCourse = { endDay: '2025-11-30', visits: [], today: '2026-01-01', diedOn: null };
const days = (asked: Partial<KnownOfCourse>, scheme: Parameters<typeof dueVisits>[0] = QUARTERLY) =>
  dueVisits(scheme, { ...course, ...asked });

describe('due days', () => {
  test('of a month without such a day are its last one', () => {
    expect(days({}).map(({ day }) => day)).toEqual(['2026-02-28', '2026-05-30', '2026-08-30']);
  });

  test('of one step follow on those before it', () => {
    const steps = [
      { every: 6, unit: 'weeks', visits: 1 },
      { every: 6, unit: 'months', visits: 2 },
    ] as const;
    // 30 November and six weeks: 11 January; six months and six weeks: 30 May and 42 days, 11 July.
    expect(days({}, { steps, graceDays: 0 }).map(({ day }) => day)).toEqual(['2026-01-11', '2026-07-11', '2027-01-11']);
  });

  test('lie on 29 February in a leap year', () => {
    const yearly = { steps: [{ every: 12, unit: 'months', visits: 1 }], graceDays: 0 } as const;
    expect(days({ endDay: '2027-02-28' }, yearly)[0]?.day).toBe('2028-02-28');
    expect(days({ endDay: '2028-02-29' }, yearly)[0]?.day).toBe('2029-02-28');
  });
});

describe('what became of a due visit', () => {
  const visit = (day: string, visitKey = '1') => ({ visitKey, day });
  const states = (asked: Partial<KnownOfCourse>) => days(asked).map(({ state }) => state);

  test.each([
    ['before its day', '2026-02-27', 'to come'],
    ['on its day', '2026-02-28', 'due'],
    ['within the grace of 14 days', '2026-03-14', 'due'],
    ['beyond it', '2026-03-15', 'overdue'],
  ])('%s', (_, today, state) => expect(states({ today })[0]).toBe(state));

  test('each visit makes the due day nearest to it; one left out before it is missed', () => {
    expect(states({ today: '2026-07-01', visits: [visit('2026-05-20')] })).toEqual(['missed', 'made', 'to come']);
    // 13 April lies 44 days after 28 February and 47 before 30 May.
    expect(states({ today: '2026-07-01', visits: [visit('2026-04-13')] })).toEqual(['made', 'overdue', 'to come']);
    expect(states({ today: '2026-07-01', visits: [visit('2026-04-16')] })).toEqual(['missed', 'made', 'to come']);
  });

  test('a visit soon after the end makes none', () => {
    expect(states({ visits: [visit('2025-12-10')] })).toEqual(['to come', 'to come', 'to come']);
  });

  test('nothing is due after a death, and nothing is overdue any more', () => {
    expect(states({ today: '2027-01-01', diedOn: '2026-03' })).toEqual(['missed']);
    expect(states({ today: '2027-01-01', diedOn: '2026-06-02', visits: [visit('2026-03-01')] })).toEqual([
      'made',
      'missed',
    ]);
  });
});

test('days are counted over changes of clocks and years', () => {
  expect(daysBetween('2025-12-31', '2026-01-01')).toBe(1);
  expect(daysBetween('2026-03-01', '2026-02-28')).toBe(-1);
  expect(dueState('2026-01-01', { today: '2026-01-01', graceDays: 0 })).toBe('due');
});
