import { authorName } from '../author-name.ts';
import type { Author, Container, Work, WorkType } from '../work.ts';
import { datePartsOf } from './date-parts.ts';
import { escapeXml } from './escape-xml.ts';

const PROFILE = 'https://www.openaire.eu/cerif-profile/1.2/';
const TYPE_VOCABULARY = 'https://www.openaire.eu/cerif-profile/vocab/COAR_Publication_Types';
const CONTRIBUTION_TO_JOURNAL = 'c_3e5a';
/** @see COAR Resource Types, http://purl.org/coar/resource_type/ */
const COAR_TYPES: Readonly<Record<WorkType, string>> = {
  article: 'c_6501',
  review: 'c_dcae04bc',
  letter: 'c_545b',
  editorial: 'c_b239',
  guideline: 'c_18cf',
  correction: 'c_7acd',
  'retraction-notice': CONTRIBUTION_TO_JOURNAL,
  preprint: 'c_816b',
  'conference-paper': 'c_5794',
  chapter: 'c_3248',
  book: 'c_2f33',
  thesis: 'c_46ec',
  other: 'c_18cf',
};
const JOURNAL = 'c_0640';
const PROCEEDINGS = 'c_f744';
const BOOK = COAR_TYPES.book;

export interface CerifRecord {
  /** The name of the work in the register that gives it, without spaces. */
  readonly id: string;
  readonly work: Work;
}

/**
 * Works in CERIF-XML of the OpenAIRE profile for CRIS managers 1.2: each a `Publication` that is valid by itself, as OAI-PMH carries it, here one after the
 * other in an element `records` of no namespace.
 *
 * @see https://openaire-guidelines-for-cris-managers.readthedocs.io/en/v1.2.0/cerif_xml_publication_entity.html
 */
export function toCerifXml(records: readonly CerifRecord[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<records>\n${records.map(publication).join('')}</records>\n`;
}

/** One work as a `Publication`, its elements in the order of the schema. */
function publication({ id, work }: CerifRecord): string {
  const [from, to] = /^([^-,]+)-([^-,]+)$/.exec(work.pages ?? '')?.slice(1) ?? [work.pages];
  const other = work.language === 'zh' ? 'en' : 'zh';
  return element('Publication', { xmlns: PROFILE, id }, [
    typeElement(COAR_TYPES[work.type]),
    text('Language', work.language),
    inLanguage('Title', work.title, work.language),
    work.titleOther === undefined ? '' : inLanguage('Title', work.titleOther, other),
    work.container === undefined ? '' : publishedIn(work.container, work.type),
    text('PublicationDate', work.issued && datePartsOf(work.issued).join('-')),
    text('Number', work.articleNumber),
    text('Volume', work.volume),
    text('Issue', work.issue),
    text('Edition', work.edition),
    text('StartPage', from),
    text('EndPage', to),
    text('DOI', work.doi),
    text('PMCID', work.pmcid),
    ...(work.isbns ?? []).map((isbn) => text('ISBN', isbn)),
    text('URL', work.url),
    work.authors.length === 0
      ? ''
      : element(
          'Authors',
          {},
          work.authors.map((author) => authorElement(author, work.language)),
        ),
    work.publisher === undefined
      ? ''
      : element('Publishers', {}, [element('Publisher', {}, [orgUnit(work.publisher)])]),
    ...work.keywords.map((keyword) => inLanguage('Keyword', keyword, work.language)),
    work.abstract === undefined ? '' : inLanguage('Abstract', work.abstract, work.language),
  ]);
}

function publishedIn({ title, abbreviation, issns }: Container, type: WorkType): string {
  const kind = type === 'conference-paper' ? PROCEEDINGS : type === 'chapter' ? BOOK : JOURNAL;
  return element('PublishedIn', {}, [
    element('Publication', {}, [
      typeElement(kind),
      inLanguage('Title', title, undefined),
      abbreviation === undefined ? '' : inLanguage('NameAbbreviation', abbreviation, undefined),
      ...issns.map((issn) => text('ISSN', issn)),
    ]),
  ]);
}

function authorElement(author: Author, language: string | undefined): string {
  const shown = text('DisplayName', authorName(author, language === 'zh' ? 'zh' : 'en'));
  if (author.isGroup === true) return element('Author', {}, [shown, orgUnit(author.literal ?? '')]);
  const name = element('PersonName', {}, [
    text('FamilyNames', author.family),
    text('FirstNames', author.given),
    text('OtherNames', author.family === undefined ? undefined : author.nativeName),
  ]);
  const person = element('Person', {}, [
    author.family === undefined ? '' : name,
    text('ORCID', author.orcid && `https://orcid.org/${author.orcid}`),
  ]);
  return element('Author', {}, [
    shown,
    person,
    ...author.affiliations.map((affiliation) => element('Affiliation', {}, [orgUnit(affiliation)])),
  ]);
}

function orgUnit(name: string): string {
  return element('OrgUnit', {}, [inLanguage('Name', name, undefined)]);
}

function typeElement(coar: string): string {
  return `<Type xmlns="${TYPE_VOCABULARY}">http://purl.org/coar/resource_type/${coar}</Type>\n`;
}

/** A text in a language; where that is not known it says so (`und`). */
function inLanguage(name: string, value: string, language: string | undefined): string {
  return `<${name} xml:lang="${escapeXml(language ?? 'und')}">${escapeXml(value)}</${name}>\n`;
}

function text(name: string, value: string | undefined): string {
  return value === undefined ? '' : `<${name}>${escapeXml(value)}</${name}>\n`;
}

function element(name: string, attributes: Readonly<Record<string, string>>, children: readonly string[]): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(value)}"`);
  const inner = children.join('');
  return inner === '' ? `<${name}${written.join('')}/>\n` : `<${name}${written.join('')}>\n${inner}</${name}>\n`;
}
