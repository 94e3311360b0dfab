// biome-ignore-all format: a table is read row by row
import type { CarePathState } from './care-path-state.ts';

const SOURCE = 'Common external-beam pathway; sign-off points follow MPPG 11.a';

/** The states of an external-beam course, in their order. The patient signs the consent on its sheet; the others sign here. */
export const CARE_PATH_STATES: readonly CarePathState[] = [
  {
    id: 'referred', en: 'Referred', zh: '已转诊', owner: 'scheduler', signedBy: [],
    requires: [],
    produces: [{ en: 'referral', zh: '转诊单' }],
    source: SOURCE, verified: 'knowledge',
  },
  {
    id: 'consulted', en: 'Consulted', zh: '已会诊', owner: 'oncologist', signedBy: ['oncologist'],
    requires: [{ en: 'referral', zh: '转诊单' }, { en: 'diagnosis', zh: '诊断' }, { en: 'stage', zh: '分期' }, { en: 'pathology or stated exception', zh: '病理，或说明例外' }],
    produces: [{ en: 'consult note', zh: '会诊记录' }, { en: 'intent', zh: '治疗目的' }, { en: 'decision', zh: '治疗决定' }],
    source: SOURCE, verified: 'knowledge',
  },
  {
    id: 'consented', en: 'Consented', zh: '已签署知情同意', owner: 'oncologist', signedBy: ['oncologist'],
    requires: [{ en: 'decision to treat', zh: '决定放疗' }],
    produces: [{ en: 'consent', zh: '知情同意' }, { en: 'pregnancy and implanted-device check', zh: '妊娠与植入装置核查' }, { en: 'prior radiotherapy check', zh: '既往放疗核查' }],
    source: SOURCE, verified: 'knowledge',
  },
  {
    id: 'simulation-ordered', en: 'Simulation ordered', zh: '已开定位申请', owner: 'oncologist', signedBy: ['oncologist'],
    requires: [{ en: 'consent', zh: '知情同意' }],
    produces: [{ en: 'simulation order: position, immobilisation, contrast, motion management', zh: '定位申请：体位、固定、增强、运动管理' }],
    source: SOURCE, verified: 'knowledge',
  },
  {
    id: 'simulated', en: 'Simulated', zh: '已定位', owner: 'therapist', signedBy: ['therapist'],
    requires: [{ en: 'simulation order', zh: '定位申请' }],
    produces: [{ en: 'planning image', zh: '计划图像' }, { en: 'simulation sheet', zh: '定位单' }, { en: 'photographs', zh: '照片' }, { en: 'reference marks', zh: '体表参考标记' }],
    source: SOURCE, verified: 'knowledge',
  },
  {
    id: 'contouring', en: 'Contouring', zh: '靶区勾画中', owner: 'oncologist', signedBy: [],
    requires: [{ en: 'planning image', zh: '计划图像' }],
    produces: [{ en: 'targets', zh: '靶区' }, { en: 'organs at risk', zh: '危及器官' }],
    source: SOURCE, verified: 'knowledge',
  },
  {
    id: 'contours-approved', en: 'Contours approved', zh: '靶区已审核', owner: 'oncologist', signedBy: ['oncologist'],
    requires: [{ en: 'targets', zh: '靶区' }, { en: 'organs at risk', zh: '危及器官' }, { en: 'names checked against TG-263', zh: '结构名已按 TG-263 核对' }],
    produces: [{ en: 'approved structure set', zh: '已审核的结构集' }],
    source: SOURCE, verified: 'knowledge',
  },
  {
    id: 'prescribed', en: 'Prescribed', zh: '已开处方', owner: 'oncologist', signedBy: ['oncologist'],
    requires: [{ en: 'approved structure set', zh: '已审核的结构集' }],
    produces: [{ en: 'prescription: site, laterality, dose, fractions, schedule, technique, imaging, goals', zh: '处方：部位、侧别、剂量、分次、日程、技术、影像、目标' }],
    source: SOURCE, verified: 'knowledge',
  },
  {
    id: 'planning', en: 'Planning', zh: '计划设计中', owner: 'dosimetrist', signedBy: [],
    requires: [{ en: 'prescription', zh: '处方' }],
    produces: [{ en: 'candidate plans', zh: '候选计划' }],
    source: SOURCE, verified: 'knowledge',
  },
  {
    id: 'plan-approved', en: 'Plan approved by physician', zh: '计划医师已批准', owner: 'oncologist', signedBy: ['dosimetrist', 'oncologist'],
    requires: [{ en: 'plan', zh: '计划' }, { en: 'goal sheet', zh: '目标表' }, { en: 'peer review where required', zh: '按规定的同行评议' }],
    produces: [{ en: 'approved plan', zh: '已批准的计划' }],
    source: SOURCE, verified: 'knowledge',
  },
  {
    id: 'physics-checked', en: 'Physics checked', zh: '物理核查完成', owner: 'physicist', signedBy: ['physicist'],
    requires: [{ en: 'approved plan', zh: '已批准的计划' }, { en: 'independent dose calculation', zh: '独立剂量计算' }],
    produces: [{ en: 'initial plan check', zh: '首次计划核查' }],
    source: SOURCE, verified: 'knowledge',
  },
  {
    id: 'verified', en: 'Patient-specific QA passed', zh: '剂量验证通过', owner: 'physicist', signedBy: ['physicist'],
    requires: [{ en: 'approved plan', zh: '已批准的计划' }, { en: 'measurement or log result where required', zh: '按规定的测量或日志结果' }],
    produces: [{ en: 'verification result', zh: '验证结果' }],
    source: SOURCE, verified: 'knowledge',
  },
  {
    id: 'ready', en: 'Ready to treat', zh: '可治疗', owner: 'therapist', signedBy: ['physicist', 'therapist'],
    requires: [{ en: 'physics check', zh: '物理师核对' }, { en: 'verification', zh: '验证' }, { en: 'appointments', zh: '预约' }, { en: 'setup instructions', zh: '摆位说明' }],
    produces: [{ en: 'first-day checklist', zh: '首日核查单' }],
    source: SOURCE, verified: 'knowledge',
  },
  {
    id: 'on-treatment', en: 'On treatment', zh: '治疗中', owner: 'therapist', signedBy: ['therapist'],
    requires: [{ en: 'time-out with two identifiers', zh: '双标识核对' }, { en: 'image guidance result', zh: '影像引导结果' }],
    produces: [{ en: 'fraction records', zh: '分次记录' }, { en: 'shifts', zh: '移床' }, { en: 'images', zh: '影像' }],
    source: SOURCE, verified: 'knowledge',
  },
  {
    id: 'on-hold', en: 'On hold', zh: '暂停', owner: 'oncologist', signedBy: ['oncologist'],
    requires: [{ en: 'reason', zh: '原因' }],
    produces: [{ en: 'hold note', zh: '暂停记录' }],
    source: SOURCE, verified: 'knowledge',
  },
  {
    id: 'adapting', en: 'Adapting or replanning', zh: '自适应/重新计划', owner: 'oncologist', signedBy: ['oncologist'],
    requires: [{ en: 'reason', zh: '原因' }, { en: 'new image or dose accumulation', zh: '新图像或剂量累积' }],
    produces: [{ en: 'new plan version', zh: '新版计划' }],
    source: SOURCE, verified: 'knowledge',
  },
  {
    id: 'completed', en: 'Completed', zh: '治疗完成', owner: 'oncologist', signedBy: ['physicist', 'oncologist'],
    requires: [{ en: 'all prescribed fractions delivered or deviation explained', zh: '全部处方分次已完成，或说明偏差' }],
    produces: [{ en: 'end-of-treatment check', zh: '疗程结束核查' }, { en: 'course summary', zh: '疗程小结' }],
    source: SOURCE, verified: 'knowledge',
  },
  {
    id: 'stopped', en: 'Stopped early', zh: '提前终止', owner: 'oncologist', signedBy: ['oncologist'],
    requires: [{ en: 'termination reason', zh: '终止原因' }],
    produces: [{ en: 'course summary', zh: '疗程小结' }],
    source: SOURCE, verified: 'knowledge',
  },
  {
    id: 'follow-up', en: 'Follow-up', zh: '随访', owner: 'nurse', signedBy: ['oncologist'],
    requires: [{ en: 'course summary', zh: '疗程小结' }],
    produces: [{ en: 'visits', zh: '随访' }, { en: 'late toxicity', zh: '晚期不良反应' }, { en: 'response', zh: '疗效' }, { en: 'survival status', zh: '生存状态' }],
    source: SOURCE, verified: 'knowledge',
  },
  {
    id: 'cancelled', en: 'Cancelled before treatment', zh: '治疗前取消', owner: 'scheduler', signedBy: [],
    requires: [{ en: 'reason', zh: '原因' }],
    produces: [{ en: 'cancellation note', zh: '取消记录' }],
    source: SOURCE, verified: 'knowledge',
  },
];
