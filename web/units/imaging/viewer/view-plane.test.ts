import { describe, expect, test } from 'vitest';
import { ORIENTATIONS, toPatient, toScreen, type Viewport, zoomAt } from './view-plane.ts';

const viewport: Viewport = { widthPx: 200, heightPx: 100, centreMm: [10, 20], mmPerPx: 0.5 };

describe('toScreen() by hand: 2 px per mm around the middle (100, 50)', () => {
  const cases = [
    { orientation: 'axial', point: [10, 20, 7], px: [100, 50] },
    { orientation: 'axial', point: [20, 20, 7], px: [120, 50] }, // left of the patient: right of the screen
    { orientation: 'axial', point: [10, 30, 7], px: [100, 70] }, // back: down
    { orientation: 'sagittal', point: [0, 20, 20], px: [120, 50] }, // back: right
    { orientation: 'sagittal', point: [0, 10, 30], px: [100, 30] }, // head: up
    { orientation: 'coronal', point: [20, 0, 10], px: [120, 70] },
  ] as const;
  for (const { orientation, point, px } of cases)
    test(`${orientation} (${point}) is at (${px})`, () => {
      expect(toScreen(orientation, viewport, point)).toEqual([...px]);
    });
});

test('toPatient() undoes toScreen() in every view', () => {
  const point = [3.25, -17.5, 42] as const;
  for (const orientation of ORIENTATIONS) {
    const depthMm = { axial: 42, sagittal: 3.25, coronal: -17.5 }[orientation];
    const [xPx, yPx] = toScreen(orientation, viewport, point);
    const back = toPatient(orientation, viewport, { xPx, yPx, depthMm });
    for (const axis of [0, 1, 2] as const) expect(back[axis]).toBeCloseTo(point[axis], 9);
  }
});

test('zoomAt() keeps the point under the pointer', () => {
  for (const orientation of ORIENTATIONS) {
    const before = toPatient(orientation, viewport, { xPx: 33, yPx: 81, depthMm: 0 });
    const zoomed = zoomAt(orientation, viewport, { xPx: 33, yPx: 81, factor: 1.7 });
    const after = toPatient(orientation, zoomed, { xPx: 33, yPx: 81, depthMm: 0 });
    for (const axis of [0, 1, 2] as const) expect(after[axis]).toBeCloseTo(before[axis], 9);
  }
});
