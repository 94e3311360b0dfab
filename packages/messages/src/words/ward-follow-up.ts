import type { Catalogue } from '../language.ts';

/** Contacts with patients of the ward after their discharge. */
export const WARD_FOLLOW_UP_WORDS = {
  'ward-follow-up.title': { en: 'Contacts after discharge', zh: '出院后随访' },
  'ward-follow-up.none': { en: 'Nobody has asked since the discharge.', zh: '出院后尚无随访记录。' },
  'ward-follow-up.add': { en: 'Record a contact', zh: '记录随访' },
  'ward-follow-up.way': { en: 'How', zh: '随访方式' },
  'ward-follow-up.way.telephone': { en: 'by telephone', zh: '电话' },
  'ward-follow-up.way.visit': { en: 'at a visit', zh: '门诊或上门' },
  'ward-follow-up.way.message': { en: 'by message', zh: '消息' },
  'ward-follow-up.way.other': { en: 'otherwise', zh: '其他' },
  'ward-follow-up.reached': { en: 'Was the patient reached?', zh: '是否联系到患者？' },
  'ward-follow-up.reached.yes': { en: 'Reached', zh: '已联系到' },
  'ward-follow-up.reached.no': { en: 'Not reached', zh: '未联系到' },
  'ward-follow-up.worst': { en: 'Worst pain in the last 24 h', zh: '近 24 h 最重疼痛' },
  'ward-follow-up.worst.told': { en: 'worst pain {{worst}}/10', zh: '最重疼痛 {{worst}}/10' },
  'ward-follow-up.worst.none': { en: 'pain not asked', zh: '未询问疼痛' },
  'ward-follow-up.worst.not-asked': { en: 'not asked', zh: '未询问' },
  'ward-follow-up.needed': { en: 'Choose one.', zh: '请选择。' },
  'ward-follow-up.keep': { en: 'Keep', zh: '保存' },
  'ward.rules.after-discharge': { en: 'Contact after discharge, within days', zh: '出院后随访，时限（天）' },
  'ward.rules.after-discharge.why': {
    en: 'No source names the days: the department decides. Empty: no deadline, and indicator Q8 has no figure.',
    zh: '未见规定天数的来源，由科室决定。留空则不设时限，指标 Q8 不出数。',
  },
} as const satisfies Catalogue;
