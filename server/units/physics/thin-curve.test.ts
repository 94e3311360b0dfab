import { expect, test } from 'vitest';
import { thinCurve } from './thin-curve.ts';

test('a straight line keeps its ends', () => {
  const doseGy = Float64Array.from({ length: 1001 }, (_, i) => i / 10);
  expect(thinCurve({ doseGy, volumeCc: doseGy.map((gy) => 100 - gy) })).toEqual({
    doseGy: [0, 100],
    volumeCc: [100, 0],
  });
});

test('a corner is kept', () => {
  const doseGy = Float64Array.from({ length: 101 }, (_, i) => i);
  const volumeCc = doseGy.map((gy) => (gy <= 60 ? 50 : 50 - (gy - 60)));
  expect(thinCurve({ doseGy, volumeCc })).toEqual({ doseGy: [0, 60, 100], volumeCc: [50, 50, 10] });
});

test('a smooth curve is followed within a ten-thousandth of its volume', () => {
  const doseGy = Float64Array.from({ length: 7001 }, (_, i) => i / 100);
  const volumeCc = doseGy.map((gy) => 200 / (1 + Math.exp((gy - 40) / 3)));
  const thin = thinCurve({ doseGy, volumeCc });
  expect(thin.doseGy.length).toBeLessThan(150);
  for (let k = 1; k < thin.doseGy.length; k++) {
    const [x0 = 0, x1 = 0] = [thin.doseGy[k - 1], thin.doseGy[k]];
    const [y0 = 0, y1 = 0] = [thin.volumeCc[k - 1], thin.volumeCc[k]];
    for (let i = Math.round(x0 * 100); i <= Math.round(x1 * 100); i++) {
      const x = doseGy[i] ?? 0;
      expect(Math.abs(y0 + ((y1 - y0) * (x - x0)) / (x1 - x0) - (volumeCc[i] ?? 0))).toBeLessThan(0.0201);
    }
  }
});

test('one point is one point, none is none', () => {
  expect(thinCurve({ doseGy: Float64Array.of(0), volumeCc: Float64Array.of(3) })).toEqual({
    doseGy: [0],
    volumeCc: [3],
  });
  expect(thinCurve({ doseGy: new Float64Array(), volumeCc: new Float64Array() })).toEqual({ doseGy: [], volumeCc: [] });
});
