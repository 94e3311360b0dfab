import type { Catalogue } from '../language.ts';

export const DOSIMETRY_NOTICES = {
  'notice/dosimetry/outside-dose-grid': {
    en: '{{percent}} % of {{structure}} lies outside the dose grid; its dose there is not known.',
    zh: '{{structure}} 有 {{percent}} % 超出剂量网格，该部分剂量未知。',
  },
} as const satisfies Catalogue;
