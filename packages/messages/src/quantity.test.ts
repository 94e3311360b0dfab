import { describe, expect, test } from 'vitest';
import { formatEstimate, formatFraction, formatQuantity } from './quantity.ts';

describe('formatQuantity', () => {
  test.each([
    [62.8, 'Gy', '62.80'],
    [1.005, 'Gy', '1.01'], // binary 1.00499…, read as 1.005
    [0, 'Gy', '0.00'],
    [-0.001, 'Gy', '0.00'],
    [-1024.4, 'HU', '−1024'],
    [-1.25, 'mm', '−1.3'],
    [95.44, '%', '95.4'],
    [312.449, 'MU', '312.4'],
    [14348.907, 'cc', '14348.91'],
    [1e-9, 'cc', '0.00'],
    [-1e-14, 'mm', '0.0'],
    [null, 'Gy', '–'],
    [undefined, 'Gy', '–'],
    [Number.NaN, 'Gy', '–'],
    [Number.POSITIVE_INFINITY, 'Gy', '–'],
  ] as const)('%s %s is written %s', (value, unit, written) => {
    expect(formatQuantity(value, unit)).toBe(written);
  });
});

describe('formatEstimate', () => {
  test.each([
    [{ value: 62.8, error: 0.05 }, 'Gy', '62.80 ± 0.05'],
    [{ value: 62.8, error: 0.001 }, 'Gy', '62.80 ± <0.01'],
    [{ value: 0, error: 0 }, 'Gy', '0.00 ± 0.00'],
    [{ value: 95.04, error: 0.26 }, '%', '95.0 ± 0.3'],
    [{ value: 24.1, error: 0.11, endCapEffect: 0.304 }, 'Gy', '24.10 ± 0.11 ± 0.30'],
    [{ value: 24.1, error: 0.001, endCapEffect: 0.3 }, 'Gy', '24.10 ± <0.01 ± 0.30'],
    [{ value: 24.1, error: 0.11, endCapEffect: 0.004 }, 'Gy', '24.10 ± 0.11'],
    [{ value: 3, error: Number.NaN }, 'cc', '3.00'],
    [null, 'cc', '–'],
  ] as const)('%j %s is written %s', (estimate, unit, written) => {
    expect(formatEstimate(estimate, unit)).toBe(written);
  });
});

test.each([
  [0.954, '95.4'],
  [1, '100.0'],
  [null, '–'],
] as const)('formatFraction(%s) is %s', (fraction, written) => {
  expect(formatFraction(fraction)).toBe(written);
});
