import { DomainError } from '@isocenter/messages';
import { expect, test } from 'vitest';
import { givenFractions, type PlacedFraction, type RecordedFraction } from './given-fractions.ts';

const placed = (day: number, isDone = false, fractionGy: number | null = 2): PlacedFraction => ({
  ...{ day: `2026-03-0${day}`, fractionGy, isDone },
});
const recorded = (day: number, share: number | null = 1, planGy: readonly number[] = [1.8, 2]): RecordedFraction => ({
  ...{ day: `2026-03-0${day}`, share, planGy },
});
const said = (work: () => unknown) => {
  try {
    return work();
  } catch (error) {
    return error instanceof DomainError ? [error.code, error.values] : error;
  }
};

test('what is recorded was given, though no appointment is marked; a half fraction gives half; one not known counts whole', () => {
  const days = [placed(2), placed(3), placed(4), placed(5)];
  expect(givenFractions([recorded(2), recorded(3, 0.5), recorded(4, null)], days)).toEqual({
    fractions: [
      { fractionGy: 2, fractions: 2 },
      { fractionGy: 1, fractions: 1 },
    ],
    lastDay: '2026-03-04',
  });
});

test('without any record, the marked appointments; one planned by itself has the size of the course', () =>
  expect(givenFractions([], [placed(2, true), placed(3), placed(4, true, null)])).toEqual({
    ...{ fractions: [{ fractionGy: 2, fractions: 2 }], lastDay: '2026-03-04' },
  }));

test.each([
  ['one more recorded', [recorded(2), recorded(3)], [placed(2, true), placed(3)], 2, 1, 3],
  ['one more marked', [recorded(2)], [placed(2, true), placed(3, true)], 1, 2, 3],
  ['as many, on other days', [recorded(2), recorded(4)], [placed(2, true), placed(3, true)], 2, 2, 3],
])('%s than the other: both are said', (_, record, days, ofRecord, marked, day) =>
  expect(said(() => givenFractions(record, days))).toEqual([
    ...['clinic/gap-given-differs', { recorded: ofRecord, marked, day: `2026-03-0${day}` }],
  ]),
);

test.each([
  ['a plan with another dose a fraction', [recorded(2, 1, [1.8])], [placed(2)]],
  ['a plan taken over in error', [recorded(2, 1, [])], [placed(2)]],
  ['a day without an appointment, where the course has two sizes', [recorded(4)], [placed(2), placed(3, false, 2.5)]],
])('%s: the dose is not known', (_, record, days) =>
  expect(said(() => givenFractions(record, days))).toMatchObject(['clinic/gap-size-unknown', {}]),
);

test('two on one day are not reckoned as one a day', () =>
  expect(said(() => givenFractions([recorded(2), recorded(2)], [placed(2)]))).toEqual([
    ...['clinic/gap-twice-daily', { day: '2026-03-02' }],
  ]));
