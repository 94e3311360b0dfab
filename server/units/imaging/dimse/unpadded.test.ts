import { expect, test } from 'vitest';
import { unpadded } from './unpadded.ts';

test.each([
  ['1.2.840\0', '1.2.840'],
  ['  STORESCP        ', 'STORESCP'],
  ['A B', 'A B'],
  [' \0 ', ''],
  ['', ''],
])('%j is %j', (padded, text) => expect(unpadded(padded)).toBe(text));

test('blanks that end no value cost no more than others', () => {
  const inside = `A${' '.repeat(2 ** 22)}B`;
  expect(unpadded(inside)).toBe(inside);
});
