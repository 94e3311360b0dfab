import { describe, expect, test } from 'vitest';
import { contourStack } from './contour-stack.ts';
import type { DoseVolume } from './dose-plane.ts';
import { fitViewport } from './fit-viewport.ts';
import {
  firstPoint,
  looksAt,
  planeNumber,
  sceneExtent,
  stepPlanes,
  type ViewerScene,
  type ViewerStructure,
} from './viewer-scene.ts';

const box = (name: string, half: number, isExternal: boolean): ViewerStructure => ({
  roiNumber: half,
  name,
  colour: '#ff0000',
  isExternal,
  line: 'solid',
  openLines: [],
  points: [],
  stack: contourStack(
    [-6, -3, 0, 3, 6].map((z) => [-half, -half, z, half, -half, z, half, half, z, -half, half, z]),
    3,
  ),
});
const dose: DoseVolume = {
  doseKey: '1',
  grid: { size: [10, 10, 4], spacingMm: [5, 5, 2.5], originMm: [0, 0, 100] },
  values: new Float32Array(400),
  unit: 'Gy',
  maximum: 60,
  maximumAtMm: [10, 10, 105],
};
const empty: ViewerScene = {
  image: null,
  imageVersion: 0,
  dose: null,
  isDifference: false,
  gamma: null,
  gammaPoints: null,
  structures: [],
  beams: [],
};

describe('looksAt()', () => {
  const body = box('BODY', 100, true); // 224 mm wide with the air around, 39 mm high
  test('fills about half of the view with the structure, in its middle', () => {
    const looks = looksAt({ ...empty, structures: [body] }, [box('PTV', 20, false)]);
    expect(looks?.axial).toEqual({ zoom: 224 / (2 * 40), centreMm: [0, 0] });
    expect(looks?.coronal.zoom).toBe(39 / (2 * 15)); // 15 mm high: five planes of 3 mm
  });

  test('never shows less than the structure, and nothing where nothing was drawn', () => {
    expect(looksAt({ ...empty, structures: [body] }, [body])?.axial.zoom).toBe(1);
    expect(looksAt({ ...empty, structures: [body] }, [])).toBeNull();
  });
});

describe('sceneExtent() is what there is to see', () => {
  test('the patient, with some air around, where its outline was drawn', () => {
    const extent = sceneExtent({ ...empty, dose, structures: [box('BODY', 100, true), box('PTV', 20, false)] });
    expect(extent).toEqual({ lowMm: [-112, -112, -19.5], highMm: [112, 112, 19.5] });
  });
  test('dose and contours together where there is no outline and no image', () => {
    const extent = sceneExtent({ ...empty, dose, structures: [box('PTV', 20, false)] });
    expect(extent).toEqual({ lowMm: [-20, -20, -7.5], highMm: [47.5, 47.5, 108.75] });
  });
  test('nothing', () => expect(sceneExtent(empty)).toBeNull());
});

describe('firstPoint()', () => {
  test('the middle of the target', () =>
    expect(firstPoint({ ...empty, dose, structures: [box('Cord', 5, false), box('PTV', 20, false)] })).toEqual([
      0, 0, 0,
    ]));
  test('the hottest point where no target was drawn', () =>
    expect(firstPoint({ ...empty, dose })).toEqual([10, 10, 105]));
});

describe('the wheel goes from plane to plane', () => {
  const scene = { ...empty, dose };
  const cases = [
    { positionMm: 100, steps: 1, to: 102.5 },
    { positionMm: 103.3, steps: 1, to: 105 }, // from between two planes to the centre of the next
    { positionMm: 107.5, steps: 5, to: 107.5 }, // not beyond the last
    { positionMm: 100, steps: -1, to: 100 },
  ];
  for (const { to, ...from } of cases)
    test(`${from.steps} from ${from.positionMm} mm: ${to} mm`, () =>
      expect(stepPlanes(scene, 2, from)).toBeCloseTo(to, 9));
  test('contour planes where there is neither image nor dose', () =>
    expect(stepPlanes({ ...empty, structures: [box('PTV', 20, false)] }, 2, { positionMm: 1, steps: 1 })).toBe(4));
  test('planes are counted from 1', () => {
    expect(planeNumber(scene, 2, 105)).toEqual({ number: 3, of: 4 });
    expect(planeNumber(scene, 2, 120)).toBeNull();
  });
});

test('fitViewport() shows all of the extent, zoomed about the middle', () => {
  const extent = { lowMm: [-100, -50, 0], highMm: [100, 50, 40] } as const;
  const whole = fitViewport('axial', extent, { zoom: 1, centreMm: null, widthPx: 400, heightPx: 400 });
  expect(whole).toMatchObject({ mmPerPx: 0.5, centreMm: [0, 0] });
  expect(fitViewport('coronal', extent, { zoom: 2, centreMm: null, widthPx: 400, heightPx: 40 })).toMatchObject({
    mmPerPx: 0.5,
    centreMm: [0, 20],
  });
});
