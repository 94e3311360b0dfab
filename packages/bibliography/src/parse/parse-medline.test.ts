import { expect, test } from 'vitest';
import { parseMedline } from './parse-medline.ts';

// As PubMed's display "PubMed" and its .nbib files write it; the elements are described at nlm.nih.gov/bsd/mms/medlineelements.html. Content imaginary.
const RECORD = `PMID- 99000001
OWN - NLM
STAT- MEDLINE
LR  - 20210101
IS  - 2434-561X (Electronic)
IS  - 0378-5955 (Linking)
VI  - 17
IP  - 3
DP  - 2020 Mar 15
TI  - Dose and effect of an imaginary trial that needs more than one line to be
      printed.
PG  - 117-118
LID - 10.5555/IMAG.2020.1 [doi]
AID - S0000-0000(20)00001-2 [pii]
AB  - PURPOSE: To see.
      RESULTS: Seen.
CI  - Copyright (c) 2020.
FAU - Zhang, San-Ming
AU  - Zhang SM
AUID- ORCID: 0000000218250097
AD  - Department A, Hospital One.
AD  - Institute B.
FAU - O'Dowd, Jane Jr
AU  - O'Dowd J Jr
CN  - Imaginary Trial Group
LA  - eng
GR  - R01 CA000000/CA/NCI NIH HHS/United States
GR  - 81000000/National Natural Science Foundation of China/
PT  - Journal Article
PT  - Retracted Publication
DEP - 20191230
TA  - J Imag Radiother
JT  - Journal of imaginary radiotherapy
RIN - J Imag Radiother. 2021 Jan;18(1):1. doi: 10.5555/imag.2021.9. PMID: 99000009
CIN - J Imag Radiother. 2020 May;17(5):9. PMID: 99000008
OTO - NOTNLM
OT  - yeast
OT  - dose
PMC - PMC9900001
SO  - J Imag Radiother. 2020 Mar 15;17(3):117-118.
`;

test('a whole record', () => {
  const { works, refused } = parseMedline(`\n${RECORD}`);
  expect(refused).toEqual([]);
  expect(works).toEqual([
    {
      place: '#1:2',
      record: 1,
      line: 2,
      work: {
        type: 'article',
        title: 'Dose and effect of an imaginary trial that needs more than one line to be printed',
        language: 'en',
        authors: [
          {
            family: 'Zhang',
            given: 'San-Ming',
            orcid: '0000-0002-1825-0097',
            affiliations: ['Department A, Hospital One.', 'Institute B.'],
          },
          { family: "O'Dowd", given: 'Jane Jr', affiliations: [] },
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
        abstract: 'PURPOSE: To see. RESULTS: Seen.',
        keywords: ['yeast', 'dose'],
        publicationTypes: ['Journal Article', 'Retracted Publication'],
        funding: [
          { funder: 'NCI NIH HHS', award: 'R01 CA000000' },
          { funder: 'National Natural Science Foundation of China', award: '81000000' },
        ],
        relations: [
          {
            kind: 'is-retracted-by',
            doi: '10.5555/imag.2021.9',
            pmid: '99000009',
            note: 'J Imag Radiother. 2021 Jan;18(1):1. doi: 10.5555/imag.2021.9. PMID: 99000009',
          },
        ],
        isRetracted: true,
      },
    },
  ]);
});

test('an old record without full names, a Chinese one with its own title, CRLF', () => {
  const old =
    'PMID- 99000002\r\nTI  - Old work.\r\nAU  - van der Berg JA\r\nAU  - Li S\r\nDP  - 1975 Jul-Aug\r\nPT  - Letter\r\n\r\n';
  const chinese =
    'PMID- 99000003\r\nTI  - [A review of ward pain].\r\nTT  - 病房疼痛综述.\r\nFAU - Li, Si\r\nAU  - Li S\r\nLA  - chi\r\nPT  - Review\r\nDP  - 2018\r\n';
  const works = parseMedline(old + chinese).works.map(({ work }) => work);
  expect(works).toMatchObject([
    {
      type: 'letter',
      title: 'Old work',
      authors: [
        { family: 'van der Berg', given: 'JA' },
        { family: 'Li', given: 'S' },
      ],
      issued: { year: 1975, month: 7 },
    },
    { type: 'review', title: '病房疼痛综述', titleOther: 'A review of ward pain', language: 'zh' },
  ]);
});

test('a line that is none, a wrong ORCID and no title are refused', () => {
  const { works, refused } = parseMedline(
    `${RECORD.replace('LA  - eng', '<html>')}\n${RECORD.replace('0000000218250097', '0000000218250096')}\nPMID- 99000005\nDP  - 2020\n\n${RECORD}`,
  );
  expect(works.length).toBe(1);
  expect(refused.map(({ record, code, found }) => [record, code, found])).toEqual([
    [1, 'bibliography/syntax', '<html>'],
    [2, 'bibliography/orcid', 'ORCID: 0000000218250096'],
    [3, 'bibliography/no-title', '99000005'],
  ]);
});
