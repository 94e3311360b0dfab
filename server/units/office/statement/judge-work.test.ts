import { expect, test } from 'vitest';
import { judgeWork, type KnownAuthors, NO_AUTHORS, type WorkToJudge } from './judge-work.ts';
import type { WorkRule } from './work-rule.ts';

const WINDOW = { from: '2021-01-01', to: '2025-12-31' };
const ANY: WorkRule = {
  ...{ types: null, preprints: false, retracted: false, language: null, whose: { who: 'any' } },
  ...{ indexes: null, jcrAtMost: null, casAtMost: null },
};
const WORK: WorkToJudge = {
  ...{
    key: '1',
    state: 'stands',
    type: 'article',
    issued: { year: 2023, month: 5, day: 2 },
    language: 'en',
    isRetracted: false,
  },
  ...{ authors: ['7', '8'], firsts: ['8'], correspondings: ['7'], isCorrespondingKnown: true },
  ...{ isJournalKnown: true, journalYear: { indexes: ['SCIE', 'MEDLINE'], jcrQuartile: 2, casPartition: 3 } },
};
const department = (place: 'author' | 'first' | 'corresponding' | 'first-or-corresponding') =>
  ({ whose: { who: 'department', place } }) as const;
const person = (personKey: string, place: 'author' | 'first' | 'corresponding' | 'first-or-corresponding') =>
  ({ whose: { who: 'person', personKey, place } }) as const;
const OTHERS = { firsts: [], correspondings: [] } as const;
const UNKNOWN = { ...OTHERS, isCorrespondingKnown: false } as const;

const NOBODYS = { ...UNKNOWN, authors: [] } as const;
const place = (position: number, isCorresponding = false) => ({ position, isFirst: position === 1, isCorresponding });
/** Somebody confirmed a form of their name that stands at a place. */
const mayBe = (personKey: string, position: number, isCorresponding = false): KnownAuthors => ({
  ...NO_AUTHORS,
  proposed: new Map([['1', [{ personKey, ...place(position, isCorresponding) }]]]),
});
/** The first author is of another house, the second is ours and corresponds. */
const printedAt = (first: readonly string[], second: readonly string[]): KnownAuthors => ({
  ...NO_AUTHORS,
  printed: new Map([
    [
      '1',
      [
        { ...place(1), people: [], affiliations: first },
        { ...place(2, true), people: [{ personKey: '7', name: 'Wu Hong', nameZh: null }], affiliations: second },
      ],
    ],
  ]),
});
const HOUSE = { affiliations: ['Imaginary  Cancer Hospital', '虚构肿瘤医院'] };

interface Case {
  readonly what: string;
  readonly work?: Partial<WorkToJudge>;
  readonly rule?: Partial<WorkRule>;
  readonly known?: KnownAuthors;
  readonly is: string;
}

const CASES: readonly Case[] = [
  { what: 'any work', is: 'counts' },
  // the entry
  { what: 'merged into another', work: { state: 'merged' }, is: 'merged' },
  { what: 'struck out', work: { state: 'struck' }, is: 'struck' },
  { what: 'without a date', work: { issued: null }, is: 'no-date' },
  { what: 'before the window', work: { issued: { year: 2020, month: 12 } }, is: 'outside-window' },
  { what: 'of a year within', work: { issued: { year: 2021 } }, is: 'counts' },
  // what it is
  { what: 'retracted', work: { isRetracted: true }, is: 'retracted' },
  {
    what: 'retracted, where these are asked for',
    work: { isRetracted: true },
    rule: { retracted: true },
    is: 'counts',
  },
  { what: 'a preprint', work: { type: 'preprint' }, is: 'preprint' },
  {
    what: 'a preprint, where these are asked for',
    work: { type: 'preprint' },
    rule: { preprints: true },
    is: 'counts',
  },
  { what: 'of a kind that is asked for', rule: { types: ['review', 'article'] }, is: 'counts' },
  { what: 'of another kind', rule: { types: ['review'] }, is: 'other-kind' },
  { what: 'in the language asked for', rule: { language: 'en' }, is: 'counts' },
  { what: 'in another language', rule: { language: 'zh' }, is: 'other-language' },
  {
    what: 'in a language that nobody wrote down',
    work: { language: null },
    rule: { language: 'zh' },
    is: 'language-unknown',
  },
  // whose it is
  { what: 'of one of ours', rule: department('author'), is: 'counts' },
  { what: 'of nobody of ours', work: { authors: [], ...OTHERS }, rule: department('author'), is: 'not-ours' },
  { what: 'one of ours is first', rule: department('first'), is: 'counts' },
  { what: 'none of ours is first', work: { firsts: [] }, rule: department('first'), is: 'not-first' },
  { what: 'one of ours corresponds', rule: department('corresponding'), is: 'counts' },
  { what: 'another house corresponds', work: OTHERS, rule: department('corresponding'), is: 'not-corresponding' },
  {
    what: 'nobody wrote down who corresponds',
    work: UNKNOWN,
    rule: department('corresponding'),
    is: 'corresponding-unknown',
  },
  {
    what: 'first, of two that are asked for',
    work: { correspondings: [] },
    rule: department('first-or-corresponding'),
    is: 'counts',
  },
  {
    what: 'corresponding, of two that are asked for',
    work: { firsts: [] },
    rule: department('first-or-corresponding'),
    is: 'counts',
  },
  { what: 'neither', work: OTHERS, rule: department('first-or-corresponding'), is: 'not-first-or-corresponding' },
  {
    what: 'not first, and perhaps corresponding',
    work: UNKNOWN,
    rule: department('first-or-corresponding'),
    is: 'corresponding-unknown',
  },
  { what: 'not first is no, whoever corresponds', work: UNKNOWN, rule: department('first'), is: 'not-first' },
  { what: 'of the person asked for', rule: person('7', 'author'), is: 'counts' },
  { what: 'of another person of ours', rule: person('9', 'author'), is: 'not-theirs' },
  { what: 'first is a colleague, not the person', rule: person('7', 'first'), is: 'not-first' },
  // where it appeared
  { what: 'in an index of that year', rule: { indexes: ['SCIE'] }, is: 'counts' },
  { what: 'in any of several', rule: { indexes: ['EI', 'SCIE'] }, is: 'counts' },
  { what: 'in none of them that year', rule: { indexes: ['EI'] }, is: 'not-in-index' },
  {
    what: 'of a year that is not loaded',
    work: { journalYear: null },
    rule: { indexes: ['SCIE'] },
    is: 'index-year-not-loaded',
  },
  {
    what: 'in no journal of the lists',
    work: { isJournalKnown: false, journalYear: null },
    rule: { indexes: ['SCIE'] },
    is: 'journal-unknown',
  },
  { what: 'of a year not loaded, where no index is asked for', work: { journalYear: null }, is: 'counts' },
  { what: 'in the quartile', rule: { jcrAtMost: 2 }, is: 'counts' },
  { what: 'in a lower one', rule: { jcrAtMost: 1 }, is: 'quartile-lower' },
  {
    ...{ what: 'in one that no list says', rule: { jcrAtMost: 1 }, is: 'quartile-unknown' },
    work: { journalYear: { indexes: ['SCIE'], jcrQuartile: null, casPartition: 1 } },
  },
  { what: 'in the partition', rule: { casAtMost: 3 }, is: 'counts' },
  { what: 'in a lower partition', rule: { casAtMost: 2 }, is: 'partition-lower' },
  {
    ...{ what: 'in a partition that no list says', rule: { casAtMost: 2 }, is: 'partition-unknown' },
    work: { journalYear: { indexes: ['SCIE'], jcrQuartile: 1, casPartition: null } },
  },
  // whom a form of a name proposes, and nobody has said yet
  {
    ...{ what: 'perhaps ours', work: NOBODYS, rule: department('author'), known: mayBe('9', 4) },
    is: 'authorship-unconfirmed',
  },
  {
    ...{ what: 'perhaps ours, at another place', work: NOBODYS, rule: department('first'), known: mayBe('9', 4) },
    is: 'not-ours',
  },
  {
    ...{ what: 'ours in the middle, and perhaps ours first', work: UNKNOWN, rule: department('first') },
    ...{ known: mayBe('9', 1), is: 'authorship-unconfirmed' },
  },
  { what: 'perhaps another’s', work: NOBODYS, rule: person('8', 'author'), known: mayBe('9', 1), is: 'not-theirs' },
  { what: 'ours, and perhaps another’s of us', rule: department('author'), known: mayBe('9', 1), is: 'counts' },
  // the address that the author prints
  {
    ...{ what: 'under the name of the house', rule: { ...HOUSE, ...department('author') } },
    ...{ known: printedAt(['Elsewhere'], ['Dept. of X, IMAGINARY Cancer\u00a0Hospital, City']), is: 'counts' },
  },
  {
    ...{ what: 'under its Chinese name', rule: { ...HOUSE, ...department('author') } },
    ...{ known: printedAt(['Elsewhere'], ['虚构肿瘤医院放疗科']), is: 'counts' },
  },
  {
    ...{ what: 'under the name of the house, but another author’s', rule: { ...HOUSE, ...department('author') } },
    ...{ known: printedAt(['Imaginary Cancer Hospital'], ['Elsewhere']), is: 'other-affiliation' },
  },
  {
    ...{ what: 'under the name of the house, whoever’s', rule: HOUSE },
    ...{ known: printedAt(['Imaginary Cancer Hospital'], ['Elsewhere']), is: 'counts' },
  },
  {
    ...{ what: 'under no address', rule: { ...HOUSE, ...department('corresponding') } },
    ...{ known: printedAt(['Imaginary Cancer Hospital'], []), is: 'affiliation-unknown' },
  },
  {
    ...{ what: 'in a quartile that lists disagree on', rule: { jcrAtMost: 2 }, is: 'quartile-disputed' },
    work: { journalYear: { indexes: ['SCIE'], jcrQuartile: null, casPartition: 1, isQuartileDisputed: true } },
  },
  {
    ...{ what: 'in a partition that they disagree on', rule: { casAtMost: 2 }, is: 'partition-disputed' },
    work: { journalYear: { indexes: ['SCIE'], jcrQuartile: 1, casPartition: null, isPartitionDisputed: true } },
  },
];
for (const { what, work, rule, known = NO_AUTHORS, is } of CASES)
  test(`${what}: ${is}`, () => {
    const verdict = judgeWork({ ...WORK, ...work }, { window: WINDOW, rule: { ...ANY, ...rule } }, known);
    expect(verdict.counts ? 'counts' : verdict.why).toBe(is);
  });

test('whatever a rule asks for more, nothing counts that did not count before', () => {
  const works = CASES.map(({ work }) => ({ ...WORK, ...work }));
  const narrower: readonly Partial<WorkRule>[] = CASES.flatMap(({ rule }) => (rule ? [rule] : []));
  const counted = (rule: WorkRule) => works.map((work) => judgeWork(work, { window: WINDOW, rule }, NO_AUTHORS).counts);
  const [widest] = [counted({ ...ANY, preprints: true, retracted: true })];
  for (const rule of narrower)
    expect(counted({ ...ANY, ...rule }).every((counts, index) => !counts || widest?.[index])).toBe(true);
});
