import type { Work } from '@isocenter/bibliography';
import type { Site } from './site.ts';

const work = (more: Partial<Work> & Pick<Work, 'title'>): Work => ({
  ...{
    type: 'article',
    language: 'en',
    keywords: [],
    publicationTypes: [],
    funding: [],
    relations: [],
    isRetracted: false,
  },
  authors: [{ family: 'Wu', given: 'Hong', affiliations: [] }],
  ...more,
});

/** A department of nobody, with all that makes pages difficult: texts in one language, markup and quotes in what people typed, a work without a year. */
export const EXAMPLE_SITE: Site = {
  day: '2026-03-09',
  department: {
    name: { zh: '示例医院放射肿瘤科', en: 'Department of Radiation Oncology' },
    parent: { zh: '示例大学附属医院', en: '' },
    about: { zh: '第一段。\n\n第二段 <script>alert(1)</script>', en: 'One paragraph & "more".' },
    places: [
      {
        ...{ id: 'east', name: { zh: '东院区', en: 'East campus' }, address: { zh: '示例路 1 号', en: '' } },
        ...{ phone: '+86 (0)10 5555 0100', email: 'office@hospital.example' },
      },
    ],
    base: 'https://radonc.hospital.example/site',
  },
  people: [
    {
      ...{ personKey: '7', name: { zh: '吴虹', en: 'Wu Hong' }, orcid: '0000-0002-1825-0097' },
      ...{
        title: { zh: '主任医师、教授', en: 'Professor' },
        fields: { zh: '肺癌；适应性放疗', en: 'lung cancer; adaptive therapy' },
      },
      about: { zh: '', en: 'Only in English.' },
      ...{ email: 'wu@hospital.example', website: 'https://hospital.example/wu?a=1&b=2' },
    },
    {
      ...{ personKey: '9', name: { zh: 'Jan "J" <b>Novák', en: 'Jan "J" <b>Novák' }, orcid: null },
      ...{
        title: { zh: '物理师', en: '' },
        fields: { zh: '', en: '' },
        about: { zh: '', en: '' },
        email: '',
        website: '',
      },
    },
  ],
  works: [
    {
      ...{ workKey: '1', personKeys: ['7'] },
      work: work({
        ...{
          title: 'Dose < 2 Gy & "hope"',
          issued: { year: 2025, month: 3 },
          doi: '10.5555/a<b>(c)',
          pmid: '98000001',
        },
        ...{
          container: { title: 'Journal of Imaginary Radiotherapy', issns: ['0360-3016'] },
          volume: '7',
          pages: '1-9',
        },
      }),
    },
    {
      ...{ workKey: '2', personKeys: [] },
      work: work({ title: 'A result that did not hold', issued: { year: 2024 }, doi: '10.5555/r', isRetracted: true }),
    },
    {
      ...{ workKey: '3', personKeys: ['7', '9'] },
      work: work({
        ...{ title: '鼻咽癌放疗', language: 'zh', issued: { year: 2024, month: 12, day: 1 } },
        authors: [{ nativeName: '吴虹', affiliations: [] }],
      }),
    },
    { ...{ workKey: '4', personKeys: [] }, work: work({ title: 'Strahlentherapie', language: 'de', type: 'book' }) },
  ],
  projects: [
    {
      ...{
        entryKey: '1',
        title: { zh: '肺癌项目', en: '' },
        programme: 'nsfc-general',
        funder: '国家自然科学基金委员会',
        number: '8260001',
      },
      ...{ role: 'led', from: '2025-01-01', endsOn: '2028-12-31', state: 'running', personKeys: ['7', '12345'] },
    },
    {
      ...{ entryKey: '2', title: { zh: '', en: 'A trial' }, programme: 'international', funder: 'A Fund', number: '' },
      ...{ role: 'participated', from: '2020-01-01', endsOn: '2022-12-31', state: 'closed', personKeys: [] },
    },
  ],
  patents: [
    {
      ...{
        entryKey: '1',
        title: { zh: '一种装置', en: 'A device' },
        type: 'invention',
        state: 'in-force',
        number: '202310000001X',
      },
      ...{ applicants: ['示例医院'], inventors: ['吴虹', 'Jan Novák'], inventorKeys: ['7'] },
      ...{ publishedOn: '2023-05-01', grantedOn: '2024-06-01' },
    },
  ],
  recognitions: [
    {
      ...{
        entryKey: '1',
        title: { zh: '国家临床重点专科', en: 'National key clinical specialty' },
        kind: 'accreditation',
      },
      ...{
        sort: 'key-specialty',
        level: 'national',
        body: '国家卫生健康委员会',
        rank: '',
        from: '2020-05-01',
        to: null,
        personKeys: [],
      },
    },
    {
      ...{ entryKey: '2', title: { zh: '科技进步奖', en: '' }, kind: 'award', sort: 'science', level: 'provincial' },
      ...{ body: '省人民政府', rank: '二等奖', from: '2023-01-01', to: null, personKeys: ['7'] },
    },
    {
      ...{
        entryKey: '3',
        title: { zh: '', en: 'Editor' },
        kind: 'post',
        sort: 'editorial-board',
        level: 'international',
      },
      ...{
        body: 'Journal of Imaginary Radiotherapy',
        rank: '',
        from: '2024-01-01',
        to: '2027-12-31',
        personKeys: ['7'],
      },
    },
  ],
};

/** A department that has said its name and nothing else. */
export const BARE_SITE: Site = {
  ...{ day: '2026-03-09', people: [], works: [], projects: [], patents: [], recognitions: [] },
  department: {
    ...{ name: { zh: '', en: 'Radiation Oncology' }, parent: { zh: '', en: '' }, about: { zh: '', en: '' } },
    ...{ places: [], base: '' },
  },
};
