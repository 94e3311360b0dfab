import { expect, test } from 'vitest';
import { authorIs } from '../author-is.ts';
import { formatOf, PARSERS, parseWorks } from '../format-of.ts';
import { indexWorks, matchWorks } from '../match-works.ts';
import { mergeWorks } from '../merge-works.ts';
import { titleKey } from '../title-key.ts';
import type { Work } from '../work.ts';
import { fixtureWorks } from './fixture-works.ts';
import { FIXTURE_WRITERS } from './import-formats.ts';
import { plantedRecords } from './planted-records.ts';

const WORKS = fixtureWorks('one set', 500);
const FORMATS = Object.keys(FIXTURE_WRITERS) as (keyof typeof FIXTURE_WRITERS)[];

test('500 works through each of ten formats are one set of 500', () => {
  const parsed = FORMATS.map((format) => ({ format, ...parseWorks(FIXTURE_WRITERS[format](WORKS)) }));
  for (const { format, works, refused } of parsed)
    expect({ format, works: works.length, refused }).toEqual({ format, works: 500, refused: [] });
  expect(FORMATS.map((format) => formatOf(FIXTURE_WRITERS[format](WORKS.slice(0, 3))))).toEqual(FORMATS);
  const all = parsed.flatMap(({ works }) => works.map(({ work }) => work));
  const matched = matchWorks(all, indexWorks<string>([]));
  expect(matched.filter(({ outcome }) => outcome === 'new').length).toBe(500);
  expect(matched.filter(({ outcome }) => outcome === 'same').length).toBe(4500);
  for (const [at, found] of matched.entries())
    if (found.outcome === 'same') expect(found.as).toEqual({ of: 'import', at: at % 500 });
});

test('each format gives the work that it holds: its title, year and authors, and merged all of it', () => {
  const each = FORMATS.map((format) => PARSERS[format](FIXTURE_WRITERS[format](WORKS)).works.map(({ work }) => work));
  for (const [at, work] of WORKS.entries()) {
    const records = each.flatMap((works) => works[at] ?? []);
    for (const record of records) {
      expect(titleKey(record.title)).toBe(titleKey(work.title));
      expect(record.issued?.year).toBe(work.issued?.year);
      expect(record.authors.map(({ family, nativeName, literal }) => nativeName ?? family ?? literal)).toEqual(
        work.authors.map(({ family, given, nativeName }) =>
          record.authors[0]?.literal === undefined ? (nativeName ?? family) : `${given} ${family}`,
        ),
      );
    }
    const merged = records.reduce<Work | undefined>(
      (before, record) => (before === undefined ? record : mergeWorks(before, record).work),
      undefined,
    );
    expect(merged).toMatchObject({
      type: work.type,
      title: work.title,
      doi: work.doi,
      pmid: work.pmid,
      issued: work.issued,
      volume: work.volume,
      pages: work.pages,
      authors: work.authors.map(({ orcid }) => ({ orcid })),
    });
  }
});

test('what is planted beside the set is told apart', () => {
  const planted = plantedRecords(WORKS);
  const register = indexWorks(WORKS.map((work, at) => [at, work] as const));
  const as = (key: number) => ({ of: 'register', key });
  const read = (work: Work) => PARSERS.ris(FIXTURE_WRITERS.ris([work])).works[0]?.work ?? work;
  expect(register.find(planted.homonym)).toEqual({ outcome: 'new' });
  expect(register.find(planted.preprint)).toMatchObject({ outcome: 'same', as: as(1), by: 'relation' });
  expect(register.find(planted.unnamedPreprint)).toEqual({
    outcome: 'perhaps',
    candidates: [{ as: as(2), why: 'preprint-pair' }],
  });
  expect(register.find(planted.retracted)).toMatchObject({ outcome: 'same', as: as(3), by: 'doi' });
  expect(register.find(planted.retraction)).toEqual({ outcome: 'new' });
  expect(register.find(read(planted.otherCase))).toMatchObject({ outcome: 'same', as: as(4), by: 'doi' });
  expect(register.find(planted.otherDoi)).toEqual({
    outcome: 'perhaps',
    candidates: [{ as: as(5), why: 'doi-differs' }],
  });
  expect(register.find(planted.fullWidth)).toMatchObject({ outcome: 'same', as: as(6), by: 'title-and-year' });
  expect(mergeWorks(WORKS[3] ?? planted.retracted, planted.retracted).work.isRetracted).toBe(true);
});

test('the planted homonym is another person by ORCID, whatever the name', () => {
  const [author] = WORKS[0]?.authors ?? [];
  const [homonym] = plantedRecords(WORKS).homonym.authors;
  if (author === undefined || homonym?.orcid === undefined || author.orcid === undefined)
    return expect.fail('no author');
  const person = { orcid: author.orcid, confirmedForms: [author.nativeName ?? `${author.family} ${author.given}`] };
  expect(authorIs(author, person)).toBe('orcid');
  expect(authorIs(homonym, person)).toBe('other-orcid');
  const { orcid: _orcid, ...withoutOrcid } = homonym;
  expect(authorIs(withoutOrcid, person)).toBe('confirmed-form');
});

test('the same seed gives the same works, their titles are all different up to 20,000', () => {
  expect(fixtureWorks('a', 5)).toEqual(fixtureWorks('a', 5));
  expect(new Set(fixtureWorks('a', 20_000).map(({ title }) => titleKey(title))).size).toBe(20_000);
});
