import type { Catalogue } from '../language.ts';

/** Renal and hepatic function of a patient of the ward, and what they ask of an opioid. */
export const ORGAN_FUNCTION_WORDS = {
  'organs.title': { en: 'Kidneys and liver', zh: '肝肾功能' },
  'organs.kidney': { en: 'Kidneys', zh: '肾功能' },
  'organs.liver': { en: 'Liver', zh: '肝功能' },
  'organs.none': { en: 'not recorded, which is not normal', zh: '未记录（不代表正常）' },
  'organs.add': { en: 'Record a value', zh: '记录' },
  'organs.measure': { en: 'What', zh: '项目' },
  'organs.measure.egfr': { en: 'eGFR', zh: 'eGFR' },
  'organs.measure.dialysis': { en: 'on dialysis', zh: '透析中' },
  'organs.measure.child-pugh': { en: 'Child-Pugh class', zh: 'Child-Pugh 分级' },
  'organs.measure.no-liver-disease': { en: 'no liver disease', zh: '无肝病' },
  'organs.egfr': { en: 'eGFR (mL/min/1.73 m²)', zh: 'eGFR (mL/min/1.73 m²)' },
  'organs.egfr.value': { en: 'eGFR (mL/min/1.73 m²): {{value}}', zh: 'eGFR (mL/min/1.73 m²)：{{value}}' },
  'organs.child-pugh.value': { en: 'Child-Pugh class {{value}}', zh: 'Child-Pugh {{value}} 级' },
  'organs.at': { en: 'Date and time of the sample or judgement', zh: '采样或评定时间' },
  'organs.needed': { en: 'Enter this.', zh: '请填写。' },
  'organs.keep': { en: 'Keep', zh: '保存' },
  'organs.all': { en: 'All values ({{count}})', zh: '全部记录（{{count}}）' },
  'organs.grade.avoid': { en: 'Avoid', zh: '避免使用' },
  'organs.grade.caution': { en: 'Caution', zh: '谨慎' },
  'organs.grade.preferred': { en: 'Preferred', zh: '优先选用' },
  'organs.unknown': {
    en: 'Not recorded: {{organs}}. Nothing is judged of them, and that is no consent.',
    zh: '未记录：{{organs}}。无法据此判断，这不表示允许。',
  },
  'organs.nothing': {
    en: 'Kidneys and liver as recorded: no caution for this opioid.',
    zh: '按已记录的肝肾功能，此药无提示。',
  },
  'organs.reason': { en: 'Reason for this opioid all the same', zh: '仍使用此药的理由' },
  'organs.reason.hint': {
    en: 'Asked for at signing where the function recorded asks to avoid the opioid; it is signed with the order.',
    zh: '已记录的肝肾功能提示避免使用时，签署前必填；该理由随医嘱一并签署。',
  },
  'organs.because': {
    en: 'Ordered though kidneys or liver ask to avoid it, because: {{reason}}',
    zh: '肝肾功能提示避免而仍使用的理由：{{reason}}',
  },
} as const satisfies Catalogue;
