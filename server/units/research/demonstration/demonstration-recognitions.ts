import type { RecognitionContent } from '../recognitions/contract.ts';
import { dayAfter } from './day-of.ts';
import type { PeopleDrawn } from './demonstration-people-drawn.ts';

interface Asked extends Pick<RecognitionContent, 'kind' | 'sort' | 'body' | 'level' | 'rank'> {
  readonly zh: string;
  readonly en: string;
  readonly daysAgo: number;
  /** How many days it holds; null: without an end. */
  readonly days: number | null;
  readonly people?: number;
}

const of = (kind: Asked['kind'], sort: Asked['sort'], level: Asked['level']) => ({ kind, sort, level });
const ASKED: readonly Asked[] = [
  {
    ...of('accreditation', 'key-specialty', 'national'),
    zh: '国家临床重点专科（肿瘤科）',
    en: 'National key clinical specialty',
    body: '国家卫生健康委员会',
    rank: '',
    daysAgo: 1500,
    days: null,
  },
  {
    ...of('accreditation', 'key-laboratory', 'provincial'),
    zh: '放射肿瘤学重点实验室',
    en: 'Key laboratory of radiation oncology',
    body: '省科学技术厅',
    rank: '',
    daysAgo: 1250,
    days: 1825,
  },
  {
    ...of('accreditation', 'residents-base', 'national'),
    zh: '住院医师规范化培训基地（放射肿瘤科）',
    en: 'Base of standardised residents’ training',
    body: '国家卫生健康委员会',
    rank: '',
    daysAgo: 2200,
    days: null,
  },
  {
    ...of('accreditation', 'doctoral-discipline', 'national'),
    zh: '肿瘤学博士学位授权点',
    en: 'Doctoral discipline: oncology',
    body: '国务院学位委员会',
    rank: '',
    daysAgo: 2900,
    days: null,
  },
  {
    ...of('accreditation', 'postdoctoral-station', 'national'),
    zh: '临床医学博士后科研流动站',
    en: 'Postdoctoral station: clinical medicine',
    body: '人力资源和社会保障部',
    rank: '',
    daysAgo: 2500,
    days: null,
  },
  {
    ...of('accreditation', 'demonstration-ward', 'provincial'),
    zh: '癌痛规范化治疗示范病房',
    en: 'Demonstration ward of cancer-pain treatment',
    body: '省卫生健康委员会',
    rank: '',
    daysAgo: 800,
    days: 1095,
  },
  {
    ...of('award', 'science', 'provincial'),
    zh: '放疗剂量精准评估关键技术',
    en: 'Key techniques of judging dose in radiotherapy',
    body: '省人民政府',
    rank: '科技进步奖二等奖，第一完成人',
    daysAgo: 700,
    days: 0,
    people: 5,
  },
  {
    ...of('award', 'science', 'society'),
    zh: '肺癌放疗免疫联合治疗研究',
    en: 'Radiotherapy and immunotherapy of lung cancer',
    body: '中国抗癌协会',
    rank: '一等奖',
    daysAgo: 400,
    days: 0,
    people: 6,
  },
  {
    ...of('award', 'teaching', 'university'),
    zh: '放射肿瘤学实践教学体系建设',
    en: 'Practical teaching of radiation oncology',
    body: '某大学',
    rank: '教学成果奖一等奖',
    daysAgo: 950,
    days: 0,
    people: 4,
  },
  {
    ...of('award', 'talent', 'provincial'),
    zh: '省卫生健康领军人才',
    en: 'Leading talent of provincial health',
    body: '省卫生健康委员会',
    rank: '',
    daysAgo: 1100,
    days: 0,
    people: 1,
  },
  {
    ...of('post', 'committee', 'society'),
    zh: '放射治疗专业委员会',
    en: 'Committee of radiotherapy',
    body: '中国抗癌协会',
    rank: '常务委员',
    daysAgo: 900,
    days: 1825,
    people: 1,
  },
  {
    ...of('post', 'committee', 'provincial'),
    zh: '省放射肿瘤学专业委员会',
    en: 'Provincial committee of radiation oncology',
    body: '省医学会',
    rank: '主任委员',
    daysAgo: 500,
    days: 1460,
    people: 1,
  },
  {
    ...of('post', 'editorial-board', 'national'),
    zh: '放射肿瘤学期刊',
    en: 'Journal of radiation oncology',
    body: '中华医学会',
    rank: '编委',
    daysAgo: 1000,
    days: 1460,
    people: 1,
  },
  {
    ...of('post', 'society', 'international'),
    zh: '国际放射肿瘤学会',
    en: 'International society of radiation oncology',
    body: '国际学会',
    rank: '会员',
    daysAgo: 1800,
    days: null,
    people: 1,
  },
  {
    ...of('service', 'guideline', 'national'),
    zh: '局部晚期肺癌放疗专家共识',
    en: 'Consensus on radiotherapy of locally advanced lung cancer',
    body: '中国抗癌协会',
    rank: '执笔专家',
    daysAgo: 300,
    days: 0,
    people: 2,
  },
  {
    ...of('service', 'review', 'national'),
    zh: '国家自然科学基金通讯评审',
    en: 'Review for the National Natural Science Foundation',
    body: '国家自然科学基金委员会',
    rank: '评审专家',
    daysAgo: 200,
    days: 60,
    people: 1,
  },
];

/** What the department and its people were given; accreditations that end have a report a year. */
export function demonstrationRecognitions(given: {
  readonly today: string;
  readonly people: PeopleDrawn;
}): readonly RecognitionContent[] {
  const { today, people } = given;
  return ASKED.map(({ zh, en, daysAgo, days, people: count = 0, ...more }) => {
    const from = dayAfter(today, -daysAgo);
    return {
      ...{ ...more, title: { zh, en }, number: '', from, to: days === null ? null : dayAfter(from, days) },
      people: count === 0 ? [] : people.of(count),
      reports: more.kind === 'accreditation' ? reportsOf(from, today) : [],
      note: '',
    };
  });
}

/** A report a year; those that were due are done, but the last where it is not a month old. */
function reportsOf(from: string, today: string): RecognitionContent['reports'] {
  return [1, 2, 3, 4, 5, 6, 7, 8, 9].flatMap((year) => {
    const dueOn = dayAfter(from, 365 * year);
    if (dueOn > dayAfter(today, 400)) return [];
    return [
      {
        id: `r${year}`,
        what: '年度自评报告',
        dueOn,
        doneOn: dueOn <= dayAfter(today, -30) ? dayAfter(dueOn, -10) : null,
      },
    ];
  });
}
