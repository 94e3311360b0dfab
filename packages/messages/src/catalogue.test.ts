import { expect, test } from 'vitest';
import { CATALOGUE } from './catalogue.ts';
import { say } from './say.ts';

const placeholders = (sentence: string) => [...sentence.matchAll(/{{\s*(\w+)/g)].map((match) => match[1]).sort();
const entries = Object.entries(CATALOGUE);

test('no sentence is empty in either language', () => {
  expect(entries.filter(([, { en, zh }]) => !en.trim() || !zh.trim()).map(([key]) => key)).toEqual([]);
});

test('both languages speak of the same values', () => {
  const differing = entries.filter(([, { en, zh }]) => placeholders(en).join() !== placeholders(zh).join());
  expect(differing.map(([key]) => key)).toEqual([]);
});

test('one term for one thing in Chinese: gamma is γ', () => {
  expect(entries.filter(([, { zh }]) => zh.includes('伽马')).map(([key]) => key)).toEqual([]);
});

test('every sentence is said, in its language', () => {
  for (const [key, { en, zh }] of entries) {
    if (placeholders(en).length > 0) continue;
    expect(say('en', key as keyof typeof CATALOGUE)).toBe(en);
    expect(say('zh', key as keyof typeof CATALOGUE)).toBe(zh);
  }
});
