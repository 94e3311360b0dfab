import type { Catalogue } from '../language.ts';

export const NOTICE_WORDS = {
  'notices.title': { en: 'Notices', zh: '通知' },
  'notices.bell': { en: 'Notices, {{unread}} unread', zh: '通知，{{unread}} 条未读' },
  'notices.unread': { en: 'unread', zh: '未读' },
  'notices.read': { en: 'Mark as read', zh: '标为已读' },
  'notices.readAll': { en: 'Mark all as read', zh: '全部标为已读' },
  'notices.empty': {
    en: 'Nothing yet. New tasks, reminders and deadlines that concern you come here by themselves.',
    zh: '暂无通知。与您有关的新任务、提醒和时限会自动出现在这里。',
  },
  'notices.kind.task': { en: 'New task', zh: '新任务' },
  'notices.kind.handed over': { en: 'Handed over to you', zh: '转交给您' },
  'notices.kind.begun': { en: 'For your information: runs from now on', zh: '告知：已开始计时' },
  'notices.kind.report': { en: 'For your information', zh: '告知' },
  'notices.kind.reminder': { en: 'Overdue', zh: '逾期提醒' },
} as const satisfies Catalogue;
