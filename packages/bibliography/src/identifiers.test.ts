import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arxivOf, doiOf, isPreprintDoi } from './doi.ts';
import { isbnOf, issnOf } from './issn.ts';
import { issuedOf } from './issued.ts';
import { orcidCheck, orcidOf } from './orcid.ts';
import { pmcidOf, pmidOf } from './pmid.ts';

const dois = [
  { text: 'https://doi.org/10.5555/Radio.2020.17', value: '10.5555/radio.2020.17' },
  { text: 'doi: 10.5555/ABC.', value: '10.5555/abc' },
  { text: 'DOI:10.5555/abc;', value: '10.5555/abc' },
  { text: '１０．５５５５／ａｂｃ', value: '10.5555/abc' },
  { text: '(see 10.5555/abc)'.slice(5), value: '10.5555/abc' },
  { text: 'http://dx.doi.org/10.5555%2Fabc', value: '10.5555/abc' },
  {
    text: '10.1002/(SICI)1097-0142(19990101)85:1<1::AID-CNCR1>3.0.CO;2-A',
    value: '10.1002/(sici)1097-0142(19990101)85:1<1::aid-cncr1>3.0.co;2-a',
  },
  { text: '10.1016/S0360-3016(97)00123-4', value: '10.1016/s0360-3016(97)00123-4' },
  { text: '10.3760/cma.j.cn113030-20200101-00001。', value: '10.3760/cma.j.cn113030-20200101-00001' },
];
for (const { text, value } of dois) test(`the DOI in ${text}`, () => expect(doiOf(text)).toEqual({ value }));
for (const text of ['', '10.5555', '11.5555/abc', '10.5555/', 'abc', '10.5555 /abc']) {
  test(`"${text}" is no DOI`, () => expect(doiOf(text)).toEqual({ refused: 'bibliography/doi', found: text }));
}

test('a DOI as written is read as itself', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^10\.\d{4,5}\/[a-z0-9._()/;-]{1,20}$/), (text) => {
      const once = doiOf(text);
      if ('value' in once) expect(doiOf(once.value)).toEqual(once);
    }),
  );
});

test('servers of preprints are known by their DOI; the press of the same prefix is not one', () => {
  expect(
    ['10.1101/2020.03.01.20029876', '10.1101/123456', '10.48550/arxiv.2101.01234', '10.21203/rs.3.rs-12345/v1'].every(
      isPreprintDoi,
    ),
  ).toBe(true);
  expect(['10.1101/gr.123456.119', '10.5555/123456', '10.1101/cshperspect.a012345'].some(isPreprintDoi)).toBe(false);
  expect(arxivOf('arXiv:2101.01234v2')).toBe('2101.01234');
  expect(arxivOf('10.48550/arxiv.2101.01234')).toBe('2101.01234');
  expect(arxivOf('https://arxiv.org/abs/hep-th/9901001')).toBe('hep-th/9901001');
});

// The first is the sample that ORCID prints (shared/knowledge, "orcid"); the second its example with the check character X.
for (const text of [
  '0000-0002-1825-0097',
  'https://orcid.org/0000-0002-1825-0097',
  '0000000218250097',
  '００００-0002-1825-0097',
]) {
  test(`the ORCID in ${text}`, () => expect(orcidOf(text)).toEqual({ value: '0000-0002-1825-0097' }));
}
test('check characters of ORCID', () => {
  expect(orcidCheck('000000021825009')).toBe('7');
  expect(orcidOf('0000-0002-1694-233x')).toEqual({ value: '0000-0002-1694-233X' });
});
test('any other check character is refused', () => {
  for (const wrong of '012345689X') {
    const text = `0000-0002-1825-009${wrong}`;
    expect(orcidOf(text)).toEqual({ refused: 'bibliography/orcid', found: text });
  }
});

// 0378-5955 is the example of ISO 3297, 2434-561X that of a check digit X; 978-0-306-40615-7 and 0-306-40615-2 are the usual ones of ISBN.
test('ISSN and ISBN with their check digits', () => {
  expect(issnOf('0378-5955')).toEqual({ value: '0378-5955' });
  expect(issnOf('ISSN 2434561x (Electronic)')).toEqual({ value: '2434-561X' });
  expect(issnOf('0378-5954')).toEqual({ refused: 'bibliography/issn', found: '0378-5954' });
  expect(isbnOf('978-0-306-40615-7')).toEqual({ value: '9780306406157' });
  expect(isbnOf('0-306-40615-2')).toEqual({ value: '0306406152' });
  expect(isbnOf('978-0-306-40615-8')).toMatchObject({ refused: 'bibliography/isbn' });
});

test('PubMed numbers', () => {
  expect(pmidOf('PMID: 12345678')).toEqual({ value: '12345678' });
  expect(pmidOf('https://pubmed.ncbi.nlm.nih.gov/12345678/')).toEqual({ value: '12345678' });
  expect(pmidOf('PMC1234')).toMatchObject({ refused: 'bibliography/pmid' });
  expect(pmidOf('012345')).toMatchObject({ refused: 'bibliography/pmid' });
  expect(pmcidOf('pmc1234567.1')).toEqual({ value: 'PMC1234567' });
  expect(pmcidOf('1234567')).toMatchObject({ refused: 'bibliography/pmcid' });
});

const dates = [
  { text: '2020', issued: { year: 2020 } },
  { text: '2020/03/15/', issued: { year: 2020, month: 3, day: 15 } },
  { text: '2020///Spring', issued: { year: 2020 } },
  { text: '2020-03-15 11:12', issued: { year: 2020, month: 3, day: 15 } },
  { text: '2020-3', issued: { year: 2020, month: 3 } },
  { text: '2020 Mar 15', issued: { year: 2020, month: 3, day: 15 } },
  { text: '2020 Mar-Apr', issued: { year: 2020, month: 3 } },
  { text: '2020 Spring', issued: { year: 2020 } },
  { text: '1998 Dec-1999 Jan', issued: { year: 1998, month: 12 } },
  { text: '2000-2001', issued: { year: 2000 } },
  { text: '15 March 2020', issued: { year: 2020, month: 3, day: 15 } },
  { text: 'March 15, 2020', issued: { year: 2020, month: 3, day: 15 } },
  { text: 'Mar 2020', issued: { year: 2020, month: 3 } },
  { text: '2020年3月15日', issued: { year: 2020, month: 3, day: 15 } },
  { text: 'in press', issued: undefined },
  { text: '20', issued: undefined },
];
for (const { text, issued } of dates) test(`the date in "${text}"`, () => expect(issuedOf(text)).toEqual(issued));
