import type { Verified } from '../dose-goal.ts';

export type ProAttribute = 'frequency' | 'severity' | 'interference' | 'amount';

interface InBoth {
  readonly en: string;
  readonly zh: string;
}

/** A symptom that patients are asked about, and what of it. */
export interface ProSymptom {
  readonly id: string;
  /** As the questions name it. */
  readonly words: InBoth;
  readonly attributes: readonly [ProAttribute, ...ProAttribute[]];
  /** As of {@link AdverseEventTerm}. */
  readonly regions: readonly string[];
}

/** Whence the questions are, and how sure their wording is: shown wherever an answer is. */
export const PRO_CTCAE: {
  readonly source: string;
  readonly verified: Verified;
  readonly translation: InBoth;
} = {
  source: 'NCI PRO-CTCAE Item Library v1.0, recall past 7 days; healthcaredelivery.cancer.gov/pro-ctcae',
  verified: 'knowledge',
  translation: {
    en: 'Item wording is NCI’s and was not compared with its form; the Chinese is a working translation, not NCI’s validated one. Compare both with the form that NCI gives out before they are used in a trial.',
    zh: '条目措辞源自 NCI，尚未与其正式量表核对；中文为工作译文，并非 NCI 认证的简体中文版。用于临床试验前须与 NCI 发布的量表核对。',
  },
};

// biome-ignore format: a table, one row a line
export const PRO_SYMPTOMS: readonly ProSymptom[] = [
  { id: 'fatigue', words: { en: 'FATIGUE, TIREDNESS, OR LACK OF ENERGY', zh: '疲劳、乏力或没有精神' }, attributes: ['severity', 'interference'], regions: ['any'] },
  { id: 'pain', words: { en: 'PAIN', zh: '疼痛' }, attributes: ['frequency', 'severity', 'interference'], regions: ['any'] },
  { id: 'radiation-skin', words: { en: 'SKIN BURNS FROM RADIATION', zh: '放疗引起的皮肤灼伤' }, attributes: ['severity'], regions: ['any'] },
  { id: 'decreased-appetite', words: { en: 'DECREASED APPETITE', zh: '食欲下降' }, attributes: ['severity', 'interference'], regions: ['any'] },
  { id: 'dry-mouth', words: { en: 'DRY MOUTH', zh: '口干' }, attributes: ['severity'], regions: ['head and neck'] },
  { id: 'swallowing', words: { en: 'DIFFICULTY SWALLOWING', zh: '吞咽困难' }, attributes: ['severity'], regions: ['head and neck', 'thorax'] },
  { id: 'mouth-sores', words: { en: 'MOUTH OR THROAT SORES', zh: '口腔或咽喉溃疡' }, attributes: ['severity', 'interference'], regions: ['head and neck'] },
  { id: 'taste', words: { en: 'PROBLEMS WITH TASTING FOOD OR DRINK', zh: '味觉改变' }, attributes: ['severity'], regions: ['head and neck'] },
  { id: 'hoarseness', words: { en: 'HOARSE VOICE', zh: '声音嘶哑' }, attributes: ['severity'], regions: ['head and neck'] },
  { id: 'shortness-of-breath', words: { en: 'SHORTNESS OF BREATH', zh: '气短' }, attributes: ['severity', 'interference'], regions: ['thorax'] },
  { id: 'cough', words: { en: 'COUGH', zh: '咳嗽' }, attributes: ['severity', 'interference'], regions: ['thorax'] },
  { id: 'nausea', words: { en: 'NAUSEA', zh: '恶心' }, attributes: ['frequency', 'severity'], regions: ['abdomen', 'brain'] },
  { id: 'vomiting', words: { en: 'VOMITING', zh: '呕吐' }, attributes: ['frequency', 'severity'], regions: ['abdomen', 'brain'] },
  { id: 'loose-stools', words: { en: 'LOOSE OR WATERY STOOLS (DIARRHEA)', zh: '稀便或水样便（腹泻）' }, attributes: ['frequency'], regions: ['pelvis', 'abdomen'] },
  { id: 'urinary-frequency', words: { en: 'FREQUENT URINATION', zh: '尿频' }, attributes: ['frequency', 'interference'], regions: ['pelvis'] },
  { id: 'urinary-urgency', words: { en: 'SUDDEN URGES TO URINATE', zh: '突然想排尿' }, attributes: ['frequency', 'interference'], regions: ['pelvis'] },
  { id: 'urinary-incontinence', words: { en: 'LOSS OF CONTROL OF URINE (LEAKAGE)', zh: '漏尿' }, attributes: ['frequency', 'interference'], regions: ['pelvis'] },
  { id: 'headache', words: { en: 'HEADACHE', zh: '头痛' }, attributes: ['frequency', 'severity', 'interference'], regions: ['brain'] },
  { id: 'concentration', words: { en: 'PROBLEMS WITH CONCENTRATION', zh: '注意力不集中' }, attributes: ['severity', 'interference'], regions: ['brain'] },
  { id: 'hair-loss', words: { en: 'HAIR LOSS', zh: '脱发' }, attributes: ['amount'], regions: ['brain'] },
];

const HOW_MUCH: readonly InBoth[] = [
  { en: 'Not at all', zh: '完全没有' },
  { en: 'A little bit', zh: '有一点' },
  { en: 'Somewhat', zh: '有些' },
  { en: 'Quite a bit', zh: '相当多' },
  { en: 'Very much', zh: '非常多' },
];

/** What can be answered, 0 to 4. */
export const PRO_ANSWERS: Readonly<Record<ProAttribute, readonly InBoth[]>> = {
  frequency: [
    { en: 'Never', zh: '从不' },
    { en: 'Rarely', zh: '很少' },
    { en: 'Occasionally', zh: '偶尔' },
    { en: 'Frequently', zh: '经常' },
    { en: 'Almost constantly', zh: '几乎总是' },
  ],
  severity: [
    { en: 'None', zh: '没有' },
    { en: 'Mild', zh: '轻度' },
    { en: 'Moderate', zh: '中度' },
    { en: 'Severe', zh: '重度' },
    { en: 'Very severe', zh: '非常严重' },
  ],
  interference: HOW_MUCH,
  amount: HOW_MUCH,
};
