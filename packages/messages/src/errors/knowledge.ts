import type { ErrorTable } from './error-table.ts';

export const KNOWLEDGE_ERRORS = {
  'knowledge/goal-sheet-empty': {
    status: 422,
    en: 'The goal sheet holds no goal. It needs a first row of column names ({{columns}}) and one row for each goal.',
    zh: '目标表中没有剂量目标。首行应为列名（{{columns}}），其后每行一个目标。',
  },
  'knowledge/goal-sheet-quote': {
    status: 422,
    en: 'Row {{row}} of the goal sheet opens a quotation mark that is never closed. Close it, or write " twice where the text contains it.',
    zh: '目标表第 {{row}} 行的引号没有闭合。请补上引号；文字中含有引号时请写两个 "。',
  },
  'knowledge/goal-sheet-column-missing': {
    status: 422,
    en: 'The goal sheet has no column "{{column}}". Its first row names: {{found}}. Add the column, or export a sheet of ours and fill that in.',
    zh: '目标表缺少“{{column}}”列。首行列名为：{{found}}。请补上该列，或导出本系统的目标表后填写。',
  },
  'knowledge/goal-sheet-column-twice': {
    status: 422,
    en: 'Two columns of the goal sheet mean "{{column}}": {{found}}. Keep one of them.',
    zh: '目标表中有两列都表示“{{column}}”：{{found}}。请只保留一列。',
  },
  'knowledge/goal-sheet-extra-cells': {
    status: 422,
    en: 'Row {{row}} of the goal sheet has {{found}} cells, the first row only {{expected}}. Text that contains a comma stands in quotation marks.',
    zh: '目标表第 {{row}} 行有 {{found}} 个单元格，而首行只有 {{expected}} 个。含逗号的文字请加引号。',
  },
  'knowledge/goal-sheet-value': {
    status: 422,
    en: 'Row {{row}}, column "{{column}}" of the goal sheet: found "{{found}}". Write {{expected}}.',
    zh: '目标表第 {{row}} 行“{{column}}”列：内容为“{{found}}”。请填写 {{expected}}。',
  },
  'knowledge/goal-sheet-several-sets': {
    status: 422,
    en: 'Row {{row}}, column "{{column}}" of the goal sheet says "{{found}}", an earlier row "{{first}}". One sheet is one goal set: split it.',
    zh: '目标表第 {{row}} 行“{{column}}”列为“{{found}}”，前面的行为“{{first}}”。一张表只能是一个目标集，请拆分。',
  },
  'knowledge/goal-sheet-id-twice': {
    status: 422,
    en: 'Row {{row}} of the goal sheet repeats the id "{{id}}" of row {{first}}. Give every goal an id of its own, or leave the column empty.',
    zh: '目标表第 {{row}} 行与第 {{first}} 行的编号“{{id}}”重复。请为每个目标使用不同编号，或将该列留空。',
  },
  'knowledge/goal-sheet-too-many': {
    status: 422,
    en: 'The goal sheet holds {{found}} goals; at most {{most}} fit into one. Split it.',
    zh: '目标表含 {{found}} 个目标，一张表最多 {{most}} 个，请拆分。',
  },
  'knowledge/goal-sheet-too-long': {
    status: 422,
    en: 'Row {{row}}, column "{{column}}" of the goal sheet is longer than {{most}} characters. Shorten it.',
    zh: '目标表第 {{row}} 行“{{column}}”列超过 {{most}} 个字符，请缩短。',
  },
  'knowledge/goal-sheet-tolerance': {
    status: 422,
    en: 'Row {{row}} of the goal sheet: a tolerance of {{tolerance}} is stricter than the goal {{comparison}} {{goal}}. A tolerance is what is still acceptable beyond the goal.',
    zh: '目标表第 {{row}} 行：容差 {{tolerance}} 比目标 {{comparison}} {{goal}} 更严。容差是超出目标后仍可接受的界限。',
  },
} as const satisfies ErrorTable;
