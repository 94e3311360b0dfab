import { CHINA_2026, type WorkCalendar } from '@isocenter/deadlines';
import { expect, test } from 'vitest';
import { overallDays, type PlacementAsked, type PlacementGiven, placeFractions } from './place-fractions.ts';

const calendar: WorkCalendar = { timeZone: 'Asia/Shanghai', weekend: [6, 0], years: { 2026: CHINA_2026 } };
const at = (text: string) => new Date(`${text}:00+08:00`);
const ASKED: PlacementAsked = {
  ...{ fractions: 5, firstDay: '2026-03-02', times: ['09:00'], minutes: 15, leastHoursBetween: 16, movedMinutes: 60 },
  ...{ extraDays: [], twiceOn: null },
};
const GIVEN: PlacementGiven = { calendar, opens: '08:00', closes: '17:00', taken: [], down: [] };
const placed = (asked: Partial<PlacementAsked> = {}, given: Partial<PlacementGiven> = {}) => {
  const placement = placeFractions({ ...ASKED, ...asked }, { ...GIVEN, ...given });
  if (!placement.placed) throw new Error(`only ${placement.found} found`);
  return placement;
};
const daysOf = (...given: Parameters<typeof placed>) => placed(...given).fractions.map(({ day }) => day);
const timesOf = (...given: Parameters<typeof placed>) =>
  placed(...given).fractions.map(({ from }) =>
    new Date(from.getTime() + 8 * 3_600_000).toISOString().slice(5, 16).replace('T', ' '),
  );

test('Monday to Friday, each at its time, for its minutes', () => {
  expect(timesOf()).toEqual(['03-02 09:00', '03-03 09:00', '03-04 09:00', '03-05 09:00', '03-06 09:00']);
  const [first] = placed().fractions;
  expect([first?.from, first?.to, first?.movedByMinutes]).toEqual([at('2026-03-02T09:00'), at('2026-03-02T09:15'), 0]);
});

test('35 fractions from a Monday end on the Friday of the seventh week: 46 days', () => {
  const { fractions, skipped } = placed({ fractions: 35 }, { calendar: { ...calendar, years: {} } });
  const [first, last] = [fractions[0]!, fractions.at(-1)!];
  expect([last.day, overallDays(first.from, last.from, 'Asia/Shanghai'), skipped.length]).toEqual([
    '2026-04-17',
    46,
    12,
  ]);
});

test('the National Day holidays are skipped, and the Saturday that makes up for them is worked', () => {
  const { fractions, skipped } = placed({ fractions: 3, firstDay: '2026-09-30' });
  expect(fractions.map(({ day }) => day)).toEqual(['2026-09-30', '2026-10-08', '2026-10-09']);
  expect(skipped[0]).toEqual({ day: '2026-10-01', why: 'holiday', name: { en: 'National Day', zh: '国庆节' } });
  expect(daysOf({ fractions: 3, firstDay: '2026-10-08' })).toEqual(['2026-10-08', '2026-10-09', '2026-10-10']);
});

test('a year without listed holidays is said', () => {
  expect(placed({ fractions: 3, firstDay: '2026-12-31' })).toMatchObject({ yearsNotListed: [2027] });
  expect(placed()).toMatchObject({ yearsNotListed: [] });
});

test('a day on which the machine is down is skipped, with the reason', () => {
  const down = [{ from: at('2026-03-03T00:00'), to: at('2026-03-04T00:00'), why: 'Monthly service' }];
  expect(daysOf({ fractions: 2 }, { down })).toEqual(['2026-03-02', '2026-03-04']);
  expect(placed({ fractions: 2 }, { down }).skipped).toEqual([
    { day: '2026-03-03', why: 'down', said: 'Monthly service' },
  ]);
});

test('down for an hour: the fraction is moved to where it ends, not to another day', () => {
  const down = [{ from: at('2026-03-03T08:30'), to: at('2026-03-03T09:30'), why: 'Fault' }];
  const { fractions } = placed({ fractions: 2 }, { down });
  expect([fractions[1]?.from, fractions[1]?.movedByMinutes]).toEqual([at('2026-03-03T09:30'), 30]);
});

const taken = (from: string, to: string) => ({ from: at(`2026-03-02T${from}`), to: at(`2026-03-02T${to}`) });
const moved = [
  { of: 'another patient until 9:10', taken: [taken('08:50', '09:10')], is: '03-02 09:10' },
  { of: 'the nearest: before', taken: [taken('09:05', '09:40')], is: '03-02 08:50' },
  { of: 'as near: the later', taken: [taken('08:55', '09:20')], is: '03-02 09:20' },
  { of: 'end to begin is free', taken: [taken('08:30', '09:00'), taken('09:15', '09:30')], is: '03-02 09:00' },
  { of: 'never before it opens', taken: [taken('08:05', '09:40')], is: '03-02 09:40' },
  { of: 'not further than is allowed: another day', taken: [taken('08:00', '10:05')], is: '03-03 09:00' },
];
test.each(moved)('$of: $is', ({ taken: given, is }) => {
  expect(timesOf({ fractions: 1 }, { taken: given })).toEqual([is]);
});

test('a full day is said to be full; without leave to move, a taken time is enough', () => {
  const day = [taken('09:05', '09:10')];
  expect(placed({ fractions: 1, movedMinutes: 0 }, { taken: day })).toMatchObject({
    fractions: [{ day: '2026-03-03' }],
    skipped: [{ day: '2026-03-02', why: 'full' }],
  });
});

test('twice a day, six hours from the end of the first', () => {
  const twice: Partial<PlacementAsked> = { fractions: 3, times: ['08:30', '14:30'], leastHoursBetween: 6 };
  // 08:45 + 6 h is 14:45: a second fraction at 14:30 would come too soon
  expect(timesOf({ ...twice, movedMinutes: 0 })).toEqual(['03-02 08:30', '03-03 08:30', '03-04 08:30']);
  expect(placed({ ...twice, movedMinutes: 0 }).skipped).toEqual([
    { day: '2026-03-02', why: 'second' },
    { day: '2026-03-03', why: 'second' },
  ]);
  expect(timesOf(twice)).toEqual(['03-02 08:30', '03-02 14:45', '03-03 08:30']);
});

test('twice on the days that are named, once on the others', () => {
  const pairs: Partial<PlacementAsked> = { times: ['08:00', '15:00'], leastHoursBetween: 6, twiceOn: ['2026-03-03'] };
  expect(timesOf({ ...pairs, fractions: 4 })).toEqual(['03-02 08:00', '03-03 08:00', '03-03 15:00', '03-04 08:00']);
});

test('a Saturday that a person adds is treated', () => {
  expect(daysOf({ fractions: 6, extraDays: ['2026-03-07'] }).at(-1)).toBe('2026-03-07');
});

test('what went before keeps its distance', () => {
  const after = at('2026-03-02T04:00');
  expect(daysOf({ fractions: 1, leastHoursBetween: 6, movedMinutes: 30 }, { after })).toEqual(['2026-03-03']);
});

test('a machine that never opens gives no placement, and no endless search', () => {
  expect(placeFractions(ASKED, { ...GIVEN, closes: '08:10' })).toMatchObject({ placed: false, found: 0 });
});
