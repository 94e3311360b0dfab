import { authorName } from '../author-name.ts';
import type { Work, WorkType } from '../work.ts';
import { datePartsOf } from './date-parts.ts';

const TYPES: Readonly<Record<WorkType, string>> = {
  article: 'journal-article',
  review: 'review-article',
  letter: 'journal-article',
  editorial: 'journal-article',
  guideline: 'journal-article',
  correction: 'journal-article',
  'retraction-notice': 'journal-article',
  preprint: 'preprint',
  'conference-paper': 'conference-paper',
  chapter: 'book-chapter',
  book: 'book',
  thesis: 'dissertation-thesis',
  other: 'other',
};

/**
 * Works as the bulk of ORCID's API 3.0, to be sent to a record or read by who knows it. Volume, pages and affiliations have no place in it.
 * @see https://github.com/ORCID/orcid-model/blob/master/src/main/resources/record_3.0/work-3.0.xsd
 */
export function toOrcidJson(works: readonly Work[]): string {
  return JSON.stringify({ bulk: works.map((work) => ({ work: orcidWork(work) })) }, null, 2);
}

function orcidWork(work: Work) {
  const value = (text: string | undefined) => (text === undefined ? null : { value: text });
  const [year, month, day] = work.issued ? datePartsOf(work.issued) : [];
  return {
    title: {
      title: value(work.title),
      subtitle: null,
      'translated-title':
        work.titleOther === undefined
          ? null
          : { value: work.titleOther, 'language-code': work.language === 'zh' ? 'en' : 'zh' },
    },
    'journal-title': value(work.container?.title),
    'short-description': work.abstract?.slice(0, 5000) ?? null,
    type: TYPES[work.type],
    'publication-date': year === undefined ? null : { year: value(year), month: value(month), day: value(day) },
    'external-ids': { 'external-id': identifiersOf(work) },
    url: value(work.url),
    contributors: { contributor: work.authors.map((author, at) => contributorOf(author, at, work.language)) },
    'language-code': work.language ?? null,
  };
}

function contributorOf(author: Work['authors'][number], at: number, language: string | undefined) {
  const isNative = author.nativeName !== undefined && (language === 'zh' || author.family === undefined);
  const inverted =
    author.family === undefined
      ? undefined
      : [author.family, author.given].filter((part) => part !== undefined).join(', ');
  return {
    'contributor-orcid':
      author.orcid === undefined
        ? null
        : { uri: `https://orcid.org/${author.orcid}`, path: author.orcid, host: 'orcid.org' },
    'credit-name': { value: isNative ? authorName(author, 'zh') : (inverted ?? authorName(author, 'en')) },
    'contributor-email': null,
    'contributor-attributes': {
      'contributor-sequence': at === 0 ? 'first' : 'additional',
      'contributor-role': 'author',
    },
  };
}

function identifiersOf(work: Work) {
  const id = (type: string, text: string | undefined, relationship = 'self', url?: string) =>
    text === undefined
      ? []
      : [
          {
            'external-id-type': type,
            'external-id-value': text,
            'external-id-url': url === undefined ? null : { value: url },
            'external-id-relationship': relationship,
          },
        ];
  const isPart = work.container !== undefined;
  return [
    ...id('doi', work.doi, 'self', work.doi && `https://doi.org/${work.doi}`),
    ...id('pmid', work.pmid, 'self', work.pmid && `https://pubmed.ncbi.nlm.nih.gov/${work.pmid}/`),
    ...id('pmc', work.pmcid),
    ...id('arxiv', work.arxiv),
    ...(work.container?.issns ?? []).flatMap((issn) => id('issn', issn, 'part-of')),
    ...(work.isbns ?? []).flatMap((isbn) => id('isbn', isbn, isPart ? 'part-of' : 'self')),
    ...work.relations
      .filter(({ kind }) => kind === 'has-preprint' || kind === 'is-preprint-of')
      .flatMap(({ doi }) => id('doi', doi, 'version-of')),
  ];
}
