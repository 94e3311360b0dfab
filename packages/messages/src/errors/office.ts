import type { ErrorTable } from './error-table.ts';

/** The office: statements. */
export const OFFICE_ERRORS = {
  'office/statement-not-proved': {
    status: 409,
    en: 'The frozen statement (key {{frozenKey}}) is not what was frozen: its hash differs. It is not handed out; tell whoever runs the system, who proves the record by “isocenter audit verify”.',
    zh: '冻结的报表（键 {{frozenKey}}）与冻结时不一致，哈希不符，不予导出。请告知系统管理人员，用 isocenter audit verify 校验记录。',
  },
} as const satisfies ErrorTable;
