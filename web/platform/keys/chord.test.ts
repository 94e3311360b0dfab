import { expect, test } from 'vitest';
import { matchesChord } from './chord.ts';

const plain = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };

test.each([
  [{ key: 'k', ctrlKey: true }, 'Ctrl+K', true],
  [{ key: 'k', metaKey: true }, 'Ctrl+K', true],
  [{ key: 'k' }, 'Ctrl+K', false],
  [{ key: 'k', ctrlKey: true }, 'k', false],
  [{ key: '?', shiftKey: true }, '?', true],
  [{ key: '?' }, '?', true],
  [{ key: 'A', shiftKey: true }, 'a', false],
  [{ key: 'A', shiftKey: true }, 'Shift+a', true],
  [{ key: 'ArrowUp', shiftKey: true }, 'ArrowUp', false],
  [{ key: 'ArrowUp' }, 'ArrowUp', true],
  [{ key: '+', shiftKey: true }, '+', true],
  [{ key: '1', altKey: true }, '1', false],
] as const)('%j is %s: %s', (pressed, chord, expected) => {
  expect(matchesChord({ ...plain, ...pressed }, chord)).toBe(expected);
});
