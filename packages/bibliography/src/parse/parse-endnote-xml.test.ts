import { expect, test } from 'vitest';
import { parseEndnoteXml } from './parse-endnote-xml.ts';

// As EndNote X9 to 21 export it, every text in `style`, and as Zotero does, without; content imaginary.
const s = (text: string) => `<style face="normal" font="default" size="100%">${text}</style>`;
const ENDNOTE = `<?xml version="1.0" encoding="UTF-8" ?><xml><records><record><database name="My.enl" path="My.enl">My.enl</database><source-app name="EndNote" version="20.2">EndNote</source-app><rec-number>1</rec-number><foreign-keys><key app="EN" db-id="x" timestamp="1">1</key></foreign-keys><ref-type name="Journal Article">17</ref-type><contributors><authors><author>${s('Zhang, Sanming')}</author><author>${s('Imaginary Trial Group,')}</author></authors></contributors><auth-address>${s('Department A, Hospital One.')}</auth-address><titles><title>${s('Effect of 10')}<style face="superscript" font="default" size="100%">2</style>${s(' Gy on ')}<style face="italic" font="default" size="100%">Saccharomyces</style></title><secondary-title>${s('J Imag Radiother')}</secondary-title></titles><periodical><full-title>${s('Journal of imaginary radiotherapy')}</full-title><abbr-1>${s('J Imag Radiother')}</abbr-1></periodical><pages>${s('117-118')}</pages><volume>${s('17')}</volume><number>${s('3')}</number><keywords><keyword>${s('yeast')}</keyword><keyword>${s('dose')}</keyword></keywords><dates><year>${s('2020')}</year><pub-dates><date>${s('Mar 15')}</date></pub-dates></dates><isbn>${s('2434-561X (Electronic)&#xD;0378-5955 (Linking)')}</isbn><accession-num>${s('99000001')}</accession-num><abstract>${s('p &lt; 0.05')}</abstract><urls><related-urls><url>${s('https://example.org/1')}</url></related-urls></urls><custom2>${s('PMC9900001')}</custom2><electronic-resource-num>${s('10.5555/IMAG.2020.1')}</electronic-resource-num><remote-database-name>${s('Medline')}</remote-database-name><remote-database-provider>${s('NLM')}</remote-database-provider></record>`;
const ZOTERO = `<record><database name="X.xml" path="X.xml">X.xml</database><ref-type name="Thesis">32</ref-type><contributors><authors><author>张三明</author></authors></contributors><titles><title>病房疼痛的研究</title></titles><dates><year>2011</year><pub-dates><date>2011-06</date></pub-dates></dates><publisher>虚构大学</publisher><pub-location>某市</pub-location><work-type>博士学位论文</work-type><language>zh-CN</language></record></records></xml>`;

test('EndNote and Zotero in one file', () => {
  const { works, refused } = parseEndnoteXml(ENDNOTE + ZOTERO);
  expect(refused).toEqual([]);
  expect(works.map(({ work }) => work)).toEqual([
    {
      type: 'article',
      title: 'Effect of 10² Gy on Saccharomyces',
      authors: [
        { family: 'Zhang', given: 'Sanming', affiliations: ['Department A, Hospital One.'] },
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
      url: 'https://example.org/1',
      abstract: 'p < 0.05',
      keywords: ['yeast', 'dose'],
      publicationTypes: [],
      funding: [],
      relations: [],
      isRetracted: false,
    },
    {
      type: 'thesis',
      title: '病房疼痛的研究',
      language: 'zh',
      authors: [{ nativeName: '张三明', affiliations: [] }],
      publisher: '虚构大学',
      publisherPlace: '某市',
      issued: { year: 2011, month: 6 },
      keywords: [],
      publicationTypes: ['博士学位论文'],
      funding: [],
      relations: [],
      isRetracted: false,
    },
  ]);
});

test('an unknown entity and a wrong DOI are refused, each alone', () => {
  const { works, refused } = parseEndnoteXml(
    `${ENDNOTE.replace('Gy on', '&foo; on')}\n${ENDNOTE.replace('10.5555/IMAG', '11.5555/IMAG')}\n${ZOTERO}`,
  );
  expect(works.length).toBe(1);
  expect(refused).toMatchObject([
    { place: '#1:1', code: 'bibliography/syntax' },
    { place: '#2:2', code: 'bibliography/doi', found: '11.5555/IMAG.2020.1' },
  ]);
});
