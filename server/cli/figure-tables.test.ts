import { expect, test } from 'vitest';
import { figureTables } from './figure-tables.ts';

const columns = { names: [{ heading: 'ROI' }], figures: ['a', 'b', 'c'].map((heading) => ({ heading })) };
const rows = [{ names: ['Heart'], figures: ['1111', '2222', '3333'] }];

test('one table where a line holds all figures, else as many as it holds, with the names in each', () => {
  // Names of 5 places, figures of 4, two spaces between: 5 + 3 · 6 = 23.
  expect(figureTables(rows, columns, 23)).toBe(
    'ROI    a     b     c\n─────  ────  ────  ────\nHeart  1111  2222  3333',
  );
  expect(figureTables(rows, columns, 22)).toBe(
    'ROI    a     b\n─────  ────  ────\nHeart  1111  2222\n\nROI    c\n─────  ────\nHeart  3333',
  );
});

test('a line that holds no figure has one all the same', () => {
  expect(figureTables(rows, columns, 3).split('\n\n')).toHaveLength(3);
});
