import type { ErrorTable } from './error-table.ts';

export const PLATFORM_ERRORS = {
  'platform/not-found': {
    status: 404,
    en: 'There is no {{what}} {{key}} here. It may have been removed; go back to the list and open it from there.',
    zh: '此处没有 {{what}} {{key}}，可能已被移除；请返回列表重新打开。',
  },
} as const satisfies ErrorTable;
