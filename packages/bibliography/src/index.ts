export { type AuthorIs, authorIs, type KnownPerson, nameKey, nameKeysOf } from './author-is.ts';
export { authorName, authorOfPrinted } from './author-name.ts';
export { CITATION_STYLES, type CitationStyle, type CiteOptions, cite } from './cite/cite.ts';
export { arxivOf, doiOf, isPreprintDoi } from './doi.ts';
export { type Format, formatOf, PARSERS, parseWorks } from './format-of.ts';
export { isbnOf, issnOf } from './issn.ts';
export { issuedOf } from './issued.ts';
export { indexWorks, type Matched, matchKeysOf, matchWorks, type WorkIndex, type WorkRef } from './match-works.ts';
export {
  conflictsOf,
  type MergeConflict,
  type MergedWork,
  mergeInto,
  mergeWorks,
  type WorkField,
} from './merge-works.ts';
export { nameFormsOf, type PersonName, pinyinNameOf } from './name-forms.ts';
export { orcidCheck, orcidOf } from './orcid.ts';
export { parseBibtex } from './parse/parse-bibtex.ts';
export { parseCnki } from './parse/parse-cnki.ts';
export { parseCrossref } from './parse/parse-crossref.ts';
export { parseCslJson } from './parse/parse-csl-json.ts';
export { parseEndnoteXml } from './parse/parse-endnote-xml.ts';
export { parseMedline } from './parse/parse-medline.ts';
export { parseNoteExpress } from './parse/parse-noteexpress.ts';
export { parseOrcidWorks } from './parse/parse-orcid-works.ts';
export { parsePubmedXml } from './parse/parse-pubmed-xml.ts';
export { parseRis } from './parse/parse-ris.ts';
export { placesAfter } from './places-after.ts';
export { pmcidOf, pmidOf } from './pmid.ts';
export type { ParsedWork, ParsedWorks, Place, RefusedRecord } from './records.ts';
export { type Identified, identified, type Refused } from './refusal.ts';
export { type Doubt, type SameWork, sameWork, type WorkMarks } from './same-work.ts';
export { saysRetracted, titleKey } from './title-key.ts';
export {
  type Author,
  type Container,
  type Funding,
  type Issued,
  RELATION_KINDS,
  type Relation,
  type RelationKind,
  WORK_TYPES,
  type Work,
  type WorkType,
} from './work.ts';
export { toBibtex } from './write/to-bibtex.ts';
export { type CerifRecord, toCerifXml } from './write/to-cerif-xml.ts';
export { toCslJson } from './write/to-csl-json.ts';
export { toOrcidJson } from './write/to-orcid-json.ts';
export { toRis } from './write/to-ris.ts';
