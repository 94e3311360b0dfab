import { authorOf } from '../author-name.ts';
import { type Draft, workOf } from '../draft.ts';
import { known } from '../known.ts';
import { orcidOf } from '../orcid.ts';
import { type ParsedWorks, readRecords } from '../records.ts';
import { identified } from '../refusal.ts';
import type { Author, Funding, Issued, Work, WorkType } from '../work.ts';
import { elementAt, elementsAt, markupOf, textAt, textsAt, type XmlElement, xmlRecords } from '../xml.ts';
import { issuedIn } from './issued-in.ts';
import { isRetractedType, typeOfPrinted } from './publication-types.ts';
import { pubmedRelation } from './pubmed-relations.ts';
import { pubmedTitles } from './pubmed-title.ts';

/**
 * The works of PubMed XML: `PubmedArticle`, and `PubmedBookArticle` of its bookshelf.
 * @see https://dtd.nlm.nih.gov/ncbi/pubmed/out/pubmed_250101.dtd
 */
export function parsePubmedXml(text: string): ParsedWorks {
  return readRecords(text, xmlRecords(text, ['PubmedArticle', 'PubmedBookArticle']), (record) =>
    record.name === 'PubmedArticle' ? articleOf(record) : bookOf(record),
  );
}

function articleOf(record: XmlElement): Work {
  const at = (path: string) => textAt(record, `MedlineCitation/${path}`);
  const printedTypes = textsAt(record, 'MedlineCitation/Article/PublicationTypeList/PublicationType');
  const type = typeOfPrinted(printedTypes, 'article');
  return workOf({
    ...pubmedTitles(at('Article/ArticleTitle'), at('Article/VernacularTitle')),
    type,
    publicationTypes: printedTypes,
    isRetracted: isRetractedType(printedTypes),
    language: at('Article/Language'),
    authors: authorsOf(elementsAt(record, 'MedlineCitation/Article/AuthorList/Author')),
    containerTitle: at('Article/Journal/Title'),
    containerAbbreviation: at('Article/Journal/ISOAbbreviation') ?? at('MedlineJournalInfo/MedlineTA'),
    serialNumbers: [at('Article/Journal/ISSN'), at('MedlineJournalInfo/ISSNLinking')].filter(
      (each) => each !== undefined,
    ),
    issued: pubDateOf(
      elementAt(record, 'MedlineCitation/Article/Journal/JournalIssue/PubDate') ??
        elementAt(record, 'MedlineCitation/Article/ArticleDate'),
    ),
    volume: at('Article/Journal/JournalIssue/Volume'),
    issue: at('Article/Journal/JournalIssue/Issue'),
    pages:
      at('Article/Pagination/MedlinePgn') ??
      pagesBetween(at('Article/Pagination/StartPage'), at('Article/Pagination/EndPage')),
    ...identifiersOf(record),
    pmid: at('PMID'),
    abstract: abstractOf(elementsAt(record, 'MedlineCitation/Article/Abstract/AbstractText')),
    keywords: textsAt(record, 'MedlineCitation/KeywordList/Keyword'),
    funding: fundingOf(elementsAt(record, 'MedlineCitation/Article/GrantList/Grant')),
    relations: relationsOf(record, type),
  });
}

function bookOf(record: XmlElement): Work {
  const at = (path: string) => textAt(record, `BookDocument/${path}`);
  const chapter = at('ArticleTitle');
  const book = at('Book/BookTitle');
  const authors = elementsAt(record, 'BookDocument/AuthorList');
  const isOfChapter = (list: XmlElement) => list.attributes['Type'] !== 'editors';
  return workOf({
    type: chapter === undefined ? 'book' : 'chapter',
    title: chapter ?? book,
    containerTitle: chapter === undefined ? undefined : book,
    language: at('Language'),
    authors: authorsOf(
      [...authors, ...elementsAt(record, 'BookDocument/Book/AuthorList')]
        .filter(isOfChapter)
        .flatMap((list) => elementsAt(list, 'Author')),
    ),
    publisher: at('Book/Publisher/PublisherName'),
    publisherPlace: at('Book/Publisher/PublisherLocation'),
    serialNumbers: textsAt(record, 'BookDocument/Book/Isbn'),
    issued: pubDateOf(elementAt(record, 'BookDocument/Book/PubDate')),
    pmid: at('PMID'),
    doi: elementsAt(record, 'BookDocument/ArticleIdList/ArticleId')
      .find(({ attributes }) => attributes['IdType'] === 'doi')
      ?.children.join(''),
    abstract: abstractOf(elementsAt(record, 'BookDocument/Abstract/AbstractText')),
    publicationTypes: textsAt(record, 'BookDocument/PublicationType'),
  });
}

function authorsOf(elements: readonly XmlElement[]): readonly Author[] {
  const valid = elements.filter(({ attributes }) => attributes['ValidYN'] !== 'N');
  const other = valid.findIndex(({ attributes }) => attributes['EqualContrib'] !== 'Y');
  const firsts = other < 0 ? valid.length : other;
  return valid.flatMap((element, at) => authorIn(element, at < firsts) ?? []);
}

/** @param isCoFirst who contributed equally stands among the first: PubMed says the same of last authors who share their place */
function authorIn(element: XmlElement, isCoFirst: boolean): Author | undefined {
  const group = textAt(element, 'CollectiveName');
  const orcid = elementsAt(element, 'Identifier').find(
    ({ attributes }) => attributes['Source']?.toUpperCase() === 'ORCID',
  );
  const given = [textAt(element, 'ForeName') ?? textAt(element, 'Initials'), textAt(element, 'Suffix')]
    .filter((part) => part !== undefined)
    .join(' ');
  return authorOf({
    literal: group,
    isGroup: group === undefined ? undefined : true,
    family: textAt(element, 'LastName'),
    given: given || undefined,
    orcid: orcid && identified(orcidOf(markupOf(orcid))),
    isCoFirst: isCoFirst ? true : undefined,
    affiliations: [...textsAt(element, 'AffiliationInfo/Affiliation'), ...textsAt(element, 'Affiliation')],
  });
}

function pubDateOf(element: XmlElement | undefined): Issued | undefined {
  if (element === undefined) return undefined;
  const parts = ['Year', 'Month', 'Day'].map((part) => textAt(element, part)).filter((part) => part !== undefined);
  return issuedIn(textAt(element, 'MedlineDate') ?? parts.join(' '));
}

function pagesBetween(start: string | undefined, end: string | undefined): string | undefined {
  return start === undefined || end === undefined ? start : `${start}-${end}`;
}

/** DOI and PMC number stand with the article, in its own list of identifiers and not in those of its references. */
function identifiersOf(record: XmlElement): Pick<Draft, 'doi' | 'pmcid' | 'articleNumber'> {
  const listed = elementsAt(record, 'PubmedData/ArticleIdList/ArticleId');
  const located = elementsAt(record, 'MedlineCitation/Article/ELocationID').filter(
    ({ attributes }) => attributes['ValidYN'] !== 'N',
  );
  const ofKind = (elements: readonly XmlElement[], attribute: string, kind: string) => {
    const element = elements.find(({ attributes }) => attributes[attribute] === kind);
    return element && markupOf(element);
  };
  return {
    doi: ofKind(located, 'EIdType', 'doi') ?? ofKind(listed, 'IdType', 'doi'),
    pmcid: ofKind(listed, 'IdType', 'pmc'),
    articleNumber:
      textAt(record, 'MedlineCitation/Article/Pagination') === undefined
        ? ofKind(located, 'EIdType', 'pii')
        : undefined,
  };
}

function abstractOf(parts: readonly XmlElement[]): string | undefined {
  const texts = parts.map((part) =>
    [part.attributes['Label'], markupOf(part)].filter((each) => each !== undefined && each !== '').join(': '),
  );
  return texts.length === 0 ? undefined : texts.join('\n');
}

function fundingOf(grants: readonly XmlElement[]): readonly Funding[] {
  return grants.map((grant) => known({ funder: textAt(grant, 'Agency'), award: textAt(grant, 'GrantID') }));
}

function relationsOf(record: XmlElement, type: WorkType) {
  return elementsAt(record, 'MedlineCitation/CommentsCorrectionsList/CommentsCorrections').flatMap((element) => {
    const source = textAt(element, 'RefSource') ?? '';
    const doi = textAt(element, 'DOI') ?? /\bdoi:\s*(10\.\S+?)\.?(?=\s|$)/i.exec(source)?.[1];
    return (
      pubmedRelation(type, {
        refType: element.attributes['RefType'] ?? '',
        source,
        doi,
        pmid: textAt(element, 'PMID'),
      }) ?? []
    );
  });
}
