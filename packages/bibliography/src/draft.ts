import { DomainError } from '@isocenter/messages';
import { hasHan } from './author-name.ts';
import { arxivOf, doiOf, isPreprintDoi } from './doi.ts';
import { isbnOf, issnOf } from './issn.ts';
import { known } from './known.ts';
import { languageCode } from './language-code.ts';
import { plainLine, plainText } from './plain-text.ts';
import { pmcidOf, pmidOf } from './pmid.ts';
import { identified } from './refusal.ts';
import { saysRetracted } from './title-key.ts';
import type { Author, Funding, Issued, Relation, Work, WorkType } from './work.ts';

/** What a parser found in a record, as printed; {@link workOf} makes a work of it or refuses it. */
export interface Draft {
  type: WorkType;
  title?: string | undefined;
  titleOther?: string | undefined;
  language?: string | undefined;
  authors?: readonly Author[] | undefined;
  containerTitle?: string | undefined;
  containerAbbreviation?: string | undefined;
  /** ISSNs and ISBNs as they come, several in one text separated by `;`, `,` or space */
  serialNumbers?: readonly string[] | undefined;
  publisher?: string | undefined;
  publisherPlace?: string | undefined;
  edition?: string | undefined;
  issued?: Issued | undefined;
  volume?: string | undefined;
  issue?: string | undefined;
  pages?: string | undefined;
  articleNumber?: string | undefined;
  doi?: string | undefined;
  pmid?: string | undefined;
  pmcid?: string | undefined;
  arxiv?: string | undefined;
  url?: string | undefined;
  abstract?: string | undefined;
  keywords?: readonly string[] | undefined;
  publicationTypes?: readonly string[] | undefined;
  funding?: readonly Funding[] | undefined;
  relations?: readonly Relation[] | undefined;
  isRetracted?: boolean | undefined;
}

/** @throws DomainError if there is no title or an identifier is wrong */
export function workOf(draft: Draft): Work {
  const title = line(draft.title);
  const doi = filled(draft.doi, (text) => identified(doiOf(text)));
  if (title === undefined)
    throw new DomainError('bibliography/no-title', { found: doi ?? draft.pmid ?? draft.containerTitle ?? draft.type });
  const { issns, isbns } = serialNumbersOf(draft.serialNumbers ?? []);
  const containerTitle = line(draft.containerTitle) ?? line(draft.containerAbbreviation);
  const abbreviation = line(draft.containerAbbreviation);
  const titleOther = line(draft.titleOther);
  const relations = distinct((draft.relations ?? []).map(relationOf));
  return known({
    type: draft.type === 'article' && doi !== undefined && isPreprintDoi(doi) ? 'preprint' : draft.type,
    title,
    titleOther: titleOther === title ? undefined : titleOther,
    language: filled(draft.language, languageCode) ?? (isChinese(title) ? 'zh' : undefined),
    authors: (draft.authors ?? []).map(tidied),
    container:
      containerTitle === undefined
        ? undefined
        : known({
            title: containerTitle,
            abbreviation: abbreviation === containerTitle ? undefined : abbreviation,
            issns,
          }),
    publisher: line(draft.publisher),
    publisherPlace: line(draft.publisherPlace),
    edition: line(draft.edition),
    issued: draft.issued,
    volume: line(draft.volume),
    issue: line(draft.issue),
    pages: filled(draft.pages, pagesOf),
    articleNumber: line(draft.articleNumber),
    doi,
    pmid: filled(draft.pmid, (text) => identified(pmidOf(text))),
    pmcid: filled(draft.pmcid, (text) => identified(pmcidOf(text))),
    arxiv:
      filled(draft.arxiv, arxivOf) ?? (doi === undefined || !doi.startsWith('10.48550/') ? undefined : arxivOf(doi)),
    isbns: isbns.length === 0 ? undefined : isbns,
    url: line(draft.url),
    abstract: filled(draft.abstract, (text) => plainText(text) || undefined),
    keywords: distinctLines(draft.keywords ?? []),
    publicationTypes: distinctLines(draft.publicationTypes ?? []),
    funding: distinct((draft.funding ?? []).flatMap(fundingOf)),
    relations,
    isRetracted:
      draft.isRetracted === true || saysRetracted(title) || relations.some(({ kind }) => kind === 'is-retracted-by'),
  });
}

/** Han characters and no kana: what a title tells where no language is printed. */
const isChinese = (title: string) => hasHan(title) && !/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(title);

function filled<T>(text: string | undefined, read: (text: string) => T): T | undefined {
  return text === undefined || text.trim() === '' ? undefined : read(text.trim());
}

function line(text: string | undefined): string | undefined {
  return filled(text, (printed) => plainLine(printed) || undefined);
}

function distinctLines(lines: readonly string[]): readonly string[] {
  return [...new Set(lines.map(plainLine).filter((each) => each !== ''))];
}

function distinct<T>(values: readonly T[]): readonly T[] {
  return [...new Map(values.map((value) => [JSON.stringify(value), value])).values()];
}

/** Names and addresses on one line each, none of them empty. */
function tidied(author: Author): Author {
  const { family, given, literal, nativeName } = author;
  const names = { family: line(family), given: line(given), literal: line(literal), nativeName: line(nativeName) };
  return known({ ...author, ...names, affiliations: distinctLines(author.affiliations) });
}

function fundingOf({ funder, award }: Funding): readonly Funding[] {
  const printed = known({ funder: line(funder), award: line(award) });
  return 'funder' in printed || 'award' in printed ? [printed] : [];
}

/** What a database prints as the DOI of another work and is none becomes a note. */
function relationOf({ doi, note, ...relation }: Relation): Relation {
  const found = doi === undefined ? undefined : doiOf(doi);
  if (found === undefined || 'value' in found) return known({ ...relation, doi: found?.value, note });
  return { ...relation, note: [note, doi].filter((part) => part !== undefined).join('; ') };
}

/** `117--118`, `117 – 118` and `117‐118` as `117-118`. */
function pagesOf(printed: string): string {
  return plainLine(printed)
    .replaceAll(/\s*[-‐‑–—−]+\s*/g, '-')
    .replace(/^-|-$/g, '');
}

/** ISSNs and ISBNs apart. @throws DomainError if a number is neither */
function serialNumbersOf(printed: readonly string[]): {
  readonly issns: readonly string[];
  readonly isbns: readonly string[];
} {
  const issns = new Set<string>();
  const isbns = new Set<string>();
  for (const number of printed.flatMap(separated)) {
    const isbn = isbnOf(number);
    if ('value' in isbn) isbns.add(isbn.value);
    else if (number.replaceAll(/[^\dXx]/g, '').length >= 10) identified(isbn);
    else issns.add(identified(issnOf(number)));
  }
  return { issns: [...issns], isbns: [...isbns] };
}

function separated(printed: string): readonly string[] {
  const plain = printed.normalize('NFKC').replaceAll(/\([^)]*\)/g, ' ');
  const hyphenated = plain.replaceAll(/\b(?:[ep]-?)?issn\b|\bisbn\b|:/gi, ' ');
  return hyphenated.split(/[;,/]|\s+/).filter((part) => part !== '');
}
