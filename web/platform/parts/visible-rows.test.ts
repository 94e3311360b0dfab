import { expect, test } from 'vitest';
import { visibleRows } from './visible-rows.ts';

test.each([
  [
    { scrollTopPx: 0, heightPx: 360, rowPx: 36, total: 5000 },
    { from: 0, to: 18 },
  ],
  [
    { scrollTopPx: 3600, heightPx: 360, rowPx: 36, total: 5000 },
    { from: 92, to: 118 },
  ],
  [
    { scrollTopPx: 179_640, heightPx: 360, rowPx: 36, total: 5000 },
    { from: 4982, to: 5000 },
  ],
  [
    { scrollTopPx: 3600, heightPx: 360, rowPx: 36, total: 3 },
    { from: 3, to: 3 },
  ], // the list shrank under a scrolled view
  [
    { scrollTopPx: 0, heightPx: 360, rowPx: 36, total: 0 },
    { from: 0, to: 0 },
  ],
])('%j shows %j', (view, rows) => {
  expect(visibleRows(view)).toEqual(rows);
});
