import { expect, test } from 'vitest';
import { isodoseLabelPlaces } from './isodose-labels.ts';
import type { Viewport } from './view-plane.ts';

const viewport: Viewport = { widthPx: 400, heightPx: 400, centreMm: [0, 0], mmPerPx: 1 };
const circle = (radius: number) =>
  Float32Array.from(
    { length: 200 },
    (_, n) => radius * (n % 2 ? Math.sin : Math.cos)((Math.floor(n / 2) * Math.PI) / 50),
  );
const view = { orientation: 'axial', viewport, insetPx: 10, apartPx: 40 } as const;

test('each level is labelled on its own line, and no two labels touch', () => {
  const radii = [20, 40, 60, 80, 100];
  const places = isodoseLabelPlaces(
    radii.map((radius) => ({ dose: radius, colour: 'red', lines: [circle(radius), circle(3)] })),
    view,
  );
  expect(places).toHaveLength(5);
  for (const { dose, x, y } of places) expect(Math.hypot(x - 200, y - 200)).toBeCloseTo(dose, 3);
  for (const a of places)
    for (const b of places) if (a !== b) expect(Math.abs(a.x - b.x) >= 40 || Math.abs(a.y - b.y) >= 20).toBe(true);
});

test('a line outside the view has no label', () => {
  expect(isodoseLabelPlaces([{ dose: 1, colour: 'red', lines: [circle(300)] }], view)).toEqual([]);
});
