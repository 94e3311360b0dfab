import type { ErrorTable } from './error-table.ts';

/** Fractions, reviews and patients' own reports. */
export const TREATMENT_ERRORS = {
  'clinic/fraction-given': {
    status: 409,
    en: 'Fraction {{number}} of this plan is recorded already. Correct that one, or give this one its own number.',
    zh: '该计划的第 {{number}} 次照射已有记录。请更正原记录，或更改本次序号。',
  },
  'clinic/identified-once': {
    status: 409,
    en: 'Say by which two different things the patient was identified, then record the fraction.',
    zh: '请填写至少两种不同的患者身份核对方式，再记录本次照射。',
  },
  'clinic/review-signer': {
    status: 409,
    en: 'A review is signed by the physician who made it, as its author; one of somebody else by an oncologist, as reviewer.',
    zh: '评估由作出评估的医师以作者身份签署；他人所作的评估由肿瘤医师以审核者身份签署。',
  },
  'clinic/review-in-error': {
    status: 409,
    en: 'This review is struck out as entered in error. Restore it first, then sign it.',
    zh: '该次评估已标为误录。请先恢复，再签署。',
  },
  'clinic/not-ready': {
    status: 409,
    en: 'This course is not to be treated now: something before the treatment is open, or the course is held or over. If it was treated all the same, say why, and record it so.',
    zh: '该疗程目前不可照射：前序步骤未完成，或疗程已暂停、已结束。若确已照射，请说明原因后再记录。',
  },
  'clinic/plan-of-another': {
    status: 409,
    en: 'This is no plan of the course’s patient, or it was taken out of the course. Choose one of the list.',
    zh: '该计划不属于此疗程的患者，或已从疗程中移除。请从列表中选择。',
  },
  'clinic/plan-unapproved': {
    status: 409,
    en: 'This plan is not approved for the course, or its approval was taken back. If it is taken over all the same, say why.',
    zh: '该计划在此疗程中未获批准，或批准已撤回。若仍要接入，请说明原因。',
  },
  'clinic/plan-with-fractions': {
    status: 409,
    en: 'Fractions of this plan stand. Strike those out first that were entered in error; a plan that was treated stays.',
    zh: '该计划已有照射记录。请先将误录的记录标为误录；已照射的计划须保留。',
  },
  'clinic/field-twice': {
    status: 409,
    en: 'A field stands twice in this fraction. Say once what it gave, all its parts together.',
    zh: '本次照射中同一射野出现两次。请合并各部分后只填写一次。',
  },
  'clinic/fraction-to-come': {
    status: 409,
    en: 'The fraction would begin in the future. Enter when it began.',
    zh: '照射开始时间晚于当前时间。请填写实际开始时间。',
  },
  'clinic/fraction-beyond': {
    status: 409,
    en: 'The plan has {{fractions}} fractions; this would be number {{number}}. If it was given all the same, say why, and record it so.',
    zh: '该计划共 {{fractions}} 次，本次序号为 {{number}}。若确已照射，请说明原因后再记录。',
  },
  'clinic/plan-without-order': {
    status: 409,
    en: 'The plan does not state its fractions, or the dose of its targets. Say both; nothing is guessed from names.',
    zh: '该计划未载明分次数或靶区剂量。请填写；系统不会按名称推测。',
  },
  'clinic/plan-of-several-groups': {
    status: 409,
    en: 'The plan has {{groups}} fraction groups, each with fractions and beams of its own. Make a plan of each group and take them over one by one.',
    zh: '该计划含 {{groups}} 个分次组，各组的分次数与射野不同。请在计划系统中按组拆分为独立计划后逐一接入。',
  },
  'clinic/halt-not-now': {
    status: 409,
    en: 'As the course stands now it cannot be held, gone on with or stopped so. Load it again.',
    zh: '以疗程当前状态不能执行此操作。请重新打开。',
  },
  'clinic/treatment-not-ended': {
    status: 409,
    en: 'The treatment has not ended: {{left}} fractions of its plans are to come, and {{phases}} phases of the prescription have no treated plan. Give or stop it first, then write the summary.',
    zh: '治疗尚未结束：各计划还有 {{left}} 次未照射，处方中 {{phases}} 个阶段尚无执行计划。请先完成或终止治疗，再书写疗程小结。',
  },
  'clinic/completion-unwritten': {
    status: 409,
    en: 'Tolerance, response and what is next are not all written. Write them, then sign.',
    zh: '耐受情况、疗效和后续安排未全部填写。请填写后再签名。',
  },
  'clinic/completion-changed': {
    status: 409,
    en: 'The record changed since this summary was shown. Load it again, look it over, then sign.',
    zh: '显示该小结后记录已变更。请重新打开并复核后再签名。',
  },
  'clinic/nothing-treated': {
    status: 409,
    en: 'No fraction of this course was given: there is no treatment to tell others of. Export it after the first fraction.',
    zh: '该疗程尚无照射记录，没有可交换的治疗数据。请在首次照射后导出。',
  },
} as const satisfies ErrorTable;
