import { expect, test } from 'vitest';
import { onlyOne, onPlan, placeOf } from './place-draft.ts';

const draft = { treatedPlanKey: '1', kind: 'local', target: 'PTV', note: ' node ' } as const;

test('a place is one once all of it was said', () => {
  expect(placeOf({ ...draft, pointMm: [1, 2, 3] })).toEqual({ ...draft, note: 'node', pointMm: [1, 2, 3] });
  for (const missing of ['treatedPlanKey', 'kind', 'target', 'pointMm'])
    expect(placeOf({ ...draft, pointMm: [1, 2, 3], [missing]: null })).toBeUndefined();
});

test('on another plan nobody has pointed at a place yet', () => {
  const targets = [{ label: 'GTV', doseGy: 60 }];
  const moved = onPlan({ ...draft, pointMm: [1, 2, 3] }, { treatedPlanKey: '2', targets });
  expect(moved).toEqual({ ...draft, treatedPlanKey: '2', target: 'GTV', pointMm: null });
  expect(placeOf(moved)).toBeUndefined();
});

test('of two nothing is chosen', () => {
  expect(onlyOne(['a'])).toBe('a');
  expect(onlyOne(['a', 'b'])).toBeUndefined();
  expect(onlyOne([])).toBeUndefined();
});
