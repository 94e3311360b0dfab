import {
  BODY_REGIONS,
  type FormDefinition,
  type FormItem,
  type Option,
  type Question,
  type SkipRule,
  type Text,
} from '@isocenter/forms';
import { INTERFERENCE_ITEMS, LEAST_ANSWERED } from '@isocenter/pain';

/** By it a filled form is known to be a full assessment, in whichever version. */
export const FULL_ASSESSMENT_URL = 'urn:isocenter:ward:full-assessment';

const both = (en: string, zh: string): Text => ({ en, zh });
const free = { required: false, repeats: false, checks: [] } as const;

/** 0 to 10 by buttons; what is not answered was not asked, and is not 0. */
const scale = (linkId: string, text: Text): Question => ({
  ...{ ...free, kind: 'integer', linkId, text, least: 0, greatest: 10, control: 'scale' },
});
const choices = (linkId: string, text: Text, options: readonly Option[], repeats = true): Question => ({
  ...{ ...free, kind: 'choice', linkId, text, options, repeats, open: true, control: 'list' },
});
const option = (code: string, en: string, zh: string): Option => ({ code, text: both(en, zh) });
const group = (linkId: string, text: Text, items: readonly FormItem[]): FormItem => ({
  ...{ kind: 'group', linkId, text, repeats: false, checks: [], items },
});
const calculated = (linkId: string, text: Text, expression: string): Question => ({
  ...{ ...free, kind: 'number', linkId, text, decimals: 2, calculated: expression },
});

const whereBreakthrough: SkipRule = {
  when: 'all',
  conditions: [{ question: 'has-breakthrough', operator: '=', value: true }],
};

const whereReported: SkipRule = {
  when: 'all',
  conditions: [{ question: 'reports', operator: '=', value: true }],
};

/** The seven scores of rule A4. So that an empty form is no assessment, the pain of now is asked for of who can say it. */
const INTENSITY = [
  {
    ...{ ...free, kind: 'yes-no', linkId: 'reports', required: true },
    text: both('The patient can say how strong it is', '患者能自述疼痛强度'),
  } satisfies Question,
  scale('worst-7-days', both('Worst, last 7 days', '最近 7 天最痛')),
  scale('worst-24-hours', both('Worst, last 24 hours', '最近 24 小时最痛')),
  scale('average-24-hours', both('Average, last 24 hours', '最近 24 小时平均')),
  scale('least-24-hours', both('Least, last 24 hours', '最近 24 小时最轻')),
  { ...scale('now', both('Now', '现在')), required: true, skip: whereReported },
  scale('at-rest', both('At rest', '静息时')),
  scale('on-movement', both('On movement', '活动时')),
];

/** Of the Brief Pain Inventory: worst, least, average, now; all four, else none (A11). */
const SEVERITY_OF = ['worst-24-hours', 'least-24-hours', 'average-24-hours', 'now'];
const answersTo = (linkIds: readonly string[]) =>
  `item.where(${linkIds.map((linkId) => `linkId='${linkId}'`).join(' or ')}).answer.value`;
const meanOf = (linkIds: readonly string[], least: number) =>
  `iif(${answersTo(linkIds)}.count() >= ${least}, ${answersTo(linkIds)}.aggregate($this + $total, 0) / ${answersTo(linkIds)}.count())`;

const INTERFERENCE_WORDS: Readonly<Record<(typeof INTERFERENCE_ITEMS)[number], Text>> = {
  'general-activity': both('Everyday activity', '日常活动'),
  mood: both('Mood', '情绪'),
  walking: both('Walking', '行走'),
  work: both('Work, in and outside the home', '工作和家务'),
  relations: both('Getting on with people', '与人相处'),
  sleep: both('Sleep', '睡眠'),
  enjoyment: both('Joy in life', '生活乐趣'),
};

/** Edmonton Symptom Assessment: its nine symptoms, of which pain stands above as ‘now’. */
const ESAS = [
  scale('esas-tiredness', both('Tiredness', '疲乏')),
  scale('esas-drowsiness', both('Drowsiness', '嗜睡')),
  scale('esas-nausea', both('Nausea', '恶心')),
  scale('esas-appetite', both('Lack of appetite', '食欲不振')),
  scale('esas-breath', both('Shortness of breath', '气短')),
  scale('esas-depression', both('Depression', '抑郁')),
  scale('esas-anxiety', both('Anxiety', '焦虑')),
  scale('esas-wellbeing', both('Wellbeing (10: worst)', '整体感受（10 最差）')),
];

const OWN_WORDS = both(
  'Questions in our own short words; not compared with the wording of the Brief Pain Inventory or the Edmonton scale as their publishers give it out. A question that is not answered is not 0.',
  '问题为自拟简述，未与简明疼痛量表（BPI）和埃德蒙顿量表（ESAS）的正式文字核对。未回答不等于 0 分。',
);

/**
 * The full assessment of a pain: the seven scores of rule A4, where it is, what kind, breakthrough, causes, what it interferes with, function, mood and
 * other symptoms. Scored as the Brief Pain Inventory is published to be (A11, A12).
 */
export const FULL_ASSESSMENT: FormDefinition = {
  ...{ url: FULL_ASSESSMENT_URL, version: '1', status: 'draft', language: 'en' },
  title: both('Full pain assessment', '疼痛全面评估'),
  items: [
    { kind: 'display', linkId: 'own-words', text: OWN_WORDS },
    group('intensity', both('How strong (0 none, 10 the worst)', '强度（0 无痛，10 最剧烈）'), [
      ...INTENSITY,
      calculated('bpi-severity', both('BPI pain severity', 'BPI 疼痛强度'), meanOf(SEVERITY_OF, SEVERITY_OF.length)),
    ]),
    group('where', both('Where', '部位'), [
      {
        ...{ ...free, kind: 'choice', linkId: 'regions', text: both('Where it hurts', '疼痛部位'), repeats: true },
        ...{ open: false, control: 'body-map', options: BODY_REGIONS.map(({ view: _, ...region }) => region) },
      },
      {
        ...free,
        kind: 'text',
        linkId: 'radiates',
        text: both('Where it goes to', '放射至'),
        lines: 'one',
        longest: 200,
      },
    ]),
    group('kind', both('What kind', '性质'), [
      choices('nature', both('Nature of the pain', '疼痛性质'), [
        option('somatic', 'nociceptive, somatic', '伤害感受性（躯体）'),
        option('visceral', 'nociceptive, visceral', '伤害感受性（内脏）'),
        option('neuropathic', 'neuropathic', '神经病理性'),
        option('bone', 'bone', '骨痛'),
      ]),
      choices('causes', both('Cause', '原因'), [
        option('tumour', 'the tumour', '肿瘤本身'),
        option('bone-metastasis', 'bone metastasis', '骨转移'),
        option('treatment', 'its treatment', '抗肿瘤治疗'),
        option('other-disease', 'another disease', '其他疾病'),
        option('not-known', 'not known', '不明'),
      ]),
      { ...free, kind: 'text', linkId: 'since', text: both('Since when', '起始时间'), lines: 'one', longest: 100 },
      {
        ...free,
        kind: 'text',
        linkId: 'worse',
        text: both('What makes it worse', '加重因素'),
        lines: 'one',
        longest: 200,
      },
      {
        ...free,
        kind: 'text',
        linkId: 'better',
        text: both('What makes it better', '缓解因素'),
        lines: 'one',
        longest: 200,
      },
    ]),
    group('breakthrough', both('Breakthrough pain', '爆发痛'), [
      {
        ...free,
        kind: 'yes-no',
        linkId: 'has-breakthrough',
        text: both('Breakthrough pain in the last 24 hours', '最近 24 小时有爆发痛'),
      },
      {
        ...{ ...free, kind: 'integer', linkId: 'episodes', text: both('Episodes in 24 hours', '24 小时发作次数') },
        ...{ least: 1, greatest: 50, control: 'field', skip: whereBreakthrough },
      },
      { ...scale('breakthrough-worst', both('Its worst', '最痛程度')), skip: whereBreakthrough },
      {
        ...{ ...free, kind: 'text', linkId: 'breakthrough-trigger', text: both('What sets it off', '诱因') },
        ...{ lines: 'one', longest: 200, skip: whereBreakthrough },
      },
    ]),
    group(
      'interference',
      both(
        'What it interferes with (0 not at all, 10 wholly), last 24 hours',
        '最近 24 小时疼痛的影响（0 无影响，10 完全影响）',
      ),
      [
        ...INTERFERENCE_ITEMS.map((linkId) => scale(linkId, INTERFERENCE_WORDS[linkId])),
        calculated(
          'bpi-interference',
          both('BPI interference (at least 4 of 7)', 'BPI 疼痛影响（至少回答 4 项）'),
          meanOf(INTERFERENCE_ITEMS, LEAST_ANSWERED),
        ),
      ],
    ),
    group('function-and-mood', both('Function and mood', '功能与情绪'), [
      {
        ...free,
        kind: 'text',
        linkId: 'function',
        text: both('What the patient can do', '功能状况'),
        lines: 'several',
        longest: 500,
      },
      {
        ...free,
        kind: 'text',
        linkId: 'mood-words',
        text: both('Mood, worries', '情绪与担忧'),
        lines: 'several',
        longest: 500,
      },
      {
        ...free,
        kind: 'text',
        linkId: 'analgesics-before',
        text: both('Analgesics before, what they did', '既往止痛药及效果'),
        lines: 'several',
        longest: 500,
      },
    ]),
    group('esas', both('Other symptoms now (0 none, 10 the worst)', '目前其他症状（0 无，10 最重）'), ESAS),
  ],
};
