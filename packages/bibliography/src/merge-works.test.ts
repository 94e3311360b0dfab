import fc from 'fast-check';
import { expect, test } from 'vitest';
import { known } from './known.ts';
import { mergeInto, mergeWorks } from './merge-works.ts';
import type { Work } from './work.ts';
import { WORK_TYPES } from './work.ts';

const bare = { authors: [], keywords: [], publicationTypes: [], funding: [], relations: [], isRetracted: false };
const pubmed: Work = {
  ...bare,
  type: 'review',
  title: 'Dose and effect in a trial',
  authors: [
    { family: 'Zhang', given: 'San-Ming', orcid: '0000-0002-1825-0097', affiliations: ['Department A'] },
    { family: 'Li', given: 'Si', affiliations: [] },
  ],
  container: { title: 'Journal of imaginary radiotherapy', abbreviation: 'J Imag Radiother', issns: ['2434-561X'] },
  issued: { year: 2020, month: 3 },
  pages: '117-118',
  pmid: '7',
  keywords: ['dose'],
};
const cnki: Work = {
  ...bare,
  type: 'article',
  title: '剂量与效应的试验',
  language: 'zh',
  authors: [
    { nativeName: '张三明', affiliations: ['甲科'] },
    { nativeName: '李四', affiliations: [] },
  ],
  container: { title: 'J Imag Radiother', issns: ['0378-5955'] },
  issued: { year: 2020 },
  pages: '117-8',
  doi: '10.5555/a',
  keywords: ['剂量'],
};

test('a Chinese record and an English one make one work', () => {
  const { work, from, conflicts } = mergeWorks(pubmed, cnki);
  expect(work).toEqual({
    ...bare,
    type: 'review',
    title: '剂量与效应的试验',
    titleOther: 'Dose and effect in a trial',
    language: 'zh',
    authors: [
      {
        family: 'Zhang',
        given: 'San-Ming',
        nativeName: '张三明',
        orcid: '0000-0002-1825-0097',
        affiliations: ['Department A', '甲科'],
      },
      { family: 'Li', given: 'Si', nativeName: '李四', affiliations: [] },
    ],
    container: {
      title: 'Journal of imaginary radiotherapy',
      abbreviation: 'J Imag Radiother',
      issns: ['0378-5955', '2434-561X'],
    },
    issued: { year: 2020, month: 3 },
    pages: '117-118',
    doi: '10.5555/a',
    pmid: '7',
    keywords: ['dose', '剂量'],
  });
  expect(from).toMatchObject({
    type: 'a',
    title: 'b',
    authors: 'both',
    pmid: 'a',
    doi: 'b',
    container: 'both',
    isRetracted: 'both',
  });
  expect(conflicts).toEqual([
    { field: 'type', a: 'review', b: 'article' },
    { field: 'pages', a: '117-118', b: '117-8' },
  ]);
});

test('a preprint goes into its paper and stays as a relation; what it says otherwise is a conflict', () => {
  const preprint: Work = {
    ...bare,
    type: 'preprint',
    title: 'Dose and effect in a long trial',
    issued: { year: 2019 },
    doi: '10.1101/1',
    relations: [{ kind: 'is-preprint-of', doi: '10.5555/a' }],
  };
  const paper: Work = { ...pubmed, doi: '10.5555/a' };
  for (const { work } of [mergeWorks(preprint, paper), mergeWorks(paper, preprint)]) {
    expect(work).toMatchObject({
      type: 'review',
      title: 'Dose and effect in a trial',
      doi: '10.5555/a',
      issued: { year: 2020 },
      relations: [{ kind: 'has-preprint', doi: '10.1101/1' }],
    });
  }
  expect(mergeWorks(preprint, paper).conflicts.map(({ field }) => field)).toEqual(['type', 'issued', 'doi']);
});

test('that the preprint was withdrawn retracts no paper; what retracts the paper stays', () => {
  const notice = { kind: 'is-retracted-by', doi: '10.1101/withdrawn' } as const;
  const preprint: Work = { ...pubmed, type: 'preprint', doi: '10.1101/1', isRetracted: true, relations: [notice] };
  const paper: Work = { ...pubmed, doi: '10.5555/a' };
  for (const { work, conflicts } of [mergeWorks(preprint, paper), mergeWorks(paper, preprint)]) {
    expect(work).toMatchObject({ isRetracted: false, relations: [{ kind: 'has-preprint' }] });
    expect(conflicts.map(({ field }) => field)).toEqual(expect.arrayContaining(['isRetracted', 'relations']));
  }
  expect(mergeWorks({ ...preprint, isRetracted: false }, { ...paper, isRetracted: true }).work.isRetracted).toBe(true);
});

test('lists of authors that cannot be one are kept apart: the fuller one stands, the other is a conflict', () => {
  const { work, conflicts } = mergeWorks(pubmed, {
    ...pubmed,
    authors: [{ family: 'Roe', given: 'Ann', affiliations: [] }],
  });
  expect(work.authors).toEqual(pubmed.authors);
  expect(conflicts.map(({ field }) => field)).toEqual(['authors']);
});

const word = fc.constantFrom('Dose', 'Effect', '剂量', 'trial of one');
const some = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const author = fc
  .record({
    family: fc.constantFrom('Zhang', 'Li'),
    given: some(fc.constantFrom('San', 'S', 'SM')),
    orcid: some(fc.constant('0000-0002-1825-0097')),
    affiliations: fc.uniqueArray(word, { maxLength: 2 }),
  })
  .map((parts) => known(parts));
const anyWork: fc.Arbitrary<Work> = fc
  .record({
    type: fc.constantFrom(...WORK_TYPES),
    title: word,
    titleOther: some(word),
    language: some(fc.constantFrom('en', 'zh')),
    authors: fc.array(author, { maxLength: 3 }),
    container: some(fc.record({ title: word, issns: fc.subarray(['0378-5955', '2434-561X']) })),
    issued: some(fc.record({ year: fc.integer({ min: 2018, max: 2021 }) })),
    volume: some(word),
    doi: some(fc.constantFrom('10.5555/a', '10.5555/b')),
    pmid: some(fc.constantFrom('1', '2')),
    abstract: some(word),
    keywords: fc.uniqueArray(word, { maxLength: 3 }),
    publicationTypes: fc.uniqueArray(word, { maxLength: 2 }),
    funding: fc.constant([]),
    relations: fc.constant([]),
    isRetracted: fc.boolean(),
  })
  .map((fields) => known(fields));

test('which record is the first makes no difference to the work, only to the side that things are from', () => {
  fc.assert(
    fc.property(anyWork, anyWork, (a, b) => {
      const [one, other] = [mergeWorks(a, b), mergeWorks(b, a)];
      expect(one.work).toEqual(other.work);
      expect(one.conflicts).toEqual(
        other.conflicts
          .map((conflict) => ({ field: conflict.field, a: conflict.b, b: conflict.a }))
          .sort(
            (x, y) =>
              one.conflicts.findIndex(({ field }) => field === x.field) -
              one.conflicts.findIndex(({ field }) => field === y.field),
          ),
      );
    }),
    { numRuns: 500 },
  );
});

test('a work merged with itself is itself, without conflict', () => {
  fc.assert(
    fc.property(anyWork, (work) => {
      const { titleOther, ...rest } = work;
      const merged = mergeWorks(rest, rest);
      expect(merged.work).toEqual(rest);
      expect(merged.conflicts).toEqual([]);
    }),
  );
});

test('nothing is lost: a text of either record stands in the work or among the conflicts', () => {
  fc.assert(
    fc.property(anyWork, anyWork, (a, b) => {
      const { work, conflicts } = mergeWorks(a, b);
      for (const field of ['volume', 'doi', 'pmid', 'abstract', 'language'] as const) {
        for (const value of [a[field], b[field]]) {
          if (value !== undefined && work[field] !== value)
            expect(conflicts.map((conflict) => conflict.field)).toContain(field);
        }
      }
    }),
  );
});

test('a work of a register keeps the identifiers by which it is known', () => {
  const standing: Work = { ...pubmed, doi: '10.5555/a', pmid: '7' };
  const record: Work = { ...pubmed, doi: '10.5555/a-longer-one', pmid: '1234567', pmcid: 'PMC9' };
  expect(mergeWorks(standing, record).work).toMatchObject({ doi: '10.5555/a-longer-one', pmid: '1234567' });
  expect(mergeInto(standing, record)).toMatchObject({ doi: '10.5555/a', pmid: '7', pmcid: 'PMC9' });
});

test('but a preprint in a register takes those of what was published', () => {
  const preprint: Work = { ...pubmed, type: 'preprint', doi: '10.1101/2020.01.01.123456' };
  const final: Work = { ...pubmed, doi: '10.5555/final' };
  expect(mergeInto(preprint, final).doi).toBe('10.5555/final');
  expect(mergeInto(final, preprint).doi).toBe('10.5555/final');
});
