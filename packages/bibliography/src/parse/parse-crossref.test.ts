import { expect, test } from 'vitest';
import { parseCrossref } from './parse-crossref.ts';

// Structure after the documentation of the REST API (api_format.md) and its answers; people and papers are imaginary.
const ARTICLE = {
  indexed: { 'date-parts': [[2024, 1, 1]], 'date-time': '2024-01-01T00:00:00Z', timestamp: 1704067200000 },
  publisher: 'Imaginary Press',
  issue: '3',
  funder: [
    {
      DOI: '10.13039/501100001809',
      name: 'National Natural Science Foundation of China',
      'doi-asserted-by': 'publisher',
      award: ['81000000', '82000000'],
    },
    { name: 'A foundation' },
  ],
  DOI: '10.5555/IMAG.2020.1',
  type: 'journal-article',
  title: ['Dose &amp; effect of <sup>60</sup>Co in <i>vitro</i>'],
  subtitle: ['a trial'],
  author: [
    {
      ORCID: 'http://orcid.org/0000-0002-1825-0097',
      'authenticated-orcid': false,
      given: 'Sanming',
      family: 'Zhang',
      sequence: 'first',
      affiliation: [{ name: 'Department A' }, { name: 'Institute B' }],
    },
    { name: 'Imaginary Trial Group', sequence: 'additional', affiliation: [] },
    { given: '四', family: '李', sequence: 'additional', affiliation: [] },
  ],
  'container-title': ['Journal of imaginary radiotherapy'],
  'short-container-title': ['J Imag Radiother'],
  'original-title': [],
  language: 'en',
  issued: { 'date-parts': [[2020, 3]] },
  page: '117-118',
  volume: '17',
  ISSN: ['0378-5955', '2434-561X'],
  abstract: '<jats:title>Abstract</jats:title><jats:p>One &lt; two.</jats:p><jats:p>Three.</jats:p>',
  relation: { 'has-preprint': [{ 'id-type': 'doi', id: '10.1101/2019.09.11.19000001', 'asserted-by': 'object' }] },
  'updated-by': [
    {
      DOI: '10.5555/IMAG.2021.9',
      type: 'retraction',
      label: 'Retraction',
      source: 'publisher',
      updated: { 'date-parts': [[2021, 1, 1]] },
    },
  ],
};

test('an article in the message of one work', () => {
  const { works, refused } = parseCrossref(
    JSON.stringify({ status: 'ok', 'message-type': 'work', 'message-version': '1.0.0', message: ARTICLE }),
  );
  expect(refused).toEqual([]);
  expect(works).toEqual([
    {
      place: 'message',
      record: 1,
      work: {
        type: 'article',
        title: 'Dose & effect of ⁶⁰Co in vitro: a trial',
        language: 'en',
        authors: [
          {
            family: 'Zhang',
            given: 'Sanming',
            orcid: '0000-0002-1825-0097',
            affiliations: ['Department A', 'Institute B'],
          },
          { literal: 'Imaginary Trial Group', isGroup: true, affiliations: [] },
          { nativeName: '李四', affiliations: [] },
        ],
        container: {
          title: 'Journal of imaginary radiotherapy',
          abbreviation: 'J Imag Radiother',
          issns: ['0378-5955', '2434-561X'],
        },
        publisher: 'Imaginary Press',
        issued: { year: 2020, month: 3 },
        volume: '17',
        issue: '3',
        pages: '117-118',
        doi: '10.5555/imag.2020.1',
        abstract: 'Abstract\nOne < two.\nThree.',
        keywords: [],
        publicationTypes: ['journal-article'],
        funding: [
          { funder: 'National Natural Science Foundation of China', award: '81000000' },
          { funder: 'National Natural Science Foundation of China', award: '82000000' },
          { funder: 'A foundation' },
        ],
        relations: [
          { kind: 'is-retracted-by', doi: '10.5555/imag.2021.9', note: 'Retraction' },
          { kind: 'has-preprint', doi: '10.1101/2019.09.11.19000001' },
        ],
        isRetracted: true,
      },
    },
  ]);
});

test('a list: a preprint, a notice of retraction, a retracted article by its title, a book, and what is no work', () => {
  const items = [
    {
      DOI: '10.1101/2019.09.11.19000001',
      type: 'posted-content',
      subtype: 'preprint',
      title: ['A trial'],
      issued: { 'date-parts': [[2019, 9, 14]] },
      relation: { 'is-preprint-of': [{ 'id-type': 'doi', id: '10.5555/IMAG.2020.1' }] },
    },
    {
      DOI: '10.5555/imag.2021.9',
      type: 'journal-article',
      title: ['Retraction: A trial'],
      issued: { 'date-parts': [[null]] },
      'update-to': [{ DOI: '10.5555/imag.2020.1', type: 'retraction', label: 'Retraction' }],
    },
    {
      DOI: '10.5555/imag.2020.1',
      type: 'journal-article',
      title: ['RETRACTED: A trial'],
      issued: { 'date-parts': [[2020]] },
    },
    {
      DOI: '10.5555/book',
      type: 'monograph',
      title: ['A book'],
      ISBN: ['http://id.crossref.org/isbn/9780306406157'],
      'container-title': ['A series'],
      issued: { 'date-parts': [[2011]] },
    },
    { DOI: '10.5555/none', type: 'component', title: [] },
    { DOI: '10.5555/shape', type: 'journal-article', title: 7 },
  ];
  const { works, refused } = parseCrossref(JSON.stringify({ status: 'ok', message: { 'total-results': 6, items } }));
  expect(works.map(({ place, work }) => ({ place, type: work.type, isRetracted: work.isRetracted }))).toEqual([
    { place: 'message.items[0]', type: 'preprint', isRetracted: false },
    { place: 'message.items[1]', type: 'retraction-notice', isRetracted: false },
    { place: 'message.items[2]', type: 'article', isRetracted: true },
    { place: 'message.items[3]', type: 'book', isRetracted: false },
  ]);
  expect(works[0]?.work.relations).toEqual([{ kind: 'is-preprint-of', doi: '10.5555/imag.2020.1' }]);
  expect(works[3]?.work.isbns).toEqual(['9780306406157']);
  expect(refused).toMatchObject([
    { place: 'message.items[4]', code: 'bibliography/no-title', found: '10.5555/none' },
    { place: 'message.items[5]', code: 'bibliography/shape' },
  ]);
  expect(refused[1]?.found).toMatch(/^title: /);
});

test('what is no JSON, and JSON without works, is refused', () => {
  expect(parseCrossref('{').refused).toMatchObject([{ code: 'bibliography/syntax' }]);
  expect(parseCrossref('{}').refused).toMatchObject([{ code: 'bibliography/no-records' }]);
});
