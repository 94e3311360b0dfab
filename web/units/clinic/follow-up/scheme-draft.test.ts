import { expect, test } from 'vitest';
import { schemeDraft, schemeOf, wholeFrom, withStep } from './scheme-draft.ts';

const SCHEME = {
  from: { kind: 'stated end', day: '2026-03-09' },
  steps: [
    { every: 3, unit: 'months', visits: 8 },
    { every: 6, unit: 'months', visits: 6 },
  ],
  ...{ graceDays: 14, note: 'MR' },
} as const;

test('a scheme is read back as it was written', () => {
  expect(schemeOf(schemeDraft(SCHEME))).toEqual(SCHEME);
});

test('nothing is filled in for anybody, and what is missing makes no scheme', () => {
  const blank = schemeDraft(null);
  expect(blank).toEqual({
    ...{ from: null, day: '', graceDays: '', note: '' },
    steps: [{ id: 1, every: '', unit: null, visits: '' }],
  });
  expect(schemeOf(blank)).toBeUndefined();
  const typed = schemeDraft(SCHEME);
  for (const missing of [{ from: null }, { day: '' }, { graceDays: '' }, { steps: [] }] as const)
    expect(schemeOf({ ...typed, ...missing })).toBeUndefined();
  expect(schemeOf(withStep(typed))).toBeUndefined();
});

test.each([
  ['0', 0, 0],
  ['0', 1, undefined],
  ['12', 1, 12],
  ['1.5', 0, undefined],
  ['', 0, undefined],
])('“%s” from %s is %s', (typed, least, number) => expect(wholeFrom(least, typed)).toBe(number));
