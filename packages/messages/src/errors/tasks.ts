import type { ErrorTable } from './error-table.ts';

export const TASK_ERRORS = {
  'tasks/settled': {
    status: 409,
    en: '{{by}} has settled the task already ({{on}}).',
    zh: '该任务已由{{by}}处理完毕（{{on}}）。',
  },
  'tasks/settled-by-itself': {
    status: 409,
    en: 'The task was settled by what it waited for ({{on}}).',
    zh: '该任务所等待的事项已完成，任务已自动结束（{{on}}）。',
  },
  'tasks/not-here': {
    status: 422,
    en: 'This person has no role at the task’s site now. Choose somebody who works there.',
    zh: '此人目前在该任务所属院区没有角色，请选择在该院区任职的人员。',
  },
} as const satisfies ErrorTable;
