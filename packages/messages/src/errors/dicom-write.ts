import type { ErrorTable } from './error-table.ts';

/** Why an object cannot be written as DICOM. No value is repeated: it may be a patient's name. */
export const DICOM_WRITE_ERRORS = {
  'dicom/write/missing': {
    status: 422,
    en: 'Cannot write {{sopInstanceUid}} as DICOM: the standard asks for {{attribute}}, which this object does not have. Supply it, then write again.',
    zh: '无法将 {{sopInstanceUid}} 写成 DICOM：标准要求 {{attribute}}，而该对象没有此项；请补充后重新写出。',
  },
  'dicom/write/number': {
    status: 422,
    en: 'Cannot write {{sopInstanceUid}} as DICOM: {{attribute}} is {{found}}, which representation {{representation}} cannot hold. Correct the number, then write again.',
    zh: '无法将 {{sopInstanceUid}} 写成 DICOM：{{attribute}} 的值 {{found}} 超出值表示 {{representation}} 的范围；请更正数值后重新写出。',
  },
  'dicom/write/text-too-long': {
    status: 422,
    en: 'Cannot write {{sopInstanceUid}} as DICOM: {{attribute}} has {{characters}} characters, at most {{maximum}} are allowed. Shorten it, then write again.',
    zh: '无法将 {{sopInstanceUid}} 写成 DICOM：{{attribute}} 有 {{characters}} 个字符，最多允许 {{maximum}} 个；请缩短后重新写出。',
  },
  'dicom/write/character': {
    status: 422,
    en: 'Cannot write {{sopInstanceUid}} as DICOM: {{attribute}} holds a character that representation {{representation}} does not allow. Remove it, then write again.',
    zh: '无法将 {{sopInstanceUid}} 写成 DICOM：{{attribute}} 含有值表示 {{representation}} 不允许的字符；请删除后重新写出。',
  },
  'dicom/write/shape': {
    status: 422,
    en: 'Cannot write {{sopInstanceUid}} as DICOM: {{attribute}} has {{found}} values where {{expected}} belong. Correct the object, then write again.',
    zh: '无法将 {{sopInstanceUid}} 写成 DICOM：{{attribute}} 有 {{found}} 个值，应为 {{expected}} 个；请更正后重新写出。',
  },
  'dicom/write/kind': {
    status: 422,
    en: 'Cannot write {{sopInstanceUid}} as DICOM: objects of kind {{kind}} are not written here. Export it from the system that made it.',
    zh: '无法将 {{sopInstanceUid}} 写成 DICOM：此处不支持写出 {{kind}} 类对象；请从生成它的系统导出。',
  },
} as const satisfies ErrorTable;
