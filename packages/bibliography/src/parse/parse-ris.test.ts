import { expect, test } from 'vitest';
import { parseRis } from './parse-ris.ts';

// As publishers and reference managers write it (RIS specification of 2011; EndNote, Zotero and publishers' exports); content imaginary.
test('a record of a publisher: byte order mark, odd line ends, a title over two lines', () => {
  const text =
    '\uFEFFProvider: Imaginary Press\r\nContent: text/plain; charset="UTF-8"\r\n\r\nTY  - JOUR\rT1  - Dose and effect of\r\n  a trial\r\nAU  - Zhang, Sanming\r\nAU  - O\'Dowd, Jane, Jr\nA1  - ignored beside AU\r\nJO  - J Imag Radiother\r\nJF  - Journal of imaginary radiotherapy\r\nPY  - 2020/03/15/\r\nDA  - 2019/12/30\r\nVL  - 17\r\nIS  - 3\r\nSP  - 117\r\nEP  - 118\r\nSN  - 0378-5955, 2434-561X\r\nDO  - https://doi.org/10.5555/IMAG.2020.1\r\nUR  - https://example.org/1\r\nKW  - yeast\r\nKW  - dose\r\nAB  - One.\r\nTwo.\r\nER  - \r\n';
  expect(parseRis(text)).toEqual({
    refused: [],
    works: [
      {
        place: '#1:4',
        record: 1,
        line: 4,
        work: {
          type: 'article',
          title: 'Dose and effect of a trial',
          authors: [
            { family: 'Zhang', given: 'Sanming', affiliations: [] },
            { family: "O'Dowd", given: 'Jane Jr', affiliations: [] },
          ],
          container: {
            title: 'Journal of imaginary radiotherapy',
            abbreviation: 'J Imag Radiother',
            issns: ['0378-5955', '2434-561X'],
          },
          issued: { year: 2020, month: 3, day: 15 },
          volume: '17',
          issue: '3',
          pages: '117-118',
          doi: '10.5555/imag.2020.1',
          url: 'https://example.org/1',
          abstract: 'One.\nTwo.',
          keywords: ['yeast', 'dose'],
          publicationTypes: [],
          funding: [],
          relations: [],
          isRetracted: false,
        },
      },
    ],
  });
});

test('EndNote, a Chinese database and a thesis in one file', () => {
  const text = `TY  - JOUR
AD  - Department A
AN  - 99000001
AU  - Imaginary Trial Group,
C2  - PMC9900001
C7  - e17
DB  - PubMed
M3  - 10.5555/imag.2020.1
PY  - 2020
T2  - J Imag Radiother
TI  - A trial
ER  -

TY  - JOUR
T1  - 病房疼痛的治疗
A1  - 张三明
A1  - 李四
JF  - 中华虚构杂志
Y1  - 2021
IS  - 04
SP  - 1
EP  - 5
LA  - 中文
ER  -
TY  - THES
AU  - Roe, Ann
TI  - On pain
PB  - University of Nowhere
PY  - 2011
ER  - `;
  const works = parseRis(text).works.map(({ work }) => work);
  expect(works).toMatchObject([
    {
      authors: [{ literal: 'Imaginary Trial Group', isGroup: true, affiliations: ['Department A'] }],
      doi: '10.5555/imag.2020.1',
      pmid: '99000001',
      pmcid: 'PMC9900001',
      articleNumber: 'e17',
      publicationTypes: [],
    },
    {
      title: '病房疼痛的治疗',
      authors: [{ nativeName: '张三明' }, { nativeName: '李四' }],
      language: 'zh',
      pages: '1-5',
    },
    { type: 'thesis', publisher: 'University of Nowhere' },
  ]);
});

test('a record without end, one without beginning, a wrong ISSN and no title are refused at their lines', () => {
  const text =
    'TY  - JOUR\nTI  - One\nTY  - JOUR\nTI  - Two\nER  - \nTI  - Three\nER  - \nTY  - JOUR\nTI  - Four\nSN  - 0378-5954\nER  - \nTY  - JOUR\nAU  - Roe, Ann\nER  - \nTY  - JOUR\nTI  - Five\n';
  const { works, refused } = parseRis(text);
  expect(works.map(({ place, work }) => [place, work.title])).toEqual([['#2:3', 'Two']]);
  expect(refused.map(({ place, code, found }) => [place, code, found])).toEqual([
    ['#1:1', 'bibliography/cut-off', 'ER'],
    ['#3:6', 'bibliography/cut-off', 'TY'],
    ['#4:8', 'bibliography/issn', '0378-5954'],
    ['#5:12', 'bibliography/no-title', 'article'],
    ['#6:15', 'bibliography/cut-off', 'ER'],
  ]);
});
