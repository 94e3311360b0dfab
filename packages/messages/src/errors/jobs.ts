import type { ErrorTable } from './error-table.ts';

export const JOB_ERRORS = {
  'jobs/over': {
    status: 409,
    en: 'The job is over already. Load the list again.',
    zh: '该后台作业已结束，请刷新列表。',
  },
  'jobs/not-over': {
    status: 409,
    en: 'The job waits or runs. Only one that failed or was cancelled can be started again.',
    zh: '该后台作业正在等待或运行；只有失败或已取消的作业可以重新开始。',
  },
  'jobs/failed': {
    status: 500,
    en: 'The program failed at it. The cause is on the console of the server or worker that ran it.',
    zh: '程序运行出错，原因见执行该作业的服务器或工作进程的控制台输出。',
  },
  'jobs/worker-died': {
    status: 500,
    en: 'The process that ran it ended without finishing it, {{times}} times. It may need more memory than there is. It was not tried again.',
    zh: '执行该作业的进程 {{times}} 次未完成即中止，可能是内存不足。系统不再自动重试。',
  },
  'jobs/unknown-kind': {
    status: 422,
    en: 'This program knows no job "{{kind}}". Workers and servers must be of the same version.',
    zh: '本程序没有“{{kind}}”类型的作业。工作进程与服务器的版本必须一致。',
  },
} as const satisfies ErrorTable;
