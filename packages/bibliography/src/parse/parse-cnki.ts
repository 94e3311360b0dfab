import { type ParsedWorks, type RawRecord, readRecords, unixLines } from '../records.ts';
import { type ExportedField, exportedWork } from './exported-work.ts';
import { parseNoteExpress } from './parse-noteexpress.ts';
import { type TaggedFields, taggedFields } from './tagged-fields.ts';

/** One of the forms in which CNKI exports: how a line names its field, and where a record begins. */
interface Form {
  readonly line: RegExp;
  readonly names: Readonly<Record<string, ExportedField>>;
  /** Whether a line with this tag begins a record, where those in `open` stand in the one above. */
  begins(tag: string, open: ReadonlySet<string>): boolean;
}

/** `Title-题名: …` of the learning platform (each record from `DataType`) and of the novelty search (from `SrcDatabase`). */
const LABELLED: Form = {
  line: /^(DataType|[A-Za-z]+-[^:：\s]{1,8})\s*[:：]\s*(.*)$/,
  names: {
    SrcDatabase: 'Type',
    Title: 'Title',
    Author: 'Author',
    Organ: 'Author Address',
    Source: 'Journal',
    Keyword: 'Keywords',
    Summary: 'Abstract',
    PubTime: 'Date',
    Fund: 'Fund',
    Year: 'Year',
    Volume: 'Volume',
    Roll: 'Volume',
    Period: 'Issue',
    Page: 'Pages',
    ISSN: 'Serial',
    ISBN: 'Serial',
    URL: 'URL',
    Link: 'URL',
    DOI: 'DOI',
    Meeting: 'Book',
    City: 'Place',
  },
  begins: (tag, open) =>
    tag === 'DataType' || (tag === 'SrcDatabase' && !open.has('DataType')) || (tag === 'Title' && open.has('Title')),
};

/** EndNote's `%T …`; each record from `%0`. @see the import filter "EndNote Import" of EndNote X8 */
const PERCENT: Form = {
  line: /^%(\S) ?(.*)$/,
  names: {
    0: 'Type',
    9: 'Type of Work',
    T: 'Title',
    Q: 'Translated Title',
    A: 'Author',
    H: 'Translated Author',
    '+': 'Author Address',
    J: 'Journal',
    B: 'Book',
    I: 'Publisher',
    C: 'Place',
    D: 'Year',
    8: 'Date',
    V: 'Volume',
    N: 'Issue',
    P: 'Pages',
    ']': 'Article Number',
    K: 'Keywords',
    X: 'Abstract',
    '@': 'Serial',
    R: 'DOI',
    2: 'PMCID',
    U: 'URL',
    G: 'Language',
  },
  begins: (tag) => tag === '0',
};

/** RefWorks' `T1 …`; each record from `RT`. */
const REFWORKS: Form = {
  line: /^(RT|SR|ID|A1|A2|T1|T2|TT|JF|JO|YR|FD|VO|vo|IS|SP|OP|K1|AB|SN|CN|LA|DS|LK|UL|DO|AD|PB|PP|ED|NO|CL|AN)(?: (.*))?$/,
  names: {
    RT: 'Type',
    T1: 'Title',
    TT: 'Translated Title',
    A1: 'Author',
    AD: 'Author Address',
    JF: 'Journal',
    T2: 'Book',
    JO: 'Abbreviation',
    PB: 'Publisher',
    PP: 'Place',
    ED: 'Edition',
    YR: 'Year',
    FD: 'Date',
    VO: 'Volume',
    vo: 'Volume',
    IS: 'Issue',
    OP: 'Pages',
    K1: 'Keywords',
    AB: 'Abstract',
    SN: 'Serial',
    DO: 'DOI',
    LK: 'URL',
    UL: 'URL',
    LA: 'Language',
  },
  begins: (tag) => tag === 'RT',
};

/**
 * The works of CNKI's exports: its labelled text, EndNote's and RefWorks' tags, and NoteExpress's text. CNKI documents none of them: what is read is
 * what it writes.
 */
export function parseCnki(text: string): ParsedWorks {
  if (/^\s*\{Reference Type\}/im.test(text)) return parseNoteExpress(text);
  const form = /^\s*%0 /m.test(text) ? PERCENT : /^\s*RT /m.test(text) ? REFWORKS : LABELLED;
  return readRecords(text, cnkiRecords(text, form), exportedWork);
}

function* cnkiRecords(text: string, form: Form): Iterable<RawRecord<TaggedFields>> {
  let line = 0;
  let fields: [string, string][] = [];
  let open = new Set<string>();
  const record = () => ({ line, content: taggedFields(named(fields, form)) });
  for (const [at, printed] of unixLines(text).split('\n').entries()) {
    const [, label, value = ''] = form.line.exec(printed.trim()) ?? [];
    const last = fields.at(-1);
    const tag = label === undefined ? undefined : tagOf(label, value);
    if (tag !== undefined && form.begins(tag, open)) {
      if (last) yield record();
      [line, fields, open] = [at + 1, [[tag, value]], new Set([tag])];
    } else if (tag !== undefined && (last || form === LABELLED)) {
      if (!last) line = at + 1;
      fields.push([tag, value]);
      open.add(tag);
    } else if (last && printed.trim() !== '') last[1] = `${last[1]}\n${printed.trim()}`;
  }
  if (fields.length > 0) yield record();
}

/** The Latin half of `Title-题名`. `PageCount-页码` holds pages in one export and their number in another: only a range is pages. */
function tagOf(label: string, value: string): string {
  const [name = label, chinese] = label.split('-');
  return name === 'PageCount' && chinese === '页码' && /\d\s*[-–+]\s*\d/.test(value) ? 'Page' : name;
}

function named(fields: readonly (readonly [string, string])[], form: Form): readonly (readonly [string, string])[] {
  return fields.map(([tag, value]) => [form.names[tag] ?? `${tag} ignored`, tag === 'DataType' ? '' : value]);
}
