import { describe, expect, test } from 'vitest';
import { structureDvh } from '../dvh/structure-dvh.ts';
import type { ClosedContour, DoseField, Vec3 } from '../inputs.ts';
import { measure } from './measure.ts';
import { parseMetric } from './parse-metric.ts';

/** Centres from -40 to 40 mm every 2 mm, faces at 41 mm. */
function field(gyAt: (point: Vec3) => number): DoseField {
  const doseGy = new Float32Array(41 ** 3);
  for (let k = 0, v = 0; k < 41; k++)
    for (let j = 0; j < 41; j++)
      for (let i = 0; i < 41; i++, v++) doseGy[v] = gyAt([2 * i - 40, 2 * j - 40, 2 * k - 40]);
  const axes: DoseField['grid']['axes'] = [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ];
  return { grid: { size: [41, 41, 41], spacingMm: [2, 2, 2], originMm: [-40, -40, -40], axes }, doseGy, quantumGy: 0 };
}

/** A cube of `edge` mm around (x, 0, 0), in planes 2 mm apart. */
function cube(edge: number, x = 0): ClosedContour[] {
  const h = edge / 2;
  return Array.from({ length: edge / 2 }, (_, n) => {
    const z = -h + 1 + 2 * n;
    return Float64Array.of(x - h, -h, z, x + h, -h, z, x + h, h, z, x - h, h, z);
  });
}

/** 60 Gy inside a cube of 40 mm, falling by 3 Gy/mm along the largest of |x|, |y|, |z|: the isodose of d is a cube of 40 + 2 (60 - d) / 3 mm. */
const cubic = field((p) => Math.max(0, Math.min(60, 60 - 3 * (Math.max(...p.map(Math.abs)) - 20))));
const ramp = field((p) => 50 + p[0]);
const dvhOf = (contours: ClosedContour[], dose: DoseField) =>
  structureDvh(contours, dose, { endCap: 'slab', between: 'extruded', name: 'PTV' });

describe('measure() of a cube of 20 mm in 1 Gy/mm around 50 Gy', () => {
  const dvh = dvhOf(cube(20), ramp);
  // Uniform between 40 and 60 Gy in 8 cc; 40 Gy prescribed.
  const cases = [
    { metric: 'D95%[Gy]', value: 41 },
    { metric: 'D95%[%]', value: 102.5 },
    { metric: 'D2cc[Gy]', value: 55 },
    { metric: 'D0.08cc[Gy]', value: 59.8 },
    { metric: 'V45Gy[%]', value: 75 },
    { metric: 'V45Gy[cc]', value: 6 },
    { metric: 'V110%[cc]', value: 6.4 }, // 44 Gy
    { metric: 'CV45Gy[cc]', value: 2 },
    { metric: 'CV110%[%]', value: 20 },
    { metric: 'Mean[Gy]', value: 50 },
    { metric: 'Mean[%]', value: 125 },
    { metric: 'Min[Gy]', value: 40 },
    { metric: 'Max[Gy]', value: 60 },
    { metric: 'Volume[cc]', value: 8 },
    { metric: 'HI[1]', value: (59.6 - 40.4) / 50 },
  ];
  test.each(cases)('$metric is $value', ({ metric, value }) => {
    const measured = measure(dvh, parseMetric(metric), { prescriptionGy: 40 });
    if (!measured.measured) throw new Error(measured.reason.code);
    expect(Math.abs(measured.value - value)).toBeLessThan(0.02 * (metric.includes('[%]') ? 10 : 1));
    expect(Math.abs(measured.value - value)).toBeLessThanOrEqual(measured.error + 1e-6);
    expect(measured.unit).toBe(parseMetric(metric).unit);
  });
});

describe('measure() of how a dose keeps to its target', () => {
  const external = dvhOf(cube(76), cubic);
  const target = dvhOf(cube(40), cubic);
  // At 54 Gy the isodose is a cube of 44 mm, at 27 Gy one of 62 mm; the target of 40 mm lies in both.
  const cases = [
    { metric: 'CI[1]', value: 40 ** 3 / 44 ** 3 },
    { metric: 'R100[1]', value: 44 ** 3 / 40 ** 3 },
    { metric: 'R50[1]', value: 62 ** 3 / 40 ** 3 },
    { metric: 'GI[1]', value: 62 ** 3 / 44 ** 3 },
  ];
  test.each(cases)('$metric is $value', ({ metric, value }) => {
    const measured = measure(target, parseMetric(metric), { prescriptionGy: 54, external });
    if (!measured.measured) throw new Error(measured.reason.code);
    expect(measured.value / value).toBeCloseTo(1, 2);
  });

  test('a target half as large as the isodose is covered, but the isodose spills', () => {
    const small = dvhOf(cube(20), cubic);
    const measured = measure(small, parseMetric('CI[1]'), { prescriptionGy: 54, external });
    expect(measured.measured && measured.value).toBeCloseTo(20 ** 3 / 44 ** 3, 2);
  });

  test('isodoses closed inside the grid count although the body goes on beyond it', () => {
    const body = dvhOf(cube(100), cubic);
    expect(body.outsideDoseGridFraction).toBeGreaterThan(0.4);
    expect(measure(target, parseMetric('R50[1]'), { prescriptionGy: 54, external: body }).measured).toBe(true);
  });
});

describe('measure() gives the reason where there is no figure', () => {
  const inside = dvhOf(cube(20), ramp);
  const quarterOut = dvhOf(cube(20, 36), ramp); // from 26 to 46 mm, the grid ends at 41 mm
  const away = dvhOf(cube(20, 300), ramp);
  const cases = [
    { dvh: inside, metric: 'D95%[%]', reason: 'no-prescription' },
    { dvh: inside, metric: 'V95%[%]', reason: 'no-prescription' },
    { dvh: inside, metric: 'D9cc[Gy]', reason: 'smaller-than-asked' },
    { dvh: inside, metric: 'R50[1]', reason: 'no-prescription' },
    { dvh: inside, metric: 'R50[1]', context: { prescriptionGy: 40 }, reason: 'no-external' },
    { dvh: inside, metric: 'CI[1]', context: { prescriptionGy: 70, external: inside }, reason: 'no-isodose' },
    {
      dvh: inside,
      metric: 'R100[1]',
      context: { prescriptionGy: 40, external: quarterOut },
      reason: 'withheld-outside',
    },
    { dvh: away, metric: 'D95%[Gy]', reason: 'no-dose' },
    ...['D95%[Gy]', 'D2%[Gy]', 'D0.03cc[Gy]', 'Mean[Gy]', 'Max[Gy]', 'Min[Gy]', 'V80Gy[%]', 'V80Gy[cc]', 'HI[1]'].map(
      (metric) => ({
        dvh: quarterOut,
        metric,
        reason: 'withheld-outside',
      }),
    ),
  ] as const;
  test.each(cases)('$metric: $reason', ({ dvh, metric, reason, ...rest }) => {
    const measured = measure(dvh, parseMetric(metric), 'context' in rest ? rest.context : {});
    expect(measured).toMatchObject({ measured: false, reason: { code: `notice/dosimetry/${reason}` } });
  });

  test('a share too small to matter is borne by the error instead', () => {
    const barelyOut = dvhOf(cube(20, 31.02), ramp); // 0.02 mm of 20 beyond the grid: 0.1 %
    const measured = measure(barelyOut, parseMetric('D50%[Gy]'), {});
    expect(measured.measured && measured.value).toBeCloseTo(81, 1);
    expect(measured.measured && measured.error).toBeGreaterThan(0.01);
    expect(measure(barelyOut, parseMetric('Max[Gy]'), {}).measured).toBe(false);
  });
});
