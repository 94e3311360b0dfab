import { expect, test } from 'vitest';
import { type FollowedCourse, followUpCases } from './follow-up-cases.ts';

/** Four visits, every three months from 15 January; a visit may be 14 days late. */
const course: FollowedCourse = {
  ...{ courseKey: '1', patientKey: '2', endDay: '2026-01-15', visits: [], diedOn: null },
  scheme: {
    from: { kind: 'last fraction' },
    steps: [{ every: 3, unit: 'months', visits: 4 }],
    graceDays: 14,
    note: '',
  },
};
const YEAR = { from: '2026-01', to: '2026-12', today: '2026-11-01' };
const told = (change: Partial<FollowedCourse>, asked = YEAR) =>
  followUpCases([{ ...course, ...change }], asked).map(({ day, counts }) => [day, counts]);

test('a visit counts by its due day once its grace is over, and in the numerator where it was made by then', () => {
  const visits = [
    ['a', '2026-04-10'], // five days early
    ['b', '2026-07-29'], // 14 days late
    ['c', '2026-10-30'], // 15 days late
  ] as const;
  expect(told({ visits })).toEqual([
    ['2026-04-15', true],
    ['2026-07-15', true],
    ['2026-10-15', false],
  ]);
  expect(told({ visits }, { ...YEAR, from: '2026-07', to: '2026-07' })).toEqual([['2026-07-15', true]]);
});

test('while its grace lasts a visit that was not made is not counted', () => {
  expect(told({}, { ...YEAR, today: '2026-04-29' })).toEqual([]);
  expect(told({}, { ...YEAR, today: '2026-04-30' })).toEqual([['2026-04-15', false]]);
});

test('after a death nothing was due', () => {
  expect(told({ diedOn: '2026-06' })).toEqual([['2026-04-15', false]]);
});
