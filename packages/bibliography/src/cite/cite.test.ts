import { expect, test } from 'vitest';
import { authorOfPrinted } from '../author-name.ts';
import type { Work } from '../work.ts';
import { type CitationStyle, cite } from './cite.ts';

const work = (fields: Partial<Work> & Pick<Work, 'type' | 'title'>, authors: readonly string[] = []): Work => ({
  authors: authors.map(authorOfPrinted),
  keywords: [],
  publicationTypes: [],
  funding: [],
  relations: [],
  isRetracted: false,
  ...fields,
});
const journal = (title: string, abbreviation?: string) => ({
  title,
  issns: [],
  ...(abbreviation === undefined ? {} : { abbreviation }),
});

const cases: readonly { readonly style: CitationStyle; readonly cited: Work; readonly as: string }[] = [
  // Examples of GB/T 7714-2015, 8.5 and appendix A (A.1, A.3, A.8), as others have copied them from the standard.
  {
    style: 'gb-t-7714-2015',
    cited: work(
      {
        type: 'article',
        language: 'zh',
        title: '蓝田生物群:一个认识多细胞生物起源和早期演化的新窗口',
        container: journal('科学通报'),
        issued: { year: 2012 },
        volume: '55',
        issue: '34',
        pages: '3219',
      },
      ['袁训来', '陈哲', '肖书海', '万斌'],
    ),
    as: '袁训来, 陈哲, 肖书海, 等. 蓝田生物群:一个认识多细胞生物起源和早期演化的新窗口[J]. 科学通报, 2012, 55(34): 3219.',
  },
  {
    style: 'gb-t-7714-2015',
    cited: work(
      {
        type: 'article',
        language: 'en',
        title: 'Shaking without quaking',
        container: journal('Science'),
        issued: { year: 1998 },
        volume: '279',
        issue: '5359',
        pages: '2063',
      },
      ['Kanamori, Hiroo'],
    ),
    as: 'KANAMORI H. Shaking without quaking[J]. Science, 1998, 279(5359): 2063.',
  },
  {
    style: 'gb-t-7714-2015',
    cited: work(
      {
        type: 'article',
        language: 'en',
        title: 'Carbon isotope evidence for the stepwise oxidation of the Proterozoic environment',
        container: journal('Nature'),
        issued: { year: 1992 },
        volume: '359',
        pages: '605-609',
      },
      ['Des Marais, David J.', 'Strauss, Harald', 'Summons, Roger E.', 'Hayes, J. M.'],
    ),
    as: 'DES MARAIS D J, STRAUSS H, SUMMONS R E, et al. Carbon isotope evidence for the stepwise oxidation of the Proterozoic environment[J]. Nature, 1992, 359: 605-609.',
  },
  {
    style: 'gb-t-7714-2015',
    cited: work(
      {
        type: 'book',
        language: 'zh',
        title: '国史旧闻:第1卷',
        publisher: '中华书局',
        publisherPlace: '北京',
        issued: { year: 2000 },
      },
      ['陈登原'],
    ),
    as: '陈登原. 国史旧闻:第1卷[M]. 北京: 中华书局, 2000.',
  },
  {
    style: 'gb-t-7714-2015',
    cited: work(
      {
        type: 'thesis',
        language: 'en',
        title: 'Infrared spectroscopic studies on solid oxygen',
        publisher: 'Univ. of California',
        publisherPlace: 'Berkeley',
        issued: { year: 1965 },
      },
      ['Calms, R. B.'],
    ),
    as: 'CALMS R B. Infrared spectroscopic studies on solid oxygen[D]. Berkeley: Univ. of California, 1965.',
  },
  // 7 of the standard: an issue without a volume follows the year; a DOI ends the reference.
  {
    style: 'gb-t-7714-2015',
    cited: work(
      {
        type: 'article',
        language: 'zh',
        title: '电子图书馆的现实模型',
        container: journal('中国图书馆学报'),
        issued: { year: 1996 },
        issue: '2',
        pages: '24-29',
        doi: '10.5555/a',
      },
      ['杨宗英'],
    ),
    as: '杨宗英. 电子图书馆的现实模型[J]. 中国图书馆学报, 1996(2): 24-29. DOI:10.5555/a.',
  },
  // ICMJE, Samples of Formatted References (nlm.nih.gov/bsd/uniform_requirements.html): 1, 1 with seven authors, 2, 4, 7, book 1, dissertation.
  {
    style: 'vancouver',
    cited: work(
      {
        type: 'article',
        language: 'en',
        title: 'Solid-organ transplantation in HIV-infected patients',
        container: journal('The New England journal of medicine', 'N Engl J Med'),
        issued: { year: 2002, month: 7, day: 25 },
        volume: '347',
        issue: '4',
        pages: '284-287',
      },
      ['Halpern, Scott D.', 'Ubel, Peter A.', 'Caplan, Arthur L.'],
    ),
    as: 'Halpern SD, Ubel PA, Caplan AL. Solid-organ transplantation in HIV-infected patients. N Engl J Med. 2002 Jul 25;347(4):284-7.',
  },
  {
    style: 'vancouver',
    cited: work(
      {
        type: 'article',
        language: 'en',
        title: 'Regulation of interstitial excitatory amino acid concentrations after cortical contusion injury',
        container: journal('Brain research', 'Brain Res'),
        issued: { year: 2002 },
        volume: '935',
        issue: '1-2',
        pages: '40-46',
      },
      [
        'Rose, M. E.',
        'Huerbin, M. B.',
        'Melick, J.',
        'Marion, D. W.',
        'Palmer, A. M.',
        'Schiding, J. K.',
        'Kochanek, P. M.',
      ],
    ),
    as: 'Rose ME, Huerbin MB, Melick J, Marion DW, Palmer AM, Schiding JK, et al. Regulation of interstitial excitatory amino acid concentrations after cortical contusion injury. Brain Res. 2002;935(1-2):40-6.',
  },
  {
    style: 'vancouver',
    cited: work(
      {
        type: 'article',
        language: 'en',
        title: 'Hypertension, insulin, and proinsulin in participants with impaired glucose tolerance',
        container: journal('Hypertension'),
        issued: { year: 2002 },
        volume: '40',
        issue: '5',
        pages: '679-686',
      },
      ['Diabetes Prevention Program Research Group,'],
    ),
    as: 'Diabetes Prevention Program Research Group. Hypertension, insulin, and proinsulin in participants with impaired glucose tolerance. Hypertension. 2002;40(5):679-86.',
  },
  {
    style: 'vancouver',
    cited: work({
      type: 'article',
      language: 'en',
      title: '21st century heart solution may have a sting in the tail',
      container: journal('BMJ'),
      issued: { year: 2002 },
      volume: '325',
      issue: '7357',
      pages: '184',
    }),
    as: '21st century heart solution may have a sting in the tail. BMJ. 2002;325(7357):184.',
  },
  {
    style: 'vancouver',
    cited: work(
      {
        type: 'article',
        language: 'no',
        title: 'Sykdomsangst blant medisin- og jusstudenter',
        container: journal('Tidsskr Nor Laegeforen'),
        issued: { year: 2002 },
        volume: '122',
        issue: '8',
        pages: '785-787',
      },
      ['Ellingsen, A. E.', 'Wilhelmsen, I.'],
    ),
    as: 'Ellingsen AE, Wilhelmsen I. Sykdomsangst blant medisin- og jusstudenter. Tidsskr Nor Laegeforen. 2002;122(8):785-7. Norwegian.',
  },
  {
    style: 'vancouver',
    cited: work(
      {
        type: 'book',
        language: 'en',
        title: 'Medical microbiology',
        edition: '4',
        publisher: 'Mosby',
        publisherPlace: 'St. Louis',
        issued: { year: 2002 },
      },
      ['Murray, P. R.', 'Rosenthal, K. S.', 'Kobayashi, G. S.', 'Pfaller, M. A.'],
    ),
    as: 'Murray PR, Rosenthal KS, Kobayashi GS, Pfaller MA. Medical microbiology. 4th ed. St. Louis: Mosby; 2002.',
  },
  {
    style: 'vancouver',
    cited: work(
      {
        type: 'thesis',
        language: 'en',
        title: 'Infant sleep and feeding: a telephone survey of Hispanic Americans',
        publisher: 'Central Michigan University',
        publisherPlace: 'Mount Pleasant (MI)',
        issued: { year: 2002 },
      },
      ['Borkowski, M. M.'],
    ),
    as: 'Borkowski MM. Infant sleep and feeding: a telephone survey of Hispanic Americans [dissertation]. Mount Pleasant (MI): Central Michigan University; 2002.',
  },
];
for (const { style, cited, as } of cases)
  test(`${style}: ${as}`, () =>
    expect(cite([cited], { style, language: cited.language === 'zh' ? 'zh' : 'en' })).toEqual([as]));

test('a Chinese paper with both titles and names is cited in the language asked for; the order is the one given', () => {
  const chinese = work({
    type: 'article',
    language: 'zh',
    title: '剂量与效应',
    titleOther: 'Dose and effect',
    authors: [{ nativeName: '张三明', family: 'Zhang', given: 'Sanming', affiliations: [] }],
    container: journal('中华虚构杂志'),
    issued: { year: 2020 },
    volume: '1',
    pages: '5-9',
  });
  const onlyChinese = work(
    { type: 'article', language: 'zh', title: '另一篇', container: journal('中华虚构杂志'), issued: { year: 2021 } },
    ['李四'],
  );
  expect(cite([onlyChinese, chinese], { style: 'vancouver', language: 'en' })).toEqual([
    '李四. 另一篇. 中华虚构杂志. 2021.',
    'Zhang S. Dose and effect. 中华虚构杂志. 2020;1:5-9. Chinese.',
  ]);
  expect(cite([chinese, onlyChinese], { style: 'gb-t-7714-2015', language: 'zh' })).toEqual([
    '张三明. 剂量与效应[J]. 中华虚构杂志, 2020, 1: 5-9.',
    '李四. 另一篇[J]. 中华虚构杂志, 2021.',
  ]);
  expect(cite([], { style: 'vancouver', language: 'en' })).toEqual([]);
});
