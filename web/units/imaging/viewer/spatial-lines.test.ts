import { expect, test } from 'vitest';
import { spatialLine } from './spatial-lines.ts';

/** A square drawn on the sagittal plane x = 5. */
const square = [5, 0, 0, 5, 10, 0, 5, 10, 10, 5, 0, 10];

test('on its own plane the line is drawn whole, closed', () => {
  const [line] = spatialLine(square, { orientation: 'sagittal', positionMm: 5.4, reachMm: 0.5, closed: true });
  expect([...(line ?? [])]).toEqual([0, 0, 10, 0, 10, 10, 0, 10, 0, 0]);
});

test('an open line stays open', () => {
  const [line] = spatialLine(square, { orientation: 'sagittal', positionMm: 5, reachMm: 0.5, closed: false });
  expect(line).toHaveLength(8);
});

test('a plane across it is passed at two places', () => {
  const strokes = spatialLine(square, { orientation: 'axial', positionMm: 4, reachMm: 0.5, closed: true });
  expect(strokes.map((stroke) => [(stroke[0]! + stroke[2]!) / 2, stroke[1]])).toEqual([
    [5, 10],
    [5, 0],
  ]);
});

test('a plane beside it shows nothing', () => {
  expect(spatialLine(square, { orientation: 'sagittal', positionMm: 8, reachMm: 0.5, closed: true })).toEqual([]);
});
