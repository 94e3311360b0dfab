import { expect, test } from 'vitest';
import { formatBytes } from './bytes.ts';

test.each([
  [0, '0 B'],
  [999, '999 B'],
  [1000, '1.00 kB'],
  [526_336, '526 kB'],
  [999_600, '1.00 MB'],
  [18_500_000, '18.5 MB'],
  [1_234_567_890, '1.23 GB'],
])('%d bytes are %s', (bytes, written) => {
  expect(formatBytes(bytes)).toBe(written);
});
