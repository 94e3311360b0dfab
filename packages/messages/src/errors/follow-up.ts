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
    en: 'No fraction of plan {{plan}} that gave dose is recorded, so there is nothing delivered to count. Count the whole plan, or record its fractions.',
    zh: '计划 {{plan}} 没有给予剂量的照射记录，无已照射剂量可计。请按整个计划计入，或先补录分次。',
  },
  'clinic/sum-without-fractions': {
    status: 422,
    en: 'Plan {{plan}} does not state in how many fractions it is given, and nobody said it, or it was said differently. Without that there is no EQD2. Confirm its prescription on the page of the plan, as it was taken over.',
    zh: '计划 {{plan}} 未写明分次数，且无人填写或各处填写不一，无法换算 EQD2。请在计划页面按接收时的数值确认处方。',
  },
} as const satisfies ErrorTable;
