import { expect, test } from 'vitest';
import {
  beginAt,
  INITIAL_VIEWER_STATE,
  isStructureShown,
  pointAt,
  pointedMm,
  soloStructure,
  toggleStructure,
} from './viewer-state.ts';

const shown = (state: typeof INITIAL_VIEWER_STATE) => [1, 2, 3].filter((roi) => isStructureShown(state, roi));

test('a structure is hidden and shown again', () => {
  const hidden = toggleStructure(INITIAL_VIEWER_STATE, 2);
  expect(shown(hidden)).toEqual([1, 3]);
  expect(shown(toggleStructure(hidden, 2))).toEqual([1, 2, 3]);
});

test('solo shows one alone, also a hidden one; afterwards the others are as they were', () => {
  const hidden = toggleStructure(INITIAL_VIEWER_STATE, 3);
  const solo = soloStructure(hidden, 2);
  expect(shown(solo)).toEqual([2]);
  expect(shown(toggleStructure(solo, 1))).toEqual([1, 2]);
  expect(shown(soloStructure(solo, 2))).toEqual([1, 2]);
  expect(shown(soloStructure(hidden, 3))).toEqual([3]);
});

test('switching contours off hides all', () => {
  const off = { ...INITIAL_VIEWER_STATE, contours: { ...INITIAL_VIEWER_STATE.contours, shown: false } };
  expect(shown(off)).toEqual([]);
});

test('a place is pointed at once a person did; where the page begins is none, and takes none away', () => {
  const begun = beginAt(INITIAL_VIEWER_STATE, [1, 2, 3]);
  expect([begun.crosshairMm, pointedMm(begun)]).toEqual([[1, 2, 3], null]);
  const pointed = pointAt(begun, [4, 5, 6]);
  expect(pointedMm(pointed)).toEqual([4, 5, 6]);
  expect(pointedMm(beginAt(pointed, [1, 2, 3]))).toEqual([4, 5, 6]);
});
