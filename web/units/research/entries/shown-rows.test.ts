import { expect, test } from 'vitest';
import { shownRows } from './shown-rows.ts';

const ROWS = [
  { title: '放疗定位装置', type: 'invention', year: 2021 },
  { title: 'Phantom', type: 'design', year: 2019 },
  { title: '剂量验证模体', type: 'invention', year: 2023 },
];
const READING = {
  textOf: ({ title }: (typeof ROWS)[number]) => title,
  filters: [{ key: 'type', of: ({ type }: (typeof ROWS)[number]) => type }],
  sorts: { year: ({ year }: (typeof ROWS)[number]) => year, title: ({ title }: (typeof ROWS)[number]) => title },
};
const ASKED = { search: '', chosen: {}, sort: 'year', order: 'asc' } as const;
const years = (asked: Partial<Parameters<typeof shownRows>[1]>) =>
  shownRows(ROWS, { ...ASKED, ...asked }, READING).map(({ year }) => year);

test('all of them, by the asked column, up or down', () => {
  expect(years({})).toEqual([2019, 2021, 2023]);
  expect(years({ order: 'desc' })).toEqual([2023, 2021, 2019]);
  expect(years({ sort: 'of nothing' })).toEqual([2021, 2019, 2023]);
});

test('every word must be there, however wide or high it is written', () => {
  expect(years({ search: 'ＰＨＡＮＴＯＭ' })).toEqual([2019]);
  expect(years({ search: '模体 剂量' })).toEqual([2023]);
  expect(years({ search: '模体 定位' })).toEqual([]);
});

test('a filter takes one value, an empty one all', () => {
  expect(years({ chosen: { type: 'invention' } })).toEqual([2021, 2023]);
  expect(years({ chosen: { type: '' } })).toEqual([2019, 2021, 2023]);
});
