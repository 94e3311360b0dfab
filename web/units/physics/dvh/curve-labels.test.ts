import { expect, test } from 'vitest';
import { curveLabels } from './curve-labels.ts';

const chart = { left: 0, top: 0, width: 200, height: 100, line: 12 };
const fall = (x: number) =>
  [
    [x, 0],
    [x, 100],
  ] as const;

test('a curve is named where it passes the middle', () => {
  expect(curveLabels([fall(50)], [30], chart)).toEqual([{ curve: 0, x: 54, y: 46 }]);
});

test('two curves side by side are named at different heights', () => {
  const labels = curveLabels([fall(50), fall(55)], [70, 70], chart);
  expect(labels.map(({ y }) => y)).toEqual([46, 31]);
});

test('at the right border it is named on its left', () => {
  expect(curveLabels([fall(190)], [30], chart)).toEqual([{ curve: 0, x: 156, y: 54 }]);
});

test('a name without room is left to the legend', () => {
  expect(curveLabels([fall(100)], [120], chart)).toEqual([]);
});

test('a curve that never falls within the chart is not named', () => {
  expect(
    curveLabels(
      [
        [
          [0, 100],
          [200, 100],
        ],
      ],
      [30],
      chart,
    ),
  ).toEqual([]);
});
