import type { ErrorTable } from './error-table.ts';

/** The office: statements. */
export const OFFICE_ERRORS = {
  'office/not-of-works': {
    status: 422,
    en: 'Question {{id}} counts no papers or other works, so there are no references of it. Take its list along as Word or Excel.',
    zh: '统计项 {{id}} 统计的不是论文等成果，没有参考文献可导出。请用 Word 或 Excel 导出清单。',
  },
  'office/statement-not-proved': {
    status: 409,
    en: 'The frozen statement (key {{frozenKey}}) is not what was frozen: its hash differs. It is not handed out; tell whoever runs the system, who proves the record by “isocenter audit verify”.',
    zh: '冻结的报表（键 {{frozenKey}}）与冻结时不一致，哈希不符，不予导出。请告知系统管理人员，用 isocenter audit verify 校验记录。',
  },
} as const satisfies ErrorTable;
