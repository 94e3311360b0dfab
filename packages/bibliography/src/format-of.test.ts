import { expect, test } from 'vitest';
import { formatOf, parseWorks } from './format-of.ts';

const beginnings = [
  { text: '<?xml version="1.0"?>\n<PubmedArticleSet>\n<PubmedArticle>', format: 'pubmed-xml' },
  { text: '<xml><records><record><ref-type name="Book">6</ref-type>', format: 'endnote-xml' },
  { text: '\uFEFF\n{Reference Type}: Journal Article\n', format: 'noteexpress' },
  { text: 'PMID- 1\nOWN - NLM\n', format: 'medline' },
  { text: 'Provider: X\r\nTY  - JOUR\r\nDO  - 10.5555/a\r\n', format: 'ris' },
  { text: 'DataType: 1\nTitle-题名: x', format: 'cnki' },
  { text: 'SrcDatabase-来源库: 期刊\n', format: 'cnki' },
  { text: '%0 Journal Article\n%A x', format: 'cnki' },
  { text: 'RT Journal Article\nSR 1', format: 'cnki' },
  { text: '% a comment\n@article{a,', format: 'bibtex' },
  { text: '{"status":"ok","message":{"DOI":"10.5555/a"}}', format: 'crossref' },
  { text: '{"group":[]}', format: 'orcid' },
  { text: '[{"type":"book","id":1}]', format: 'csl-json' },
  { text: 'Dear colleague,', format: undefined },
  { text: '{"broken"', format: undefined },
  { text: '', format: undefined },
];
for (const { text, format } of beginnings)
  test(`${JSON.stringify(text)} is ${format ?? 'none of the formats'}`, () => expect(formatOf(text)).toBe(format));

test('a text in no format is refused', () => {
  expect(parseWorks('Dear colleague,\nsee there')).toEqual({
    works: [],
    refused: [
      { place: '#1:1', record: 1, line: 1, code: 'bibliography/unknown-format', found: 'Dear colleague, see there' },
    ],
  });
});
