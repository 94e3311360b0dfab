import { expect, test } from 'vitest';
import { localPassRateLimits } from './local-pass-rate-limits.ts';

/**
 * By hand, in percent. Ten times (98, 96): mean 97, each 1 away from it: Σ(x − x̄)² = 20, σ² = 20/19. Each of the 19 moving ranges is 2.
 * Tolerance 97 ± 2.660 × 2 = 91.68 and 102.32, which is 100 at most. ΔA = 6 √(20/19 + 9) = 6 √10.052632 = 19.023531, action 100 − 9.511766 = 90.488234.
 */
const ALTERNATING = Array.from({ length: 20 }, (_, n) => (n % 2 === 0 ? 0.98 : 0.96));

test('limits of a series that was worked by hand', () => {
  const limits = localPassRateLimits(ALTERNATING)!;
  expect(limits.results).toBe(20);
  expect(limits.mean).toBeCloseTo(0.97, 12);
  expect(limits.standardDeviation).toBeCloseTo(0.01 * Math.sqrt(20 / 19), 12);
  expect(limits.meanMovingRange).toBeCloseTo(0.02, 12);
  expect(limits.tolerance.lower).toBeCloseTo(0.9168, 10);
  expect(limits.tolerance.upper).toBe(1);
  expect(limits.action).toBeCloseTo(0.90488234, 7);
});

/**
 * By hand: ten times 99, then ten times 97. Mean 98, Σ(x − x̄)² = 20, one moving range of 2 among 19: 2/19. Tolerance 98 ± 2.660 × 2/19 = 97.72 and
 * 98.28: the order in time matters, the spread does not. ΔA = 6 √(20/19 + 4) = 6 √5.052632 = 13.486836, action 100 − 6.743418 = 93.256582.
 */
test('a step in time makes narrow tolerance limits, for they come of neighbours; the action limit knows no order', () => {
  const step = Array.from({ length: 20 }, (_, n) => (n < 10 ? 0.99 : 0.97));
  const limits = localPassRateLimits(step)!;
  expect(limits.tolerance.lower).toBeCloseTo(0.9772, 10);
  expect(limits.tolerance.upper).toBeCloseTo(0.9828, 10);
  expect(limits.action).toBeCloseTo(0.93256582, 7);
  const mixed = Array.from({ length: 20 }, (_, n) => (n % 2 === 0 ? 0.99 : 0.97));
  expect(localPassRateLimits(mixed)!.action).toBeCloseTo(limits.action, 12);
});

test('a process that is always on target needs no room', () => {
  expect(localPassRateLimits(Array.from({ length: 25 }, () => 1))).toEqual({
    ...{ results: 25, mean: 1, standardDeviation: 0, meanMovingRange: 0, tolerance: { lower: 1, upper: 1 }, action: 1 },
  });
});

test('of nineteen results none are made; none lies below 0', () => {
  expect(localPassRateLimits(ALTERNATING.slice(1))).toBeNull();
  const wild = Array.from({ length: 20 }, (_, n) => (n % 2 === 0 ? 1 : 0));
  expect(localPassRateLimits(wild)).toMatchObject({ tolerance: { lower: 0, upper: 1 }, action: 0 });
});

test.each([[1.01], [-0.01], [Number.NaN]])('%d is no pass rate', (rate) => {
  expect(() => localPassRateLimits([rate])).toThrow(RangeError);
});
