// biome-ignore-all format: a table is read row by row
import type { Verified } from '../dose-goal.ts';

/** A list of what is looked at before a plan is treated. The Chinese words are ours. */
export interface PlanChecklist {
  readonly id: 'planner' | 'physics-initial';
  readonly en: string;
  readonly zh: string;
  readonly source: string;
  readonly verified: Verified;
  readonly items: readonly { readonly id: string; readonly en: string; readonly zh: string }[];
}

/** The checks of a plan before approval and at its first review by a physicist, in the order of their source. */
export const PLAN_CHECKLISTS: readonly PlanChecklist[] = [
  { id: 'planner', en: 'Planner check before approval', zh: '计划者自查', source: 'AAPM MPPG 11.a, Xia et al. J Appl Clin Med Phys 2021;22(9):4-19 Table 5', verified: 'text', items: [
    { id: 'planner/identity', en: 'Patient identity and planning data set are right', zh: '患者身份与计划图像正确' },
    { id: 'planner/origin', en: 'Isocentre or reference origin agrees with the simulation sheet', zh: '等中心或参考原点与定位单一致' },
    { id: 'planner/site-side-dose', en: 'Site, laterality and dose regimen agree with the prescription', zh: '部位、侧别、剂量分割与处方一致' },
    { id: 'planner/image', en: 'CT image is adequate, including field of view', zh: 'CT 图像（含视野）满足要求' },
    { id: 'planner/couch', en: 'Couch model included or removed as needed', zh: '治疗床模型按需加入或去除' },
    { id: 'planner/density', en: 'Density overrides reasonable', zh: '密度替换合理' },
    { id: 'planner/organs', en: 'Organ contours reasonable', zh: '危及器官勾画合理' },
    { id: 'planner/targets', en: 'PTV and ITV logical, no stray voxels', zh: 'PTV、ITV 合理，无零散体素' },
    { id: 'planner/grid', en: 'Dose grid covers all critical contours', zh: '剂量网格覆盖所有关键结构' },
    { id: 'planner/bolus', en: 'Bolus documented', zh: '补偿膜已注明' },
    { id: 'planner/field-names', en: 'Field names follow the local rule', zh: '射野命名符合本科室规则' },
    { id: 'planner/warnings', en: 'Warnings and errors addressed', zh: '警告与错误已处理' },
    { id: 'planner/algorithm', en: 'Algorithm and resolution right, above all for small SRS targets', zh: '算法与分辨率正确，尤其小靶区 SRS' },
    { id: 'planner/reference-point', en: 'Reference point added where needed', zh: '需要时已添加参考点' },
    { id: 'planner/composite', en: 'Composite plan where several CTs, sequential plans or retreatment', zh: '多套 CT、序贯计划或再程放疗时已作计划叠加' },
    { id: 'planner/machine', en: 'Scheduled machine used', zh: '使用预约的机器' },
    { id: 'planner/prescription', en: 'Planned prescription matches the record', zh: '计划处方与病历一致' },
    { id: 'planner/document', en: 'Isodoses and DVHs in the plan document', zh: '计划文件含等剂量线与 DVH' },
    { id: 'planner/scorecard', en: 'Scorecard meets clinical requirements', zh: '计划评分满足临床要求' },
    { id: 'planner/collision', en: 'Collision check done', zh: '已作碰撞检查' },
    { id: 'planner/setup-notes', en: 'Isocentre shifts and bolus in the setup notes', zh: '摆位说明含等中心移位与补偿膜' },
    { id: 'planner/guidance', en: 'Image guidance and motion management documented', zh: '图像引导与运动管理已注明' },
    { id: 'planner/reference-image', en: 'Reference CT sent for image guidance', zh: '图像引导用参考 CT 已发送' },
    { id: 'planner/dose-tracking', en: 'Dose tracking set', zh: '剂量跟踪已设置' },
  ] },
  { id: 'physics-initial', en: 'Initial physics plan and chart check', zh: '物理师首次计划核查', source: 'AAPM MPPG 11.a, Xia et al. J Appl Clin Med Phys 2021;22(9):4-19 Table 8', verified: 'text', items: [
    { id: 'physics-initial/identity', en: 'Patient name, number and birth date', zh: '患者姓名、号码、出生日期' },
    { id: 'physics-initial/isocentre-document', en: 'Isocentre or reference point matches the simulation document', zh: '等中心或参考点与定位单一致' },
    { id: 'physics-initial/isocentre-marks', en: 'Isocentre or reference point matches the skin marks', zh: '等中心或参考点与体表标记一致' },
    { id: 'physics-initial/isocentre-shift', en: 'Isocentre shift documented', zh: '等中心移位已注明' },
    { id: 'physics-initial/dose', en: 'Dose in the plan matches the prescription', zh: '计划剂量与处方一致' },
    { id: 'physics-initial/fields', en: 'Field parameters reasonable: MU, dose, size, collimator, gantry, MLC', zh: '射野参数合理：MU、剂量、大小、准直器、机架、MLC' },
    { id: 'physics-initial/grid', en: 'Dose grid includes all critical contours', zh: '剂量网格包含所有关键结构' },
    { id: 'physics-initial/isocentre', en: 'Beams belong to the right isocentre', zh: '各射野属于正确的等中心' },
    { id: 'physics-initial/isocentres', en: 'Several isocentres clearly labelled', zh: '多个等中心标识清楚' },
    { id: 'physics-initial/quality', en: 'Plan quality and dose metrics reasonable', zh: '计划质量与剂量指标合理' },
    { id: 'physics-initial/beam-names', en: 'Beam names follow the local rule', zh: '射野命名符合本科室规则' },
    { id: 'physics-initial/bolus', en: 'Bolus noted', zh: '补偿膜已注明' },
    { id: 'physics-initial/clearance', en: 'Beam clearance checked', zh: '射野无碰撞' },
    { id: 'physics-initial/image', en: 'Correct CT data set', zh: 'CT 数据集正确' },
    { id: 'physics-initial/density', en: 'Density overrides appropriate', zh: '密度替换恰当' },
    { id: 'physics-initial/deliverable', en: 'Beams deliverable: minimum and maximum MU, messages addressed', zh: '射野可执行：MU 上下限，提示已处理' },
    { id: 'physics-initial/couch', en: 'Couch included or excluded correctly', zh: '治疗床正确包含或排除' },
    { id: 'physics-initial/implant', en: 'Dose to an implanted device documented', zh: '植入装置剂量已注明' },
    { id: 'physics-initial/earlier', en: 'Earlier treatment added and plan sum appropriate', zh: '已计入既往治疗，计划叠加恰当' },
    { id: 'physics-initial/conformity', en: 'Conformity index reported (SRS, SBRT)', zh: '已报告适形指数（SRS、SBRT）' },
    { id: 'physics-initial/second-calculation', en: 'Secondary dose calculation differs by less than 5%', zh: '独立剂量验算差异小于 5%' },
    { id: 'physics-initial/prescription', en: 'Prescription complete and approved by the physician', zh: '处方完整并经医师批准' },
    { id: 'physics-initial/approval', en: 'Plan approved by physician and physicist', zh: '计划经医师和物理师批准' },
    { id: 'physics-initial/entered', en: 'All field parameters entered and approved', zh: '射野参数均已录入并批准' },
    { id: 'physics-initial/setup', en: 'Setup instructions complete', zh: '摆位说明完整' },
  ] },
];
