import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Format, PARSERS, parseWorks } from '../format-of.ts';
import { FIXTURE_WRITERS, fixtureWorks } from '../testing/index.ts';

const WORKS = fixtureWorks('damaged', 4);
const FORMATS = Object.keys(PARSERS).filter((name): name is Format => name in PARSERS);

/** A text with a part cut out, doubled, or replaced by signs that formats read. */
const damaged = (text: string) =>
  fc
    .record({
      from: fc.nat(text.length),
      length: fc.nat(60),
      put: fc.oneof(
        fc.constantFrom(
          '',
          '\n',
          '{',
          '}',
          '"',
          '<',
          '&',
          ']]>',
          '\\',
          'ER  - ',
          '@article{',
          '%0 x',
          '\u0000',
          '\ud800',
        ),
        fc.string(),
      ),
    })
    .map(({ from, length, put }) => text.slice(0, from) + put + text.slice(from + length));

for (const format of FORMATS) {
  test(`whatever is done to ${format}, each record is read with a title or refused with a reason`, () => {
    fc.assert(
      fc.property(damaged(FIXTURE_WRITERS[format](WORKS)), (text) => {
        const { works, refused } = PARSERS[format](text);
        expect(works.length + refused.length).toBeGreaterThan(0);
        for (const { work } of works) expect(work.title).not.toBe('');
        for (const { code } of refused) expect(code).toMatch(/^bibliography\//);
      }),
      { numRuns: 200 },
    );
  });
}

test('any text is read or refused', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const { works, refused } = parseWorks(text);
      expect(works.length + refused.length).toBeGreaterThan(0);
    }),
  );
});

test('records that are cut off, thousands of them, take no longer than whole ones', { timeout: 120_000 }, () => {
  const { user } = process.cpuUsage();
  expect(PARSERS['pubmed-xml']('<PubmedArticle><PMID>1</PMID>'.repeat(20_000)).refused.length).toBe(20_000);
  expect(PARSERS.bibtex('@article{a, title={One, year=2020\n'.repeat(20_000)).refused.length).toBe(20_000);
  expect(PARSERS.ris('TY  - JOUR\nTI  - One\n'.repeat(20_000)).refused.length).toBe(20_000);
  expect((process.cpuUsage().user - user) / 1e6).toBeLessThan(20);
});
