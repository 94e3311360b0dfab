import { expect, test } from 'vitest';
import { isStale } from './is-stale.ts';

const course = {
  ...{ fractions: 35, fractionGy: 2, firstDay: '2026-03-02', plannedLastDay: '2026-04-17', given: 10, recorded: 10 },
  ...{ notKnown: 0, marked: 10, missed: 2, presentLastDay: '2026-04-17' },
};
const effect = { course, proposals: [] };
const compensation = (part: object) =>
  ({
    compensationKey: '9',
    content: { method: 'weekends', effect },
    isSigned: false,
    placementKey: null,
    ...part,
  }) as never;

test.each([
  ['stands as it was reckoned', {}, course, ['9'], false],
  ['one more was given', {}, { ...course, given: 11, recorded: 11 }, ['9'], true],
  ['what was marked is now recorded', {}, { ...course, recorded: 9 }, ['9'], true],
  ['one more was missed', {}, { ...course, missed: 3 }, ['9'], true],
  ['nothing is placed any more', {}, null, ['9'], true],
  ['another was decided before', {}, course, ['7', '9'], false],
  ['another was decided after', {}, course, ['9', '10'], true],
  ['signed, and one more was missed', { isSigned: true }, { ...course, missed: 3 }, ['9'], true],
  ['carried out', { isSigned: true, placementKey: '4' }, { ...course, given: 20 }, ['9', '10'], false],
  [
    'signed that nothing is done',
    { isSigned: true, content: { method: 'none', effect } },
    { ...course, given: 20 },
    ['9'],
    false,
  ],
])('%s', (_, part, interrupted, decided, stale) => {
  expect(isStale(compensation(part), { interrupted, decided })).toBe(stale);
});
