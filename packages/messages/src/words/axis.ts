import type { Catalogue } from '../language.ts';

/** The time axis of a patient on the ward. */
export const AXIS_WORDS = {
  'axis.title': { en: 'Time axis', zh: '时间轴' },
  'axis.days': { en: '{{days}} d', zh: '{{days}} 天' },
  'axis.pain': { en: 'Pain', zh: '疼痛' },
  'axis.dose': { en: 'mg in 24 h', zh: 'mg/24 h' },
  'axis.rescues': { en: 'Rescues', zh: '解救' },
  'axis.effects': { en: 'Effects', zh: '不良反应' },
  'axis.fractions': { en: 'Radiotherapy', zh: '放疗' },
  'axis.procedures': { en: 'Procedures', zh: '操作' },
  'axis.response': { en: 'Response', zh: '疗效' },
  'axis.response.complete': { en: 'CR', zh: 'CR' },
  'axis.response.partial': { en: 'PR', zh: 'PR' },
  'axis.response.progression': { en: 'PP', zh: 'PP' },
  'axis.response.indeterminate': { en: 'IR', zh: 'IR' },
  'axis.response.letters': {
    en: 'Response at treated sites: 0 baseline, CR complete, PR partial, PP pain progression, IR indeterminate, ? cannot be judged.',
    zh: '照射部位疗效：0 基线，CR 完全缓解，PR 部分缓解，PP 疼痛进展，IR 不确定，? 无法判定。',
  },
  'axis.hours': { en: '{{hours}} h', zh: '{{hours}} h' },
  'axis.fraction': { en: 'fraction {{number}}', zh: '第 {{number}} 次' },
  'axis.effect.bowel': { en: 'b', zh: '便' },
  'axis.effect.nausea': { en: 'n', zh: '恶' },
  'axis.effect.sedation': { en: 's', zh: '镇' },
  'axis.effect.breathing': { en: 'r', zh: '呼' },
  'axis.said': {
    en: 'Scores: {{scores}}, rescues: {{rescues}}, adverse effects: {{effects}}, procedures: {{procedures}}, fractions: {{fractions}}, responses: {{responses}}.',
    zh: '评分 {{scores}} 次，解救 {{rescues}} 次，不良反应 {{effects}} 条，操作 {{procedures}} 次，放疗 {{fractions}} 次，疗效 {{responses}} 次。',
  },
  'axis.table': {
    en: 'Oral morphine of the 24 hours before each instant, by {{table}}; dashed where a part lies before the admission, a gap where nothing was recorded. b days without stool, n nausea, s sedation, r breaths a minute.',
    zh: '曲线为各时刻之前 24 h 的口服吗啡当量（{{table}}）；虚线表示部分时间在入院之前，中断表示无记录。便：未排便天数；恶：恶心；镇：镇静；呼：呼吸次数。',
  },
  'axis.stay': {
    en: 'Scores and doses of this stay, from {{at}} on; radiotherapy of all courses.',
    zh: '评分和给药为本次住院（{{at}} 起）；放疗为全部疗程。',
  },
} satisfies Catalogue;
