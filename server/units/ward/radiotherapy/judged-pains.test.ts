import { expect, test } from 'vitest';
import type { OpioidsKept } from './contract.ts';
import { type Irradiated, judgedPains } from './judged-pains.ts';

const DAY = 86_400_000;
/** A single fraction at day 0. */
const T0 = Date.parse('2026-03-09T02:00:00Z');
const kept = (mg: number | null, table: OpioidsKept['table'] = 'nougg'): OpioidsKept => ({
  ...{ lowMg: mg, highMg: mg, table, edition: '1', why: mg === null ? 'not-converted' : null },
});
const pain = (day: number, worst: number, opioids = kept(60), inError = false) => ({
  ...{ sitePainKey: String(day), revision: 1, opioids, inError, correction: null, recordedBy: null },
  content: { at: new Date(T0 + day * DAY).toISOString(), worst, opioids: { kind: 'recorded' } as const, note: '' },
});
const once: Irradiated = { fractionsAt: [T0], ordered: 1, isOver: false };
const told = (pains: readonly ReturnType<typeof pain>[], part: Partial<Irradiated> = {}) =>
  judgedPains(pains, { ...once, ...part }).map(({ isBaseline, judged }) => {
    if (isBaseline) return 'baseline';
    return judged === null ? null : 'response' in judged ? judged.response : judged.cannotJudge;
  });

test.each<[string, (string | null)[], (string | null)[]]>([
  [
    'the latest before the first fraction is the baseline',
    told([pain(-3, 9), pain(-1, 7), pain(28, 5)]),
    [null, 'baseline', 'partial'],
  ],
  ['whatever the order in which they came', told([pain(28, 0), pain(-1, 7)]), ['baseline', 'complete']],
  ['without one before it there is no response', told([pain(1, 7), pain(28, 0)]), ['no-baseline', 'no-baseline']],
  ['before radiotherapy nothing is judged', told([pain(-1, 7), pain(1, 5)], { fractionsAt: [] }), [null, null]],
  [
    'between two fractions neither',
    told([pain(-1, 7), pain(1, 9), pain(8, 5)], { fractionsAt: [T0, T0 + 4 * DAY], ordered: 2 }),
    ['baseline', 'during', 'partial'],
  ],
  [
    'after one of two that were ordered nothing is judged',
    told([pain(-1, 7), pain(3, 5)], { ordered: 2 }),
    ['baseline', 'during'],
  ],
  [
    'unless the course is over after the one',
    told([pain(-1, 7), pain(3, 5)], { ordered: 2, isOver: true }),
    ['baseline', 'partial'],
  ],
  [
    'how many were ordered is not known',
    told([pain(-1, 7), pain(3, 5)], { ordered: null }),
    ['baseline', 'fractions-unknown'],
  ],
  [
    'of a course that is over it need not be known',
    told([pain(-1, 7), pain(3, 5)], { ordered: null, isOver: true }),
    ['baseline', 'partial'],
  ],
  [
    'a part of the 24 hours lies before the last fraction',
    told([pain(-1, 7), pain(0.99, 5), pain(1, 5)]),
    ['baseline', 'too-early', 'partial'],
  ],
  [
    'one that was struck out is no baseline, and is not judged',
    told([pain(-2, 9), pain(-1, 5, kept(60), true), pain(28, 7), pain(29, 0, kept(60), true)]),
    ['baseline', null, 'partial', null],
  ],
  [
    'what is not converted is not judged',
    told([pain(-1, 7), pain(28, 0, kept(null))]),
    ['baseline', 'opioids-unknown'],
  ],
  ['two tables are not compared', told([pain(-1, 7), pain(28, 0, kept(60, 'cdc2022'))]), ['baseline', 'tables-differ']],
  [
    'what somebody told is compared with what a table gave',
    told([pain(-1, 7), pain(28, 0, kept(0, null))]),
    ['baseline', 'complete'],
  ],
])('%s', (_what, found, expected) => expect(found).toEqual(expected));

test('days are counted from the last fraction before', () =>
  expect(judgedPains([pain(-1, 7), pain(28.5, 5)], once).map(({ daysAfter }) => daysAfter)).toEqual([null, 28.5]));
