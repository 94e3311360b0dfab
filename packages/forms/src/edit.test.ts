import { expect, test } from 'vitest';
import type { Answers } from './answers.ts';
import { withFilling, withoutFilling, withValues } from './edit.ts';

const beam = (...energies: string[]) =>
  energies.map((energy) => ({ linkId: 'beam', items: [{ linkId: 'energy', values: [energy] }] }));
const BEAMS: Answers = [{ linkId: 'date', values: ['2026-03-09'] }, ...beam('6X', '10X')];

const edits: readonly { what: string; edited: Answers; expected: Answers }[] = [
  {
    what: 'a value is replaced',
    edited: withValues(BEAMS, 'beam[1]/energy', ['6E']),
    expected: [BEAMS[0]!, ...beam('6X', '6E')],
  },
  { what: 'no value leaves nothing', edited: withValues(BEAMS, 'date', []), expected: beam('6X', '10X') },
  {
    what: 'groups on the way are made',
    edited: withValues([], 'setup/couch/height', [3]),
    expected: [{ linkId: 'setup', items: [{ linkId: 'couch', items: [{ linkId: 'height', values: [3] }] }] }],
  },
  {
    what: 'also a second filling before the first was answered',
    edited: withValues([], 'beam[1]/energy', ['6X']),
    expected: [{ linkId: 'beam', items: [] }, ...beam('6X')],
  },
  {
    what: 'a filling is added at the end',
    edited: withFilling(BEAMS, 'beam'),
    expected: [...BEAMS, { linkId: 'beam', items: [] }],
  },
  { what: 'a filling is taken out', edited: withoutFilling(BEAMS, 'beam[0]'), expected: [BEAMS[0]!, ...beam('10X')] },
  {
    what: 'a linkId with the signs of a path is found by its escaped form',
    edited: withValues([], '%2F39156-5', [22]),
    expected: [{ linkId: '/39156-5', values: [22] }],
  },
];
for (const { what, edited, expected } of edits)
  test(what, () => {
    expect(edited).toEqual(expected);
  });

test('what was there is not changed', () => {
  const before = JSON.stringify(BEAMS);
  withValues(BEAMS, 'beam[0]/energy', ['6E']);
  expect(JSON.stringify(BEAMS)).toBe(before);
});
