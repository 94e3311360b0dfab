import { expect, test } from 'vitest';
import { comparePartialDates, datePrecision, isAtLeast } from './partial-date.ts';

const dates = [
  { text: '2024', precision: 'year' },
  { text: '2024-03', precision: 'month' },
  { text: '2024-02-29', precision: 'day' }, // a leap year
  { text: '2023-02-29', precision: undefined },
  { text: '2100-02-29', precision: undefined }, // a century that is none
  { text: '2000-02-29', precision: 'day' }, // and one that is
  { text: '2024-04-31', precision: undefined },
  { text: '2024-13', precision: undefined },
  { text: '2024-00', precision: undefined },
  { text: '2024-3', precision: undefined },
  { text: '0000', precision: undefined },
  { text: '24', precision: undefined },
  { text: '', precision: undefined },
];
for (const { text, precision } of dates)
  test(`"${text}" is known to the ${precision ?? 'nothing'}`, () => {
    expect(datePrecision(text)).toBe(precision);
  });

const pairs = [
  { a: '2023', b: '2024', order: -1 },
  { a: '2024-05', b: '2024-03-31', order: 1 },
  { a: '2024', b: '2024-03', order: undefined }, // March may be before or after the rest of the year
  { a: '2024', b: '2024', order: 0 },
  { a: '2024-03-31', b: '2024-04', order: -1 },
];
for (const { a, b, order } of pairs)
  test(`${a} against ${b} is ${order ?? 'open'}`, () => {
    expect(comparePartialDates(a, b)).toBe(order);
  });

test('a day is at least a month, a year is not', () => {
  expect(isAtLeast('day', 'month')).toBe(true);
  expect(isAtLeast('year', 'month')).toBe(false);
});
