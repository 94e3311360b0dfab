import { BODY_REGIONS } from '@isocenter/forms';
import type { ReferralReason } from './contract.ts';

/** So many regions stand in a title; what else hurts is in the reason. */
const MOST_IN_TITLE = 3;

/** What the course is called, in both languages: it is one text of the record, read by whoever opens it. */
export function referralTitle({ regions }: ReferralReason): string {
  const [zh, en] = [placesIn(regions.slice(0, MOST_IN_TITLE), 'zh'), placesIn(regions.slice(0, MOST_IN_TITLE), 'en')];
  const of = (place: string, open: string, close: string) => (place === '' ? '' : `${open}${place}${close}`);
  return `疼痛性骨转移${of(zh, '（', '）')} · Painful bone metastasis${of(en, ' (', ')')}`;
}

/** Why it was referred, in both languages. `at`: when the pain was scored, where the department is. */
export function referralWords({ score, signs, regions }: ReferralReason, at: string): string {
  const scale = { nrs: 'NRS', faces: 'FPS-R' }[score.instrument];
  const en = [
    `${scale} ${score.pain}, ${at}`,
    ...signs.map((sign) => SIGN_WORDS[sign].en),
    ...(regions.length > 0 ? [placesIn(regions, 'en')] : []),
    'WHO 2018 advises a single fraction for painful bone metastases (not read in its text)',
  ];
  const zh = [
    `${scale} ${score.pain} 分，${at}`,
    ...signs.map((sign) => SIGN_WORDS[sign].zh),
    ...(regions.length > 0 ? [placesIn(regions, 'zh')] : []),
    'WHO 2018 建议疼痛性骨转移行单次放疗（未读原文）',
  ];
  return `${zh.join('；')} · ${en.join('; ')}`;
}

const SIGN_WORDS: Readonly<Record<ReferralReason['signs'][number], { readonly en: string; readonly zh: string }>> = {
  nature: { en: 'bone pain in the full assessment', zh: '全面评估：骨痛' },
  cause: { en: 'bone metastasis as its cause in the full assessment', zh: '全面评估：原因为骨转移' },
  diagnosis: { en: 'bone metastasis (C79.5) in the registry', zh: '登记诊断：骨转移（C79.5）' },
};

function placesIn(regions: readonly string[], language: 'en' | 'zh'): string {
  const names = regions.map((code) => {
    const text = BODY_REGIONS.find((region) => region.code === code)?.text;
    return typeof text === 'object' ? (text[language] ?? code) : code;
  });
  return names.join(language === 'zh' ? '、' : ', ');
}
