import { DomainError } from '@isocenter/messages';
import { authorOf, authorOfPrinted } from '../author-name.ts';
import { type Draft, workOf } from '../draft.ts';
import { known } from '../known.ts';
import { orcidOf } from '../orcid.ts';
import { type ParsedWorks, type RawRecord, readRecords, unixLines } from '../records.ts';
import { identified } from '../refusal.ts';
import type { Author, Funding, Relation, Work, WorkType } from '../work.ts';
import { issuedIn } from './issued-in.ts';
import { isRetractedType, typeOfPrinted } from './publication-types.ts';
import { pubmedRelation } from './pubmed-relations.ts';
import { pubmedTitles } from './pubmed-title.ts';
import { type TaggedFields, taggedFields } from './tagged-fields.ts';

type Fields = readonly (readonly [string, string])[];
const TAGGED = /^([A-Z][A-Z0-9]{1,3}) {0,2}- ?(.*)$/;

/**
 * The works of PubMed's MEDLINE display, as `.nbib` files hold it.
 * @see https://www.nlm.nih.gov/bsd/mms/medlineelements.html
 */
export function parseMedline(text: string): ParsedWorks {
  return readRecords(text, medlineRecords(text), (fields) => medlineWork(fields, taggedFields(fields)));
}

/** Record by record: each begins with `PMID`; what is indented goes on from the line above. */
function* medlineRecords(text: string): Iterable<RawRecord<Fields>> {
  let line = 0;
  let fields: [string, string][] = [];
  let wrong: DomainError | undefined;
  const record = (): RawRecord<Fields> => (wrong ? { line, refusal: wrong } : { line, content: fields });
  for (const [at, printed] of unixLines(text).split('\n').entries()) {
    const [, tag, value = ''] = TAGGED.exec(printed) ?? [];
    const last = fields.at(-1);
    if (tag === 'PMID') {
      if (last) yield record();
      [line, fields, wrong] = [at + 1, [[tag, value]], undefined];
    } else if (tag !== undefined && last) fields.push([tag, value]);
    else if (/^\s+\S/.test(printed) && last) last[1] = `${last[1]} ${printed.trim()}`;
    else if (printed.trim() !== '' && last)
      wrong ??= new DomainError('bibliography/syntax', { found: printed.slice(0, 60) });
  }
  if (fields.length > 0) yield record();
}

function medlineWork(fields: Fields, { all, first }: TaggedFields): Work {
  const printedTypes = all('PT');
  const book = first('BTI');
  const type =
    book === undefined ? typeOfPrinted(printedTypes, 'article') : first('TI') === undefined ? 'book' : 'chapter';
  const titles = pubmedTitles(first('TI') ?? book, first('TT'));
  return workOf({
    ...titles,
    type,
    publicationTypes: printedTypes,
    isRetracted: isRetractedType(printedTypes),
    language: first('LA'),
    authors: authorsOf(fields),
    containerTitle: type === 'book' ? undefined : (first('JT') ?? book),
    containerAbbreviation: first('TA'),
    serialNumbers: [...all('IS'), ...all('ISBN')],
    publisher: first('PB'),
    issued: issuedIn(first('DP') ?? first('DEP')),
    volume: first('VI'),
    issue: first('IP'),
    pages: first('PG'),
    ...identifiersOf({ all, first }),
    abstract: first('AB'),
    keywords: all('OT'),
    funding: all('GR').map(grantOf),
    relations: relationsOf(fields, type),
  });
}

/** `AU`, `AD` and `AUID` belong to the `FAU` above them; bodies stand behind the people. */
function authorsOf(fields: Fields): readonly Author[] {
  const authors: Author[] = [];
  const groups: Author[] = [];
  let isFull = false;
  for (const [tag, value] of fields) {
    const last = authors.at(-1);
    if (tag === 'FAU') authors.push(authorOfPrinted(value));
    else if (tag === 'AU' && !isFull) authors.push(abbreviated(value));
    else if (tag === 'CN') groups.push({ literal: value, isGroup: true, affiliations: [] });
    else if (tag === 'AD' && last)
      authors[authors.length - 1] = { ...last, affiliations: [...last.affiliations, value] };
    else if (tag === 'AUID' && last && /^orcid/i.test(value))
      authors[authors.length - 1] = { ...last, orcid: identified(orcidOf(value)) };
    if (tag === 'FAU') isFull = true;
    else if (tag === 'AU') isFull = false;
  }
  return [...authors, ...groups];
}

/** `van der Berg JA Jr` of a record without full names. */
function abbreviated(printed: string): Author {
  const [, family, given] = /^(.+?) ((?:\p{Lu}|-)+(?: (?:Jr|Sr|\d(?:st|nd|rd|th)))?)$/u.exec(printed.trim()) ?? [];
  return authorOf({ family: family ?? printed.trim(), given }) ?? authorOfPrinted(printed);
}

function identifiersOf({ all, first }: TaggedFields): Pick<Draft, 'doi' | 'pmid' | 'pmcid' | 'articleNumber'> {
  const located = [...all('LID'), ...all('AID')];
  const ofKind = (kind: string) =>
    located
      .find((each) => each.endsWith(`[${kind}]`))
      ?.slice(0, -kind.length - 2)
      .trim();
  return {
    doi: ofKind('doi'),
    pmid: first('PMID'),
    pmcid: first('PMC'),
    articleNumber: first('PG') === undefined ? ofKind('pii') : undefined,
  };
}

/** `R01 CA000000/CA/NCI NIH HHS/United States`, outside of the American institutes without the part of two letters. */
function grantOf(printed: string): Funding {
  const parts = printed.split('/').map((part) => part.trim());
  const agency = parts.length > 3 || /^[A-Z]{2}$/.test(parts[1] ?? '') ? parts[2] : parts[1];
  return known({ funder: agency || undefined, award: parts[0] || undefined });
}

function relationsOf(fields: Fields, type: WorkType): readonly Relation[] {
  return fields.flatMap(([refType, source]) => {
    const pmid = /\bPMID:?\s*(\d+)/.exec(source)?.[1];
    const doi = /\bdoi:\s*(10\.\S+?)\.?(?=\s|$)/i.exec(source)?.[1];
    return pubmedRelation(type, { refType, source, doi, pmid }) ?? [];
  });
}
