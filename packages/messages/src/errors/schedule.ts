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
  'clinic/fraction-recorded-at-it': {
    status: 409,
    en: 'A fraction is recorded at this appointment, so it took place. Mark the fraction as entered in error first.',
    zh: '该预约已记录分次，即已执行。请先将该分次标记为录入错误。',
  },
  'clinic/outside-hours': {
    status: 409,
    en: '{{resource}} is open from {{opens}} to {{closes}}. If another time is meant all the same, say so.',
    zh: '{{resource}} 的开放时间为 {{opens}} 至 {{closes}}。如确需安排，请勾选“仍按此安排”。',
  },
  'clinic/second-time': {
    status: 422,
    en: 'The signed prescription gives {{perDay}} fractions a day. Say the second time of day.',
    zh: '已签署的处方为每日 {{perDay}} 次。请填写当日第二次治疗的时间。',
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
  'clinic/gap-given-differs': {
    status: 409,
    en: 'What was given is not certain: {{recorded}} fractions are recorded, {{marked}} appointments are marked as done, and they differ on {{day}}. Put right whichever is wrong, then reckon again.',
    zh: '已治疗情况不一致：治疗记录 {{recorded}} 次，标记为已完成的预约 {{marked}} 次，{{day}} 不符。请更正后重新计算。',
  },
  'clinic/gap-twice-daily': {
    status: 409,
    en: 'This course has two fractions on a day ({{day}}). The effect of a gap is reckoned here for one fraction a day only: reckon this one by hand, with a physicist.',
    zh: '该疗程有每日两次的治疗（{{day}}）。此处仅能计算每日一次的疗程，请与物理师一起手工计算。',
  },
  'clinic/gap-size-unknown': {
    status: 409,
    en: 'How much the fraction of {{day}} gave is not certain: its plan gives no target the dose per fraction that was placed, or it has no appointment and the course has several sizes. Reckon by hand, with a physicist.',
    zh: '{{day}} 的分次剂量不明确：其计划与排程的单次剂量不符，或当日无预约而疗程有多种单次剂量。请与物理师一起手工计算。',
  },
  'clinic/gap-resumes': {
    status: 409,
    en: 'Treatment cannot go on on {{day}}: the course begins on {{first}}, and its last fraction was given on {{last}}. Choose a later day.',
    zh: '不能在 {{day}} 恢复治疗：疗程首日为 {{first}}，最后一次治疗为 {{last}}。请选择更晚的日期。',
  },
  'clinic/placement-too-close': {
    status: 409,
    en: 'The fraction of {{at}} comes less than {{hours}} h after the one before it, or twice on a day on which one was asked for. Look at the proposal again, then keep it.',
    zh: '{{at}} 的分次距前一次不足 {{hours}} h，或当日多排一次。请重新查看排程方案后再保存。',
  },
  'clinic/placement-moved': {
    status: 409,
    en: 'The fraction of {{at}} is before the first day, or further from the time that was asked for than it may be moved. Look at the proposal again, then keep it.',
    zh: '{{at}} 的分次早于首日，或偏离所定时间超过允许范围。请重新查看排程方案后再保存。',
  },
  'clinic/resource-not-in-use': {
    status: 409,
    en: '{{resource}} is not in use. Choose another resource.',
    zh: '{{resource}} 已停止使用，请另选资源。',
  },
  'clinic/compensation-unsigned': {
    status: 409,
    en: 'This compensation is not signed by an oncologist. Have it signed, then place the rest of the course so.',
    zh: '该补偿方式尚未由肿瘤医师签署。请先签署，再据此安排剩余分次。',
  },
  'clinic/compensation-stale': {
    status: 409,
    en: 'Since this compensation was decided, fractions were given or missed, or another one was decided. Reckon the gap again and decide anew.',
    zh: '该补偿方式确定后，已有分次照射或缺失，或另有补偿方式。请重新计算并重新决定。',
  },
  'clinic/compensation-impossible': {
    status: 409,
    en: 'This way of compensating is not possible any more. Reckon again, then choose.',
    zh: '该补偿方式已不可行，请重新计算后选择。',
  },
} as const satisfies ErrorTable;
