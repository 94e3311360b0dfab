// biome-ignore-all format: a table is read row by row
import type { Verified } from '../dose-goal.ts';

/** A word of a taxonomy: kept by its id, shown in both languages. */
export interface TaxonomyTerm<Id extends string> {
  readonly id: Id;
  readonly en: string;
  readonly zh: string;
}

/** What all terms of a table have in common. `verified` is about the English words; the Chinese ones are ours. */
export interface TaxonomySource {
  readonly source: string;
  readonly verified: Verified;
}

const ids = <Id extends string>(terms: readonly TaxonomyTerm<Id>[]) => terms.map(({ id }) => id) as [Id, ...Id[]];
const table = <const Id extends string>(terms: readonly TaxonomyTerm<Id>[]) => terms;

/** What an event was, by whether it reached the patient. */
export const EVENT_CLASSES = table([
  { id: 'radiation-incident', en: 'Therapeutic radiation incident: dose not as intended, with or without harm', zh: '治疗性辐射事件：受照剂量与预期不符，无论是否造成伤害' },
  { id: 'other-incident', en: 'Other safety incident: reached the patient, no dose involved', zh: '其他安全事件：已累及患者，与剂量无关' },
  { id: 'near-miss', en: 'Near miss: did not reach the patient', zh: '近似错误：未累及患者' },
  { id: 'unsafe-condition', en: 'Unsafe condition: raises the chance of an event', zh: '不安全状况：增加发生事件的可能' },
  { id: 'improvement', en: 'Operational or process improvement: not a safety event', zh: '流程改进：不属于安全事件' },
]);
export type EventClass = (typeof EVENT_CLASSES)[number]['id'];
export const EVENT_CLASS_IDS = ids(EVENT_CLASSES);
export const EVENT_CLASS_SOURCE: TaxonomySource = { source: 'ASTRO/AAPM RO-ILS data elements', verified: 'text' };

/** What went wrong, or would have. */
export const PROBLEM_TYPES = table([
  { id: 'laterality', en: 'Laterality incorrect', zh: '侧别错误' },
  { id: 'anatomical-site', en: 'Anatomical site incorrect', zh: '解剖部位错误' },
  { id: 'patient', en: 'Patient incorrect', zh: '患者错误' },
  { id: 'position', en: 'Position, setup point, isocentre or shift incorrect', zh: '体位、摆位点、等中心或移床错误' },
  { id: 'accessories', en: 'Accessories incorrect, missing, mislabelled or damaged', zh: '附件错误、缺失、标识错误或损坏' },
  { id: 'prescription', en: 'Prescription, dose or fractionation incorrect', zh: '处方、剂量或分割方式错误' },
  { id: 'dose-calculation', en: 'Dose calculation error', zh: '剂量计算错误' },
  { id: 'contours', en: 'Target or organ contours incorrect or omitted', zh: '靶区或器官勾画错误或遗漏' },
  { id: 'margins', en: 'Planning margins incorrect', zh: '外放边界错误' },
  { id: 'isodose', en: 'Isodose distribution unacceptable', zh: '剂量分布不可接受' },
  { id: 'undeliverable-plan', en: 'Undeliverable: plan', zh: '无法执行：计划' },
  { id: 'undeliverable-staff', en: 'Undeliverable: staff unavailable', zh: '无法执行：人员缺位' },
  { id: 'undeliverable-equipment', en: 'Undeliverable: hardware or software unavailable', zh: '无法执行：硬件或软件不可用' },
  { id: 'malfunction', en: 'Hardware or software malfunction', zh: '硬件或软件故障' },
  { id: 'imaging', en: 'Imaging excess, inadequate or not as intended', zh: '影像过多、不足或与预期不符' },
  { id: 'timeliness', en: 'Access to timely care', zh: '未能及时诊疗' },
  { id: 'decision', en: 'Decision-making suboptimal', zh: '决策欠妥' },
  { id: 'coordination', en: 'Coordination with other providers inadequate', zh: '与其他科室协作不足' },
  { id: 'scheduling', en: 'Delay or error in scheduling', zh: '预约延误或错误' },
  { id: 'medical-event', en: 'Fall, injury or acute medical event', zh: '跌倒、受伤或急性医疗事件' },
  { id: 'other', en: 'Other', zh: '其他' },
]);
export type ProblemType = (typeof PROBLEM_TYPES)[number]['id'];
export const PROBLEM_TYPE_IDS = ids(PROBLEM_TYPES);
export const PROBLEM_TYPE_SOURCE: TaxonomySource = { source: 'ASTRO/AAPM RO-ILS data elements (after CIHI NSIR-RT 2022)', verified: 'text' };

export const INCIDENT_TECHNIQUES = table([
  { id: '2d', en: '2-D', zh: '二维' },
  { id: '3d', en: '3-D', zh: '三维适形' },
  { id: 'imrt-vmat', en: 'IMRT or VMAT', zh: '调强或容积调强' },
  { id: 'srs-sbrt', en: 'SRS or SBRT', zh: '立体定向（SRS 或 SBRT）' },
  { id: 'particles', en: 'Particles', zh: '粒子' },
  { id: 'electrons', en: 'Electrons', zh: '电子线' },
  { id: 'intraoperative', en: 'Intraoperative', zh: '术中放疗' },
  { id: 'kv', en: 'kV X-rays', zh: '千伏 X 射线' },
  { id: 'ldr', en: 'LDR', zh: '低剂量率近距离' },
  { id: 'hdr', en: 'HDR', zh: '高剂量率近距离' },
  { id: 'radiopharmaceuticals', en: 'Radiopharmaceuticals', zh: '放射性药物' },
  { id: 'tbi', en: 'TBI', zh: '全身照射' },
  { id: 'not-applicable', en: 'Not applicable', zh: '不适用' },
]);
export const INCIDENT_TECHNIQUE_IDS = ids(INCIDENT_TECHNIQUES);

/** What an event had among its causes. The groups alone: each is told in the department's own words. */
export const CONTRIBUTING_FACTORS = table([
  { id: 'organisation', en: 'Organisation and management', zh: '组织与管理' },
  { id: 'technical', en: 'Technical', zh: '技术与设备' },
  { id: 'staff', en: 'Human behaviour of staff', zh: '人员行为' },
  { id: 'patient', en: 'Circumstances of the patient', zh: '患者因素' },
  { id: 'external', en: 'External, beyond the department', zh: '科外因素' },
  { id: 'procedure', en: 'Procedures', zh: '流程与规程' },
]);
export const CONTRIBUTING_FACTOR_IDS = ids(CONTRIBUTING_FACTORS);
export const CONTRIBUTING_FACTOR_SOURCE: TaxonomySource = { source: 'Ford et al. Med Phys 2012;39:7272-7290, groups of the causality taxonomy', verified: 'knowledge' };
