import { describe, expect, test } from 'vitest';
import { beamsEyeView } from './beams-eye-view.ts';
import { depthBelowSkin, toSource } from './depth-below-skin.ts';
import { conformalAperture, jawsAround, LEAF_BOUNDARIES_MM, surfacePoints } from './leaf-positions.ts';
import { monotoneCurve } from './monotone-curve.ts';
import { band, rectangle, superellipse } from './section.ts';
import { bothSides, ellipsoid, grown, loft } from './solid.ts';

// IEC 61217, head first supine: at gantry 0 the source is above the chest, at 90 on the patient's left.
const VIEWS = [
  { gantryAngleDeg: 0, collimatorAngleDeg: 0, point: [10, 0, 20], seen: [10, 20] },
  { gantryAngleDeg: 90, collimatorAngleDeg: 0, point: [0, 10, 20], seen: [10, 20] },
  { gantryAngleDeg: 180, collimatorAngleDeg: 0, point: [10, 0, 20], seen: [-10, 20] },
  { gantryAngleDeg: 0, collimatorAngleDeg: 90, point: [10, 0, 20], seen: [20, -10] },
  // 100 mm nearer to the source everything looks 1000 / 900 as large.
  { gantryAngleDeg: 0, collimatorAngleDeg: 0, point: [9, -100, 18], seen: [10, 20] },
  { gantryAngleDeg: 90, collimatorAngleDeg: 0, point: [100, 9, 18], seen: [10, 20] },
] as const;
test.each(VIEWS)('gantry $gantryAngleDeg, collimator $collimatorAngleDeg: $point is seen at $seen', (view) => {
  const [x, y] = beamsEyeView({ ...view, isocenterMm: [0, 0, 0] })(view.point);
  expect(x).toBeCloseTo(view.seen[0], 9);
  expect(y).toBeCloseTo(view.seen[1], 9);
});

const SKIN = { centre: [0, 0], semiAxesMm: [200, 100] } as const;
const DEPTHS = [
  { gantry: 0, x: 0, y: 0, depthMm: 100 },
  { gantry: 90, x: 0, y: 0, depthMm: 200 },
  { gantry: 180, x: 0, y: 40, depthMm: 60 },
  { gantry: 270, x: 50, y: 0, depthMm: 250 },
];
test.each(DEPTHS)('gantry $gantry: ($x, $y) lies $depthMm mm deep', ({ gantry, x, y, depthMm }) => {
  expect(depthBelowSkin(x, y, { skin: SKIN, ray: toSource(gantry) })).toBeCloseTo(depthMm, 9);
});

describe('sections', () => {
  const sections = {
    ellipse: superellipse({ centre: [5, -3], semiAxesMm: [20, 10], rotationDeg: 30 }),
    squarish: superellipse({ centre: [5, -3], semiAxesMm: [20, 10], exponent: 3 }),
    rectangle: rectangle([5, -3], [20, 10]),
    band: band(
      [
        [-20, 10],
        [0, 10],
        [20, 10],
      ],
      4,
    ),
  };
  test.each(Object.entries(sections))('%s: its outline lies at distance 0, inside its bounds', (_, section) => {
    const outline = section.outline(1);
    for (let i = 0; i < outline.length; i += 2) {
      const [x, y] = [outline[i]!, outline[i + 1]!];
      expect(section.distanceMm(x, y)).toBeCloseTo(0, 6);
      expect(x).toBeGreaterThanOrEqual(section.bounds.from[0] - 1e-9);
      expect(x).toBeLessThanOrEqual(section.bounds.to[0] + 1e-9);
      expect(y).toBeGreaterThanOrEqual(section.bounds.from[1] - 1e-9);
      expect(y).toBeLessThanOrEqual(section.bounds.to[1] + 1e-9);
    }
  });

  test('inside is negative, outside positive', () => {
    expect(sections.ellipse.distanceMm(5, -3)).toBe(-10);
    expect(sections.band.distanceMm(0, 10)).toBe(-4);
    expect(sections.band.distanceMm(0, 24)).toBe(10);
    expect(sections.band.distanceMm(26, 18)).toBe(6);
    expect(sections.rectangle.distanceMm(20, -3)).toBe(5);
  });
});

test('a margin goes round a body on all sides', () => {
  const ball = grown(ellipsoid({ centreMm: [0, 0, 0], semiAxesMm: [10, 10, 10] }), 5);
  expect([ball.fromMm, ball.toMm]).toEqual([-15, 15]);
  // A sphere of 15 mm has a circle of 9 mm at z = 12.
  expect(ball.sections(12)[0]!.bounds.to[0]).toBeCloseTo(9, 9);
  expect(ball.sections(15.1)).toEqual([]);
});

test('a loft passes its knots and stays between them', () => {
  const solid = loft([
    { z: 0, y: 0, a: 10, b: 5 },
    { z: 10, y: 0, a: 20, b: 5 },
    { z: 20, y: 0, a: 20, b: 5 },
  ]);
  const halfWidth = (z: number) => solid.sections(z)[0]!.bounds.to[0];
  expect([0, 10, 20].map(halfWidth)).toEqual([10, 20, 20]);
  for (const z of [2, 5, 8]) expect(halfWidth(z)).toBeGreaterThan(10);
  for (const z of [12, 15, 18]) expect(halfWidth(z)).toBeCloseTo(20, 9);
});

test('left and right are mirror images', () => {
  const pair = bothSides((side) => ellipsoid({ centreMm: [side * 50, 0, 0], semiAxesMm: [10, 10, 10] }));
  expect(pair.sections(0).map(({ bounds }) => bounds.from[0])).toEqual([40, -60]);
});

test('a monotone curve neither overshoots nor goes beyond its ends', () => {
  const curve = monotoneCurve([0, 1, 2, 3], [0, 0, 10, 10]);
  expect([-1, 0, 1, 2, 3, 4].map(curve)).toEqual([0, 0, 0, 10, 10, 10]);
  for (let place = 0; place <= 3; place += 0.05) {
    expect(curve(place)).toBeGreaterThanOrEqual(0);
    expect(curve(place)).toBeLessThanOrEqual(10);
  }
});

test('leaves open where the target is, by its half width and the margin of 5 mm', () => {
  const ball = ellipsoid({ centreMm: [0, 0, 0], semiAxesMm: [30, 30, 30] });
  const view = { isocenterMm: [0, 0, 0], gantryAngleDeg: 0, collimatorAngleDeg: 0 } as const;
  const aperture = conformalAperture(surfacePoints(ball, 1), view);
  const pairAt = (mm: number) => LEAF_BOUNDARIES_MM.findIndex((edge) => edge > mm) - 1;
  const [left, right] = aperture[pairAt(1)]!;
  expect(right).toBeGreaterThan(34);
  expect(right).toBeLessThan(36.5);
  expect(left).toBeCloseTo(-right, 0);
  expect(aperture[pairAt(60)]).toEqual([-0.25, 0.25]);
  const { xMm, yMm } = jawsAround([aperture]);
  expect(xMm[1]).toBeGreaterThanOrEqual(right);
  expect(yMm).toEqual([-35, 35]);
});
