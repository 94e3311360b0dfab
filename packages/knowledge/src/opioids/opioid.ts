import type { BothWords } from '../care-path/care-path-state.ts';

/** The opioids that the tables speak of. */
export const OPIOIDS = {
  alfentanil: { en: 'alfentanil', zh: '阿芬太尼' },
  buprenorphine: { en: 'buprenorphine', zh: '丁丙诺啡' },
  codeine: { en: 'codeine', zh: '可待因' },
  dextropropoxyphene: { en: 'dextropropoxyphene', zh: '右丙氧芬' },
  diamorphine: { en: 'diamorphine', zh: '二醋吗啡' },
  fentanyl: { en: 'fentanyl', zh: '芬太尼' },
  hydrocodone: { en: 'hydrocodone', zh: '氢可酮' },
  hydromorphone: { en: 'hydromorphone', zh: '氢吗啡酮' },
  levorphanol: { en: 'levorphanol', zh: '左啡诺' },
  methadone: { en: 'methadone', zh: '美沙酮' },
  morphine: { en: 'morphine', zh: '吗啡' },
  oxycodone: { en: 'oxycodone', zh: '羟考酮' },
  oxymorphone: { en: 'oxymorphone', zh: '羟吗啡酮' },
  pethidine: { en: 'pethidine', zh: '哌替啶' },
  tapentadol: { en: 'tapentadol', zh: '他喷他多' },
  tramadol: { en: 'tramadol', zh: '曲马多' },
} as const satisfies Record<string, BothWords>;

export type Opioid = keyof typeof OPIOIDS;

/** How it is given. `parenteral` stands in tables that do not say whether subcutaneously or intravenously. */
export const OPIOID_ROUTES = [
  'oral',
  'sublingual',
  'rectal',
  'transdermal',
  'subcutaneous',
  'intravenous',
  'parenteral',
] as const;
export type OpioidRoute = (typeof OPIOID_ROUTES)[number];

/** A patch is dosed by its rate; all else by what was given in 24 hours. */
export type OpioidUnit = 'mg/day' | 'mcg/day' | 'mcg/h';
