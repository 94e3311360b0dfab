import { expect, test } from 'vitest';
import { written, writtenRange } from './written.ts';

test.each([
  [16.799999999999997, '16.8'],
  [0.125, '0.125'],
  [0.1259, '0.125'], // down: a dose is not rounded up
  [0.004, '0.004'],
  [0, '0'],
  [7.5, '7.5'],
  [200, '200'],
  [123.956, '123'],
  [1234.5, '1234'],
])('%d is written %s', (dose, text) => expect(written(dose)).toBe(text));

test('a range has two ends, or is one number', () => {
  expect(writtenRange(60, 80)).toBe('60 – 80');
  expect(writtenRange(30, 30)).toBe('30');
});
