import { expect, test } from 'vitest';
import { betweenPoints } from './curve-lookup.ts';
import { samplingErrorAtShare, samplingErrorsNear } from './sampling-error.ts';

/** 100 cc, even from 0 to 100 Gy, all doses higher by `byGy`. */
const even = (byGy: number) => {
  const doseGy = Float64Array.from({ length: 1201 }, (_, b) => b / 10);
  return { doseGy, volumeCc: doseGy.map((gy) => Math.min(100, Math.max(0, 100 + byGy - gy))) };
};

test('a third of what halving the cells changed, in dose and in share', () => {
  const { doseGy, share } = samplingErrorsNear(even(0), even(0.4), 0.5);
  expect(doseGy).toBeCloseTo(0.4 / 3, 6);
  expect(share).toBeCloseTo(0.004 / 3, 6);
});

test('beside a share the curve is looked at a hundredth further: to the dose of the hottest 6 % for D5%', () => {
  const { error, leastGy } = samplingErrorAtShare(even(0), even(0.4), 0.05);
  expect(error).toBeCloseTo(0.4 / 3, 6);
  expect(leastGy).toBeCloseTo(94, 6);
});

test('two curves that cross at a dose are not sure of it', () => {
  const waved = even(0);
  const crossing = { ...waved, volumeCc: waved.volumeCc.map((cc, b) => cc + 0.3 * Math.sin((b - 500) / 10)) };
  expect(samplingErrorsNear(waved, crossing, 0.5).doseGy).toBeGreaterThan(0.08);
});

test('between the points of a straight curve nothing is missed, beside a kink half of the change of its steps', () => {
  const curve = { doseGy: [0, 1, 2, 3, 4], volumeCc: [10, 10, 8, 6, 4] };
  expect(betweenPoints(curve, 2.5)).toEqual({ volumeCc: 0, doseGy: 0 });
  expect(betweenPoints(curve, 1.5)).toEqual({ volumeCc: 1, doseGy: 0.5 });
});
