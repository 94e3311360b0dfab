import { DomainError } from '@isocenter/messages';
import { authorOfPrinted } from '../author-name.ts';
import { doiOf } from '../doi.ts';
import { type Draft, workOf } from '../draft.ts';
import { type ParsedWorks, type RawRecord, readRecords, unixLines } from '../records.ts';
import type { Issued, Work, WorkType } from '../work.ts';
import { withAddresses } from './addresses.ts';
import { issuedIn } from './issued-in.ts';
import { isRetractedType, typeOfPrinted } from './publication-types.ts';
import { type TaggedFields, taggedFields } from './tagged-fields.ts';

const TAGGED = /^([A-Z][A-Z0-9]) {1,2}-(?: (.*)|\s*)$/;

/**
 * The works of RIS. The tags of reference managers and of publishers both: a title is `TI` or `T1`, a journal `T2`, `JF` or `JO`.
 * @see https://en.wikipedia.org/wiki/RIS_(file_format), which keeps the specification of 2011 and what programs write
 */
export function parseRis(text: string): ParsedWorks {
  return readRecords(text, risRecords(text), risWork);
}

interface Open {
  readonly line: number;
  readonly fields: [string, string][];
}

/** Record by record: from `TY` to `ER`; tagged lines outside of both are a record without beginning. */
function* risRecords(text: string): Iterable<RawRecord<TaggedFields>> {
  let open: Open | undefined;
  const unfinished = ({ line, fields }: Open): RawRecord<TaggedFields> => ({
    line,
    refusal: new DomainError('bibliography/cut-off', { found: fields[0]?.[0] === 'TY' ? 'ER' : 'TY' }),
  });
  for (const [at, printed] of unixLines(text).split('\n').entries()) {
    const [, tag, value = ''] = TAGGED.exec(printed.trimEnd()) ?? [];
    if (tag === 'TY') {
      if (open) yield unfinished(open);
      open = { line: at + 1, fields: [[tag, value]] };
    } else if (tag === 'ER') {
      if (open)
        yield open.fields[0]?.[0] === 'TY' ? { line: open.line, content: taggedFields(open.fields) } : unfinished(open);
      open = undefined;
    } else if (tag !== undefined) {
      open ??= { line: at + 1, fields: [] };
      open.fields.push([tag, value]);
    } else {
      continueField(open, printed);
    }
  }
  if (open) yield unfinished(open);
}

function continueField(open: Open | undefined, printed: string): void {
  const last = open?.fields.at(-1);
  if (last && printed.trim() !== '') last[1] = `${last[1]}\n${printed.trim()}`;
}

const TYPES: Readonly<Record<string, WorkType>> = {
  JOUR: 'article',
  EJOUR: 'article',
  MGZN: 'article',
  JFULL: 'article',
  INPR: 'article',
  ABST: 'article',
  CONF: 'conference-paper',
  CPAPER: 'conference-paper',
  CHAP: 'chapter',
  ECHAP: 'chapter',
  ENCYC: 'chapter',
  BOOK: 'book',
  EBOOK: 'book',
  EDBOOK: 'book',
  WHOLE: 'book',
  SER: 'book',
  THES: 'thesis',
};

function risWork(fields: TaggedFields): Work {
  const { all, first } = fields;
  const doiInType = all('M3').find((printed) => 'value' in doiOf(printed));
  const printedTypes = all('M3').filter((printed) => printed !== doiInType);
  const isPreprint = first('TY') === 'UNPB' && printedTypes.some((printed) => /preprint/i.test(printed));
  const type = isPreprint ? 'preprint' : typeOfPrinted(printedTypes, TYPES[first('TY') ?? ''] ?? 'other');
  const isWhole = type === 'book' || type === 'thesis';
  return workOf({
    type,
    title: first('TI', 'T1', 'CT', 'BT'),
    titleOther: first('TT'),
    language: first('LA'),
    authors: withAddresses(all('AU', 'A1').map(authorOfPrinted), all('AD')),
    ...containerOf(fields, isWhole),
    serialNumbers: all('SN'),
    publisher: first('PB'),
    publisherPlace: first('CY', 'PP'),
    edition: first('ET'),
    issued: issuedBy(fields),
    volume: first('VL'),
    issue: first('IS'),
    pages: isWhole ? undefined : pagesOf(fields),
    articleNumber: first('C7'),
    ...identifiersOf(fields, doiInType),
    url: first('UR', 'L2'),
    abstract: first('AB', 'N2'),
    keywords: all('KW').flatMap((words) => words.split('\n')),
    publicationTypes: printedTypes,
    isRetracted: isRetractedType(printedTypes),
  });
}

function containerOf(
  { first }: TaggedFields,
  isWhole: boolean,
): Pick<Draft, 'containerTitle' | 'containerAbbreviation'> {
  if (isWhole) return {};
  const full = first('T2', 'JF', 'BT');
  return {
    containerTitle: full ?? first('JO', 'JA', 'J2', 'J1'),
    containerAbbreviation: first('JA', 'J2', 'J1') ?? (full === undefined ? undefined : first('JO')),
  };
}

/** `DA` is the more exact one, but of another year it is the day of something else. */
function issuedBy({ first }: TaggedFields): Issued | undefined {
  const year = issuedIn(first('PY', 'Y1'));
  const day = issuedIn(first('DA'));
  return year === undefined || (day?.year === year.year && year.month === undefined) ? (day ?? year) : year;
}

function pagesOf({ first }: TaggedFields): string | undefined {
  const [from, to] = [first('SP'), first('EP')];
  return from === undefined || to === undefined || from.includes('-') || from === to ? from : `${from}-${to}`;
}

/** A DOI may stand in the field of the type or in an address alone, a PubMed number among the accession numbers. */
function identifiersOf(
  { all, first }: TaggedFields,
  inType: string | undefined,
): Pick<Draft, 'doi' | 'pmid' | 'pmcid'> {
  const address = all('UR').find((each) => /doi\.org\//i.test(each));
  const isPubmed =
    /pubmed|medline|nlm/i.test(`${first('DB') ?? ''} ${first('DP') ?? ''}`) || /^pmid/i.test(first('AN') ?? '');
  const noted = /\bPMID:?\s*(\d{1,9})\b/.exec([...all('N1'), ...all('AN')].join('\n'))?.[1];
  const inCustom = [...all('C2'), ...all('C1')].find((each) => /^(?:pmcid:\s*)?pmc\d+/i.test(each));
  return { doi: first('DO') ?? inType ?? address, pmid: isPubmed ? (first('AN') ?? noted) : noted, pmcid: inCustom };
}
