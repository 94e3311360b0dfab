import { expect, test } from 'vitest';
import type { DoseField } from '../inputs.ts';
import { measure } from '../metrics/measure.ts';
import { parseMetric } from '../metrics/parse-metric.ts';
import { joinDvhs } from './join-dvhs.ts';
import { structureDvh } from './structure-dvh.ts';

/** 1 Gy per mm along x, from 0 Gy at x = 0. */
const RAMP: DoseField = {
  grid: { size: [101, 41, 61], spacingMm: [1, 1, 1], originMm: [0, 0, 0], axes: [[1, 0, 0], [0, 1, 0], [0, 0, 1]] },
  doseGy: Float32Array.from({ length: 101 * 41 * 61 }, (_, index) => index % 101),
  quantumGy: 0,
}; // biome-ignore format: a grid

/** A box of 10 mm in x and y with planes every 2 mm. */
function box(x: number, planes: readonly number[]): Float64Array[] {
  return planes.map((z) => Float64Array.from([x, 10, z, x + 10, 10, z, x + 10, 20, z, x, 20, z]));
}
const dvhOf = (x: number, planes: readonly number[], name: string) =>
  structureDvh(box(x, planes), RAMP, { endCap: 'trapezoid', between: 'extruded', name });

test('two boxes of other heights count each by its own volume', () => {
  const left = dvhOf(10, [10, 12, 14, 16, 18, 20], 'left'); // 10 × 10 × 10 mm³ = 1 cc of 10..20 Gy
  const right = dvhOf(60, [30, 32, 34, 36], 'right'); // 10 × 10 × 6 mm³ = 0.6 cc of 60..70 Gy
  const both = joinDvhs(left, right, 'both');
  expect(both.volumeCc.value).toBeCloseTo(1.6, 6);
  expect(both.meanGy.value).toBeCloseTo((1 * 15 + 0.6 * 65) / 1.6, 3);
  expect(both.minGy.value).toBeCloseTo(10, 3);
  expect(both.maxGy.value).toBeCloseTo(70, 3);
  expect(measure(both, parseMetric('V30Gy[cc]'), {})).toMatchObject({ measured: true, value: expect.closeTo(0.6, 4) });
  expect(measure(both, parseMetric('D0.3cc[Gy]'), {})).toMatchObject({ measured: true, value: expect.closeTo(65, 1) });
});

test('each dose keeps its error, also where the two curves have bins of different widths', () => {
  // 10..20 Gy in bins below 0.01 Gy beside a step of 30 Gy per mm at 60..70 mm.
  const steep = { ...RAMP, doseGy: RAMP.doseGy.map((gy) => (gy > 64 ? gy + 30 * (gy - 64) ** 2 : gy)) };
  const planes = [10, 12, 14, 16];
  const left = structureDvh(box(5, planes), steep, { endCap: 'trapezoid', between: 'extruded', name: 'left' });
  const right = structureDvh(box(60, planes), steep, { endCap: 'trapezoid', between: 'extruded', name: 'right' });
  expect(left.curve.doseGy[1]).not.toBeCloseTo(right.curve.doseGy[1]!, 4);
  const both = joinDvhs(left, right, 'both');
  // The hotter half of both is the right box: its median is their D25%.
  const [alone, joined] = [measure(right, parseMetric('D50%[Gy]'), {}), measure(both, parseMetric('D25%[Gy]'), {})];
  if (!alone.measured || !joined.measured) throw new Error('not measured');
  expect(joined.value).toBeCloseTo(alone.value, 1);
  expect(joined.error / alone.error).toBeCloseTo(1, 1);
});

test('on the same planes the joined DVH is that of all contours together', () => {
  const planes = [10, 12, 14, 16, 18, 20];
  const together = structureDvh([...box(10, planes), ...box(60, planes)], RAMP, {
    endCap: 'trapezoid',
    between: 'extruded',
    name: 'both',
  });
  const joined = joinDvhs(dvhOf(10, planes, 'left'), dvhOf(60, planes, 'right'), 'both');
  for (const metric of ['Mean[Gy]', 'D95%[Gy]', 'D20%[Gy]', 'V65Gy[cc]', 'Max[Gy]', 'Volume[cc]']) {
    const [a, b] = [measure(together, parseMetric(metric), {}), measure(joined, parseMetric(metric), {})];
    expect(a.measured && b.measured && Math.abs(a.value - b.value)).toBeLessThan(0.02);
  }
});
