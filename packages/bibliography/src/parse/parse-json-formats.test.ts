import { expect, test } from 'vitest';
import { formatOf } from '../format-of.ts';
import { parseCslJson } from './parse-csl-json.ts';
import { parseOrcidWorks } from './parse-orcid-works.ts';

// Structure after the schemas of ORCID's record 3.0 and of CSL-JSON; content imaginary.
const id = (type: string, value: string, relationship = 'self') => ({
  'external-id-type': type,
  'external-id-value': value,
  'external-id-normalized': null,
  'external-id-url': null,
  'external-id-relationship': relationship,
});
const summary = (index: string, title: string, ids: readonly object[]) => ({
  'put-code': 1,
  'created-date': { value: 1 },
  source: null,
  title: { title: { value: title }, subtitle: null, 'translated-title': null },
  'external-ids': { 'external-id': ids },
  url: null,
  type: 'journal-article',
  'publication-date': { year: { value: '2020' }, month: { value: '03' }, day: null },
  'journal-title': { value: 'Journal of imaginary radiotherapy' },
  visibility: 'public',
  path: '/0000-0002-1825-0097/work/1',
  'display-index': index,
});

test('groups of summaries: one work each, by the preferred summary, with the identifiers of all', () => {
  const text = JSON.stringify({
    'last-modified-date': null,
    group: [
      {
        'external-ids': { 'external-id': [id('doi', '10.5555/IMAG.2020.1')] },
        'work-summary': [
          summary('0', 'dose and effect', [id('pmid', '99000001')]),
          summary('1', 'Dose and effect', [
            id('doi', 'https://doi.org/10.5555/IMAG.2020.1'),
            id('issn', '0378-5955', 'part-of'),
          ]),
        ],
      },
      { 'external-ids': { 'external-id': [] }, 'work-summary': [] },
    ],
    path: '/0000-0002-1825-0097/works',
  });
  expect(formatOf(text)).toBe('orcid');
  const { works, refused } = parseOrcidWorks(text);
  expect(works).toMatchObject([
    {
      place: 'group[0]',
      work: {
        type: 'article',
        title: 'Dose and effect',
        doi: '10.5555/imag.2020.1',
        pmid: '99000001',
        issued: { year: 2020, month: 3 },
        container: { title: 'Journal of imaginary radiotherapy', issns: ['0378-5955'] },
      },
    },
  ]);
  expect(refused).toMatchObject([{ place: 'group[1]', code: 'bibliography/shape' }]);
});

test('the bulk of whole works: contributors, and authors of a citation where there are none', () => {
  const whole = {
    ...summary('0', 'Dose and effect', []),
    type: 'preprint',
    'external-ids': {
      'external-id': [
        id('doi', '10.1101/2019.09.11.19000001'),
        id('doi', '10.5555/IMAG.2020.1', 'version-of'),
        id('arxiv', '2101.01234'),
      ],
    },
    'short-description': 'To see.',
    'language-code': 'en',
    contributors: {
      contributor: [
        {
          'contributor-orcid': {
            uri: 'https://orcid.org/0000-0002-1825-0097',
            path: '0000-0002-1825-0097',
            host: 'orcid.org',
          },
          'credit-name': { value: 'Sanming Zhang' },
          'contributor-email': null,
          'contributor-attributes': { 'contributor-sequence': 'first', 'contributor-role': 'author' },
        },
        {
          'contributor-orcid': null,
          'credit-name': { value: 'Roe, Ann' },
          'contributor-attributes': { 'contributor-sequence': null, 'contributor-role': null },
        },
        {
          'contributor-orcid': null,
          'credit-name': { value: 'An Editor' },
          'contributor-attributes': { 'contributor-role': 'editor' },
        },
      ],
    },
  };
  const cited = {
    ...summary('0', 'Another', []),
    citation: { 'citation-type': 'bibtex', 'citation-value': '@article{a, title={Another}, author={Roe, Ann}}' },
  };
  const { works } = parseOrcidWorks(JSON.stringify({ bulk: [{ work: whole }, { work: cited }] }));
  expect(works.map(({ work }) => work)).toMatchObject([
    {
      type: 'preprint',
      authors: [
        { literal: 'Sanming Zhang', orcid: '0000-0002-1825-0097' },
        { family: 'Roe', given: 'Ann' },
      ],
      abstract: 'To see.',
      arxiv: '2101.01234',
      relations: [{ kind: 'is-preprint-of', doi: '10.5555/imag.2020.1' }],
    },
    { authors: [{ family: 'Roe', given: 'Ann' }] },
  ]);
});

test('CSL-JSON of Zotero and of DOI look-up', () => {
  const items = [
    {
      id: 'x/1',
      type: 'article-journal',
      abstract: 'To see.',
      'container-title': 'Journal of imaginary radiotherapy',
      journalAbbreviation: 'J Imag Radiother',
      DOI: '10.5555/IMAG.2020.1',
      ISSN: '0378-5955, 2434-561X',
      issue: 3,
      language: 'en-US',
      page: '117–118',
      PMID: '99000001',
      title: 'Effect of 10<sup>2</sup> Gy',
      volume: 17,
      author: [
        { family: 'Berg', given: 'Ludwig', 'non-dropping-particle': 'van der' },
        { literal: 'Imaginary Trial Group' },
        { family: '张', given: '三明' },
      ],
      issued: { 'date-parts': [['2020', 3, 15]] },
    },
    { id: 'x/2', type: 'article', title: 'A preprint', genre: 'preprint', issued: { raw: '2021 May' } },
    {
      id: 'x/3',
      type: 'book',
      title: 'A book',
      ISBN: '978-0-306-40615-7',
      edition: '2',
      publisher: 'Press',
      'publisher-place': 'Springfield',
    },
    { id: 'x/4', type: 'article-journal', title: 'A title', issued: { 'date-parts': 'wrong' } },
  ];
  const text = JSON.stringify(items);
  expect(formatOf(text)).toBe('csl-json');
  const { works, refused } = parseCslJson(text);
  expect(works.map(({ work }) => work)).toMatchObject([
    {
      title: 'Effect of 10² Gy',
      language: 'en',
      volume: '17',
      issue: '3',
      pages: '117-118',
      authors: [
        { family: 'van der Berg', given: 'Ludwig' },
        { literal: 'Imaginary Trial Group' },
        { nativeName: '张三明' },
      ],
      issued: { year: 2020, month: 3, day: 15 },
    },
    { type: 'preprint', issued: { year: 2021, month: 5 } },
    { type: 'book', isbns: ['9780306406157'], edition: '2' },
  ]);
  expect(refused).toMatchObject([{ place: '[3]', code: 'bibliography/shape' }]);
});
