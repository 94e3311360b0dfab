// biome-ignore-all format: a table is read row by row
import type { BothWords } from '../care-path/care-path-state.ts';
import type { Verified } from '../dose-goal.ts';

/** A rule of treating pain: what it says, and whence. */
export interface PainRule {
  readonly says: BothWords;
  readonly source: string;
  readonly verified: Verified;
}

const NCCN = 'NCCN Adult Cancer Pain as summarised at medscape.com/answers/2500043-156618';
const NHC = '癌症疼痛诊疗规范(2018年版) 国卫办医函〔2018〕734号 (full text not retrieved; verify before clinical use)';
const ESMO = 'Medscape oncology pain quiz summary of ESMO (reference.medscape.com/viewarticle/954082_6)';
const UK = 'UK palliative opioid conversion sheet (scribd.com/document/419204128, 090714 opioid conversions)';
const NORTH = 'NHS Northern England opioid titration chart (a4medicine.co.uk/opioid-titration-using-morphine)';
const MALAYSIA = 'Malaysian CPG Management of Cancer Pain 2nd ed. p.20 (online.flipbuilder.com/aryiw/uatv)';

/** The rules that a proposal cites, by the numbers of the department's sheet. */
export const PAIN_RULES = {
  B1: { says: { en: 'rescue dose: 10 to 20 % of the opioid of the last 24 h', zh: '解救剂量：前 24 h 总量的 10%~20%' }, source: NCCN, verified: 'text' },
  B2: { says: { en: 'more than 4 rescue doses a day: raise the slow-release baseline', zh: '每日解救给药超过 4 次：上调缓释基础剂量' }, source: ESMO, verified: 'text' },
  B3: { says: { en: 'rescue dose: 1/6 of the daily dose (not fentanyl)', zh: '解救剂量：日总量的 1/6（芬太尼除外）' }, source: UK, verified: 'text' },
  B4: { says: { en: 'rescue dose: 10 to 20 % of the opioid of the last 24 h', zh: '解救剂量：前 24 h 总量的 10%~20%' }, source: NHC, verified: 'knowledge' },
  B5: { says: { en: '3 or more short-acting rescue doses a day: move the rescue total of 24 h into the long-acting dose', zh: '每日短效解救给药 3 次及以上：将前 24 h 解救总量转为长效剂量' }, source: NHC, verified: 'knowledge' },
  B6: { says: { en: 'more than 3 rescue doses a day: titrate anew', zh: '每日解救给药超过 3 次：重新滴定' }, source: MALAYSIA, verified: 'text' },
  B7: { says: { en: 'rescue dose: 1/10 to 1/6 of the 24 h dose; not again within 1 h', zh: '解救剂量：24 h 总量的 1/10~1/6；1 h 内不重复' }, source: NORTH, verified: 'text' },
  S1: { says: { en: 'rotation: 30 to 50 % less than calculated, for incomplete cross-tolerance', zh: '药物轮换：因交叉耐受不完全，较计算值减 30%~50%' }, source: 'Medscape opioid conversions (emedicine 2138678)', verified: 'text' },
  S2: { says: { en: 'rotation: 25 to 50 % less than calculated', zh: '药物轮换：较计算值减 25%~50%' }, source: 'droracle.ai summary of CDC/NCCN (secondary)', verified: 'text' },
  S3: { says: { en: 'methadone: never by a fixed ratio; ask a specialist', zh: '美沙酮：不得用固定比例换算；请专科医师' }, source: 'opioid-converter.pages.dev text', verified: 'text' },
  S4: { says: { en: 'fentanyl patch: only from 60 mg of oral morphine equivalent in 24 h on', zh: '芬太尼贴剂：仅用于口服吗啡当量已达 60 mg/24 h 者' }, source: 'McMaster Textbook of Internal Medicine Table 1.29-1 (empendium.com/mcmtextbook/table/031_8643)', verified: 'text' },
  S5: { says: { en: 'from 50 mg of oral morphine equivalent a day on: caution; from 90 mg: justify', zh: '日口服吗啡当量达 50 mg：谨慎；达 90 mg：须说明理由' }, source: 'CDC 2016 recommendation 5 (build.fhir.org cqframework/opioid-cds-r4 v2016); the 2022 guideline words it without the 90 limit', verified: 'text' },
  tolerance: { says: { en: 'tolerant of opioids: 60 mg of oral morphine a day or as much of another, for a week or longer', zh: '阿片类药物耐受：每日口服吗啡 60 mg 或等效其他药物，持续 1 周以上' }, source: 'Opioid-tolerance definition as given at kangantu.com/tumour/11808 (matches FDA labelling definition)', verified: 'text' },
  E2: { says: { en: 'respiratory depression: stop the opioid; naloxone in small doses', zh: '呼吸抑制：停用阿片类药物，小剂量滴定纳洛酮' }, source: 'general knowledge', verified: 'knowledge' },
  E1: { says: { en: 'opioid started: a laxative from day 1 on (no tolerance develops to constipation)', zh: '开始使用阿片类药物：自第 1 日起预防性使用通便药（便秘不产生耐受）' }, source: 'clinical skill text found on GitHub (癌痛 skill), and general knowledge', verified: 'text' },
  sedation: { says: { en: 'Pasero scale 3 or 4, or fewer than 8 breaths a minute: hold the opioid and tell the physician', zh: 'Pasero 镇静评分 3 或 4，或呼吸低于 8 次/分：暂停阿片类药物并报告医师' }, source: 'general knowledge (Pasero opioid-induced sedation scale)', verified: 'knowledge' },
  R1: { says: { en: 'rescue by mouth: assess efficacy and adverse effects after 60 min', zh: '口服解救后 60 min 评估疗效和不良反应' }, source: NCCN, verified: 'text' },
  R2: { says: { en: 'intravenous rescue: assess efficacy and adverse effects after 15 min', zh: '静脉解救后 15 min 评估疗效和不良反应' }, source: NCCN, verified: 'text' },
  R3: { says: { en: 'pain unchanged or worse after a rescue: 50 to 100 % more for the next one', zh: '解救后疼痛未减或加重：解救剂量增加 50%~100%' }, source: NCCN, verified: 'text' },
  R4: { says: { en: 'less pain, not controlled: the same dose again, assess again after 60 min (oral) or 15 min (intravenous)', zh: '疼痛减轻但未控制：重复同一剂量，60 min（口服）或 15 min（静脉）后再评估' }, source: NCCN, verified: 'text' },
  R6: { says: { en: 'no change after 2 to 3 cycles: consider the vein instead of the mouth, or another way', zh: '2~3 个周期后无变化：考虑由口服改静脉，或其他方案' }, source: NCCN, verified: 'text' },
  R5: { says: { en: 'pain 0 to 3: the present effective dose as needed over 24 h, then plan maintenance', zh: '疼痛 0~3 分：24 h 内按需给予目前有效剂量，随后制订维持方案' }, source: NCCN, verified: 'text' },
  T1: { says: { en: 'opioid-naive, moderate to severe pain: 5 to 15 mg of immediate-release morphine, every 4 h or as needed', zh: '未用过阿片类药物的中重度疼痛：吗啡即释片 5~15 mg，每 4 h 或按需' }, source: NHC, verified: 'knowledge' },
  T2: { says: { en: 'pain not relieved: assess and dose again after 1 h', zh: '疼痛未缓解：1 h 后再评估并给药' }, source: NHC, verified: 'knowledge' },
  T3: { says: { en: 'NRS 7 to 10: raise the dose by 50 to 100 %', zh: 'NRS 7~10：增量 50%~100%' }, source: NHC, verified: 'knowledge' },
  T4: { says: { en: 'NRS 4 to 6: raise the dose by 25 to 50 %', zh: 'NRS 4~6：增量 25%~50%' }, source: NHC, verified: 'knowledge' },
  T5: { says: { en: 'NRS 2 to 3: raise the dose by at most 25 %', zh: 'NRS 2~3：增量不超过 25%' }, source: NHC, verified: 'knowledge' },
  T7: { says: { en: 'stopping: 10 to 25 % less each day down to 30 mg of oral morphine a day, that for 2 days, then stop', zh: '停药：每日减量 10%~25%，至相当于口服吗啡 30 mg/日，继续 2 日后停用' }, source: NHC, verified: 'knowledge' },
  T11: { says: { en: 'after step 2: 5 mg of immediate-release morphine every 4 h, and the same every 1 to 2 h as needed', zh: '第二阶梯之后：吗啡即释片 5 mg 每 4 h，另按需每 1~2 h 给同一剂量' }, source: NORTH, verified: 'text' },
  T6: { says: { en: 'next day: what was given by the clock and for titration in 24 h, in 6 doses; for titration 10 to 20 % of what was given by the clock', zh: '次日固定总量 = 前 24 h 固定总量 + 前日滴定总量，分 6 次口服；次日滴定剂量 = 前 24 h 固定总量的 10%~20%' }, source: NHC, verified: 'knowledge' },
  T8: { says: { en: 'new 4-hourly dose: regular and rescue doses of 24 h over 6, rounded down to a whole mg; the rescue dose is the same', zh: '新的每 4 h 剂量 =（24 h 规律用药 + 24 h 解救用药）/ 6，向下取整到 mg；解救剂量与之相同' }, source: MALAYSIA, verified: 'text' },
  T10: { says: { en: 'at most 50 % more in 24 h; more needs a specialist', zh: '24 h 内增量最多 50%；超过须专科医师' }, source: `${MALAYSIA}; ${NORTH}`, verified: 'text' },
} as const satisfies Record<string, PainRule>;

export type PainRuleId = keyof typeof PAIN_RULES;
