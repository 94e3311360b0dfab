import { expect, test } from 'vitest';
import type { WardBoardRow } from '../../../../server/units/ward/board/contract.ts';
import { isUncontrolled, minutesBetween, nextDue, orderedRows } from './board-rows.ts';

const NOW = Date.parse('2026-03-09T06:30:00Z');
const row = (bed: string, pain: number | null, dueAt: string | null): WardBoardRow => ({
  ...{ stayKey: bed, patientKey: bed, name: null, nameZh: null, identifier: null, birthDate: null, bed },
  ...{ admittedAt: '2026-03-09T00:00:00Z', reportsSelf: true },
  latest: pain === null ? null : { at: '2026-03-09T06:00:00Z', pain, instrument: 'nrs', during: 'rest' },
  ...{ rescues24h: 0, bowel: null },
  due: dueAt === null ? [] : [{ words: '', wordsZh: '', at: `2026-03-09T${dueAt}:00Z`, isLate: false }],
});
const rows = [
  row('10', 0, null),
  row('2', 3, '09:00'),
  row('1', null, '06:45'),
  row('7', 8, null),
  row('4', 2, '06:20'),
  row('5', 4, '05:00'),
];
const beds = (filter: 'all' | 'due' | 'pain') => orderedRows({ rows }, filter, NOW).map(({ bed }) => bed);

test('the longest late come first, then who is due within half an hour, then who has pain above 3, then by bed', () => {
  expect(beds('all')).toEqual(['5', '4', '1', '7', '2', '10']);
  expect(beds('due')).toEqual(['5', '4', '1']);
  expect(beds('pain')).toEqual(['5', '7']);
});

test.each([
  ['06:29', 'late'],
  ['06:30', 'soon'],
  ['06:59', 'soon'],
  ['07:00', 'later'],
])('what is due at %s is %s at 06:30', (at, state) => expect(nextDue(row('1', 0, at), NOW)?.state).toBe(state));

test('a pain of 3 is controlled, of 4 is not, and nobody asked is neither', () =>
  expect([3, 4, null].map((pain) => isUncontrolled(row('1', pain, null)))).toEqual([false, true, null]));

test('late by whole minutes', () => expect(minutesBetween(NOW - 119_000, NOW)).toBe(1));
