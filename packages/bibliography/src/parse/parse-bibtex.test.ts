import { expect, test } from 'vitest';
import { latexText } from '../latex.ts';
import { parseBibtex } from './parse-bibtex.ts';

// The forms of "BibTeXing" (Patashnik 1988) and of exports of Web of Science, Zotero and CNKI; content imaginary.
test('abbreviations, joined parts, accents and the four forms of a name', () => {
  const text = String.raw`Everything outside of an entry is a comment.
@comment{ @article{not, title={Not this one}} }
@preamble{ "\newcommand{\noop}[1]{}" }
@string{jir = "Journal of imaginary" # { radiotherapy}}
@Article{Zhang2020,
  Author = {Zhang, Sanming and Ludwig van der Berg and de la Cruz, Jr, Ana and {Imaginary Trial Group} and M{\"u}ller, J{\"{o}}rg and Erd\H{o}s, P{\'a}l},
  title  = "Dose {\&} effect in \textit{vitro}: {$\alpha/\beta$} of 10\textsuperscript{2} {IMRT}",
  JOURNAL = jir,
  year = 2020, month = mar # "~15",
  volume = {17}, number = 3, pages = {117--118},
  doi = {10.5555/IMAG\_2020},
  orcid-numbers = {Zhang, Sanming/0000-0002-1825-0097},
  keywords = {yeast; dose},
}`;
  const { works, refused } = parseBibtex(text);
  expect(refused).toEqual([]);
  expect(works).toMatchObject([
    {
      place: '#1:5',
      work: {
        type: 'article',
        title: 'Dose & effect in vitro: α/β of 10² IMRT',
        container: { title: 'Journal of imaginary radiotherapy' },
        issued: { year: 2020, month: 3, day: 15 },
        volume: '17',
        issue: '3',
        pages: '117-118',
        doi: '10.5555/imag_2020',
        keywords: ['yeast', 'dose'],
      },
    },
  ]);
  expect(works[0]?.work.authors).toEqual([
    { family: 'Zhang', given: 'Sanming', orcid: '0000-0002-1825-0097', affiliations: [] },
    { family: 'van der Berg', given: 'Ludwig', affiliations: [] },
    { family: 'de la Cruz', given: 'Ana Jr', affiliations: [] },
    { literal: 'Imaginary Trial Group', isGroup: true, affiliations: [] },
    { family: 'Müller', given: 'Jörg', affiliations: [] },
    { family: 'Erdős', given: 'Pál', affiliations: [] },
  ]);
});

test('arXiv, a thesis of BibLaTeX, a chapter, CNKI', () => {
  const text = `@misc{a, title={A preprint}, author={Roe, Ann}, eprint={2101.01234}, archivePrefix={arXiv}, primaryClass={physics.med-ph}, year={2021}}
@thesis{b, title={On pain}, author={Roe, Ann}, institution={University of Nowhere}, date={2011-06}, type={phdthesis}}
@incollection(c, title={A chapter}, booktitle={A book}, author={Roe, Ann}, isbn={978-0-306-40615-7}, year=1999, address={Springfield})
@article{ XGZZ202104001,
author = {张三明 and 李四},
 title = {病房疼痛的治疗},
 journal = {中华虚构杂志},
 volume = {40},
 number = {04},
 pages = {1-5},
 year = {2021},
 issn = {0378-5955},
}`;
  const { works, refused } = parseBibtex(text);
  expect(refused).toEqual([]);
  expect(works.map(({ work }) => work)).toMatchObject([
    { type: 'preprint', arxiv: '2101.01234' },
    { type: 'thesis', publisher: 'University of Nowhere', issued: { year: 2011, month: 6 } },
    { type: 'chapter', container: { title: 'A book' }, isbns: ['9780306406157'], publisherPlace: 'Springfield' },
    { type: 'article', authors: [{ nativeName: '张三明' }, { nativeName: '李四' }], issue: '04' },
  ]);
});

test('an unknown abbreviation, an entry that is cut off and a missing comma are refused at their lines; the others are read', () => {
  const text = `@article{a, title={One}, journal=unknown, year=2020}
@article{b, title={Two, year={2020},
@article{c, title={Three}, year={2020}}
@article{d, title={Four} year={2020}}
@article{e, title={Five}, year={soon}}
@article{f, title={Six`;
  const { works, refused } = parseBibtex(text);
  expect(works.map(({ place, work }) => [place, work.title])).toEqual([['#3:3', 'Three']]);
  expect(refused.map(({ place, code, found }) => [place, code, found])).toEqual([
    ['#1:1', 'bibliography/macro', 'unknown'],
    ['#2:2', 'bibliography/cut-off', '{Two, year={2020}, @article{c, title={Th'],
    ['#4:4', 'bibliography/syntax', ', … "year={2020}}"'],
    ['#5:5', 'bibliography/date', 'soon'],
    ['#6:6', 'bibliography/cut-off', '{Six'],
  ]);
});

test('two authors of one name have their ORCIDs in order where both have one, and none where it is not told whose it is', () => {
  const entry = (numbers: string) =>
    `@article{a, title={One}, author={Wang, Wei and Wang, Wei}, orcid-numbers={${numbers}}}`;
  const orcidsOf = (numbers: string) => parseBibtex(entry(numbers)).works[0]?.work.authors.map(({ orcid }) => orcid);
  expect(orcidsOf('Wang, Wei/0000-0002-1825-0097; Wang, Wei/0000-0002-1694-233X')).toEqual([
    '0000-0002-1825-0097',
    '0000-0002-1694-233X',
  ]);
  expect(orcidsOf('Wang, Wei/0000-0002-1825-0097')).toEqual([undefined, undefined]);
});

const latex = [
  { source: String.raw`\c{S}\'{\i}\~n \v{c}\H o \aa\ \L{}\'od\'z`, text: 'Şíñ čő å Łódź' },
  { source: String.raw`20\,\% -- 30\% of \$5`, text: '20 % – 30% of $5' },
  { source: 'CO$_2$ and $10^{-3}$', text: 'CO₂ and 10⁻³' },
  { source: String.raw`\unknown{x}`, text: String.raw`\unknownx` },
];
for (const { source, text } of latex) test(`LaTeX ${source}`, () => expect(latexText(source)).toBe(text));
