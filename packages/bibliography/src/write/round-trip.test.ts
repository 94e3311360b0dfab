import fc from 'fast-check';
import { expect, test } from 'vitest';
import { authorName } from '../author-name.ts';
import { PARSERS } from '../format-of.ts';
import { known } from '../known.ts';
import { fixtureOrcid, fixtureWorks } from '../testing/index.ts';
import { WORK_TYPES, type Work } from '../work.ts';
import { toBibtex } from './to-bibtex.ts';
import { toCslJson } from './to-csl-json.ts';
import { toOrcidJson } from './to-orcid-json.ts';
import { toRis } from './to-ris.ts';

/** Names as shown in the language of the work; one without a comma may come back in its parts. */
const shown = (work: Work) =>
  work.authors.map((author) =>
    author.isGroup === true ? { group: author.literal } : authorName(author, work.language === 'zh' ? 'zh' : 'en'),
  );
const orcids = (work: Work) => work.authors.map(({ orcid }) => orcid);
/** Formats that have them beside the list of authors lose whose they are, and name each once where they all stand with the first. */
const addresses = (work: Work) => [...new Set(work.authors.flatMap(({ affiliations }) => affiliations))];

/** What RIS and BibTeX both hold of a work. */
const described = (work: Work) => {
  const { authors: _authors, relations: _relations, publicationTypes: _types, funding: _funding, ...rest } = work;
  return { ...rest, names: shown(work), addresses: addresses(work) };
};
const inOrcid = ({
  title,
  titleOther,
  language,
  container,
  issued,
  doi,
  pmid,
  pmcid,
  arxiv,
  url,
  abstract,
  ...work
}: Work) =>
  known({
    title,
    titleOther,
    language,
    container: container && { title: container.title, issns: container.issns },
    issued,
    doi,
    pmid,
    pmcid,
    arxiv,
    url,
    abstract,
    names: shown({ ...work, title, ...(language === undefined ? {} : { language }) }).map((name) =>
      typeof name === 'string' ? name : name.group,
    ),
    orcids: orcids({ ...work, title }),
  });

const word = fc.constantFrom(
  'Dose',
  'effect of',
  '剂量',
  '50 % & more',
  'α/β',
  'T_1 #3',
  'A {trial}',
  'H₂O',
  "the ''so-called'' dose",
  'x ~ y ^ z',
  'C:\\dose',
  'Łódź — Ørsted',
  '$5',
  'p < 0.05 > x',
  'a--b',
);
const phrase = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '));
const simple = fc.constantFrom('12', 'S3', '7 Suppl 2');
const some = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const affiliations = fc.uniqueArray(fc.constantFrom('Department A, Hospital', '乙大学', 'Institute C'), {
  maxLength: 2,
});
const orcid = some(fc.integer({ min: 1, max: 9999 }).map(fixtureOrcid));
const person = fc
  .record({
    family: fc.constantFrom('Zhang', 'van der Berg', "O'Dowd", 'Müller', 'Ouyang'),
    given: fc.constantFrom('San-Ming', 'J. M.', 'Ann Marie'),
    orcid,
    affiliations,
  })
  .map((parts) => known(parts));
const native = fc
  .record({ nativeName: fc.constantFrom('张三明', '欧阳四'), orcid, affiliations })
  .map((parts) => known(parts));
const group = fc
  .constantFrom('Imaginary Trial Group', 'Ministry of Dose')
  .map((literal) => ({ literal, isGroup: true, affiliations: [] }));

const anyWork: fc.Arbitrary<Work> = fc
  .record({
    type: fc.constantFrom(...WORK_TYPES),
    title: phrase,
    titleOther: some(phrase),
    language: some(fc.constantFrom('en', 'zh', 'de')),
    authors: fc.uniqueArray(fc.oneof(person, native, group), {
      maxLength: 4,
      selector: (author) => authorName(author, 'zh'),
    }),
    container: some(
      fc
        .record({
          title: phrase,
          abbreviation: some(fc.constant('J Dose')),
          issns: fc.subarray(['0378-5955', '2434-561X']),
        })
        .map((parts) => known(parts)),
    ),
    publisher: some(phrase),
    publisherPlace: some(phrase),
    edition: some(simple),
    issued: some(
      fc
        .record({ year: fc.integer({ min: 1950, max: 2030 }), month: some(fc.integer({ min: 1, max: 12 })) })
        .map((parts) => known(parts)),
    ),
    volume: some(simple),
    issue: some(simple),
    pages: some(fc.constantFrom('1-5', 'S93-S99', 'iii-v', '7', '1-3,9-12')),
    articleNumber: some(fc.constant('e17')),
    doi: some(fc.constantFrom('10.5555/a_b', '10.5555/(sici)1<2::aid>3.0.co;2-a')),
    pmid: some(fc.constant('99000001')),
    pmcid: some(fc.constant('PMC99')),
    arxiv: some(fc.constant('2101.01234')),
    isbns: some(fc.constant(['9780306406157'])),
    url: some(fc.constant('https://example.org/a_b?c=1&d=%20')),
    abstract: some(fc.array(phrase, { minLength: 1, maxLength: 3 }).map((lines) => lines.join('\n'))),
    keywords: fc.uniqueArray(fc.constantFrom('dose', '剂量', 'α/β ratio'), { maxLength: 3 }),
    publicationTypes: fc.constant([]),
    funding: fc.uniqueArray(fc.constantFrom({ funder: 'National Fund', award: '81000000' }, { funder: 'A & B' }), {
      maxLength: 2,
      selector: ({ funder }) => funder,
    }),
    relations: fc.constantFrom<Work['relations'][]>([], [{ kind: 'corrects', doi: '10.5555/z' }]),
    isRetracted: fc.boolean(),
  })
  .map(({ container, titleOther, ...fields }) =>
    known({
      ...fields,
      // Of a Chinese title whose language nobody printed, whoever reads it says that it is Chinese.
      language: fields.language ?? (/\p{Script=Han}/u.test(fields.title) ? 'zh' : undefined),
      titleOther: titleOther === fields.title ? undefined : titleOther,
      container: ['book', 'thesis'].includes(fields.type) ? undefined : container,
    }),
  );

const readBack = (format: 'ris' | 'bibtex' | 'csl-json' | 'orcid', text: string): Work => {
  const { works, refused } = PARSERS[format](text);
  expect(refused).toEqual([]);
  expect(works.length).toBe(1);
  return works[0]?.work ?? expect.fail('nothing read');
};
const noPages = (work: Work): Work => {
  const { pages: _pages, ...rest } = work;
  return work.type === 'book' || work.type === 'thesis' ? rest : work;
};

test('CSL-JSON read back is the works, whole, but for a second script of a name that stays under `custom`', () => {
  fc.assert(
    fc.property(anyWork, (work) => {
      expect(readBack('csl-json', toCslJson([work]))).toEqual(work);
    }),
    { numRuns: 300 },
  );
});

test('RIS read back is the works, but for ORCIDs, funding, relations and a second identifier', () => {
  const inRis = (work: Work) => {
    const { arxiv, ...rest } = work;
    return described(
      noPages({
        ...rest,
        ...(arxiv !== undefined && (rest.doi === undefined || rest.doi.includes('arxiv'))
          ? { doi: `10.48550/arxiv.${arxiv}`, arxiv }
          : {}),
      }),
    );
  };
  fc.assert(
    fc.property(anyWork, (work) => {
      fc.pre(!(work.arxiv !== undefined && work.doi === undefined && work.type === 'article')); // read as a preprint, for its DOI is one
      expect(described(readBack('ris', toRis([work])))).toEqual(inRis(work));
    }),
    { numRuns: 300 },
  );
});

test('BibTeX read back is the works, but for relations', () => {
  const inBibtex = (work: Work) => ({ ...described(work), funding: work.funding, orcids: orcids(work) });
  fc.assert(
    fc.property(anyWork, (work) => {
      expect(inBibtex(readBack('bibtex', toBibtex([work])))).toEqual(inBibtex(work));
    }),
    { numRuns: 300 },
  );
});

test('ORCID read back is what ORCID holds of the works', () => {
  fc.assert(
    fc.property(anyWork, (work) => {
      const back = readBack('orcid', toOrcidJson([work]));
      expect(inOrcid(back)).toEqual(inOrcid(work));
      expect(readBack('orcid', toOrcidJson([back]))).toEqual(back);
    }),
    { numRuns: 300 },
  );
});

test('a file of many works keeps them all, in order', () => {
  const works = fixtureWorks('round trip', 200);
  expect(PARSERS['csl-json'](toCslJson(works)).works.map(({ work }) => work)).toEqual(works);
  for (const [format, text] of [
    ['ris', toRis(works)],
    ['bibtex', toBibtex(works)],
    ['orcid', toOrcidJson(works)],
  ] as const) {
    expect(PARSERS[format](text).works.map(({ work }) => work.doi)).toEqual(works.map(({ doi }) => doi));
  }
});
