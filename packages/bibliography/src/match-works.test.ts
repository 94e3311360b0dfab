import { expect, test } from 'vitest';
import { indexWorks, matchKeysOf, matchWorks } from './match-works.ts';
import { sameWork, type WorkMarks } from './same-work.ts';

const paper = (fields: Partial<WorkMarks> = {}): WorkMarks => ({
  type: 'article',
  title: 'Dose and effect in an imaginary trial',
  issued: { year: 2020 },
  relations: [],
  ...fields,
});

const cases: readonly { readonly what: string; readonly a: WorkMarks; readonly b: WorkMarks; readonly is: unknown }[] =
  [
    {
      what: 'one DOI',
      a: paper({ doi: '10.5555/a' }),
      b: paper({ doi: '10.5555/a', title: 'Another' }),
      is: { same: true, by: 'doi' },
    },
    {
      what: 'one PubMed number',
      a: paper({ pmid: '1' }),
      b: paper({ pmid: '1', doi: '10.5555/a', title: 'Another' }),
      is: { same: true, by: 'pmid' },
    },
    {
      what: 'one PubMed number, two DOIs',
      a: paper({ pmid: '1', doi: '10.5555/b' }),
      b: paper({ pmid: '1', doi: '10.5555/a' }),
      is: { same: 'perhaps', why: 'doi-differs' },
    },
    {
      what: 'title and year',
      a: paper({ doi: '10.5555/a' }),
      b: paper({ title: 'DOSE AND EFFECT in an “imaginary” trial.' }),
      is: { same: true, by: 'title-and-year' },
    },
    {
      what: 'a full-width title',
      a: paper({ title: 'ＩＭＲＴ治疗（鼻咽癌）的疗效观察' }),
      b: paper({ title: 'IMRT治疗(鼻咽癌)的疗效观察' }),
      is: { same: true, by: 'title-and-year' },
    },
    {
      what: 'the translated title',
      a: paper({ title: '剂量与效应的虚构研究', titleOther: 'Dose and effect in an imaginary trial' }),
      b: paper(),
      is: { same: true, by: 'title-and-year' },
    },
    {
      what: 'title and year, two DOIs',
      a: paper({ doi: '10.5555/a' }),
      b: paper({ doi: '10.5555/b' }),
      is: { same: 'perhaps', why: 'doi-differs' },
    },
    {
      what: 'title and year, two PubMed numbers',
      a: paper({ pmid: '1' }),
      b: paper({ pmid: '2' }),
      is: { same: 'perhaps', why: 'pmid-differs' },
    },
    {
      what: 'online in 2019, in print in 2020',
      a: paper(),
      b: paper({ issued: { year: 2019 } }),
      is: { same: 'perhaps', why: 'year-differs' },
    },
    { what: 'two years apart', a: paper(), b: paper({ issued: { year: 2018 } }), is: { same: false } },
    {
      what: 'a preprint of 2018',
      a: paper({ type: 'preprint', issued: { year: 2018 }, doi: '10.1101/1' }),
      b: paper({ doi: '10.5555/a' }),
      is: { same: 'perhaps', why: 'preprint-pair' },
    },
    {
      what: 'a preprint of 2016',
      a: paper({ type: 'preprint', issued: { year: 2016 } }),
      b: paper(),
      is: { same: false },
    },
    {
      what: 'a preprint that names its paper',
      a: paper({ type: 'preprint', title: 'Another', relations: [{ kind: 'is-preprint-of', doi: '10.5555/a' }] }),
      b: paper({ doi: '10.5555/a' }),
      is: { same: true, by: 'relation' },
    },
    {
      what: 'a paper and the notice of its retraction',
      a: paper(),
      b: paper({ type: 'retraction-notice' }),
      is: { same: false },
    },
    {
      what: 'a retracted paper by its title',
      a: paper(),
      b: paper({ title: 'RETRACTED: Dose and effect in an imaginary trial' }),
      is: { same: true, by: 'title-and-year' },
    },
    {
      what: 'a talk and a paper',
      a: paper(),
      b: paper({ type: 'conference-paper' }),
      is: { same: 'perhaps', why: 'type-differs' },
    },
    {
      what: 'no year',
      a: paper(),
      b: { type: 'article', title: paper().title, relations: [] },
      is: { same: 'perhaps', why: 'year-missing' },
    },
    {
      what: 'a title that many bear',
      a: paper({ title: 'Editorial' }),
      b: paper({ title: 'Editorial' }),
      is: { same: 'perhaps', why: 'short-title' },
    },
    {
      what: 'a title that many bear, on another page',
      a: paper({ title: 'Reply', volume: '1', pages: '5-6' }),
      b: paper({ title: 'Reply', volume: '1', pages: '7' }),
      is: { same: false },
    },
    {
      what: 'a title that many bear, on one page',
      a: paper({ title: 'Reply', volume: '1', pages: '5-6' }),
      b: paper({ title: 'Reply', volume: '1', pages: '5' }),
      is: { same: true, by: 'title-and-year' },
    },
  ];
for (const { what, a, b, is } of cases) {
  test(`${what}: ${JSON.stringify(is)}, either way round`, () => {
    expect(sameWork(a, b)).toEqual(is);
    expect(sameWork(b, a)).toEqual(is);
    if (sameWork(a, b).same !== false) expect(matchKeysOf(a).some((key) => matchKeysOf(b).includes(key))).toBe(true);
  });
}

test('an import is matched with the register and with itself; what is the same speaks for it from then on', () => {
  const register = indexWorks([['r1', paper({ doi: '10.5555/a' })] as const]);
  const works = [
    paper({ doi: '10.5555/a', pmid: '7', title: 'A title as PubMed has it' }),
    paper({ pmid: '7', title: 'Something else again' }),
    paper({ title: 'A second imaginary trial of dose' }),
    paper({ title: 'A second imaginary trial of dose' }),
    paper({ title: 'A second imaginary trial of dose', issued: { year: 2021 } }),
  ];
  const r1 = { of: 'register', key: 'r1' };
  expect(matchWorks(works, register)).toEqual([
    { outcome: 'same', as: r1, by: 'doi', also: [] },
    { outcome: 'same', as: r1, by: 'pmid', also: [] },
    { outcome: 'new' },
    { outcome: 'same', as: { of: 'import', at: 2 }, by: 'title-and-year', also: [] },
    { outcome: 'perhaps', candidates: [{ as: { of: 'import', at: 2 }, why: 'year-differs' }] },
  ]);
  expect(register.find(works[2] ?? paper())).toEqual({ outcome: 'new' });
});

test('a work that stands in the register twice is told with both', () => {
  const register = indexWorks([
    ['r1', paper({ doi: '10.5555/a' })],
    ['r2', paper({ pmid: '7' })],
  ] as const);
  expect(register.find(paper({ doi: '10.5555/a', pmid: '7' }))).toEqual({
    outcome: 'same',
    as: { of: 'register', key: 'r1' },
    by: 'doi',
    also: [{ as: { of: 'register', key: 'r2' }, by: 'pmid' }],
  });
});

test('10,000 records against 20,000 of the register, in well under a second on a machine that is free, a thousand of one title among them', () => {
  const numbered = (n: number) =>
    paper({ title: n % 10 === 0 ? 'Editorial' : `An imaginary trial of dose number ${n}`, doi: `10.5555/${n}` });
  const register = indexWorks(Array.from({ length: 20_000 }, (_, n) => [n, numbered(n)] as const));
  const works = Array.from({ length: 10_000 }, (_, n) => numbered(n + 15_000));
  const { user } = process.cpuUsage();
  const matched = matchWorks(works, register);
  expect((process.cpuUsage().user - user) / 1e6).toBeLessThan(3); // of the processor, for a busy machine is not a slow match
  expect(matched.filter(({ outcome }) => outcome === 'same').length).toBe(5000);
});
