// biome-ignore-all format: a table is read row by row
import type { PainRule } from './pain-rules.ts';

const WARD_SHEET = '肿瘤专科医院镇痛科病房诊疗工作常规 (desk33.com/d-580740)';
const NHC = '癌症疼痛诊疗规范(2018年版) 国卫办医函〔2018〕734号 (full text not retrieved; verify before clinical use)';
const NARCOTICS = '医疗机构麻醉药品、第一类精神药品管理规定 (卫医发〔2005〕438号), general knowledge (full text not retrieved)';

/** What a nurse assesses and keeps by: cited where people learn, by no order. Numbered ones are of the department's sheet; the others nobody has read in a text. */
export const NURSING_RULES = {
  A4: { says: { en: 'each time the strength is assessed: worst of 7 days; worst, average and least of 24 h; now; at rest; on movement', zh: '每次强度评估记录：近 7 日最重；24 h 最重、平均、最轻；当前；静息；活动' }, source: WARD_SHEET, verified: 'text' },
  A5: { says: { en: 'who cannot say how strong the pain is: faces, behaviour, what carers report, and what analgesics do', zh: '不能自述者：面部量表、行为观察、照护者陈述及镇痛药反应' }, source: WARD_SHEET, verified: 'text' },
  A6: { says: { en: 'pain screen within 8 h of admission', zh: '入院 8 h 内完成疼痛筛查' }, source: NHC, verified: 'knowledge' },
  A9: { says: { en: 'NRS 1 to 3 mild, 4 to 6 moderate, 7 to 10 severe', zh: 'NRS 1~3 轻度，4~6 中度，7~10 重度' }, source: NHC, verified: 'knowledge' },
  A15: { says: { en: 'FLACC: face, legs, activity, cry, consolability, 0 to 2 each, sum 0 to 10', zh: 'FLACC：面部、腿、活动、哭闹、可安慰性，各 0~2 分，总分 0~10' }, source: 'general knowledge', verified: 'knowledge' },
  painad: { says: { en: 'PAINAD: breathing, vocalisation, face, body, consolability, 0 to 2 each, sum 0 to 10', zh: 'PAINAD：呼吸、发声、面部、身体语言、可安慰性，各 0~2 分，总分 0~10' }, source: 'Warden et al. 2003, J Am Med Dir Assoc 4:9-15, general knowledge', verified: 'knowledge' },
  heat: { says: { en: 'fentanyl patch: heat raises what is absorbed; take the heat away and watch sedation and breathing', zh: '芬太尼贴剂：受热使吸收增加；移除热源并观察镇静和呼吸' }, source: 'caution of the CDC 2022 table (absorption affected by heat); what to do: general knowledge', verified: 'knowledge' },
  'used-patch': { says: { en: 'a used patch is folded, given back, counted and recorded', zh: '用过的贴剂对折回收，清点并登记' }, source: NARCOTICS, verified: 'knowledge' },
  waste: { says: { en: 'what is left of an ampoule is destroyed before a second person; both sign what was given and what was wasted', zh: '余液须双人在场销毁，双方签名记录用量与弃量' }, source: NARCOTICS, verified: 'knowledge' },
  balance: { says: { en: 'a balance that does not agree is counted again by two persons, reported at once and looked into; no figure is made to fit', zh: '账物不符须双人复核、立即上报并查明原因；不得改数凑平' }, source: NARCOTICS, verified: 'knowledge' },
} as const satisfies Record<string, PainRule>;

export type NursingRuleId = keyof typeof NURSING_RULES;
