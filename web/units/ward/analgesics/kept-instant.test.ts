import { expect, test } from 'vitest';
import { typedInstant } from '../stay/typed-instant.ts';
import { keptInstant } from './kept-instant.ts';

const SHOWN = '2026-03-09T02:00:41.250Z';

test('a time that was not touched is the one that was shown, to the second', () => {
  expect(keptInstant(SHOWN, typedInstant(SHOWN))).toBe(SHOWN);
});

test('a time that was typed is that minute, and none is none', () => {
  expect(keptInstant(SHOWN, typedInstant('2026-03-09T01:55:00Z'))).toBe('2026-03-09T01:55:00.000Z');
  expect(keptInstant(SHOWN, '')).toBeUndefined();
});
