import { expect, test } from 'vitest';
import { countSelected, EVERYTHING, isSelected, NOTHING, withRows } from './selection.ts';

const cases = [
  { what: 'nothing', selection: NOTHING, a: false, b: false, count: 0 },
  { what: 'a', selection: withRows(NOTHING, ['a'], true), a: true, b: false, count: 1 },
  { what: 'a twice', selection: withRows(NOTHING, ['a', 'a'], true), a: true, b: false, count: 1 },
  {
    what: 'a and b, without b',
    selection: withRows(withRows(NOTHING, ['a', 'b'], true), ['b'], false),
    a: true,
    b: false,
    count: 1,
  },
  { what: 'all', selection: EVERYTHING, a: true, b: true, count: 10 },
  { what: 'all but a', selection: withRows(EVERYTHING, ['a'], false), a: false, b: true, count: 9 },
  {
    what: 'all but a, and a again',
    selection: withRows(withRows(EVERYTHING, ['a'], false), ['a'], true),
    a: true,
    b: true,
    count: 10,
  },
];
test.each(cases)('$what of ten rows', ({ selection, a, b, count }) => {
  expect([isSelected(selection, 'a'), isSelected(selection, 'b')]).toEqual([a, b]);
  expect(countSelected(selection, 10)).toBe(count);
});
