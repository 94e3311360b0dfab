import { describe, expect, test } from 'vitest';
import { readJournalList } from './read-journal-list.ts';

const unsaid = { year: null, index: null };
const read = (text: string, said: Parameters<typeof readJournalList>[0] | object = {}) =>
  readJournalList({ text, ...unsaid, ...said });

// ISSNs of real journals, for their check digits: Int J Radiat Oncol Biol Phys 0360-3016 (electronic 1879-355X), Radiother Oncol 0167-8140.
describe('readJournalList()', () => {
  test('reads the columns of an English list', () => {
    const { journals, refused } = read(
      'Journal name,ISSN,eISSN,Year,Edition,JIF Quartile\nRed Journal,0360-3016,1879-355X,2023,"SCIE, SSCI",Q1\n',
    );
    expect(refused).toEqual([]);
    expect(journals).toEqual([
      {
        ...{ title: 'Red Journal', issns: ['0360-3016', '1879-355X'], year: 2023, indexes: ['SCIE', 'SSCI'] },
        ...{ jcrQuartile: 1, casPartition: undefined, isTop: undefined },
      },
    ]);
  });

  test('reads the columns of a Chinese one, semicolons and full-width figures', () => {
    const { journals, refused } = read(
      '\uFEFF刊名;ISSN;年份;收录;中科院分区;Top期刊\n绿皮杂志;０１６７－８１４０;2024;北大核心、CSCD;2区;是\n另一刊;01678140;2024;;N/A;\n',
    );
    expect(refused).toEqual([]);
    expect(
      journals.map(({ title, indexes, casPartition, isTop }) => ({ title, indexes, casPartition, isTop })),
    ).toEqual([
      { title: '绿皮杂志', indexes: ['PKU-CORE', 'CSCD'], casPartition: 2, isTop: true },
      { title: '另一刊', indexes: [], casPartition: null, isTop: false },
    ]);
  });

  test('takes year and index of the whole file where it has no column for them', () => {
    const { journals } = read('title,issn\nA,0360-3016\n', { year: 2022, index: 'SCIE' });
    expect(journals[0]).toMatchObject({ year: 2022, indexes: ['SCIE'], jcrQuartile: undefined });
  });

  for (const [row, why, found] of [
    [',0360-3016,2023,SCIE,Q1', 'no-title', ''],
    ['A,,2023,SCIE,Q1', 'no-issn', ''],
    ['A,0360-3017,2023,SCIE,Q1', 'issn', '0360-3017'], // wrong check digit
    ['A,0360-3016,,SCIE,Q1', 'year', ''],
    ['A,0360-3016,23,SCIE,Q1', 'year', '23'],
    ['A,0360-3016,2023,Scopus,Q1', 'index', 'Scopus'],
    ['A,0360-3016,2023,SCIE,Q5', 'quarter', 'Q5'],
  ] as const)
    test(`refuses the row ${row}, and takes the others`, () => {
      const { journals, refused } = read(`title,issn,year,index,quartile\n${row}\nB,0167-8140,2023,SCI,2\n`);
      expect(refused).toEqual([{ line: 2, why, found }]);
      expect(journals.map(({ title, jcrQuartile }) => [title, jcrQuartile])).toEqual([['B', 2]]);
    });

  for (const [printed, quarter] of [
    ['Q1', 1],
    ['4', 4],
    ['1区', 1],
    ['二区', 2],
    ['四区', 4],
    ['n/a', null],
  ] as const)
    test(`reads ${printed} as quarter ${quarter}`, () => {
      expect(read(`title,issn,year,quartile\nA,0360-3016,2023,${printed}\n`).journals[0]?.jcrQuartile).toBe(quarter);
    });
});
