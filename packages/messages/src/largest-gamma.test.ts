import { expect, test } from 'vitest';
import { formatLargestGamma } from './largest-gamma.ts';

test.each([
  { gamma: 1.344, cap: 2, text: '1.34' },
  { gamma: 1.9999, cap: 2, text: '2.00' }, // found below the cap
  { gamma: 2, cap: 2, text: '≥ 2.00' },
  { gamma: 2, cap: 5, text: '2.00' },
  { gamma: 0, cap: 2, text: '0.00' },
  { gamma: undefined, cap: 2, text: '–' },
  { gamma: null, cap: 2, text: '–' },
])('$gamma of at most $cap is written $text', ({ gamma, cap, text }) =>
  expect(formatLargestGamma(gamma, cap)).toBe(text),
);
