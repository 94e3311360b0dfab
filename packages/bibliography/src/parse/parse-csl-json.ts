import { z } from 'zod';
import { authorOf } from '../author-name.ts';
import { workOf } from '../draft.ts';
import { dateOf, issuedOf } from '../issued.ts';
import { isObject, jsonOf, listed, shaped } from '../json.ts';
import { known } from '../known.ts';
import { type ParsedWorks, type RawRecord, readRecords } from '../records.ts';
import { type Author, type Issued, RELATION_KINDS, WORK_TYPES, type Work, type WorkType } from '../work.ts';
import { isRetractedType, typeOfPrinted } from './publication-types.ts';

const text = z.string().or(z.number().transform(String)).nullish();
const texts = z.string().or(z.array(z.string())).nullish();
const name = z.looseObject({
  family: z.string().nullish(),
  given: z.string().nullish(),
  literal: z.string().nullish(),
  suffix: z.string().nullish(),
  'non-dropping-particle': z.string().nullish(),
  'dropping-particle': z.string().nullish(),
});
/** What CSL has no field for, as this package writes it under `custom`. */
const CUSTOM = z.looseObject({
  type: z.enum(WORK_TYPES).optional(),
  authors: z
    .array(
      z.looseObject({
        nativeName: z.string().optional(),
        orcid: z.string().optional(),
        isGroup: z.boolean().optional(),
        isCorresponding: z.boolean().optional(),
        isCoFirst: z.boolean().optional(),
        affiliations: z.array(z.string()).optional(),
      }),
    )
    .optional(),
  publicationTypes: z.array(z.string()).optional(),
  funding: z.array(z.object({ funder: z.string().exactOptional(), award: z.string().exactOptional() })).optional(),
  relations: z
    .array(
      z.object({
        kind: z.enum(RELATION_KINDS),
        doi: z.string().exactOptional(),
        pmid: z.string().exactOptional(),
        note: z.string().exactOptional(),
      }),
    )
    .optional(),
  arxiv: z.string().optional(),
  isRetracted: z.boolean().optional(),
});
const CSL_ITEM = z.looseObject({
  type: z.string(),
  title: z.string().nullish(),
  'original-title': z.string().nullish(),
  language: z.string().nullish(),
  author: z.array(name).nullish(),
  'container-title': z.string().nullish(),
  'container-title-short': z.string().nullish(),
  journalAbbreviation: z.string().nullish(),
  publisher: z.string().nullish(),
  'publisher-place': z.string().nullish(),
  edition: text,
  issued: z
    .looseObject({
      'date-parts': z.array(z.array(z.number().or(z.string()))).optional(),
      raw: z.string().optional(),
      literal: z.string().optional(),
    })
    .nullish(),
  volume: text,
  issue: text,
  page: text,
  number: text,
  genre: z.string().nullish(),
  DOI: z.string().nullish(),
  PMID: text,
  PMCID: z.string().nullish(),
  ISSN: texts,
  ISBN: texts,
  URL: z.string().nullish(),
  abstract: z.string().nullish(),
  keyword: z.string().nullish(),
  custom: CUSTOM.nullish(),
});
type CslItem = z.infer<typeof CSL_ITEM>;

/**
 * The works of CSL-JSON, a list or one.
 * @see https://github.com/citation-style-language/schema/blob/master/schemas/input/csl-data.json
 */
export function parseCslJson(source: string): ParsedWorks {
  return readRecords(source, cslRecords(source), (record) => cslWork(shaped(CSL_ITEM, record)));
}

function cslRecords(source: string): readonly RawRecord<unknown>[] {
  const read = jsonOf(source);
  if ('refusal' in read) return [read];
  if (Array.isArray(read.json)) return listed('', read.json);
  if (!isObject(read.json)) return [];
  return Array.isArray(read.json['items'])
    ? listed('items', read.json['items'])
    : 'type' in read.json
      ? [{ path: '/', content: read.json }]
      : [];
}

/** Since CSL 1.0.2 a bare `article` is a preprint. */
const TYPES: Readonly<Record<string, WorkType>> = {
  'article-journal': 'article',
  'article-magazine': 'article',
  'article-newspaper': 'article',
  article: 'preprint',
  'paper-conference': 'conference-paper',
  speech: 'conference-paper',
  chapter: 'chapter',
  'entry-encyclopedia': 'chapter',
  'entry-dictionary': 'chapter',
  book: 'book',
  thesis: 'thesis',
  review: 'review',
};

function cslWork(item: CslItem): Work {
  const known = <T>(each: T | null | undefined) => each ?? undefined;
  const printedTypes = item.custom?.publicationTypes ?? [item.genre].filter((genre) => genre != null);
  const type = item.custom?.type ?? typeOfPrinted(printedTypes, TYPES[item.type] ?? 'other');
  const isArticle = type !== 'book' && type !== 'thesis';
  return workOf({
    type,
    title: known(item.title),
    titleOther: known(item['original-title']),
    language: known(item.language),
    authors: (item.author ?? []).flatMap((each, at) => authorIn(each, item.custom?.authors?.[at]) ?? []),
    containerTitle: isArticle ? known(item['container-title']) : undefined,
    containerAbbreviation: isArticle ? known(item['container-title-short'] ?? item.journalAbbreviation) : undefined,
    serialNumbers: [item.ISSN, item.ISBN].flat().filter((each) => each != null),
    publisher: known(item.publisher),
    publisherPlace: known(item['publisher-place']),
    edition: known(item.edition),
    issued: issuedIn(item.issued),
    volume: known(item.volume),
    issue: known(item.issue),
    pages: known(item.page),
    articleNumber: known(item.number),
    doi: known(item.DOI),
    pmid: known(item.PMID),
    pmcid: known(item.PMCID),
    arxiv: item.custom?.arxiv,
    url: known(item.URL),
    abstract: known(item.abstract),
    keywords: (item.keyword ?? '').split(/\s*[;；]\s*|,\s+/),
    publicationTypes: printedTypes,
    funding: item.custom?.funding,
    relations: item.custom?.relations,
    isRetracted: item.custom?.isRetracted === true || isRetractedType(printedTypes),
  });
}

function authorIn(
  printed: z.infer<typeof name>,
  custom: NonNullable<z.infer<typeof CUSTOM>['authors']>[number] | undefined,
): Author | undefined {
  const joined = (...parts: readonly (string | null | undefined)[]) =>
    parts.filter((part) => part != null && part !== '').join(' ') || undefined;
  const author = authorOf({
    family: joined(printed['dropping-particle'], printed['non-dropping-particle'], printed.family),
    given: joined(printed.given, printed.suffix),
    literal: printed.literal ?? undefined,
  });
  if (author === undefined || custom === undefined) return author;
  const { orcid, nativeName, isGroup, isCorresponding, isCoFirst, affiliations } = custom;
  return known({ nativeName, ...author, orcid, isGroup, isCorresponding, isCoFirst, affiliations: affiliations ?? [] });
}

function issuedIn(issued: CslItem['issued']): Issued | undefined {
  const [year, month, day] = (issued?.['date-parts']?.[0] ?? []).map(String);
  return dateOf(year, month, day) ?? issuedOf(issued?.raw ?? issued?.literal ?? '');
}
