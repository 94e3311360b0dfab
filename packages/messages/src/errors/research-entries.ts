import type { ErrorTable } from './error-table.ts';

/** The register: projects, patents, awards, posts, services and accreditations. */
export const RESEARCH_ENTRY_ERRORS = {
  'research/reason-needed': {
    status: 422,
    en: 'This changes something that was said before. Say why, in the field for the reason.',
    zh: '此操作更正了已登记的内容，请填写原因。',
  },
  'research/not-yet': {
    status: 422,
    en: '{{on}} lies in the future. Enter what happened when it has happened.',
    zh: '{{on}} 在将来，请在发生之后再登记。',
  },
  'research/patent-number': {
    status: 422,
    en: '{{found}} is no application number of this office. Chinese numbers have 8 or 12 digits and a check digit (202010123456.7), international ones read PCT/CN2020/123456.',
    zh: '{{found}} 不是该受理局的申请号。中国申请号为 8 位或 12 位数字加校验位（202010123456.7），国际申请号形如 PCT/CN2020/123456。',
  },
  'research/patent-check-digit': {
    status: 422,
    en: 'The check digit of {{number}} should be {{expected}}, and {{found}} stands there. A digit is mistyped: compare with the notice of acceptance.',
    zh: '{{number}} 的校验位应为 {{expected}}，现为 {{found}}。号码有误，请对照受理通知书核对。',
  },
  'research/patent-number-type': {
    status: 422,
    en: '{{number}} is the number of another kind ($t(patents.type.{{found}})), not of $t(patents.type.{{expected}}). Correct the number or the kind.',
    zh: '{{number}} 为$t(patents.type.{{found}})的申请号，与所选类型（$t(patents.type.{{expected}})）不符。请核对号码或类型。',
  },
  'research/patent-number-year': {
    status: 422,
    en: '{{number}} was given in {{year}}, before the filing in {{filed}}. Correct the number or the day of filing.',
    zh: '{{number}} 的年份为 {{year}}，早于申请日所在年 {{filed}}。请核对申请号或申请日。',
  },
  'research/patent-number-taken': {
    status: 409,
    en: '{{number}} is in the register already. Look for it in the list, and add to it there.',
    zh: '申请号 {{number}} 已登记，请在列表中查找后补充。',
  },
  'research/patent-event-order': {
    status: 422,
    en: '“$t(patents.event.{{event}})” on {{on}} cannot follow: the patent was then “$t(patents.state.{{state}})”. Correct the day or the event before it.',
    zh: '{{on}} 的“$t(patents.event.{{event}})”与前序状态“$t(patents.state.{{state}})”不符，请核对日期或此前的事件。',
  },
  'research/pct-event': {
    status: 422,
    en: '“$t(patents.event.{{event}})” on {{on}}: an international (PCT) application has no such event. Enter the patent of the office that granted it on its own.',
    zh: '{{on}} 的“$t(patents.event.{{event}})”：国际申请（PCT）无此事件，请按授权国家或地区另行登记专利。',
  },
  'research/pct-fee': {
    status: 422,
    en: 'The fee of year {{year}}: an international (PCT) application has no annual fees. Take it out, or enter it with the patent of the office that is paid.',
    zh: '第 {{year}} 年度年费：国际申请（PCT）无年费，请移除，或登记到相应国家的专利。',
  },
  'research/document-number': {
    status: 422,
    en: '{{document}}, published on {{on}}, is no number of that time and kind ($t(patents.document.{{why}}); expected: {{expected}}). Compare with the front page of the document.',
    zh: '{{document}}（{{on}} 公布）与当时的编号规则不符（$t(patents.document.{{why}})；应为：{{expected}}）。请对照扉页核对。',
  },
  'research/project-there': {
    status: 409,
    en: '{{number}} of this funder is in the register already: “{{title}}”, from {{from}}. Add to it there, or mark one of the two as entered in error.',
    zh: '该资助方的 {{number}} 已登记：“{{title}}”（{{from}} 起）。请在该项目中补充，或将其中一条标为误录。',
  },
  'research/recognition-there': {
    status: 409,
    en: '“{{title}}” ({{body}}, {{from}}) is in the register already. Add to it there, or mark one of the two as entered in error.',
    zh: '“{{title}}”（{{body}}，{{from}}）已登记，请在该条目中补充，或将其中一条标为误录。',
  },
  'research/fee-twice': {
    status: 422,
    en: 'The fee of year {{year}} is entered twice. Keep one of them.',
    zh: '第 {{year}} 年度年费重复登记，请保留一条。',
  },
  'research/event-before': {
    status: 422,
    en: '{{on}} lies before the project began on {{from}}. Correct the day or the period.',
    zh: '{{on}} 早于项目开始日期 {{from}}，请核对日期或起止时间。',
  },
  'research/extension-back': {
    status: 422,
    en: 'An extension to {{until}} does not go beyond the end, {{to}}. Enter the new end.',
    zh: '延期至 {{until}} 未超过原结束日期 {{to}}，请填写新的结束日期。',
  },
} as const satisfies ErrorTable;
