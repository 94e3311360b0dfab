import { TASK_CODES } from '@isocenter/messages';
import { z } from 'zod';
import { codeOf, Values } from '../http/contract.ts';
import type { TypeOf } from '../http/type-of.ts';

export const NoticeKind = z
  .enum(['task', 'handed over', 'begun', 'reminder', 'report'])
  .describe(
    '`task`: there is a new one. `handed over`: from somebody else. `begun`: a deadline runs for another. `reminder`: a deadline is over. `report`: something happened that others look into.',
  );
export type NoticeKind = TypeOf<typeof NoticeKind>;

export const NoticeRow = z
  .object({
    noticeKey: z.string(),
    kind: NoticeKind,
    code: codeOf(TASK_CODES).describe('The task it speaks of, in the words of the task.'),
    values: Values,
    path: z.string().nullable().describe('The page that it is about.'),
    at: z.iso.datetime(),
    isRead: z.boolean(),
  })
  .meta({
    id: 'NoticeRow',
    description: 'What a person was told, or whoever has the person’s role at the site. It says nothing of a patient.',
  });
export type NoticeRow = TypeOf<typeof NoticeRow>;

export const NoticeList = z
  .object({ notices: z.array(NoticeRow), unread: z.int().describe('Of these.') })
  .meta({ id: 'NoticeList', description: 'The latest notices, the last one first.' });
export type NoticeList = TypeOf<typeof NoticeList>;
