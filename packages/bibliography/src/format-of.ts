import { isObject, jsonOf } from './json.ts';
import { parseBibtex } from './parse/parse-bibtex.ts';
import { parseCnki } from './parse/parse-cnki.ts';
import { parseCrossref } from './parse/parse-crossref.ts';
import { parseCslJson } from './parse/parse-csl-json.ts';
import { parseEndnoteXml } from './parse/parse-endnote-xml.ts';
import { parseMedline } from './parse/parse-medline.ts';
import { parseNoteExpress } from './parse/parse-noteexpress.ts';
import { parseOrcidWorks } from './parse/parse-orcid-works.ts';
import { parsePubmedXml } from './parse/parse-pubmed-xml.ts';
import { parseRis } from './parse/parse-ris.ts';
import { beginning, type ParsedWorks, unixLines } from './records.ts';

/** The parser of each format. */
export const PARSERS = {
  'pubmed-xml': parsePubmedXml,
  medline: parseMedline,
  crossref: parseCrossref,
  ris: parseRis,
  bibtex: parseBibtex,
  'endnote-xml': parseEndnoteXml,
  noteexpress: parseNoteExpress,
  cnki: parseCnki,
  orcid: parseOrcidWorks,
  'csl-json': parseCslJson,
} as const satisfies Record<string, (text: string) => ParsedWorks>;

export type Format = keyof typeof PARSERS;

/** How each format that is no JSON shows in a text; the first that does is it. */
const SIGNS: readonly (readonly [RegExp, Format])[] = [
  [/<Pubmed(?:Book)?Article\b/, 'pubmed-xml'],
  [/<ref-type\b/, 'endnote-xml'],
  [/^\s*\{Reference Type\}/im, 'noteexpress'],
  [/^PMID- *\d/m, 'medline'],
  [/^TY {1,2}- /m, 'ris'],
  [/^(?:SrcDatabase|Title|Author)-[^:：\s]{1,8}[:：]|^DataType: ?\d/m, 'cnki'],
  [/^%0 \S/m, 'cnki'],
  [/^RT \S/m, 'cnki'],
  [/^\s*@[A-Za-z]+\s*[{(]/m, 'bibtex'],
];

/** The format of a text by what stands in it; undefined where it is none of them. */
export function formatOf(text: string): Format | undefined {
  const start = unixLines(text).trimStart();
  if (start.startsWith('{Reference')) return 'noteexpress';
  return /^[[{]/.test(start) ? jsonFormatOf(start) : SIGNS.find(([sign]) => sign.test(start))?.[1];
}

function jsonFormatOf(text: string): Format | undefined {
  const read = jsonOf(text);
  if ('refusal' in read) return undefined;
  const top = read.json;
  const item = Array.isArray(top) ? top[0] : isObject(top) && Array.isArray(top['items']) ? top['items'][0] : top;
  if (!isObject(item)) return undefined;
  if (['group', 'bulk', 'work-summary', 'activities-summary'].some((key) => key in item) || isObject(item['title']))
    return 'orcid';
  if ('message' in item || ('DOI' in item && (Array.isArray(item['title']) || 'indexed' in item))) return 'crossref';
  return 'type' in item ? 'csl-json' : undefined;
}

/** The works of a text in whatever format it is; a text in none is refused. */
export function parseWorks(text: string): ParsedWorks & { readonly format?: Format } {
  const format = formatOf(text);
  if (format !== undefined) return { format, ...PARSERS[format](text) };
  return {
    works: [],
    refused: [{ place: '#1:1', record: 1, line: 1, code: 'bibliography/unknown-format', found: beginning(text) }],
  };
}
