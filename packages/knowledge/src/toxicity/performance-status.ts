import type { Verified } from '../dose-goal.ts';

interface ScaleValue {
  readonly value: number;
  readonly en: string;
  readonly zh: string;
}

/** ECOG performance status. */
export const ECOG: {
  readonly source: string;
  readonly verified: Verified;
  readonly values: readonly ScaleValue[];
} = {
  source: 'Oken et al. Am J Clin Oncol 1982;5:649-655',
  verified: 'knowledge',
  values: [
    { value: 0, en: 'Fully active, no restriction', zh: '活动能力完全正常' },
    {
      value: 1,
      en: 'Restricted in strenuous activity; ambulatory; light work possible',
      zh: '能走动及从事轻体力活动',
    },
    {
      value: 2,
      en: 'Ambulatory, self care; no work; up over 50% of waking hours',
      zh: '能走动及生活自理，不能工作，日间一半以上时间可起床',
    },
    {
      value: 3,
      en: 'Limited self care; in bed or chair over 50% of waking hours',
      zh: '生活仅部分自理，日间一半以上时间卧床或坐椅',
    },
    { value: 4, en: 'Completely disabled; no self care; confined to bed or chair', zh: '卧床不起，生活不能自理' },
    { value: 5, en: 'Dead', zh: '死亡' },
  ],
};
