import type { ErrorTable } from './error-table.ts';

/** Why an appointment cannot be there. Times are those of the department's clock. */
export const SCHEDULE_ERRORS = {
  'clinic/no-calendar': {
    status: 409,
    en: 'The department has not said by which clock and on which days it works. Whoever may set deadlines writes the calendar there, under Deadlines.',
    zh: '尚未设置工作日历（时区与工作日），请有权限者在“时限”中设置。',
  },
  'clinic/resource-taken': {
    status: 409,
    en: '{{resource}} is taken from {{from}} to {{to}}. Choose another time, or another resource.',
    zh: '{{resource}} 在 {{from}} 至 {{to}} 已被占用，请另选时间或资源。',
  },
  'clinic/resource-down': {
    status: 409,
    en: '{{resource}} is down from {{from}} to {{to}} ({{reason}}). Choose another time, or another resource.',
    zh: '{{resource}} 在 {{from}} 至 {{to}} 停用（{{reason}}），请另选时间或资源。',
  },
  'clinic/patient-elsewhere': {
    status: 409,
    en: 'The patient has another appointment from {{from}} to {{to}}. Choose another time, or move that one first.',
    zh: '该患者在 {{from}} 至 {{to}} 另有预约，请另选时间或先调整该预约。',
  },
  'clinic/day-off': {
    status: 409,
    en: 'The department does not work on {{day}}. If it is meant all the same, say so.',
    zh: '{{day}} 为非工作日。如确需安排，请勾选“仍按此安排”。',
  },
  'clinic/outside-hours': {
    status: 409,
    en: '{{resource}} is open from {{opens}} to {{closes}}. If another time is meant all the same, say so.',
    zh: '{{resource}} 的开放时间为 {{opens}} 至 {{closes}}。如确需安排，请勾选“仍按此安排”。',
  },
  'clinic/placement-incomplete': {
    status: 409,
    en: 'There is not a time for each fraction. Look at the proposal again, then keep it.',
    zh: '并非每个分次都有时间，请重新查看排程方案后再保存。',
  },
  'clinic/placement-undone': {
    status: 409,
    en: 'This placement was taken back already. Load the course again.',
    zh: '该排程已被撤销，请重新载入疗程。',
  },
  'clinic/no-gap': {
    status: 409,
    en: 'The effect of a gap is reckoned for a course whose fractions were placed in one go; this one has {{phases}} placements that stand. Reckon each phase by hand, with a physicist.',
    zh: '仅可计算一次性排程的疗程；该疗程现有 {{phases}} 个有效排程。请与物理师一起逐阶段计算。',
  },
  'clinic/compensation-impossible': {
    status: 409,
    en: 'This way of compensating is not possible any more. Reckon again, then choose.',
    zh: '该补偿方式已不可行，请重新计算后选择。',
  },
} as const satisfies ErrorTable;
