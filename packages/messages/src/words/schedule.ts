import type { Catalogue } from '../language.ts';

/** The schedule: who comes when and to which machine; gaps and what is done about them. */
export const SCHEDULE_WORDS = {
  'clinic.gap.method.none': { en: 'Go on without compensation', zh: '不补偿，顺延' },
  'clinic.gap.method.saturdays': { en: 'Treat on Saturdays', zh: '周六补照' },
  'clinic.gap.method.weekends': { en: 'Treat on Saturdays and Sundays', zh: '周六、周日补照' },
  'clinic.gap.method.twice daily': { en: 'Two fractions on some days', zh: '部分日期每日两次' },
  'clinic.gap.method.larger fractions': {
    en: 'Fewer, larger fractions in the planned time',
    zh: '按原疗程时间减少分次、提高单次剂量',
  },
  'clinic.gap.method.extra fractions': { en: 'Extra fractions at the end', zh: '末尾追加分次' },
} as const satisfies Catalogue;
