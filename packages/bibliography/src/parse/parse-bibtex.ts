import { type Draft, workOf } from '../draft.ts';
import { known } from '../known.ts';
import { latexText } from '../latex.ts';
import { orcidOf } from '../orcid.ts';
import { type ParsedWorks, readRecords } from '../records.ts';
import { identified } from '../refusal.ts';
import { titleKey } from '../title-key.ts';
import { type Author, type Issued, WORK_TYPES, type Work, type WorkType } from '../work.ts';
import { withAddresses } from './addresses.ts';
import { type BibtexEntry, bibtexEntries } from './bibtex-entries.ts';
import { bibtexNames } from './bibtex-names.ts';
import { fundingOf } from './funding-of.ts';
import { issuedIn } from './issued-in.ts';
import { isRetractedType, typeOfPrinted } from './publication-types.ts';

/** The works of BibTeX and BibLaTeX; LaTeX in fields becomes characters. */
export function parseBibtex(text: string): ParsedWorks {
  return readRecords(text, bibtexEntries(text), bibtexWork);
}

const TYPES: Readonly<Record<string, WorkType>> = {
  article: 'article',
  inproceedings: 'conference-paper',
  conference: 'conference-paper',
  incollection: 'chapter',
  inbook: 'chapter',
  inreference: 'chapter',
  book: 'book',
  mvbook: 'book',
  collection: 'book',
  proceedings: 'book',
  booklet: 'book',
  phdthesis: 'thesis',
  mastersthesis: 'thesis',
  thesis: 'thesis',
};
const PREPRINT_SERVERS = /arxiv|biorxiv|medrxiv|preprint|chinaxiv|research square/i;

function bibtexWork(entry: BibtexEntry): Work {
  const at = (...names: readonly string[]) => fieldOf(entry, names);
  const printedTypes = (at('type') ?? '').split(/\s*;\s*/).filter((type) => type !== '');
  const isPart = !['book', 'thesis'].includes(TYPES[entry.type] ?? 'other');
  const arxiv = /arxiv/i.test(at('eprinttype', 'archiveprefix') ?? '') ? at('eprint') : undefined;
  return workOf({
    type: typeOf(entry, printedTypes),
    title: titleOf(at('title'), at('subtitle')),
    titleOther: at('origtitle', 'title_en', 'titletranslation'),
    language: at('langid', 'language'),
    authors: authorsOf(entry),
    containerTitle: isPart ? at('journal', 'journaltitle', 'booktitle') : undefined,
    containerAbbreviation: isPart ? at('shortjournal', 'journal-iso') : undefined,
    serialNumbers: [at('issn'), at('isbn'), at('eissn')].filter((number) => number !== undefined),
    publisher: at('publisher', 'school', 'institution'),
    publisherPlace: at('location', 'address'),
    edition: at('edition'),
    issued: issuedBy(at('date') ?? at('year'), at('month'), at('day')),
    volume: at('volume'),
    issue: at('number', 'issue'),
    pages: at('pages'),
    articleNumber: at('eid', 'article-number'),
    ...identifiersOf(entry, arxiv),
    url: verbatim(entry, 'url'),
    abstract: at('abstract'),
    keywords: (at('keywords', 'keyword', 'author-keywords') ?? '').split(/\s*[;；,，]\s*/),
    publicationTypes: printedTypes,
    funding: (at('funding') ?? '')
      .split(/\s*;\s*/)
      .filter(Boolean)
      .map(fundingOf),
    isRetracted: isRetractedType(printedTypes),
  });
}

function fieldOf(entry: BibtexEntry, names: readonly string[]): string | undefined {
  const value = names.map((name) => entry.fields.get(name)).find((each) => each !== undefined && each.trim() !== '');
  return value === undefined ? undefined : latexText(value).trim() || undefined;
}

/** Addresses and identifiers are no LaTeX, but some programs escape `_`, `%` and `&` in them all the same. */
function verbatim(entry: BibtexEntry, name: string): string | undefined {
  return (
    entry.fields
      .get(name)
      ?.replaceAll(/\\([_%&#~])/g, '$1')
      .replaceAll(/^\{|\}$/g, '')
      .trim() || undefined
  );
}

/** `entrysubtype` tells where it is one of the types known here, as this package writes it. */
function typeOf(entry: BibtexEntry, printed: readonly string[]): WorkType {
  const subtype = fieldOf(entry, ['entrysubtype']);
  const own = WORK_TYPES.find((type) => type === subtype);
  if (own !== undefined) return own;
  const printedTypes = subtype === undefined ? printed : [...printed, subtype];
  const journal =
    fieldOf(entry, ['journal', 'journaltitle', 'howpublished', 'publisher', 'archiveprefix', 'eprinttype']) ?? '';
  const isPreprint =
    (['misc', 'unpublished', 'online', 'article'].includes(entry.type) && PREPRINT_SERVERS.test(journal)) ||
    fieldOf(entry, ['pubstate']) === 'preprint';
  const hasOtherHome =
    entry.type === 'article' &&
    /arxiv/i.test(fieldOf(entry, ['archiveprefix', 'eprinttype']) ?? '') &&
    !PREPRINT_SERVERS.test(fieldOf(entry, ['journal', 'journaltitle']) ?? 'arxiv');
  return typeOfPrinted(printedTypes, isPreprint && !hasOtherHome ? 'preprint' : (TYPES[entry.type] ?? 'other'));
}

function titleOf(title: string | undefined, subtitle: string | undefined): string | undefined {
  return title === undefined || subtitle === undefined ? title : `${title}: ${subtitle}`;
}

/** The authors with their addresses, and their ORCIDs, which stand by name. */
function authorsOf(entry: BibtexEntry): readonly Author[] {
  const orcids = orcidsByName(fieldOf(entry, ['orcid-numbers']) ?? '');
  const printed = bibtexNames(entry.fields.get('author') ?? '');
  const keys = printed.map(nameOf);
  const authors = printed.map((author, at) => {
    const key = nameOf(author);
    const numbers = orcids.get(key) ?? [];
    const isSure = numbers.length === keys.filter((each) => each === key).length;
    return known({
      ...author,
      orcid: isSure ? numbers[keys.slice(0, at).filter((each) => each === key).length] : undefined,
    });
  });
  const addresses = (fieldOf(entry, ['affiliation', 'affiliations']) ?? '').split(/\s*;\s*/).filter(Boolean);
  return withAddresses(authors, addresses);
}

function nameOf({ nativeName, literal, family, given }: Author): string {
  return titleKey(nativeName ?? literal ?? `${family ?? ''}${given ?? ''}`);
}

/** `Last, First/0000-…; …` of Web of Science's `ORCID-Numbers`. Where two authors bear one name and one number stands for it, nothing says whose it is. */
function orcidsByName(field: string): ReadonlyMap<string, readonly string[]> {
  const orcids = new Map<string, readonly string[]>();
  for (const pair of field.split(/\s*(?:;|\n)\s*/)) {
    const [, name, number] = /^(.*)\/([\dXx-]{16,19})$/.exec(pair.trim()) ?? [];
    if (name === undefined || number === undefined) continue;
    const key = titleKey(name);
    orcids.set(key, [...(orcids.get(key) ?? []), identified(orcidOf(number))]);
  }
  return orcids;
}

function issuedBy(date: string | undefined, month: string | undefined, day: string | undefined): Issued | undefined {
  if (date === undefined || !/^\d{4}$/.test(date) || month === undefined) return issuedIn(date);
  const [, before, name = month.trim(), after] =
    /^(?:(\d{1,2})[\s.,]+)?([A-Za-z]+|\d{1,2})(?:[\s.,]+(\d{1,2}))?$/.exec(month.trim()) ?? [];
  const parts = [date, name, day ?? after ?? before].filter((part) => part !== undefined);
  return issuedIn(parts.join(/^\d+$/.test(name) ? '-' : ' '));
}

function identifiersOf(entry: BibtexEntry, arxiv: string | undefined): Pick<Draft, 'doi' | 'pmid' | 'pmcid' | 'arxiv'> {
  const inAddress = verbatim(entry, 'url');
  const isPubmed = /pubmed/i.test(verbatim(entry, 'eprinttype') ?? '');
  return {
    doi: verbatim(entry, 'doi') ?? (inAddress !== undefined && /doi\.org\//i.test(inAddress) ? inAddress : undefined),
    pmid: verbatim(entry, 'pmid') ?? (isPubmed ? verbatim(entry, 'eprint') : undefined),
    pmcid: verbatim(entry, 'pmcid') ?? verbatim(entry, 'pmc'),
    arxiv,
  };
}
