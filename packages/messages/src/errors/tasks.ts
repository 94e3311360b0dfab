import type { ErrorTable } from './error-table.ts';

export const TASK_ERRORS = {
  'tasks/settled': {
    status: 409,
    en: 'The task is done or cancelled already. Load the list again.',
    zh: '该任务已完成或已取消，请刷新列表。',
  },
  'tasks/not-here': {
    status: 422,
    en: 'This person has no role at the task’s site now. Choose somebody who works there.',
    zh: '此人目前在该任务所属院区没有角色，请选择在该院区任职的人员。',
  },
} as const satisfies ErrorTable;
