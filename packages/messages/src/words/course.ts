import type { Catalogue } from '../language.ts';

/** Courses of treatment, the care path, the board. */
export const COURSE_WORDS = {
  'course.refused.not-reached': {
    en: 'a step before it is not done, or is to be done anew. The course says which.',
    zh: '前面的步骤尚未完成，或需重新完成。请查看疗程当前状态。',
  },
  'course.refused.no-way-back': {
    en: 'the care path knows no such way back.',
    zh: '诊疗路径中没有该退回路线。',
  },
  'course.refused.other-role': {
    en: 'it is for another role, which the care path names.',
    zh: '应由诊疗路径规定的其他角色完成。',
  },
  'course.refused.signed-by-role': {
    en: 'somebody in your role has signed it already.',
    zh: '与您角色相同者已签名。',
  },
  'course.refused.needs-signature': {
    en: 'it is signed, not only recorded. Write its sheet and sign that.',
    zh: '该步骤须签名。请填写步骤记录后签名。',
  },
  'course.refused.own-work': {
    en: 'who checks a plan has not made or approved it. Another physicist checks it.',
    zh: '核查者不得是该计划的设计者或批准者，请由另一位物理师核查。',
  },
  'course.refused.checklist': {
    en: 'items of the checklist are open, or one that is not “yes” does not say why.',
    zh: '核查单尚有未答项，或非“是”的项目未说明原因。',
  },
  'course.refused.nothing-written': {
    en: 'nothing is written on the sheet yet.',
    zh: '步骤记录尚未填写。',
  },
  'course.refused.another-room': {
    en: 'it is signed where what is signed is seen: prescription and plan.',
    zh: '请在处方或计划页面签署，以便查看所签内容。',
  },
  'care-path.wrong.twice': { en: 'it stands on the path twice.', zh: '该步骤重复出现。' },
  'care-path.wrong.order': {
    en: 'what reopens it is not on the path before it.',
    zh: '使其重开的步骤不在其前。',
  },
  'care-path.wrong.missing': {
    en: 'it is missing, and the product itself says when it happens.',
    zh: '缺少该步骤，而系统会自动登记它。',
  },
  'care-path.wrong.kind': {
    en: 'it is of another kind: a step of the way, a pause, or an end.',
    zh: '步骤类型不符（路径步骤、暂停或结束）。',
  },
  'care-path.wrong.unsigned': {
    en: 'what decides a dose is signed by the roles of the usual path, and cannot be left out.',
    zh: '决定剂量的步骤须由常规路径规定的角色签署，不可省略。',
  },
  'care-path.wrong.back': { en: 'a way back leads forward, or nowhere.', zh: '退回路线指向后面或不存在的步骤。' },
} as const satisfies Catalogue;
