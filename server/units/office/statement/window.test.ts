import { describe, expect, test } from 'vitest';
import { placeInWindow, yearsUpTo } from './window.ts';

const FIVE_YEARS = { from: '2021-01-01', to: '2025-12-31' };
const MIDYEAR = { from: '2020-07-01', to: '2025-06-30' };
const CASES = [
  { date: { year: 2021, month: 1, day: 1 }, window: FIVE_YEARS, place: 'inside' }, // the first day counts
  { date: { year: 2025, month: 12, day: 31 }, window: FIVE_YEARS, place: 'inside' }, // and the last
  { date: { year: 2020, month: 12, day: 31 }, window: FIVE_YEARS, place: 'outside-window' },
  { date: { year: 2026, month: 1, day: 1 }, window: FIVE_YEARS, place: 'outside-window' },
  { date: { year: 2021 }, window: FIVE_YEARS, place: 'inside' }, // the whole year lies within
  { date: { year: 2020 }, window: FIVE_YEARS, place: 'outside-window' },
  { date: { year: 2025 }, window: MIDYEAR, place: 'date-too-coarse' }, // its second half does not
  { date: { year: 2020 }, window: MIDYEAR, place: 'date-too-coarse' },
  { date: { year: 2025, month: 6 }, window: MIDYEAR, place: 'inside' }, // June has 30 days
  { date: { year: 2025, month: 6 }, window: { from: '2025-01-01', to: '2025-06-29' }, place: 'date-too-coarse' },
  { date: { year: 2024, month: 2 }, window: { from: '2024-01-01', to: '2024-02-28' }, place: 'date-too-coarse' }, // leap year
  { date: { year: 2023, month: 2 }, window: { from: '2023-01-01', to: '2023-02-28' }, place: 'inside' },
  { date: { year: 2025, month: 7 }, window: MIDYEAR, place: 'outside-window' },
  { date: { year: 2025, month: null, day: null }, window: FIVE_YEARS, place: 'inside' },
] as const;
for (const { date, window, place } of CASES)
  test(`${JSON.stringify(date)} from ${window.from} to ${window.to}: ${place}`, () =>
    expect(placeInWindow(date, window)).toBe(place));

describe('whole years up to a day', () => {
  const ENDS = [
    { endsOn: '2025-12-31', years: 5, from: '2021-01-01' },
    { endsOn: '2025-06-30', years: 1, from: '2024-07-01' },
    { endsOn: '2024-02-29', years: 5, from: '2019-03-01' }, // 2019 has no 29 February
    { endsOn: '2025-02-28', years: 1, from: '2024-02-29' },
  ];
  for (const { endsOn, years, from } of ENDS)
    test(`${years} up to ${endsOn} begin on ${from}`, () =>
      expect(yearsUpTo(endsOn, years)).toEqual({ from, to: endsOn }));
});
