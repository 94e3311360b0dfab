import { expect, test } from 'vitest';
import { fixtureWorks } from '../testing/index.ts';
import type { Work } from '../work.ts';
import { toCerifXml } from './to-cerif-xml.ts';

const work: Work = {
  type: 'article',
  title: 'Dose & effect <in vitro>',
  titleOther: '剂量与效应',
  language: 'en',
  authors: [
    {
      family: 'Zhang',
      given: 'Sanming',
      nativeName: '张三明',
      orcid: '0000-0002-1825-0097',
      affiliations: ['Department A'],
    },
    { literal: 'Imaginary Trial Group', isGroup: true, affiliations: [] },
  ],
  container: { title: 'Journal of Imaginary Radiotherapy', abbreviation: 'J Imag Radiother', issns: ['0378-5955'] },
  publisher: 'Imaginary Press',
  issued: { year: 2020, month: 3 },
  volume: '17',
  issue: '3',
  pages: '117-118',
  doi: '10.5555/a',
  pmcid: 'PMC9900001',
  keywords: ['yeast'],
  publicationTypes: [],
  funding: [],
  relations: [],
  isRetracted: false,
};

// Elements and their order: openaire-cerif-profile.xsd of version 1.2, against which this text and those of 300 fixture works were validated by libxml2.
test('a publication in the order of the schema', () => {
  expect(toCerifXml([{ id: 'works-1', work }])).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<records>
<Publication xmlns="https://www.openaire.eu/cerif-profile/1.2/" id="works-1">
<Type xmlns="https://www.openaire.eu/cerif-profile/vocab/COAR_Publication_Types">http://purl.org/coar/resource_type/c_6501</Type>
<Language>en</Language>
<Title xml:lang="en">Dose &amp; effect &lt;in vitro&gt;</Title>
<Title xml:lang="zh">剂量与效应</Title>
<PublishedIn>
<Publication>
<Type xmlns="https://www.openaire.eu/cerif-profile/vocab/COAR_Publication_Types">http://purl.org/coar/resource_type/c_0640</Type>
<Title xml:lang="und">Journal of Imaginary Radiotherapy</Title>
<NameAbbreviation xml:lang="und">J Imag Radiother</NameAbbreviation>
<ISSN>0378-5955</ISSN>
</Publication>
</PublishedIn>
<PublicationDate>2020-03</PublicationDate>
<Volume>17</Volume>
<Issue>3</Issue>
<StartPage>117</StartPage>
<EndPage>118</EndPage>
<DOI>10.5555/a</DOI>
<PMCID>PMC9900001</PMCID>
<Authors>
<Author>
<DisplayName>Sanming Zhang</DisplayName>
<Person>
<PersonName>
<FamilyNames>Zhang</FamilyNames>
<FirstNames>Sanming</FirstNames>
<OtherNames>张三明</OtherNames>
</PersonName>
<ORCID>https://orcid.org/0000-0002-1825-0097</ORCID>
</Person>
<Affiliation>
<OrgUnit>
<Name xml:lang="und">Department A</Name>
</OrgUnit>
</Affiliation>
</Author>
<Author>
<DisplayName>Imaginary Trial Group</DisplayName>
<OrgUnit>
<Name xml:lang="und">Imaginary Trial Group</Name>
</OrgUnit>
</Author>
</Authors>
<Publishers>
<Publisher>
<OrgUnit>
<Name xml:lang="und">Imaginary Press</Name>
</OrgUnit>
</Publisher>
</Publishers>
<Keyword xml:lang="en">yeast</Keyword>
</Publication>
</records>
`);
});

test('one publication for each work', () => {
  const works = fixtureWorks('cerif', 50);
  const xml = toCerifXml(works.map((each, at) => ({ id: String(at), work: each })));
  expect(xml.match(/<Publication xmlns=/g)?.length).toBe(50);
});
