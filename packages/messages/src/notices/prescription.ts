import type { Catalogue } from '../language.ts';

/** What contradicts itself in a prescription. */
export const PRESCRIPTION_NOTICES = {
  'notice/prescription/target-twice': { en: 'Two targets are called {{target}}.', zh: '靶区 {{target}} 重名。' },
  'notice/prescription/target-unknown': {
    en: 'Phase {{phase}} gives dose to {{target}}, which is no target of the prescription.',
    zh: '阶段 {{phase}} 中的 {{target}} 不是本处方的靶区。',
  },
  'notice/prescription/dose-twice': {
    en: 'Phase {{phase}} gives two doses to {{target}}.',
    zh: '阶段 {{phase}} 为 {{target}} 写了两个剂量。',
  },
  'notice/prescription/target-without-phase': {
    en: 'No phase gives dose to {{target}}.',
    zh: '没有任何阶段照射 {{target}}。',
  },
  'notice/prescription/doses-do-not-add': {
    en: '{{target}}: {{total}} Gy in all, but its phases add up to {{sum}} Gy.',
    zh: '{{target}}：总剂量 {{total}} Gy，各阶段相加为 {{sum}} Gy。',
  },
  'notice/prescription/technique-of-photons': {
    en: 'Phase {{phase}}: {{technique}} is a technique of photons.',
    zh: '阶段 {{phase}}：{{technique}} 为光子技术，与射线种类不符。',
  },
  'notice/prescription/imaging-frequency': {
    en: 'Phase {{phase}}: say by which imaging and how often, or none and never.',
    zh: '阶段 {{phase}}：影像引导方式与频率须同时填写或同时留空。',
  },
  'notice/prescription/fractions-a-week': {
    en: 'Phase {{phase}}: fewer fractions a week than a day.',
    zh: '阶段 {{phase}}：每周次数少于每日次数。',
  },
} as const satisfies Catalogue;
