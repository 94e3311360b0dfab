import type { ErrorTable } from './error-table.ts';

/** Follow-up of courses. */
export const FOLLOW_UP_ERRORS = {
  'clinic/dead-already': {
    status: 409,
    en: 'A death is recorded already. Correct that entry, or mark it as entered in error first.',
    zh: '已登记死亡。请更正该条目，或先将其标记为误录。',
  },
  'clinic/seen-after-death': {
    status: 409,
    en: 'The patient was seen or known to be alive on {{seen}}, after the death of {{death}}. One of the two dates is wrong: correct it first.',
    zh: '患者在登记的死亡日期 {{death}} 之后（{{seen}}）仍有就诊或存活记录，两者必有一误，请先更正。',
  },
  'clinic/place-without-dose': {
    status: 422,
    en: 'The dose of this plan cannot be told as a whole ({{reason}}), so no place is recorded on it. The plan’s page says why.',
    zh: '该计划的总剂量无法确定（{{reason}}），不能在其上登记位置。原因见计划页面。',
  },
  'clinic/sum-of-nothing-given': {
    status: 422,
    en: 'No fraction of plan {{plan}} is recorded, so nothing tells what was delivered of it. Count the whole plan, or record its fractions.',
    zh: '计划 {{plan}} 无照射记录，无法得知已照射剂量。请按整个计划计入，或先补录分次。',
  },
  'clinic/sum-without-fractions': {
    status: 422,
    en: 'In how many fractions plan {{plan}} is given is not known, and without that there is no EQD2. Confirm its prescription on the page of the plan.',
    zh: '计划 {{plan}} 的分次数不详，无法换算 EQD2。请在计划页面确认处方。',
  },
} as const satisfies ErrorTable;
