import { expect, test } from 'vitest';
import { readableColour } from './readable-colour.ts';

test('a colour that can be seen stays as it is', () => {
  expect(readableColour('#ff0000', '#ffffff')).toBe('#ff0000'); // 4.0:1
  expect(readableColour('#ffff00', '#141a20')).toBe('#ffff00');
});

test('yellow on paper becomes a dark yellow', () => {
  const mixed = readableColour('#ffff00', '#ffffff');
  expect(mixed).toMatch(/^#([0-9a-f]{2})\1(?:00)$/);
  expect(Number.parseInt(mixed.slice(1, 3), 16)).toBeLessThan(0xb0);
});

test('dark blue on a dark ground becomes lighter', () => {
  expect(Number.parseInt(readableColour('#000080', '#141a20').slice(1, 3), 16)).toBeGreaterThan(0x20);
});
