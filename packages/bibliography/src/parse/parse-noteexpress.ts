import { type ParsedWorks, type RawRecord, readRecords, unixLines } from '../records.ts';
import { type ExportedField, exportedWork } from './exported-work.ts';
import { type TaggedFields, taggedFields } from './tagged-fields.ts';

const FIELD = /^\{([^{}]+)\}\s*[:：]\s?(.*)$/;
const NAMES: Readonly<Record<string, ExportedField>> = {
  'reference type': 'Type',
  'type of work': 'Type of Work',
  'type of article': 'Type of Work',
  title: 'Title',
  'translated title': 'Translated Title',
  author: 'Author',
  'translated author': 'Translated Author',
  'author address': 'Author Address',
  journal: 'Journal',
  source: 'Journal',
  'secondary title': 'Book',
  'book title': 'Book',
  'conference name': 'Book',
  'alternate title': 'Abbreviation',
  publisher: 'Publisher',
  'place published': 'Place',
  edition: 'Edition',
  year: 'Year',
  date: 'Date',
  volume: 'Volume',
  issue: 'Issue',
  pages: 'Pages',
  'article number': 'Article Number',
  keywords: 'Keywords',
  subject: 'Keywords',
  abstract: 'Abstract',
  'isbn/issn': 'Serial',
  issn: 'Serial',
  isbn: 'Serial',
  doi: 'DOI',
  pmid: 'PMID',
  pmcid: 'PMCID',
  url: 'URL',
  link: 'URL',
  language: 'Language',
  fund: 'Fund',
  funding: 'Fund',
};

/**
 * The works of NoteExpress's text, as NoteExpress, CNKI, Wanfang and VIP write it: `{Title}: …`, a field once or once for each of its values, over several
 * lines. Nobody publishes its grammar: what is read is what these services write.
 */
export function parseNoteExpress(text: string): ParsedWorks {
  return readRecords(text, noteExpressRecords(text), exportedWork);
}

/** Each record begins with `{Reference Type}`. */
function* noteExpressRecords(text: string): Iterable<RawRecord<TaggedFields>> {
  let line = 0;
  let fields: [string, string][] = [];
  for (const [at, printed] of unixLines(text).split('\n').entries()) {
    const [, name, value = ''] = FIELD.exec(printed.trim()) ?? [];
    const last = fields.at(-1);
    const field = name?.trim().toLowerCase();
    if (field === 'reference type') {
      if (last) yield { line, content: taggedFields(fields) };
      [line, fields] = [at + 1, [['Type', value]]];
    } else if (field !== undefined && last) fields.push([NAMES[field] ?? field, value]);
    else if (last && printed.trim() !== '') last[1] = `${last[1]}\n${printed.trim()}`;
  }
  if (fields.length > 0) yield { line, content: taggedFields(fields) };
}
