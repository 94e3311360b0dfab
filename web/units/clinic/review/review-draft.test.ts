import { expect, test } from 'vitest';
import { blankDraft, contentOf, draftOf, isSound, numberOf } from './review-draft.ts';

const AT = '2026-03-09T14:30:00.000Z';

test('what was not measured is not in the review, and never 0', () => {
  const content = contentOf(blankDraft(undefined), AT);
  expect(content).toMatchObject({ ecog: null, weightKg: null, counts: {}, decision: null });
});

test('a count keeps its value, and the limit of the laboratory stays for the next review', () => {
  const draft = blankDraft(undefined);
  const typed = {
    ...draft,
    weightKg: '62.5',
    counts: { ...draft.counts, neutrophils: { value: '0', lowerLimit: '2' } },
  };
  const content = contentOf(typed, AT);
  expect(content).toMatchObject({ weightKg: 62.5, counts: { neutrophils: { value: 0, lowerLimit: 2 } } });
  expect(blankDraft(content).counts.neutrophils).toEqual({ value: '', lowerLimit: '2' });
  expect(contentOf(draftOf(content), AT)).toEqual(content);
});

test.each([
  ['', null, true],
  ['62.5', 62.5, true],
  ['62,5', undefined, false],
  ['-1', undefined, false],
])('“%s” is %s', (typed, number, sound) => {
  expect(numberOf(typed)).toBe(number);
  expect(isSound({ ...blankDraft(undefined), weightKg: typed })).toBe(sound);
});
