import { expect, test } from 'vitest';
import { Latest } from './latest.ts';

test('a value is made once and kept while it is among the latest', async () => {
  const made: string[] = [];
  const latest = new Latest<string>(2);
  const take = (key: string) =>
    latest.take(key, async () => {
      made.push(key);
      return key.toUpperCase();
    });
  expect([await take('a'), await take('a'), await take('b')]).toEqual(['A', 'A', 'B']);
  await take('a'); // the younger of the two now
  await take('c'); // b goes
  await take('a');
  await take('b');
  expect(made).toEqual(['a', 'b', 'c', 'b']);
});

test('what failed is tried again', async () => {
  const latest = new Latest<number>(2);
  await expect(latest.take('k', async () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(await latest.take('k', async () => 1)).toBe(1);
});
