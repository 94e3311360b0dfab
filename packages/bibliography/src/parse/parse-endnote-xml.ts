import { authorOfPrinted } from '../author-name.ts';
import { workOf } from '../draft.ts';
import { issuedOf } from '../issued.ts';
import { type ParsedWorks, readRecords } from '../records.ts';
import type { Issued, Work, WorkType } from '../work.ts';
import { elementAt, textAt, textsAt, type XmlElement, xmlRecords } from '../xml.ts';
import { withAddresses } from './addresses.ts';
import { issuedIn } from './issued-in.ts';
import { isRetractedType, typeOfPrinted } from './publication-types.ts';

/**
 * The works of EndNote's XML export, with or without its `style` elements. Its format is published as a DTD in an archive that EndNote's makers
 * no longer offer: what is read is what EndNote and Zotero write.
 */
export function parseEndnoteXml(text: string): ParsedWorks {
  return readRecords(text, xmlRecords(text, ['record']), endnoteWork);
}

const TYPES: Readonly<Record<string, WorkType>> = {
  'journal article': 'article',
  'electronic article': 'article',
  'magazine article': 'article',
  'newspaper article': 'article',
  'conference paper': 'conference-paper',
  'conference proceedings': 'conference-paper',
  'book section': 'chapter',
  'electronic book section': 'chapter',
  encyclopedia: 'chapter',
  book: 'book',
  'edited book': 'book',
  'electronic book': 'book',
  thesis: 'thesis',
  preprint: 'preprint',
};

function endnoteWork(record: XmlElement): Work {
  const at = (path: string) => textAt(record, path);
  const printedTypes = [at('work-type')].filter((type) => type !== undefined);
  const type = typeOfPrinted(
    printedTypes,
    TYPES[elementAt(record, 'ref-type')?.attributes['name']?.toLowerCase() ?? ''] ?? 'other',
  );
  const isWhole = type === 'book' || type === 'thesis';
  const isPubmed = /pubmed|medline|nlm/i.test(
    `${at('remote-database-name') ?? ''} ${at('remote-database-provider') ?? ''}`,
  );
  const custom = at('custom2');
  return workOf({
    type,
    title: at('titles/title'),
    titleOther: at('titles/translated-title'),
    language: at('language'),
    authors: withAddresses(
      textsAt(record, 'contributors/authors/author').map(authorOfPrinted),
      lines(at('auth-address')),
    ),
    containerTitle: isWhole ? undefined : (at('periodical/full-title') ?? at('titles/secondary-title')),
    containerAbbreviation: isWhole ? undefined : (at('periodical/abbr-1') ?? at('alt-periodical/abbr-1')),
    serialNumbers: lines(at('isbn')),
    publisher: at('publisher'),
    publisherPlace: at('pub-location'),
    edition: at('edition'),
    issued: issuedBy(at('dates/year'), at('dates/pub-dates/date')),
    volume: at('volume'),
    issue: at('number'),
    pages: isWhole ? undefined : at('pages'),
    articleNumber: at('custom7'),
    doi: lines(at('electronic-resource-num'))[0],
    pmid: isPubmed ? at('accession-num') : undefined,
    pmcid: custom !== undefined && /^pmc\d/i.test(custom) ? custom : undefined,
    url: at('urls/web-urls/url') ?? at('urls/related-urls/url'),
    abstract: at('abstract'),
    keywords: textsAt(record, 'keywords/keyword').flatMap(lines),
    publicationTypes: printedTypes,
    isRetracted: isRetractedType(printedTypes),
  });
}

function lines(text: string | undefined): readonly string[] {
  return (text ?? '')
    .split(/[\r\n]+/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** The day stands without its year (`Mar 15`) or with it. */
function issuedBy(year: string | undefined, day: string | undefined): Issued | undefined {
  const issued = issuedIn(year);
  const exact =
    day === undefined
      ? undefined
      : (issuedOf(day) ?? issuedOf(`${year ?? ''} ${day}`) ?? issuedOf(`${day} ${year ?? ''}`));
  return exact !== undefined && (issued === undefined || exact.year === issued.year) ? exact : issued;
}
