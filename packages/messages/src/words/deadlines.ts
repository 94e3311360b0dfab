import type { Catalogue } from '../language.ts';

export const DEADLINE_WORDS = {
  'deadlines.title': { en: 'Deadlines', zh: '时限' },
  'deadlines.what': {
    en: 'How long something may wait, and what happens when it is late. Without a rule there is no deadline; a change holds for what begins after it.',
    zh: '规定事项的办理时限及逾期处理。未设规则即无时限；修改只对之后开始的事项生效。',
  },
  'deadlines.query': { en: 'A query of a form waits for its answer', zh: '表单质疑的答复时限' },
  'deadlines.none': { en: 'No rule is set: queries have no deadline.', zh: '尚未设置规则：质疑没有答复时限。' },
  'deadlines.noCalendar': {
    en: 'There is no calendar yet: no deadline begins before one is set.',
    zh: '尚未设置工作日历：设置前不会开始计时。',
  },
  'deadlines.running': { en: '{{running}} run, {{late}} late', zh: '进行中 {{running}} 项，逾期 {{late}} 项' },
  'deadlines.amount': { en: 'Period', zh: '时限' },
  'deadlines.unit': { en: 'Unit', zh: '单位' },
  'deadlines.unit.hours': { en: 'hours', zh: '小时' },
  'deadlines.unit.days': { en: 'days', zh: '天' },
  'deadlines.unit.working days': { en: 'working days', zh: '个工作日' },
  'deadlines.by': { en: 'Ends at', zh: '截止时刻' },
  'deadlines.otherwise': {
    en: 'Task for whoever began the form; if unknown, for',
    zh: '由填表人承办；填表人不明时由',
  },
  'deadlines.recipients': { en: 'Also told', zh: '同时告知' },
  'deadlines.remind': { en: 'Remind after it is late (h)', zh: '逾期后提醒（小时）' },
  'deadlines.escalate': { en: 'Escalate after it is late (h)', zh: '逾期后上报（小时）' },
  'deadlines.escalateTo': { en: 'Escalate to', zh: '上报给' },
  'deadlines.save': { en: 'Set the rule', zh: '保存规则' },
  'deadlines.withdraw': { en: 'Withdraw the rule', zh: '停用规则' },
  'deadlines.calendar': { en: 'Working days', zh: '工作日历' },
  'deadlines.calendar.unverified': { en: 'not checked against a source', zh: '未核对来源' },
  'deadlines.calendar.unverifiedWhat': {
    en: 'These holidays were written from knowledge and not read in the official notice. Check them, then name the notice below.',
    zh: '这些节假日凭已有知识录入，尚未核对官方通知。请核对后在下方填写通知名称。',
  },
  'deadlines.calendar.china': { en: 'Put in China 2026', zh: '填入 2026 年中国节假日' },
  'deadlines.calendar.save': { en: 'Set the calendar', zh: '保存日历' },
  'deadlines.timeZone': { en: 'Time zone', zh: '时区' },
  'deadlines.days': { en: 'Holidays and make-up working days', zh: '节假日与调休上班日' },
  'deadlines.daysHint': {
    en: 'One line a day: “2026-10-01 国庆节 National Day” is free, “2026-10-10 +” is worked.',
    zh: '每行一天：“2026-10-01 国庆节 National Day”为放假，“2026-10-10 +”为调休上班。',
  },
  'deadlines.faultyLine': { en: 'This line is no day: {{line}}', zh: '此行不是有效日期：{{line}}' },
  'deadlines.source': { en: 'Read in', zh: '核对来源' },
  'deadlines.sourceHint': {
    en: 'The notice in which you read these days, all of them; empty: not checked.',
    zh: '填写已逐日核对的官方通知名称；留空表示未核对。',
  },
} as const satisfies Catalogue;
