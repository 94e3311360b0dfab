/**
 * Balls whose surface distances are known: the cases of ../shared/reference/masks.json. From a sphere to an equal one moved by s the
 * distance is | |r n + s| - r | with cos(angle) uniform over the area; between concentric ones it is the difference of radii.
 */
import { describe, expect, test } from 'vitest';
import { ballContours, ballMask } from './balls.ts';
import { compareContours } from './compare-contours.ts';
import { compareMasks } from './compare-masks.ts';
import type { ContourComparison } from './comparison.ts';

const CENTRE = [0.21, -0.33, 0.47] as const;
const cases = [
  { name: 'moved 3 mm, radius 30', size: [96, 96, 96], slicesMm: 1, radii: [30, 30], shiftMm: 3 },
  { name: 'moved 3 mm, radius 80, 2 mm slices', size: [256, 256, 128], slicesMm: 2, radii: [80, 80], shiftMm: 3 },
  { name: 'moved 1.3 mm, radius 40, 2 mm slices', size: [128, 128, 64], slicesMm: 2, radii: [40, 40], shiftMm: 1.3 },
  { name: 'concentric, radii 30 and 33', size: [96, 96, 96], slicesMm: 1, radii: [30, 33], shiftMm: 0 },
  { name: 'concentric, radii 30 and 31.5', size: [96, 96, 96], slicesMm: 1, radii: [30, 31.5], shiftMm: 0 },
] as const;

/** Analytic values; percentile and shares by cos(angle), in which the area is uniform. */
function exact([r, other]: readonly [number, number], s: number, toleranceMm: number) {
  const volume = (radius: number) => (4 / 3) * Math.PI * radius ** 3;
  if (s === 0) {
    const d = Math.abs(r - other);
    const smaller = volume(Math.min(r, other));
    const dice = (2 * smaller) / (volume(r) + volume(other));
    return { hausdorffMm: d, hd95Mm: d, meanMm: d, surfaceDice: d <= toleranceMm ? 1 : 0, dice };
  }
  const n = 200_000;
  const cosine = (i: number) => (2 * (i + 0.5)) / n - 1;
  const d = Float64Array.from({ length: n }, (_, i) => Math.abs(Math.sqrt(r * r + s * s - 2 * r * s * cosine(i)) - r));
  const lens = (Math.PI * (2 * r - s) ** 2 * (s * s + 4 * s * r)) / (12 * s);
  d.sort();
  return {
    hausdorffMm: s,
    hd95Mm: d[Math.floor(0.95 * n)]!,
    meanMm: d.reduce((sum, x) => sum + x, 0) / n,
    surfaceDice: d.filter((x) => x <= toleranceMm).length / n,
    dice: lens / volume(r),
  };
}

function expectNear(found: ContourComparison, truth: ReturnType<typeof exact>) {
  expect(Math.abs(found.hausdorffMm - truth.hausdorffMm)).toBeLessThan(0.05);
  expect(Math.abs(found.hd95Mm - truth.hd95Mm)).toBeLessThan(0.05);
  expect(Math.abs(found.meanSurfaceDistanceMm - truth.meanMm)).toBeLessThan(0.05);
  expect(Math.abs(found.surfaceDice! - truth.surfaceDice)).toBeLessThan(0.02);
  expect(Math.abs(found.dice - truth.dice)).toBeLessThan(0.0003);
}

describe.each(cases)('balls $name', ({ size, slicesMm, radii, shiftMm }) => {
  const a = { centreMm: CENTRE, radiusMm: radii[0] };
  const b = { centreMm: [CENTRE[0] + shiftMm, CENTRE[1], CENTRE[2]] as const, radiusMm: radii[1] };
  const truth = exact(radii, shiftMm, 2);

  test('from masks', () => {
    const spacing = [1, 1, slicesMm] as const;
    expectNear(compareMasks(ballMask(a, size, spacing), ballMask(b, size, spacing), { toleranceMm: 2 }), truth);
  });
  test('from contours', () => {
    const options = { toleranceMm: 2, endCap: 'rounded' } as const;
    expectNear(compareContours(ballContours(a, slicesMm), ballContours(b, slicesMm), options), truth);
  });
  test('from contours on planes of their own', () => {
    const options = { toleranceMm: 2, endCap: 'rounded', perSlice: false } as const;
    const found = compareContours(ballContours(a, slicesMm), ballContours(b, slicesMm, 0.4), options);
    expect(Math.abs(found.hd95Mm - truth.hd95Mm)).toBeLessThan(0.05);
    expect(Math.abs(found.surfaceDice! - truth.surfaceDice)).toBeLessThan(0.02);
  });
});
