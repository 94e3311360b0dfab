import { known } from '../known.ts';
import type { Author, Work, WorkType } from '../work.ts';

export interface CslName {
  readonly family?: string;
  readonly given?: string;
  readonly literal?: string;
}
/** An item of CSL-JSON; `custom` is the place that its schema leaves to programs. */
export type CslItem = { readonly id: string; readonly type: string } & Readonly<Record<string, unknown>>;

const TYPES: Readonly<Record<WorkType, string>> = {
  article: 'article-journal',
  review: 'article-journal',
  letter: 'article-journal',
  editorial: 'article-journal',
  guideline: 'article-journal',
  correction: 'article-journal',
  'retraction-notice': 'article-journal',
  preprint: 'article',
  'conference-paper': 'paper-conference',
  chapter: 'chapter',
  book: 'book',
  thesis: 'thesis',
  other: 'document',
};

/**
 * Works as CSL-JSON; what it has no field for stands under `custom`, so that reading it back gives the same works.
 * @see https://docs.citationstyles.org/en/stable/specification.html, CSL 1.0.2
 */
export function toCslJson(works: readonly Work[]): string {
  return JSON.stringify(
    works.map((work, at) => ({ ...cslItem(work, String(at + 1)), custom: customOf(work) })),
    null,
    2,
  );
}

/** The fields of a work that CSL has. A name in both scripts is given in that of `language`, otherwise of the work. */
export function cslItem(work: Work, id: string, language = work.language): CslItem {
  const { issued } = work;
  return known({
    id,
    type: TYPES[work.type],
    title: work.title,
    'original-title': work.titleOther,
    language: work.language,
    author: work.authors.length === 0 ? undefined : work.authors.map((author) => nameOf(author, language)),
    'container-title': work.container?.title,
    'container-title-short': work.container?.abbreviation,
    publisher: work.publisher,
    'publisher-place': work.publisherPlace,
    edition: work.edition,
    issued: issued && { 'date-parts': [[issued.year, issued.month, issued.day].filter((part) => part !== undefined)] },
    volume: work.volume,
    issue: work.issue,
    page: work.pages,
    number: work.articleNumber,
    DOI: work.doi,
    PMID: work.pmid,
    PMCID: work.pmcid,
    ISSN: work.container?.issns.join('; ') || undefined,
    ISBN: work.isbns?.join('; '),
    URL: work.url,
    abstract: work.abstract,
    keyword: work.keywords.join('; ') || undefined,
  });
}

function nameOf({ family, given, literal, nativeName }: Author, language: string | undefined): CslName {
  if (nativeName !== undefined && (language === 'zh' || family === undefined)) return { literal: nativeName };
  return family === undefined ? { literal: literal ?? given ?? '' } : known({ family, given });
}

function customOf(work: Work) {
  return known({
    type: work.type,
    authors: work.authors.map(({ affiliations, ...author }) => ({ ...author, affiliations })),
    publicationTypes: work.publicationTypes,
    funding: work.funding,
    relations: work.relations,
    arxiv: work.arxiv,
    isRetracted: work.isRetracted,
  });
}
