import type { Catalogue } from '../language.ts';

/** Quality indicators. */
export const INDICATOR_WORDS = {
  'indicators.title': { en: 'Indicators', zh: '质控指标' },
  'indicators.year': { en: 'Year', zh: '年份' },
  'indicators.what': {
    en: 'Computed from the record each time this page is opened; nobody types a figure. Value, and under it numerator/denominator; it opens to the courses or reports behind it. A dash: nothing was counted in that month.',
    zh: '每次打开本页时由系统记录计算，无需填报。上为数值，下为分子/分母；点击可查看对应的疗程或上报。横线表示当月无统计对象。',
  },
  'indicators.computed': { en: 'Computed', zh: '已计算' },
  'indicators.indicator': { en: 'Indicator', zh: '指标' },
  'indicators.unit.percent': { en: '%', zh: '%' },
  'indicators.unit.permille': { en: 'per 1000', zh: '‰' },
  'indicators.unit.rate': { en: 'per 100 courses that began', zh: '每 100 个开始治疗的疗程' },
  'indicators.unit.days': { en: 'working days, mean', zh: '工作日，均值' },
  'indicators.target': { en: 'target: {{target}}', zh: '目标：{{target}}' },
  'indicators.unverified': { en: 'wording not read in a source: check it', zh: '定义未见原文，请核对' },
  'indicators.gaps': { en: 'Cannot be computed yet', zh: '暂不能计算' },
  'indicators.gap.calendar': {
    en: 'Working days need the department’s calendar: set it under Deadlines.',
    zh: '统计工作日需要工作日历，请在“时限”中设置。',
  },
  'indicators.gap.needs': {
    en: 'Not computed from the record; it needs: {{data}}',
    zh: '尚未由记录计算，所需数据：{{data}}',
  },
  'indicators.lacks.CA-BC-01': {
    en: 'The record does not hold: the date of the first treatment of any kind (surgery, systemic therapy), and whether the stage is the clinical one.',
    zh: '记录中没有：首次治疗（含手术、全身治疗）日期，以及分期是否为临床分期。',
  },
  'indicators.lacks.CA-BC-02': {
    en: 'The record does not hold: which staging examinations were made, and when.',
    zh: '记录中没有：已做的分期检查项目及日期。',
  },
  'indicators.lacks.CA-BC-03': {
    en: 'The record does not hold: the date and the kind of the pathology, and the date of the first non-surgical treatment of any kind.',
    zh: '记录中没有：病理诊断的日期与类型，以及首次非手术治疗日期。',
  },
  'indicators.lacks.CA-BC-04': {
    en: 'The record does not hold: surgery: that a sentinel node was taken, and when.',
    zh: '记录中没有：手术记录：是否及何时行前哨淋巴结活检。',
  },
  'indicators.lacks.NPC-01-01': {
    en: 'The record does not hold: the date of the first treatment of any kind (induction chemotherapy), and whether the stage is the clinical one.',
    zh: '记录中没有：首次治疗（含诱导化疗）日期，以及分期是否为临床分期。',
  },
  'indicators.lacks.RT-01': {
    en: 'The record does not hold: on what the diagnosis rests (histology, cytology, imaging), and the date of that; a morphology code alone does not say it.',
    zh: '记录中没有：诊断依据（组织学、细胞学或影像）及其日期；仅有形态学编码不能说明。',
  },
  'indicators.lacks.RT-04': {
    en: 'The record does not hold: who drew the targets, and which physicians are senior to whom.',
    zh: '记录中没有：靶区勾画者，以及医师之间的上下级关系。',
  },
  'indicators.lacks.RT-14': {
    en: 'The record does not hold: tests of machines: which was due when, and when it was made.',
    zh: '记录中没有：设备质控：各项目应完成日期与实际完成日期。',
  },
  'indicators.lacks.QA-03': {
    en: 'The record does not hold: the result of a second dose calculation of the plan.',
    zh: '记录中没有：计划独立剂量核算结果。',
  },
  'indicators.lacks.QA-04': {
    en: 'The record does not hold: results of external output audits, beam by beam.',
    zh: '记录中没有：各射束的输出剂量外部核查结果。',
  },
  'indicators.lacks.QA-05': {
    en: 'The record does not hold: weekly physics chart checks: that one was made, and when.',
    zh: '记录中没有：物理师每周病历核查的完成情况及日期。',
  },
  'indicators.lacks.QA-07': {
    en: 'The record does not hold: the output that was measured each morning, of each beam.',
    zh: '记录中没有：各射束每日晨检的输出剂量。',
  },
  'indicators.lacks.WL-01': {
    en: 'The record does not hold: how many radiation oncologists work, in full-time equivalents; accounts and roles do not say it.',
    zh: '记录中没有：放疗医师的全职当量人数；账号与角色不能说明。',
  },
  'indicators.lacks.WL-02': {
    en: 'The record does not hold: how many physicists work, in full-time equivalents; accounts and roles do not say it.',
    zh: '记录中没有：物理师的全职当量人数；账号与角色不能说明。',
  },
  'indicators.lacks.WL-03': {
    en: 'The record does not hold: which machines are megavoltage units; a machine of the schedule does not say it.',
    zh: '记录中没有：哪些设备为兆伏级治疗机；排程中的设备未注明。',
  },
  'indicators.lacks.WL-04': {
    en: 'The record does not hold: the duty roster: which therapists work at which machine.',
    zh: '记录中没有：排班表：各治疗机的当班技师。',
  },
  'indicators.lacks.CN-01': {
    en: 'The record does not hold: which structures were reviewed for their names, and the whole list of TG-263; names that the product does not know may still be right.',
    zh: '记录中没有：哪些结构的命名经过审核，以及完整的 TG-263 名称表；系统未收录的名称也可能符合。',
  },
  'indicators.gap.limit': {
    en: 'No site says within how many working days of the simulation treatment is to begin: set it under Care path.',
    zh: '尚无院区设定自定位起的开始治疗期限，请在“诊疗路径”中设置。',
  },
  'indicators.lacks': { en: 'Why', zh: '原因' },
  'indicators.apart': { en: 'Follow-up is being counted…', zh: '随访率计算中…' },
  'indicators.numerator': { en: 'Numerator', zh: '分子' },
  'indicators.denominator': { en: 'Denominator', zh: '分母' },
  'indicators.source': { en: 'Source', zh: '来源' },
  'indicators.cases': { en: 'Behind this figure', zh: '统计对象' },
  'indicators.case': { en: 'Who', zh: '对象' },
  'indicators.course': { en: 'course {{key}}', zh: '疗程 {{key}}' },
  'indicators.day': { en: 'Day', zh: '日期' },
  'indicators.counts': { en: 'In the numerator', zh: '计入分子' },
  'indicators.workingDays': { en: '{{days}} working days', zh: '{{days}} 个工作日' },
} as const satisfies Catalogue;
