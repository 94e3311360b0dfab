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
