// biome-ignore-all format: a case is read as one block
import type { PainCase } from './pain-case.ts';

/** How strong the pain is, and when one asks again. */
export const ASSESS_CASES: readonly PainCase[] = [
  {
    id: 'cannot-speak', topic: 'assess', points: 2, cites: ['A5', 'painad'],
    stem: { en: 'A man with advanced dementia and bone metastases groans when he is turned. He cannot say how strong the pain is. How do you score it?', zh: '一名晚期痴呆伴骨转移的患者翻身时呻吟，不能说出疼痛程度。如何评分？' },
    question: { kind: 'one', right: 'painad', choices: [
      { id: 'painad', says: { en: 'by PAINAD, item by item', zh: '用 PAINAD 逐项评分' } },
      { id: 'guess', says: { en: 'by the NRS that I think is right', zh: '由护士估计一个 NRS 分值' } },
      { id: 'none', says: { en: 'not at all: without his word there is no score', zh: '不评分：本人不能说，就没有评分' } },
      { id: 'family', says: { en: 'by the NRS that his wife names, as if he had said it', zh: '由家属报 NRS，按患者自评记录' } },
    ] },
    explanation: { en: 'Who cannot say is watched: faces, behaviour, what carers report, what analgesics do. PAINAD is a scale of behaviour for people with dementia. Its sum is no NRS and is kept with the name of the scale; a word of the family is kept as theirs.', zh: '不能自述者用行为观察、面部量表、照护者陈述及镇痛药反应评估。PAINAD 是用于痴呆患者的行为量表，其总分不等于 NRS，须注明量表名称；家属陈述按家属陈述记录。' },
  },
  {
    id: 'flacc-sum', topic: 'assess', points: 1, cites: ['A15'],
    stem: { en: 'FLACC: face 1, legs 1, activity 2, cry 1, consolability 1. What is the sum?', zh: 'FLACC：面部 1、腿 1、活动 2、哭闹 1、可安慰性 1。总分是多少？' },
    question: { kind: 'number', unit: { en: 'points', zh: '分' }, right: 6, tolerance: 0 },
    explanation: { en: '1 + 1 + 2 + 1 + 1 = 6 of 10.', zh: '1 + 1 + 2 + 1 + 1 = 6（满分 10）。' },
  },
  {
    id: 'painad-sum', topic: 'assess', points: 1, cites: ['painad'],
    stem: { en: 'PAINAD: breathing 1, vocalisation 1, face 2, body 1, consolability 0. What is the sum?', zh: 'PAINAD：呼吸 1、发声 1、面部 2、身体语言 1、可安慰性 0。总分是多少？' },
    question: { kind: 'number', unit: { en: 'points', zh: '分' }, right: 5, tolerance: 0 },
    explanation: { en: '1 + 1 + 2 + 1 + 0 = 5 of 10. It is a sum of behaviour, no NRS of 5.', zh: '1 + 1 + 2 + 1 + 0 = 5（满分 10）。这是行为总分，不是 NRS 5 分。' },
  },
  {
    id: 'item-not-watched', topic: 'assess', points: 2, cites: ['A15'],
    stem: { en: 'With FLACC you could watch four items; the legs were in plaster and could not be judged. The four add up to 4. What do you record?', zh: '用 FLACC 评估时，因双腿石膏固定，“腿”一项无法判断，其余四项合计 4 分。如何记录？' },
    question: { kind: 'one', right: 'no-sum', choices: [
      { id: 'no-sum', says: { en: 'the four items and why the fifth is missing; no sum', zh: '记录四项及缺项原因，不计总分' } },
      { id: 'four', says: { en: 'a sum of 4: the item that was not seen counts 0', zh: '总分 4 分：未观察的一项记 0' } },
      { id: 'five', says: { en: 'a sum of 5: four items on average 1, so the fifth is 1 too', zh: '总分 5 分：四项平均 1 分，第五项也按 1 分' } },
      { id: 'nrs', says: { en: 'NRS 4', zh: 'NRS 4 分' } },
    ] },
    explanation: { en: 'FLACC is the sum of five items. An item that was not watched is not 0 and is not made up; write what you saw and use a scale that fits.', zh: 'FLACC 为五项之和。未观察的项目不是 0，也不能推算；如实记录所见，并改用合适的量表。' },
  },
  {
    id: 'band', topic: 'assess', points: 1, cites: ['A9'],
    stem: { en: 'A woman says 6 of 10 on the numeric scale. How strong is her pain called?', zh: '患者数字评分 6 分（0~10）。疼痛程度为？' },
    question: { kind: 'one', right: 'moderate', choices: [
      { id: 'mild', says: { en: 'mild', zh: '轻度' } },
      { id: 'moderate', says: { en: 'moderate', zh: '中度' } },
      { id: 'severe', says: { en: 'severe', zh: '重度' } },
    ] },
    explanation: { en: '4 to 6 is moderate. A band is a word for the score and replaces neither the number nor what she says of it.', zh: '4~6 分为中度。分级只是对分值的概括，不能代替具体分值和患者的描述。' },
  },
  {
    id: 'which-scores', topic: 'assess', points: 2, cites: ['A4'],
    stem: { en: 'Which of these belong to an assessment of how strong the pain is? Choose all.', zh: '疼痛强度评估应记录哪些内容？请全部选出。' },
    question: { kind: 'several', right: ['24h', 'now', 'movement', 'week'], choices: [
      { id: '24h', says: { en: 'worst, average and least of the last 24 h', zh: '近 24 h 最重、平均、最轻' } },
      { id: 'now', says: { en: 'now', zh: '当前' } },
      { id: 'movement', says: { en: 'at rest and on movement', zh: '静息时与活动时' } },
      { id: 'week', says: { en: 'worst of the last 7 days', zh: '近 7 日最重' } },
      { id: 'expected', says: { en: 'the score that one expects of such a tumour', zh: '该类肿瘤“应有”的分值' } },
      { id: 'pulse', says: { en: 'pulse and blood pressure in place of the score', zh: '以脉搏、血压代替评分' } },
    ] },
    explanation: { en: 'Seven scores: worst of 7 days; worst, average and least of 24 h; now; at rest; on movement. Pulse and pressure do not tell how strong pain is.', zh: '共七项：近 7 日最重；24 h 最重、平均、最轻；当前；静息；活动。脉搏和血压不能反映疼痛强度。' },
  },
  {
    id: 'screen-within', topic: 'assess', points: 1, cites: ['A6'],
    stem: { en: 'A patient comes to the ward at 10:00. Within how many hours is pain screened for?', zh: '患者 10:00 入院。应在多少小时内完成疼痛筛查？' },
    question: { kind: 'number', unit: { en: 'h', zh: 'h' }, right: 8, tolerance: 0 },
    explanation: { en: 'Within 8 h of the admission, so by 18:00. Nobody of this project has read the text of the specification: the mark below says so.', zh: '入院 8 h 内，即 18:00 前。本项目未读到该规范原文，见下方标注。' },
  },
  {
    id: 'after-oral', topic: 'assess', points: 1, cites: ['R1'],
    stem: { en: 'You gave a rescue dose of immediate-release morphine by mouth. After how many minutes do you assess effect and adverse effects?', zh: '口服吗啡即释片解救后，多少分钟评估疗效和不良反应？' },
    question: { kind: 'number', unit: { en: 'min', zh: 'min' }, right: 60, tolerance: 0 },
    explanation: { en: 'By mouth it takes an hour until the effect can be judged.', zh: '口服给药约 1 小时方可判断疗效。' },
  },
  {
    id: 'after-iv', topic: 'assess', points: 1, cites: ['R2'],
    stem: { en: 'The rescue dose went into the vein. After how many minutes do you assess effect and adverse effects?', zh: '静脉解救给药后，多少分钟评估疗效和不良反应？' },
    question: { kind: 'number', unit: { en: 'min', zh: 'min' }, right: 15, tolerance: 0 },
    explanation: { en: 'Into the vein it acts within minutes: assess after 15.', zh: '静脉给药数分钟起效，15 分钟后评估。' },
  },
];
