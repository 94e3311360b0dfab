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
  'axis.contacts': { en: 'Contacts', zh: '随访' },
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
    en: 'Scores: {{scores}}, reported by the patient: {{reported}}, rescues: {{rescues}}, adverse effects: {{effects}}, procedures: {{procedures}}, contacts after discharge: {{contacts}}, fractions: {{fractions}}, responses: {{responses}}.',
    zh: '评分 {{scores}} 次，患者自报 {{reported}} 次，解救 {{rescues}} 次，不良反应 {{effects}} 条，操作 {{procedures}} 次，出院后随访 {{contacts}} 次，放疗 {{fractions}} 次，疗效 {{responses}} 次。',
  },
  'axis.table': {
    en: 'Oral morphine of the 24 hours before each instant, by {{table}}; dashed where a part lies before the admission, a gap where nothing was recorded. b days without stool, n nausea, s sedation, r breaths a minute.',
    zh: '曲线为各时刻之前 24 h 的口服吗啡当量（{{table}}）；虚线表示部分时间在入院之前，中断表示无记录。便：未排便天数；恶：恶心；镇：镇静；呼：呼吸次数。',
  },
  'axis.all': { en: 'all', zh: '全部' },
  'axis.until.discharge': { en: 'until discharge', zh: '至出院' },
  'axis.until.now': { en: 'until now', zh: '至今' },
  'axis.reported': { en: 'reported by the patient', zh: '患者自报' },
  'axis.home': { en: 'not known', zh: '用药未知' },
  'axis.home.why': {
    en: 'Not on the ward: what was taken there is not known, which is not 0.',
    zh: '不在病房：期间用药未知，不代表为 0。',
  },
  'axis.stays': {
    en: 'All stays of the patient, the time between and after, radiotherapy of all courses. A ring: pain as the patient reported it on their own page. A square: the worst pain of 24 h as told at a contact after discharge; in the lane of contacts a hollow one: not reached. Shaded: not on the ward, what was taken is not known.',
    zh: '含患者历次住院、其间及出院后，以及全部放疗疗程。空心圆：患者在本人页面自报的疼痛；方框：出院后随访所述近 24 h 最重疼痛，随访一行中空心为未联系到；阴影：不在病房，用药未知。',
  },
} satisfies Catalogue;
