export { authorName, authorOfPrinted } from './author-name.ts';
export { arxivOf, doiOf, isPreprintDoi } from './doi.ts';
export { isbnOf, issnOf } from './issn.ts';
export { issuedOf } from './issued.ts';
export { orcidCheck, orcidOf } from './orcid.ts';
export { parseBibtex } from './parse/parse-bibtex.ts';
export { parseCrossref } from './parse/parse-crossref.ts';
export { parsePubmedXml } from './parse/parse-pubmed-xml.ts';
export { parseRis } from './parse/parse-ris.ts';
export { pmcidOf, pmidOf } from './pmid.ts';
export type { ParsedWork, ParsedWorks, Place, RefusedRecord } from './records.ts';
export type { Identified, Refused } from './refusal.ts';
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
