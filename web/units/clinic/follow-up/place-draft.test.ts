import { expect, test } from 'vitest';
import { onlyOne, placeOf } from './place-draft.ts';

const draft = { treatedPlanKey: '1', kind: 'local', target: 'PTV', note: ' node ' } as const;

test('a place is one once all of it was said', () => {
  expect(placeOf(draft, [1, 2, 3])).toEqual({ ...draft, note: 'node', pointMm: [1, 2, 3] });
  expect(placeOf(draft, null)).toBeUndefined();
  for (const missing of ['treatedPlanKey', 'kind', 'target'])
    expect(placeOf({ ...draft, [missing]: null }, [1, 2, 3])).toBeUndefined();
});

test('of two nothing is chosen', () => {
  expect(onlyOne(['a'])).toBe('a');
  expect(onlyOne(['a', 'b'])).toBeUndefined();
  expect(onlyOne([])).toBeUndefined();
});
