import type { Catalogue } from '../language.ts';

/** Where a plan was taken over with other figures than it states. */
export const TAKEN_OVER_NOTICES = {
  'notice/taken-over/fractions-differ': {
    en: 'The plan states {{stated}} fractions; people gave {{said}}. Its dose is that of {{stated}} fractions, and what one of them gives is taken from these.',
    zh: '计划所写为 {{stated}} 次，人工填写为 {{said}} 次。该剂量对应 {{stated}} 次，单次剂量据此计算。',
  },
  'notice/taken-over/fractions-not-stated': {
    en: 'The plan does not state its fractions. That they are {{said}} is what people said, or what was read from names.',
    zh: '计划未写明分次数；{{said}} 次系人工填写或由名称读出。',
  },
  'notice/taken-over/fractions-disagree': {
    en: 'The plan does not state its fractions, and they were said differently: {{said}}.',
    zh: '计划未写明分次数，且各处填写不一：{{said}}。',
  },
  'notice/taken-over/dose-differs': {
    en: '{{target}}: the plan states {{stated}} Gy in all its fractions, but was taken over with {{said}} Gy in {{ordered}}. The dose grid is the plan’s.',
    zh: '{{target}}：计划所写为全部分次共 {{stated}} Gy，接收时填写为 {{said}} Gy / {{ordered}} 次。剂量网格为计划原有。',
  },
  'notice/taken-over/dose-not-stated': {
    en: '{{target}}: the plan states no dose for it. {{said}} Gy is what was typed when it was taken over.',
    zh: '{{target}}：计划未写明其剂量；{{said}} Gy 系接收计划时填写。',
  },
} as const satisfies Catalogue;
