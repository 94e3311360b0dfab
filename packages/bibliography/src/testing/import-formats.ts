import { authorName } from '../author-name.ts';
import type { Format } from '../format-of.ts';
import type { Author, Issued, Work } from '../work.ts';
import { escapeXml } from '../write/escape-xml.ts';
import { toBibtex } from '../write/to-bibtex.ts';
import { toCslJson } from '../write/to-csl-json.ts';
import { toOrcidJson } from '../write/to-orcid-json.ts';
import { toRis } from '../write/to-ris.ts';

/** Works in each format that is imported, as a database would export them: what a format has no field for is not in it. */
export const FIXTURE_WRITERS: Readonly<Record<Format, (works: readonly Work[]) => string>> = {
  'pubmed-xml': toPubmedXml,
  medline: toMedline,
  crossref: toCrossref,
  ris: toRis,
  bibtex: toBibtex,
  'endnote-xml': toEndnoteXml,
  noteexpress: toNoteExpress,
  cnki: toCnki,
  orcid: toOrcidJson,
  'csl-json': toCslJson,
};

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** PubMed has the English title first, in brackets where it is a translation, and the own one beside it. */
function pubmedTitleOf({ title, titleOther }: Work): string {
  return titleOther === undefined ? `${title}.` : `[${titleOther}].`;
}

function tag(name: string, text: string | undefined, attributes = ''): string {
  return text === undefined ? '' : `<${name}${attributes}>${escapeXml(text)}</${name}>`;
}

function toPubmedXml(works: readonly Work[]): string {
  return `<?xml version="1.0" ?>\n<PubmedArticleSet>\n${works.map(pubmedArticle).join('\n')}\n</PubmedArticleSet>\n`;
}

function pubmedArticle(work: Work): string {
  const { container, issued } = work;
  const date =
    issued === undefined
      ? ''
      : `<PubDate>${tag('Year', String(issued.year))}${tag('Month', monthName(issued))}</PubDate>`;
  const journal = `<Journal>${tag('ISSN', container?.issns[0], ' IssnType="Print"')}<JournalIssue CitedMedium="Print">${tag('Volume', work.volume)}${tag('Issue', work.issue)}${date}</JournalIssue>${tag('Title', container?.title)}${tag('ISOAbbreviation', container?.abbreviation)}</Journal>`;
  const grants = work.funding.map(
    ({ funder, award }) => `<Grant>${tag('GrantID', award)}${tag('Agency', funder)}<Country>China</Country></Grant>`,
  );
  const types = work.publicationTypes.map((type) => tag('PublicationType', type, ' UI=""'));
  const article = `<Article PubModel="Print">${journal}${tag('ArticleTitle', pubmedTitleOf(work))}<Pagination>${tag('MedlinePgn', work.pages)}</Pagination>${tag('ELocationID', work.doi, ' EIdType="doi" ValidYN="Y"')}<Abstract>${tag('AbstractText', work.abstract)}</Abstract><AuthorList CompleteYN="Y">${work.authors.map(pubmedAuthor).join('')}</AuthorList>${tag('Language', work.language === 'zh' ? 'chi' : 'eng')}<GrantList CompleteYN="Y">${grants.join('')}</GrantList><PublicationTypeList>${types.join('')}</PublicationTypeList>${work.titleOther === undefined ? '' : tag('VernacularTitle', `${work.title}.`)}</Article>`;
  const keywords = work.keywords.map((keyword) => tag('Keyword', keyword, ' MajorTopicYN="N"'));
  return `<PubmedArticle><MedlineCitation Status="PubMed-not-MEDLINE" Owner="NLM">${tag('PMID', work.pmid, ' Version="1"')}${article}<KeywordList Owner="NOTNLM">${keywords.join('')}</KeywordList></MedlineCitation><PubmedData><ArticleIdList>${tag('ArticleId', work.pmid, ' IdType="pubmed"')}${tag('ArticleId', work.doi, ' IdType="doi"')}</ArticleIdList></PubmedData></PubmedArticle>`;
}

function pubmedAuthor(author: Author): string {
  const names = `${tag('LastName', author.family ?? author.nativeName)}${tag('ForeName', author.given)}`;
  const places = author.affiliations.map((place) => `<AffiliationInfo>${tag('Affiliation', place)}</AffiliationInfo>`);
  return `<Author ValidYN="Y">${names}${tag('Identifier', author.orcid, ' Source="ORCID"')}${places.join('')}</Author>`;
}

function monthName({ month }: Issued): string | undefined {
  return month === undefined ? undefined : MONTHS[month - 1];
}

function toMedline(works: readonly Work[]): string {
  return `\n${works
    .map((work) =>
      medlineFields(work)
        .map(([name, text]) => `${name.padEnd(4)}- ${text.replaceAll('\n', '\n      ')}`)
        .join('\n'),
    )
    .join('\n\n')}\n`;
}

function medlineFields(work: Work): readonly (readonly [string, string])[] {
  const one = (name: string, text: string | undefined) => (text === undefined ? [] : [[name, text] as const]);
  const date =
    work.issued && [String(work.issued.year), monthName(work.issued)].filter((part) => part !== undefined).join(' ');
  return [
    ...one('PMID', work.pmid),
    ...(work.container?.issns ?? []).flatMap((issn) => one('IS', `${issn} (Print)`)),
    ...one('VI', work.volume),
    ...one('IP', work.issue),
    ...one('DP', date),
    ...one('TI', pubmedTitleOf(work)),
    ...one('PG', work.pages),
    ...one('LID', work.doi && `${work.doi} [doi]`),
    ...one('AB', work.abstract),
    ...work.authors.flatMap((author) => [
      ...one('FAU', inverted(author)),
      ...one('AUID', author.orcid && `ORCID: ${author.orcid}`),
      ...author.affiliations.flatMap((place) => one('AD', place)),
    ]),
    ...one('LA', work.language === 'zh' ? 'chi' : 'eng'),
    ...work.funding.flatMap(({ funder, award }) => one('GR', `${award ?? ''}/${funder ?? ''}/China`)),
    ...work.publicationTypes.flatMap((type) => one('PT', type)),
    ...one('TT', work.titleOther === undefined ? undefined : `${work.title}.`),
    ...one('TA', work.container?.abbreviation),
    ...one('JT', work.container?.title),
    ...work.keywords.flatMap((keyword) => one('OT', keyword)),
    ...one('SO', `${work.container?.title ?? ''}. ${date ?? ''}`),
  ];
}

function inverted(author: Author): string {
  return (
    author.nativeName ?? author.literal ?? [author.family, author.given].filter((part) => part !== undefined).join(', ')
  );
}

function toCrossref(works: readonly Work[]): string {
  return JSON.stringify({
    status: 'ok',
    'message-type': 'work-list',
    'message-version': '1.0.0',
    message: { 'total-results': works.length, items: works.map(crossrefItem) },
  });
}

function crossrefItem(work: Work) {
  const { issued, container } = work;
  return {
    DOI: work.doi ?? '',
    type: work.type === 'preprint' ? 'posted-content' : 'journal-article',
    title: [work.title],
    'original-title': work.titleOther === undefined ? [] : [work.titleOther],
    language: work.language,
    author: work.authors.map((author) => ({
      given: author.given,
      family: author.family ?? author.nativeName,
      ORCID: author.orcid && `http://orcid.org/${author.orcid}`,
      affiliation: author.affiliations.map((name) => ({ name })),
    })),
    'container-title': container ? [container.title] : [],
    'short-container-title': container?.abbreviation === undefined ? [] : [container.abbreviation],
    ISSN: container?.issns ?? [],
    publisher: work.publisher,
    issued: { 'date-parts': [[issued?.year ?? null, issued?.month].filter((part) => part !== undefined)] },
    volume: work.volume,
    issue: work.issue,
    page: work.pages,
    abstract: work.abstract === undefined ? undefined : `<jats:p>${escapeXml(work.abstract)}</jats:p>`,
    funder: work.funding.map(({ funder, award }) => ({ name: funder, award: award === undefined ? [] : [award] })),
    relation: {
      'is-preprint-of': work.relations
        .filter(({ kind }) => kind === 'is-preprint-of')
        .map(({ doi }) => ({ 'id-type': 'doi', id: doi ?? '' })),
    },
    'update-to': work.relations
      .filter(({ kind }) => kind === 'retracts')
      .map(({ doi }) => ({ DOI: doi ?? '', type: 'retraction', label: 'Retraction' })),
  };
}

function toEndnoteXml(works: readonly Work[]): string {
  return `<?xml version="1.0" encoding="UTF-8" ?><xml><records>${works.map(endnoteRecord).join('')}</records></xml>`;
}

function endnoteRecord(work: Work): string {
  const styled = (name: string, text: string | undefined) =>
    text === undefined
      ? ''
      : `<${name}><style face="normal" font="default" size="100%">${escapeXml(text)}</style></${name}>`;
  const { container } = work;
  return `<record><database name="My.enl">My.enl</database><ref-type name="Journal Article">17</ref-type><contributors><authors>${work.authors.map((author) => styled('author', inverted(author))).join('')}</authors></contributors>${styled('auth-address', work.authors.flatMap(({ affiliations }) => affiliations).join('\n'))}<titles>${styled('title', work.title)}${styled('secondary-title', container?.title)}${styled('translated-title', work.titleOther)}</titles><periodical>${styled('full-title', container?.title)}${styled('abbr-1', container?.abbreviation)}</periodical>${styled('pages', work.pages)}${styled('volume', work.volume)}${styled('number', work.issue)}<keywords>${work.keywords.map((keyword) => styled('keyword', keyword)).join('')}</keywords><dates>${styled('year', work.issued && String(work.issued.year))}<pub-dates>${styled('date', work.issued && monthName(work.issued))}</pub-dates></dates>${styled('isbn', container?.issns[0])}${styled('accession-num', work.pmid)}${styled('abstract', work.abstract)}${styled('electronic-resource-num', work.doi)}${styled('remote-database-name', work.pmid && 'PubMed')}${styled('language', work.language)}</record>`;
}

function toNoteExpress(works: readonly Work[]): string {
  return works.map((work) => lines(exportedFields(work), (name, text) => `{${name}}: ${text}`)).join('\n');
}

function exportedFields(work: Work): readonly (readonly [string, string | undefined])[] {
  return [
    ['Reference Type', 'Journal Article'],
    ['Title', work.title],
    ['Translated Title', work.titleOther],
    ['Author', work.authors.map((author) => inverted(author)).join(';')],
    ['Author Address', `${work.authors.flatMap(({ affiliations }) => affiliations).join(';')};`],
    ['Journal', work.container?.title],
    ['Year', work.issued && String(work.issued.year)],
    ['Volume', work.volume],
    ['Issue', work.issue],
    ['Pages', work.pages],
    ['Keywords', work.keywords.join(';')],
    ['Abstract', work.abstract],
    ['ISBN/ISSN', work.container?.issns[0]],
    ['DOI', work.doi],
    ['Database Provider', 'CNKI'],
  ];
}

/** The learning platform's text, which has neither DOI nor ISSN. */
function toCnki(works: readonly Work[]): string {
  return works
    .map((work) =>
      lines(
        [
          ['DataType', '1'],
          ['Title-题名', work.title],
          ['Author-作者', `${work.authors.map((author) => authorName(author, 'zh')).join(';')};`],
          ['Source-刊名', work.container?.title],
          ['Year-年', work.issued && String(work.issued.year)],
          ['Keyword-关键词', work.keywords.join(';')],
          ['Summary-摘要', work.abstract],
          ['Roll-卷', work.volume],
          ['Period-期', work.issue],
          ['Page-页码', work.pages],
          ['SrcDatabase-来源库', '期刊'],
          ['Organ-机构', `${work.authors.flatMap(({ affiliations }) => affiliations).join(';')};`],
        ],
        (name, text) => `${name}: ${text}`,
      ),
    )
    .join('');
}

function lines(
  fields: readonly (readonly [string, string | undefined])[],
  line: (name: string, text: string) => string,
): string {
  return fields.flatMap(([name, text]) => (text === undefined ? [] : `${line(name, text)}\n`)).join('');
}
