import { expect, test } from 'vitest';
import { base64Of } from './base64-of.ts';

test('bytes of every value, as another encoder writes them', () => {
  const bytes = Uint8Array.from({ length: 256 }, (_, n) => n);
  expect(base64Of(bytes)).toBe(Buffer.from(bytes).toString('base64'));
  expect(base64Of(new Uint8Array())).toBe('');
});
