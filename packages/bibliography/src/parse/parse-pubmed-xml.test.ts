import { expect, test } from 'vitest';
import { parsePubmedXml } from './parse-pubmed-xml.ts';

// Structure after the DTD of 2025-01-01 and what efetch gives; people, papers and numbers are imaginary.
const ARTICLE = `<?xml version="1.0" ?>
<!DOCTYPE PubmedArticleSet PUBLIC "-//NLM//DTD PubMedArticle, 1st January 2025//EN" "https://dtd.nlm.nih.gov/ncbi/pubmed/out/pubmed_250101.dtd">
<PubmedArticleSet>
<PubmedArticle><MedlineCitation Status="MEDLINE" IndexingMethod="Manual" Owner="NLM"><PMID Version="1">99000001</PMID>
<Article PubModel="Print-Electronic"><Journal><ISSN IssnType="Electronic">2434-561X</ISSN><JournalIssue CitedMedium="Internet"><Volume>17</Volume><Issue>3</Issue>
<PubDate><Year>2020</Year><Month>Mar</Month><Day>15</Day></PubDate></JournalIssue><Title>Journal of imaginary radiotherapy</Title><ISOAbbreviation>J Imag Radiother</ISOAbbreviation></Journal>
<ArticleTitle>Effect of 10<sup>2</sup> Gy on <i>Saccharomyces</i> &amp; others: H<sub>2</sub>O.</ArticleTitle>
<Pagination><StartPage>117</StartPage><EndPage>118</EndPage><MedlinePgn>117-118</MedlinePgn></Pagination>
<ELocationID EIdType="pii" ValidYN="Y">S0000-0000(20)00001-2</ELocationID><ELocationID EIdType="doi" ValidYN="Y">10.5555/Imag.2020.1</ELocationID>
<Abstract><AbstractText Label="PURPOSE" NlmCategory="OBJECTIVE">To see whether p &lt; 0.05.</AbstractText><AbstractText Label="RESULTS">It was <b>not</b>.</AbstractText></Abstract>
<AuthorList CompleteYN="Y"><Author ValidYN="Y" EqualContrib="Y"><LastName>Zhang</LastName><ForeName>San-Ming</ForeName><Initials>SM</Initials><Identifier Source="ORCID">0000-0002-1825-0097</Identifier>
<AffiliationInfo><Affiliation>Department A, Hospital One.</Affiliation></AffiliationInfo><AffiliationInfo><Affiliation>Institute B.</Affiliation></AffiliationInfo></Author>
<Author ValidYN="Y" EqualContrib="Y"><LastName>O'Dowd</LastName><ForeName>Jane</ForeName><Initials>J</Initials><Suffix>Jr</Suffix></Author>
<Author ValidYN="N"><LastName>Wrong</LastName><ForeName>Name</ForeName></Author>
<Author ValidYN="Y"><CollectiveName>Imaginary Trial Group</CollectiveName></Author></AuthorList>
<Language>eng</Language><GrantList CompleteYN="Y"><Grant><GrantID>81000000</GrantID><Agency>National Natural Science Foundation of China</Agency><Country>China</Country></Grant></GrantList>
<PublicationTypeList><PublicationType UI="D016428">Journal Article</PublicationType><PublicationType UI="D016441">Retracted Publication</PublicationType></PublicationTypeList>
<ArticleDate DateType="Electronic"><Year>2019</Year><Month>12</Month><Day>30</Day></ArticleDate></Article>
<MedlineJournalInfo><Country>China</Country><MedlineTA>J Imag Radiother</MedlineTA><NlmUniqueID>100000001</NlmUniqueID><ISSNLinking>0378-5955</ISSNLinking></MedlineJournalInfo>
<CommentsCorrectionsList><CommentsCorrections RefType="RetractionIn"><RefSource>J Imag Radiother. 2021 Jan;18(1):1. doi: 10.5555/imag.2021.9.</RefSource><PMID Version="1">99000009</PMID></CommentsCorrections>
<CommentsCorrections RefType="UpdateOf"><RefSource>medRxiv. 2019 Sep 14:2019.09.11.19000001. doi: 10.1101/2019.09.11.19000001.</RefSource><PMID Version="1">99000000</PMID></CommentsCorrections>
<CommentsCorrections RefType="CommentIn"><RefSource>J Imag Radiother. 2020 May;17(5):9</RefSource></CommentsCorrections></CommentsCorrectionsList>
<KeywordList Owner="NOTNLM"><Keyword MajorTopicYN="N">yeast</Keyword><Keyword MajorTopicYN="N">dose</Keyword></KeywordList></MedlineCitation>
<PubmedData><ArticleIdList><ArticleId IdType="pubmed">99000001</ArticleId><ArticleId IdType="pmc">PMC9900001</ArticleId><ArticleId IdType="doi">10.5555/Imag.2020.1</ArticleId></ArticleIdList>
<ReferenceList><Reference><Citation>Another.</Citation><ArticleIdList><ArticleId IdType="doi">10.5555/of.a.reference</ArticleId></ArticleIdList></Reference></ReferenceList></PubmedData></PubmedArticle>
`;

const CHINESE = `<PubmedArticle><MedlineCitation Status="MEDLINE" Owner="NLM"><PMID Version="1">99000002</PMID><Article PubModel="Print"><Journal><ISSN IssnType="Print">0378-5955</ISSN><JournalIssue CitedMedium="Print"><Volume>40</Volume><Issue>3-4</Issue><PubDate><MedlineDate>2018 Mar-Apr</MedlineDate></PubDate></JournalIssue><Title>Zhonghua xu gou za zhi</Title></Journal><ArticleTitle>[A review of ward pain].</ArticleTitle><Pagination><MedlinePgn>1-5</MedlinePgn></Pagination><AuthorList><Author><LastName>Li</LastName><ForeName>Si</ForeName></Author></AuthorList><Language>chi</Language><PublicationTypeList><PublicationType UI="">English Abstract</PublicationType><PublicationType UI="">Journal Article</PublicationType><PublicationType UI="">Review</PublicationType></PublicationTypeList><VernacularTitle>病房疼痛综述.</VernacularTitle></Article></MedlineCitation></PubmedArticle>
`;

test('a whole article', () => {
  const { works, refused } = parsePubmedXml(`${ARTICLE}</PubmedArticleSet>`);
  expect(refused).toEqual([]);
  expect(works).toEqual([
    {
      place: '#1:4',
      record: 1,
      line: 4,
      work: {
        type: 'article',
        title: 'Effect of 10² Gy on Saccharomyces & others: H₂O',
        language: 'en',
        authors: [
          {
            family: 'Zhang',
            given: 'San-Ming',
            orcid: '0000-0002-1825-0097',
            isCoFirst: true,
            affiliations: ['Department A, Hospital One.', 'Institute B.'],
          },
          { family: "O'Dowd", given: 'Jane Jr', isCoFirst: true, affiliations: [] },
          { literal: 'Imaginary Trial Group', isGroup: true, affiliations: [] },
        ],
        container: {
          title: 'Journal of imaginary radiotherapy',
          abbreviation: 'J Imag Radiother',
          issns: ['2434-561X', '0378-5955'],
        },
        issued: { year: 2020, month: 3, day: 15 },
        volume: '17',
        issue: '3',
        pages: '117-118',
        doi: '10.5555/imag.2020.1',
        pmid: '99000001',
        pmcid: 'PMC9900001',
        abstract: 'PURPOSE: To see whether p < 0.05.\nRESULTS: It was not.',
        keywords: ['yeast', 'dose'],
        publicationTypes: ['Journal Article', 'Retracted Publication'],
        funding: [{ funder: 'National Natural Science Foundation of China', award: '81000000' }],
        relations: [
          {
            kind: 'is-retracted-by',
            doi: '10.5555/imag.2021.9',
            pmid: '99000009',
            note: 'J Imag Radiother. 2021 Jan;18(1):1. doi: 10.5555/imag.2021.9.',
          },
          {
            kind: 'has-preprint',
            doi: '10.1101/2019.09.11.19000001',
            pmid: '99000000',
            note: 'medRxiv. 2019 Sep 14:2019.09.11.19000001. doi: 10.1101/2019.09.11.19000001.',
          },
        ],
        isRetracted: true,
      },
    },
  ]);
});

test('a Chinese paper has its own title first, a season or span its first month, a review its type', () => {
  const [parsed] = parsePubmedXml(CHINESE).works;
  expect(parsed?.work).toMatchObject({
    type: 'review',
    title: '病房疼痛综述',
    titleOther: 'A review of ward pain',
    language: 'zh',
    issued: { year: 2018, month: 3 },
    issue: '3-4',
  });
});

test('a record with a wrong check digit, one that is not well-formed and one that is cut off are refused at their lines; the others are read', () => {
  const wrongOrcid = CHINESE.replace(
    '<ForeName>Si</ForeName>',
    '<ForeName>Si</ForeName><Identifier Source="ORCID">0000-0002-1825-0098</Identifier>',
  );
  const broken = CHINESE.replace('</LastName>', '</Lastname>');
  const cutOff = CHINESE.slice(0, 300);
  const { works, refused } = parsePubmedXml(`<PubmedArticleSet>\n${CHINESE}${wrongOrcid}${broken}${CHINESE}${cutOff}`);
  expect(works.map(({ place }) => place)).toEqual(['#1:2', '#4:5']);
  expect(refused).toMatchObject([
    { place: '#2:3', code: 'bibliography/orcid', found: '0000-0002-1825-0098' },
    { place: '#3:4', code: 'bibliography/syntax' },
    { place: '#5:6', code: 'bibliography/cut-off', found: '</PubmedArticle>' },
  ]);
  expect(refused[1]?.found).toMatch(/^line 4: /);
});

test('a chapter of the bookshelf, a preprint and a notice of retraction', () => {
  const chapter = `<PubmedBookArticle><BookDocument><PMID Version="1">99000003</PMID><ArticleIdList><ArticleId IdType="bookaccession">NBK1</ArticleId></ArticleIdList><Book><Publisher><PublisherName>Imaginary Press</PublisherName><PublisherLocation>Springfield</PublisherLocation></Publisher><BookTitle book="x">Invented Diseases</BookTitle><PubDate><Year>2021</Year></PubDate><AuthorList Type="editors"><Author><LastName>Editor</LastName></Author></AuthorList></Book><ArticleTitle book="x" part="y">Invented Pain</ArticleTitle><Language>eng</Language><AuthorList Type="authors"><Author><LastName>Roe</LastName><ForeName>Ann</ForeName></Author></AuthorList></BookDocument></PubmedBookArticle>`;
  const preprint = CHINESE.replace('>Review<', '>Preprint<').replace(
    '</Article></MedlineCitation>',
    '</Article><CommentsCorrectionsList><CommentsCorrections RefType="UpdateIn"><RefSource>J X. 2019</RefSource><PMID>99000009</PMID></CommentsCorrections></CommentsCorrectionsList></MedlineCitation>',
  );
  const notice = CHINESE.replace('>Review<', '>Retraction of Publication<');
  const works = parsePubmedXml(chapter + preprint + notice).works.map(({ work }) => work);
  expect(works).toMatchObject([
    {
      type: 'chapter',
      title: 'Invented Pain',
      container: { title: 'Invented Diseases' },
      publisher: 'Imaginary Press',
      authors: [{ family: 'Roe', given: 'Ann' }],
    },
    { type: 'preprint', relations: [{ kind: 'is-preprint-of', pmid: '99000009' }], isRetracted: false },
    { type: 'retraction-notice', isRetracted: false },
  ]);
});

test('a text without records is refused', () => {
  expect(parsePubmedXml('<html>nothing</html>')).toEqual({
    works: [],
    refused: [{ place: '#1:1', record: 1, line: 1, code: 'bibliography/no-records', found: '<html>nothing</html>' }],
  });
});

test('10,000 records are read in a few seconds', { timeout: 120_000 }, () => {
  const text = ARTICLE.slice(ARTICLE.indexOf('<PubmedArticle>')).repeat(10_000);
  const { user } = process.cpuUsage();
  expect(parsePubmedXml(text).works.length).toBe(10_000);
  expect((process.cpuUsage().user - user) / 1e6).toBeLessThan(20); // of the processor, for a busy machine is not a slow reader
});

const firsts: readonly { equal: string; coFirst: readonly boolean[]; is: string }[] = [
  { is: 'first and second', equal: 'YYNN', coFirst: [true, true, false, false] },
  { is: 'the last two, who share the last place', equal: 'NNYY', coFirst: [false, false, false, false] },
  { is: 'the first two and the last two', equal: 'YYNYY', coFirst: [true, true, false, false, false] },
  { is: 'all', equal: 'YYY', coFirst: [true, true, true] },
];
for (const { is, equal, coFirst } of firsts)
  test(`equal contribution of ${is}`, () => {
    const authors = [...equal].map(
      (mark, at) =>
        `<Author ValidYN="Y" EqualContrib="${mark}"><LastName>A${at}</LastName><ForeName>B</ForeName></Author>`,
    );
    const { works } = parsePubmedXml(
      ARTICLE.replace(/<AuthorList[\s\S]*<\/AuthorList>/, `<AuthorList>${authors.join('')}</AuthorList>`),
    );
    expect(works[0]?.work.authors.map(({ isCoFirst }) => isCoFirst ?? false)).toEqual(coFirst);
  });
