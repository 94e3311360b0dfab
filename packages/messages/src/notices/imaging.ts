import type { Catalogue } from '../language.ts';

export const IMAGING_NOTICES = {
  'notice/imaging/identity-differs': {
    en: 'Objects under this patient ID state {{count}} different names, birth dates or sexes, for example {{uid}}. Check that all of them belong to this patient.',
    zh: '此患者编号下的对象有 {{count}} 种不同的姓名、出生日期或性别，例如 {{uid}}。请核对它们是否都属于该患者。',
  },
} as const satisfies Catalogue;
