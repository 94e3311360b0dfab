import { expect, test } from 'vitest';
import { wasGiven } from './was-given.ts';

const fraction = (deliveredMu: readonly (number | null)[], inError = false) => ({
  inError,
  content: {
    fields: deliveredMu.map((mu, index) => ({
      ...{ number: index + 1, name: null, plannedMu: 100, deliveredMu: mu, interruptions: [], overridden: false },
      couch: null,
    })),
  },
});

test.each([
  ['whole', fraction([100, 100]), true],
  ['one field of two', fraction([0, 100]), true],
  ['no monitor unit of any field', fraction([0, 0]), false],
  ['nobody knows of any field', fraction([null, null]), true],
  ['nobody knows of one field', fraction([0, null]), true],
  ['entered in error', fraction([100, 100], true), false],
] as const)('%s: given is %3$s', (_, each, given) => expect(wasGiven(each)).toBe(given));
