import type { ErrorTable } from './error-table.ts';

export const DEADLINE_ERRORS = {
  'deadlines/time-zone': {
    status: 422,
    en: 'There is no time zone “{{timeZone}}”. Use a name such as Asia/Shanghai.',
    zh: '没有名为“{{timeZone}}”的时区，请使用如 Asia/Shanghai 的名称。',
  },
  'deadlines/event-missing': {
    status: 422,
    en: 'The rule {{trigger}} does not fit its name: rules that follow events of the record are named event.…, and only these say which.',
    zh: '规则 {{trigger}} 的名称与内容不符：随记录事件计时的规则以 event. 开头，并须写明事件；其他规则不写事件。',
  },
  'deadlines/source-missing': {
    status: 422,
    en: 'The holidays of {{year}} are said to be checked, but not against what. Name the notice.',
    zh: '{{year}} 年节假日标为已核对，但未写明来源，请填写通知名称。',
  },
} as const satisfies ErrorTable;
