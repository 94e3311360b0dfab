import type { Catalogue } from '../language.ts';

export const DIGEST_WORDS = {
  'digest.mail.subject': {
    en: 'Isocenter: {{waiting}} tasks wait, {{late}} of them late',
    zh: 'Isocenter：{{waiting}} 项待办，其中 {{late}} 项已逾期',
  },
  'digest.mail.tasks': {
    en: 'Tasks that wait for you or your role: {{waiting}}. Late: {{late}}.',
    zh: '待您或您的角色办理的任务：{{waiting}} 项；已逾期：{{late}} 项。',
  },
  'digest.mail.notices': { en: 'Unread notices: {{unread}}.', zh: '未读通知：{{unread}} 条。' },
  'digest.mail.off': { en: 'You can turn this mail off on your own page:', zh: '可在个人页面关闭此邮件：' },
  'digest.title': { en: 'Daily mail', zh: '每日邮件' },
  'digest.what': {
    en: 'How many tasks wait for you, how many of them are late, and how many notices you have not read; no names. On a day on which nothing waits none is sent.',
    zh: '每日告知待办任务、逾期任务和未读通知的数量，不含任何姓名。没有待办时不发送。',
  },
  'digest.sentAt': { en: 'It is sent at {{time}} ({{timeZone}}).', zh: '每天 {{time}}（{{timeZone}}）发送。' },
  'digest.off': {
    en: 'This department has no mail server: no mail is sent. Whoever runs the server can set one (SMTP_URL).',
    zh: '本科室未设置邮件服务器，不会发送邮件。可由系统管理员设置（SMTP_URL）。',
  },
  'digest.address': { en: 'E-mail address', zh: '电子邮箱' },
  'digest.address.fault': { en: 'This is no e-mail address.', zh: '这不是有效的电子邮箱。' },
  'digest.wants': { en: 'Send me the daily mail', zh: '向我发送每日邮件' },
  'digest.language': { en: 'Language', zh: '语言' },
  'digest.save': { en: 'Save', zh: '保存' },
  'digest.saved': { en: 'Saved. It holds from the next mail on.', zh: '已保存，自下一封邮件起生效。' },
  'digest.latest': { en: 'Mail of {{day}}: {{state}}', zh: '{{day}} 的邮件：{{state}}' },
  'digest.again': { en: 'It is tried again at {{at}}.', zh: '将于 {{at}} 重试。' },
  'digest.state.waiting': { en: 'not sent yet', zh: '尚未发送' },
  'digest.state.sending': { en: 'being sent', zh: '正在发送' },
  'digest.state.sent': { en: 'sent', zh: '已发送' },
  'digest.state.nothing': { en: 'nothing waited, none was sent', zh: '没有待办，未发送' },
  'digest.state.refused': { en: 'not sent: the mail server did not take it', zh: '未发送：邮件服务器未接收' },
  'digest.state.unknown': {
    en: 'unknown: the line broke while it was sent, it is not sent twice',
    zh: '不明：发送中断，不会重复发送',
  },
  'digest.who': { en: 'Who', zh: '收件人' },
  'digest.none': { en: 'No mail was sent yet.', zh: '尚未发送过邮件。' },
} as const satisfies Catalogue;
