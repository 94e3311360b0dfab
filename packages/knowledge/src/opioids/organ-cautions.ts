// biome-ignore-all format: a table is read row by row
import type { OrganCaution } from './organ-caution.ts';

const FAST_FACT_161 = 'Palliative Care Fast Fact #161, Opioid Use in Renal Failure (mypcnow.org)';
const SPS = 'NHS Specialist Pharmacy Service, Which opioids can be used in renal impairment? (sps.nhs.uk)';
const UMEM = 'Univ. of Maryland, Safe Opioid Use in Renal Failure 2020 (umem.org)';
const CKD = 'Opioids in chronic kidney disease, table 2 (PMC7490082)';
const KLCA = 'Korean practice guideline of hepatocellular carcinoma 2022, table 10 (PMC9747269)';
const SCOTTISH = 'Scottish Palliative Care Guidelines, end-stage liver disease (rightdecisions.scot.nhs.uk)';
const PHARMACEUTICS = 'Pharmaceutics 2023;15:1165, table of hepatic failure (mdpi.com)';
const LABEL = (page: string) => `US product label as summarised at droracle.ai/articles/${page} (secondary)`;
const CIRRHOSIS = 'Korean guideline as summarised at droracle.ai/articles/394302 (secondary)';
const LIVER_FAILURE = 'summary of opioids in liver failure at droracle.ai/articles/415299 (secondary)';
const KNOWN = 'general knowledge (product label, text not read)';

/** Sources say "renal impairment" without a number: we read an eGFR below 60. "Renal failure" is below 30, as Fast Fact #161 has it. */
const IMPAIRED = { organ: 'kidney', egfrBelow: 60 } as const;
const SEVERE = { organ: 'kidney', egfrBelow: 30 } as const;
/** "Cirrhosis" is class A on, "decompensated" and "end-stage" class B on, "severe" class C: our reading where no class is named. */
const CIRRHOTIC = { organ: 'liver', childPugh: 'A' } as const;
const DECOMPENSATED = { organ: 'liver', childPugh: 'B' } as const;
const CLASS_C = { organ: 'liver', childPugh: 'C' } as const;

const LOW_AND_SLOW = { en: 'a low dose, longer intervals, a slow rise', zh: '低剂量、延长间隔、缓慢加量' };
const SAFEST = { en: 'among the safest when kidneys fail; a low dose to begin with all the same', zh: '肾功能不全时较安全的选择之一；仍应从低剂量开始' };
const LESS = { en: 'a lower dose may be needed', zh: '可能须减量' };

/** What is read in no text is marked `knowledge`. Where two sources disagree the stricter grade stands, and the sentence says so. */
export const ORGAN_CAUTIONS: readonly OrganCaution[] = [
  { drug: 'alfentanil', from: IMPAIRED, grade: 'preferred', says: SAFEST, source: SPS, verified: 'text' },
  { drug: 'alfentanil', from: DECOMPENSATED, grade: 'caution', says: LESS, source: SCOTTISH, verified: 'text' },
  { drug: 'buprenorphine', from: IMPAIRED, grade: 'preferred', says: { en: 'among the safest when kidneys fail: no adjustment at any stage, not removed by haemodialysis', zh: '肾功能不全时较安全的选择之一：各期均无须调整剂量，血液透析不能清除' }, source: `${SPS}; ${CKD}`, verified: 'text' },
  { drug: 'buprenorphine', from: CIRRHOTIC, grade: 'caution', says: { en: 'in mild and moderate hepatic impairment', zh: '轻、中度肝功能不全时' }, source: PHARMACEUTICS, verified: 'text' },
  { drug: 'buprenorphine', from: CLASS_C, grade: 'avoid', says: { en: 'contraindicated in severe hepatic impairment', zh: '重度肝功能不全：禁用' }, source: PHARMACEUTICS, verified: 'text' },
  { drug: 'codeine', from: IMPAIRED, grade: 'caution', says: { en: 'in mild and moderate renal impairment', zh: '轻、中度肾功能不全时' }, source: SPS, verified: 'text' },
  { drug: 'codeine', from: SEVERE, grade: 'avoid', says: { en: 'below a GFR of 30: profound and delayed toxicity, even after trivial doses', zh: 'GFR 低于 30 时：小剂量亦可出现严重且延迟的毒性' }, source: `${FAST_FACT_161}; ${SPS}`, verified: 'text' },
  { drug: 'codeine', from: CIRRHOTIC, grade: 'avoid', says: { en: 'reduced and unpredictable effect; respiratory depression', zh: '镇痛效果降低且不可预测，可致呼吸抑制' }, source: `${SCOTTISH}; ${CIRRHOSIS}`, verified: 'text' },
  { drug: 'dextropropoxyphene', from: SEVERE, grade: 'avoid', says: { en: 'not recommended: toxic to heart and central nervous system', zh: '不推荐：有心脏和中枢神经毒性' }, source: FAST_FACT_161, verified: 'text' },
  { drug: 'dextropropoxyphene', from: CIRRHOTIC, grade: 'avoid', says: { en: 'less is broken down, hepatotoxic', zh: '代谢减少，有肝毒性' }, source: KNOWN, verified: 'knowledge' },
  { drug: 'diamorphine', from: IMPAIRED, grade: 'caution', says: LOW_AND_SLOW, source: SPS, verified: 'text' },
  { drug: 'diamorphine', from: DECOMPENSATED, grade: 'caution', says: LESS, source: SCOTTISH, verified: 'text' },
  { drug: 'fentanyl', from: IMPAIRED, grade: 'preferred', says: { en: 'among the safest when kidneys fail: no accumulation that matters; titrated by who knows it', zh: '肾功能不全时较安全的选择之一：无明显蓄积；由有经验者滴定' }, source: `${SPS}; ${CKD}`, verified: 'text' },
  { drug: 'fentanyl', route: 'transdermal', from: IMPAIRED, grade: 'caution', says: { en: 'patch: the US label begins with half the usual dose and avoids it in severe renal impairment; palliative sources prefer it', zh: '贴剂：美国说明书建议从常用量的一半开始，重度肾功能不全避免使用；姑息治疗资料则优先选用' }, source: KNOWN, verified: 'knowledge' },
  { drug: 'fentanyl', from: CIRRHOTIC, grade: 'preferred', says: { en: 'first choice in the hepatorenal syndrome; a lower dose may be needed so that it does not accumulate', zh: '肝肾综合征的首选；为避免蓄积可能须减量' }, source: KLCA, verified: 'text' },
  { drug: 'fentanyl', route: 'transdermal', from: CIRRHOTIC, grade: 'caution', says: { en: 'patch: begin with half the usual dose', zh: '贴剂：从常用量的一半开始' }, source: KNOWN, verified: 'knowledge' },
  { drug: 'fentanyl', route: 'transdermal', from: CLASS_C, grade: 'avoid', says: { en: 'patch: avoid in severe hepatic impairment', zh: '贴剂：重度肝功能不全避免使用' }, source: KNOWN, verified: 'knowledge' },
  { drug: 'hydrocodone', from: IMPAIRED, grade: 'caution', says: LOW_AND_SLOW, source: KNOWN, verified: 'knowledge' },
  { drug: 'hydrocodone', from: CIRRHOTIC, grade: 'caution', says: LESS, source: KNOWN, verified: 'knowledge' },
  { drug: 'hydromorphone', from: IMPAIRED, grade: 'caution', says: { en: 'the 3-glucuronide accumulates and is neurotoxic; haemodialysis removes it', zh: '3-葡糖苷酸代谢物蓄积，有神经毒性；血液透析可清除' }, source: `${FAST_FACT_161}; ${SPS}`, verified: 'text' },
  { drug: 'hydromorphone', from: CIRRHOTIC, grade: 'caution', says: { en: 'a lower dose at the usual interval; avoid in the hepatorenal syndrome', zh: '减量，间隔不变；肝肾综合征避免使用' }, source: KLCA, verified: 'text' },
  { drug: 'hydromorphone', from: CLASS_C, grade: 'avoid', says: { en: 'contraindicated in severe hepatic impairment', zh: '重度肝功能不全：禁用' }, source: PHARMACEUTICS, verified: 'text' },
  { drug: 'levorphanol', from: IMPAIRED, grade: 'caution', says: LOW_AND_SLOW, source: KNOWN, verified: 'knowledge' },
  { drug: 'levorphanol', from: CIRRHOTIC, grade: 'caution', says: LESS, source: KNOWN, verified: 'knowledge' },
  { drug: 'methadone', from: IMPAIRED, grade: 'caution', says: LOW_AND_SLOW, source: SPS, verified: 'text' },
  { drug: 'methadone', from: CIRRHOTIC, grade: 'caution', says: { en: 'unpredictable in liver disease; watch the QT interval', zh: '肝病时药代动力学不可预测；须监测 QT 间期' }, source: LIVER_FAILURE, verified: 'text' },
  { drug: 'methadone', from: CLASS_C, grade: 'avoid', says: { en: 'not advised in severe liver failure', zh: '重度肝衰竭不建议使用' }, source: KNOWN, verified: 'knowledge' },
  { drug: 'morphine', from: IMPAIRED, grade: 'caution', says: LOW_AND_SLOW, source: SPS, verified: 'text' },
  { drug: 'morphine', from: SEVERE, grade: 'avoid', says: { en: 'below a GFR of 30 active metabolites accumulate: avoid by one source; by the other caution in chronic use, and no long-acting preparation', zh: 'GFR 低于 30 时活性代谢物蓄积：一来源建议避免使用；另一来源建议长期使用时谨慎，且不用长效制剂' }, source: `${UMEM}; ${FAST_FACT_161}`, verified: 'text' },
  { drug: 'morphine', from: CIRRHOTIC, grade: 'caution', says: { en: 'intervals 1.5 to 2 times as long, and a lower dose', zh: '间隔延长至 1.5~2 倍，并减量' }, source: KLCA, verified: 'text' },
  { drug: 'oxycodone', from: IMPAIRED, grade: 'caution', says: { en: 'parent and metabolites accumulate; sedation', zh: '原药及代谢物蓄积，可致镇静' }, source: `${FAST_FACT_161}; ${SPS}`, verified: 'text' },
  { drug: 'oxycodone', from: CIRRHOTIC, grade: 'caution', says: { en: 'begin with a lower dose', zh: '从较低剂量开始' }, source: KLCA, verified: 'text' },
  { drug: 'oxycodone', from: DECOMPENSATED, grade: 'avoid', says: { en: 'contraindicated by its label in moderate and severe hepatic impairment; others go on with less at longer intervals', zh: '说明书：中、重度肝功能不全禁用；亦有资料建议减量并延长间隔' }, source: PHARMACEUTICS, verified: 'text' },
  { drug: 'oxymorphone', from: IMPAIRED, grade: 'caution', says: LOW_AND_SLOW, source: KNOWN, verified: 'knowledge' },
  { drug: 'oxymorphone', from: CIRRHOTIC, grade: 'caution', says: LESS, source: KNOWN, verified: 'knowledge' },
  { drug: 'oxymorphone', from: DECOMPENSATED, grade: 'avoid', says: { en: 'contraindicated in moderate and severe hepatic impairment', zh: '中、重度肝功能不全：禁用' }, source: KNOWN, verified: 'knowledge' },
  { drug: 'pethidine', from: IMPAIRED, grade: 'avoid', says: { en: 'norpethidine accumulates and may cause seizures', zh: '去甲哌替啶蓄积，可致惊厥' }, source: `${FAST_FACT_161}; ${SPS}`, verified: 'text' },
  { drug: 'pethidine', from: CIRRHOTIC, grade: 'avoid', says: { en: 'norpethidine accumulates and may cause seizures', zh: '去甲哌替啶蓄积，可致惊厥' }, source: LIVER_FAILURE, verified: 'text' },
  { drug: 'tapentadol', from: SEVERE, grade: 'avoid', says: { en: 'not recommended in severe renal impairment: metabolites accumulate, no data', zh: '重度肾功能不全不推荐：代谢物蓄积，无数据' }, source: `${LABEL('368819')}; ${CKD}`, verified: 'text' },
  { drug: 'tapentadol', from: DECOMPENSATED, grade: 'caution', says: { en: 'a lower dose, a slow rise', zh: '减量，缓慢加量' }, source: LABEL('699655'), verified: 'text' },
  { drug: 'tapentadol', from: CLASS_C, grade: 'avoid', says: { en: 'not recommended in severe hepatic impairment', zh: '重度肝功能不全不推荐' }, source: LABEL('699655'), verified: 'text' },
  { drug: 'tramadol', from: IMPAIRED, grade: 'caution', says: LOW_AND_SLOW, source: SPS, verified: 'text' },
  { drug: 'tramadol', from: SEVERE, grade: 'caution', says: { en: 'below 30 mL/min every 12 h, at most 200 mg a day; extended-release preparations not at all', zh: '低于 30 mL/min 时每 12 h 一次，每日最多 200 mg；不用缓释制剂' }, source: LABEL('660382'), verified: 'text' },
  { drug: 'tramadol', from: DECOMPENSATED, grade: 'caution', says: { en: 'longer intervals, such as every 12 h', zh: '延长间隔，如每 12 h 一次' }, source: SCOTTISH, verified: 'text' },
  { drug: 'tramadol', from: CLASS_C, grade: 'avoid', says: { en: 'avoid in severe hepatic impairment: seizures', zh: '重度肝功能不全避免使用：有惊厥风险' }, source: SCOTTISH, verified: 'text' },
];
