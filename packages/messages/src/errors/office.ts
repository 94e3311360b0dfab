import type { ErrorTable } from './error-table.ts';

/** The office: statements, public pages. */
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
  'office/only-oneself': {
    status: 403,
    en: 'Only the person says that they are on the public pages. What you write for somebody is shown when they have seen it and said so.',
    zh: '是否公开只能由本人决定。代为填写的内容，须经本人查看并同意后才会公开。',
  },
  'office/public-site-unnamed': {
    status: 409,
    en: 'Nothing to export yet: say first what the department is called, at “The department”.',
    zh: '暂不能导出：请先在“科室信息”中填写科室名称。',
  },
} as const satisfies ErrorTable;
