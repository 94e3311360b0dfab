import { z } from 'zod';
import { authorOf } from '../author-name.ts';
import { workOf } from '../draft.ts';
import { dateOf } from '../issued.ts';
import { isObject, jsonOf, listed, shaped } from '../json.ts';
import { known } from '../known.ts';
import { orcidOf } from '../orcid.ts';
import { type ParsedWorks, type RawRecord, readRecords } from '../records.ts';
import { identified } from '../refusal.ts';
import type { Author, Funding, Issued, Relation, RelationKind, Work, WorkType } from '../work.ts';
import { typeOfPrinted } from './publication-types.ts';

/** A list; one text where Crossref answers for CSL. */
const texts = z
  .array(z.string())
  .or(z.string().transform((text) => [text]))
  .nullish();
const date = z.looseObject({ 'date-parts': z.array(z.array(z.number().nullable())) }).nullish();
const update = z.looseObject({ DOI: z.string(), type: z.string().nullish(), label: z.string().nullish() });
const author = z.looseObject({
  family: z.string().nullish(),
  given: z.string().nullish(),
  name: z.string().nullish(),
  suffix: z.string().nullish(),
  ORCID: z.string().nullish(),
  affiliation: z.array(z.looseObject({ name: z.string().nullish() })).nullish(),
});
const CROSSREF_WORK = z.looseObject({
  DOI: z.string(),
  type: z.string(),
  subtype: z.string().nullish(),
  title: texts,
  subtitle: texts,
  'original-title': texts,
  language: z.string().nullish(),
  author: z.array(author).nullish(),
  'container-title': texts,
  'short-container-title': texts,
  ISSN: texts,
  ISBN: texts,
  publisher: z.string().nullish(),
  'publisher-location': z.string().nullish(),
  'edition-number': z.string().nullish(),
  issued: date,
  volume: z.string().nullish(),
  issue: z.string().nullish(),
  page: z.string().nullish(),
  'article-number': z.string().nullish(),
  abstract: z.string().nullish(),
  subject: texts,
  funder: z.array(z.looseObject({ name: z.string().nullish(), award: texts })).nullish(),
  'update-to': z.array(update).nullish(),
  'updated-by': z.array(update).nullish(),
  relation: z
    .record(z.string(), z.array(z.looseObject({ id: z.string(), 'id-type': z.string() })).or(z.unknown()))
    .nullish(),
});
type CrossrefWork = z.infer<typeof CROSSREF_WORK>;

/**
 * The works of Crossref's API: one work, a list, or the message around either.
 * @see https://github.com/CrossRef/rest-api-doc/blob/master/api_format.md
 */
export function parseCrossref(text: string): ParsedWorks {
  return readRecords(text, crossrefRecords(text), (record) => crossrefWork(shaped(CROSSREF_WORK, record)));
}

function crossrefRecords(text: string): readonly RawRecord<unknown>[] {
  const read = jsonOf(text);
  if ('refusal' in read) return [read];
  const message = isObject(read.json) && 'message' in read.json ? read.json['message'] : read.json;
  const path = message === read.json ? '' : 'message';
  if (Array.isArray(message)) return listed(path, message);
  if (!isObject(message)) return [];
  const items = message['items'];
  if (Array.isArray(items)) return listed(path === '' ? 'items' : `${path}.items`, items);
  return 'DOI' in message ? [{ path: path || '/', content: message }] : [];
}

/** @see https://api.crossref.org/types */
const TYPES: Readonly<Record<string, WorkType>> = {
  'journal-article': 'article',
  'posted-content': 'preprint',
  'proceedings-article': 'conference-paper',
  'book-chapter': 'chapter',
  'book-section': 'chapter',
  'book-part': 'chapter',
  'reference-entry': 'chapter',
  book: 'book',
  monograph: 'book',
  'edited-book': 'book',
  'reference-book': 'book',
  proceedings: 'book',
  dissertation: 'thesis',
};

const NOTICE_TITLE = /^(?:retraction(?: notice)?|撤稿声明)\b\s*(?:to\b|of\b|[:：-])/i;
const CORRECTION_TITLE =
  /^(?:correction|corrigendum|erratum|author correction|publisher correction|更正|勘误)\b\s*(?:to\b|for\b|[:：-])/i;

function typeOf(work: CrossrefWork): WorkType {
  const updates = (work['update-to'] ?? []).map(({ type }) => type ?? '');
  const title = work.title?.[0] ?? '';
  if (updates.some((type) => /retract|withdraw|removal/.test(type)) || NOTICE_TITLE.test(title))
    return 'retraction-notice';
  if (updates.some((type) => /correct|corrigend|errat/.test(type)) || CORRECTION_TITLE.test(title)) return 'correction';
  const type = TYPES[work.type] ?? 'other';
  return type === 'preprint' && work.subtype != null && work.subtype !== 'preprint'
    ? typeOfPrinted([work.subtype], 'other')
    : type;
}

function crossrefWork(work: CrossrefWork): Work {
  const isPart = [
    'book-chapter',
    'journal-article',
    'proceedings-article',
    'posted-content',
    'book-section',
    'book-part',
    'reference-entry',
  ].includes(work.type);
  return workOf({
    type: typeOf(work),
    title: titleOf(work),
    titleOther: work['original-title']?.[0],
    language: work.language ?? undefined,
    authors: (work.author ?? []).flatMap((each) => authorIn(each) ?? []),
    containerTitle: isPart ? work['container-title']?.[0] : undefined,
    containerAbbreviation: isPart ? work['short-container-title']?.[0] : undefined,
    serialNumbers: [...(work.ISSN ?? []), ...(work.ISBN ?? []).map((isbn) => isbn.replace(/^.*\//, ''))],
    publisher: work.publisher ?? undefined,
    publisherPlace: work['publisher-location'] ?? undefined,
    edition: work['edition-number'] ?? undefined,
    issued: issuedIn(work.issued?.['date-parts'][0]),
    volume: work.volume ?? undefined,
    issue: work.issue ?? undefined,
    pages: work.page ?? undefined,
    articleNumber: work['article-number'] ?? undefined,
    doi: work.DOI,
    abstract: work.abstract ?? undefined,
    keywords: work.subject ?? [],
    publicationTypes: [work.subtype ?? work.type],
    funding: (work.funder ?? []).flatMap(fundingOf),
    relations: [
      ...updatesOf(work['update-to'], 'to'),
      ...updatesOf(work['updated-by'], 'by'),
      ...relationsOf(work.relation),
    ],
  });
}

function titleOf({ title, subtitle }: CrossrefWork): string | undefined {
  const [main, sub] = [title?.[0], subtitle?.[0]];
  if (main === undefined || sub === undefined || sub === '' || main.includes(sub)) return main;
  return /[?!:]$/.test(main) ? `${main} ${sub}` : `${main}: ${sub}`;
}

function authorIn(each: z.infer<typeof author>): Author | undefined {
  const isGroup = each.name != null && each.family == null;
  return authorOf({
    literal: each.name ?? undefined,
    isGroup: isGroup ? true : undefined,
    family: each.family ?? undefined,
    given: [each.given, each.suffix].filter((part) => part != null).join(' ') || undefined,
    orcid: each.ORCID == null ? undefined : identified(orcidOf(each.ORCID)),
    affiliations: (each.affiliation ?? []).flatMap(({ name }) => name ?? []),
  });
}

function issuedIn(parts: readonly (number | null)[] | undefined): Issued | undefined {
  const [year, month, day] = (parts ?? []).map((part) => (part === null ? undefined : String(part)));
  return dateOf(year, month, day);
}

function fundingOf({
  name,
  award,
}: {
  readonly name?: string | null | undefined;
  readonly award?: readonly string[] | null | undefined;
}): readonly Funding[] {
  const funder = name ?? undefined;
  return award == null || award.length === 0
    ? [known({ funder })]
    : award.map((number) => known({ funder, award: number }));
}

type Updates = CrossrefWork['update-to'];
function updatesOf(updates: Updates, direction: 'to' | 'by'): readonly Relation[] {
  return (updates ?? []).flatMap(({ DOI, type, label }) => {
    const isRetraction = /retract|withdraw|removal/.test(type ?? '');
    const isCorrection = /correct|corrigend|errat/.test(type ?? '');
    if (!isRetraction && !isCorrection) return [];
    const [active, passive]: readonly [RelationKind, RelationKind] = isRetraction
      ? ['retracts', 'is-retracted-by']
      : ['corrects', 'is-corrected-by'];
    return [known({ kind: direction === 'to' ? active : passive, doi: DOI.toLowerCase(), note: label ?? undefined })];
  });
}

function relationsOf(relation: CrossrefWork['relation']): readonly Relation[] {
  return (['is-preprint-of', 'has-preprint'] as const).flatMap((kind) => {
    const targets = relation?.[kind];
    const dois = Array.isArray(targets) ? targets.filter(isObject).filter((target) => target['id-type'] === 'doi') : [];
    return dois.map(({ id }) => ({ kind, doi: String(id).toLowerCase() }));
  });
}
