import type { Catalogue } from '../language.ts';

/** What the computer finds of a plan beside its prescription. No sentence says a name, number or date of a patient. */
export const PLAN_CHECK_NOTICES = {
  'notice/plan-check/prescription-signed': { en: 'The prescription is signed.', zh: '处方已签名。' },
  'notice/plan-check/prescription-unsigned': {
    en: 'No signature of a physician stands under the prescription.',
    zh: '处方没有有效的医师签名。',
  },

  'notice/plan-check/patient-agrees': {
    en: '{{object}} names the patient of the course: {{details, term}} agree.',
    zh: '{{object}} 与疗程患者一致：{{details, term}}相符。',
  },
  'notice/plan-check/patient-differs': {
    en: '{{object}} is of another patient, or somebody wrote them otherwise: {{details, term}} differ ({{uid}}).',
    zh: '{{object}} 属于另一位患者，或登记不一致：{{details, term}}不符（{{uid}}）。',
  },
  'notice/plan-check/patient-unknown': {
    en: '{{object}} says less than two things by which the patient of the course could be known ({{uid}}).',
    zh: '{{object}} 可与疗程患者核对的身份信息不足两项（{{uid}}）。',
  },

  'notice/plan-check/frame-agrees': {
    en: '{{objects}} lie in one frame of reference.',
    zh: '{{objects}} 处于同一参考坐标系。',
  },
  'notice/plan-check/frame-differs': {
    en: '{{objects}} lie in another frame of reference than the structures: equal coordinates are not the same place.',
    zh: '{{objects}} 与结构不在同一参考坐标系：相同坐标并非同一位置。',
  },
  'notice/plan-check/frame-silent': {
    en: '{{objects}} states no frame of reference and is taken by what it refers to.',
    zh: '{{objects}} 未注明参考坐标系，按其引用关系处理。',
  },
  'notice/plan-check/frame-unknown': {
    en: 'Less than two objects state their frame of reference; {{objects}} does not.',
    zh: '注明参考坐标系的对象不足两个；{{objects}} 未注明。',
  },

  'notice/plan-check/no-structures': { en: 'No structure set is there.', zh: '没有结构集。' },
  'notice/plan-check/no-dose': { en: 'No dose is there.', zh: '没有剂量。' },
  'notice/plan-check/structures-of-plan': { en: 'The plan names this structure set.', zh: '计划引用的正是该结构集。' },
  'notice/plan-check/structures-of-other-plan': {
    en: 'The plan names another structure set ({{uid}}).',
    zh: '计划引用的是另一个结构集（{{uid}}）。',
  },
  'notice/plan-check/dose-of-plan': { en: 'The dose {{uid}} names this plan.', zh: '剂量 {{uid}} 引用该计划。' },
  'notice/plan-check/dose-of-other-plan': {
    en: 'The dose {{uid}} names another plan ({{plan}}).',
    zh: '剂量 {{uid}} 引用的是另一个计划（{{plan}}）。',
  },

  'notice/plan-check/no-image': { en: 'The planning image is not here.', zh: '计划图像不在档案中。' },
  'notice/plan-check/drawn-on-unknown': {
    en: 'The structure set does not say on which images it was drawn.',
    zh: '结构集未注明勾画所用的图像。',
  },
  'notice/plan-check/drawn-on-image': {
    en: 'The structures were drawn on this image series.',
    zh: '结构在该图像序列上勾画。',
  },
  'notice/plan-check/drawn-on-other': {
    en: 'The structures were drawn on another image series ({{series}}).',
    zh: '结构在另一图像序列上勾画（{{series}}）。',
  },
  'notice/plan-check/position-unknown': {
    en: 'Plan or image does not say how the patient lies.',
    zh: '计划或图像未注明患者体位。',
  },
  'notice/plan-check/position-agrees': { en: 'Plan and image: {{position}}.', zh: '计划与图像体位均为 {{position}}。' },
  'notice/plan-check/position-differs': {
    en: 'The plan says {{planned}}, the image {{lies}}.',
    zh: '计划体位为 {{planned}}，图像为 {{lies}}。',
  },

  'notice/plan-check/fractions-agree': {
    en: '{{phase}}: {{planned}} fractions, as prescribed.',
    zh: '{{phase}}：{{planned}} 次，与处方一致。',
  },
  'notice/plan-check/fractions-differ': {
    en: '{{phase}}: {{prescribed}} fractions are prescribed, {{planned}} planned.',
    zh: '{{phase}}：处方 {{prescribed}} 次，计划 {{planned}} 次。',
  },
  'notice/plan-check/fractions-unknown': {
    en: 'The plan does not say how many fractions it is for.',
    zh: '计划未注明分次数。',
  },

  'notice/plan-check/dose-not-stated': {
    en: 'The plan itself states no dose for any target.',
    zh: '计划本身未写任何靶区的处方剂量。',
  },
  'notice/plan-check/dose-stated-agrees': {
    en: '{{target}}: the plan states {{stated}} Gy, as prescribed.',
    zh: '{{target}}：计划所写 {{stated}} Gy，与处方一致。',
  },
  'notice/plan-check/dose-stated-differs': {
    en: '{{target}}: {{prescribed}} Gy is prescribed, the plan states {{stated}} Gy.',
    zh: '{{target}}：处方 {{prescribed}} Gy，计划所写 {{stated}} Gy。',
  },
  'notice/plan-check/dose-stated-other': {
    en: 'The plan states {{stated}} Gy for {{target}}; prescribed is {{levels}} Gy.',
    zh: '计划为 {{target}} 写明 {{stated}} Gy；处方为 {{levels}} Gy。',
  },
  'notice/plan-check/dose-stated-as-level': {
    en: 'The plan states {{stated}} Gy ({{target}}), which is a prescribed dose.',
    zh: '计划所写 {{stated}} Gy（{{target}}）为处方剂量之一。',
  },
  'notice/plan-check/dose-stated-of-other-name': {
    en: 'The plan states {{stated}} Gy for {{target}}, which no target of the prescription is called; the dose itself is prescribed.',
    zh: '计划为 {{target}} 写明 {{stated}} Gy，处方中无此靶区名称；剂量本身与处方相符。',
  },

  'notice/plan-check/beam-dose-unknown': {
    en: 'The doses of the beams cannot be laid beside the phases: the plan states none, or has not one group of fractions for each phase.',
    zh: '无法将射野剂量与各阶段对照：计划未写射野剂量，或分次组与阶段不一一对应。',
  },
  'notice/plan-check/beam-dose-agrees': {
    en: '{{phase}}: the beams give {{planned}} Gy a fraction at their points, {{prescribed}} Gy is prescribed.',
    zh: '{{phase}}：各射野参考点每次共 {{planned}} Gy，处方每次 {{prescribed}} Gy。',
  },
  'notice/plan-check/beam-dose-differs': {
    en: '{{phase}}: the beams give {{planned}} Gy a fraction at their points, {{times}} times the {{prescribed}} Gy prescribed.',
    zh: '{{phase}}：各射野参考点每次共 {{planned}} Gy，为处方每次 {{prescribed}} Gy 的 {{times}} 倍。',
  },

  'notice/plan-check/target-dose-agrees': {
    en: '{{target}}: D95% {{measured}} Gy for {{prescribed}} Gy prescribed.',
    zh: '{{target}}：D95% {{measured}} Gy，处方 {{prescribed}} Gy。',
  },
  'notice/plan-check/target-dose-differs': {
    en: '{{target}}: D95% is {{measured}} Gy, and {{prescribed}} Gy is prescribed.',
    zh: '{{target}}：D95% 为 {{measured}} Gy，处方为 {{prescribed}} Gy，不符。',
  },
  'notice/plan-check/target-dose-unknown': {
    en: '{{target}}: its dose could not be measured.',
    zh: '{{target}}：无法测得剂量。',
  },
  'notice/plan-check/dose-scaled': {
    en: 'The dose as a whole is {{times}} times what is prescribed: it was scaled, or is of another prescription.',
    zh: '剂量整体为处方的 {{times}} 倍：剂量网格缩放有误，或属于另一处方。',
  },

  'notice/plan-check/target-there': {
    en: '{{target}} is outlined as {{structure}}.',
    zh: '{{target}} 已勾画（{{structure}}）。',
  },
  'notice/plan-check/target-missing': {
    en: '{{target}} is prescribed, and no structure is called so.',
    zh: '处方靶区 {{target}} 在结构集中不存在。',
  },
  'notice/plan-check/target-empty': {
    en: '{{target}} is prescribed; {{structure}} holds no closed outline.',
    zh: '处方靶区 {{target}}：{{structure}} 没有闭合轮廓。',
  },
  'notice/plan-check/organs-missing': {
    en: 'Goals speak of structures that are not outlined: {{organs}}.',
    zh: '目标涉及的结构未勾画：{{organs}}。',
  },
  'notice/plan-check/organs-unnamed': {
    en: 'Structures may be meant by goals, and a person has to confirm their names: {{organs}}.',
    zh: '目标涉及的结构名称有待确认：{{organs}}。',
  },

  'notice/plan-check/side-agrees': {
    en: '{{target}}: prescribed {{side, term}}; {{left}} % of it lies left of the midline, {{right}} % right.',
    zh: '{{target}}：处方为{{side, term}}；中线左侧 {{left}} %，右侧 {{right}} %。',
  },
  'notice/plan-check/side-differs': {
    en: '{{target}}: prescribed {{side, term}}, but {{left}} % of it lies left of the midline and {{right}} % right.',
    zh: '{{target}}：处方为{{side, term}}，但中线左侧占 {{left}} %，右侧占 {{right}} %，侧别不符。',
  },
  'notice/plan-check/side-not-applicable': { en: '{{target}} has no side.', zh: '{{target}} 无侧别。' },
  'notice/plan-check/side-unknown': {
    en: '{{target}}: where it lies cannot be told, for it or everything that shows the midline is not outlined.',
    zh: '{{target}}：靶区或可确定中线的结构未勾画，无法核对侧别。',
  },
  'notice/plan-check/organs-at-their-sides': {
    en: 'Organs of two sides lie where their names say: {{organs}}.',
    zh: '成对器官的左右与名称一致：{{organs}}。',
  },
  'notice/plan-check/organs-swapped': {
    en: 'Left and right are exchanged, by name or by image: {{organs}}.',
    zh: '左右颠倒（名称或图像）：{{organs}}。',
  },

  'notice/plan-check/no-goals': { en: 'The prescription states no goal.', zh: '处方未列剂量目标。' },
  'notice/plan-check/goals-met': {
    en: '{{met}} of {{goals}} goals are met.',
    zh: '{{goals}} 项目标中 {{met}} 项达到。',
  },
  'notice/plan-check/goal-met-by-part': {
    en: '{{structure}} {{metric}}: {{measured}} by a part of the prescription; {{limit}} is asked of all its phases together. Judge it with the dose of the others.',
    zh: '{{structure}} {{metric}}：{{measured}} 仅为处方部分阶段的剂量；{{limit}} 针对全部阶段之和。请结合其他阶段的剂量判断。',
  },
  'notice/plan-check/goal-not-met': {
    en: '{{structure}} {{metric}}: {{measured}}, and {{limit}} is asked.',
    zh: '{{structure}} {{metric}}：{{measured}}，要求 {{limit}}，未达到。',
  },
  'notice/plan-check/goal-tolerated': {
    en: '{{structure}} {{metric}}: {{measured}} is within the tolerance of {{limit}}.',
    zh: '{{structure}} {{metric}}：{{measured}}，在 {{limit}} 的容差内。',
  },
  'notice/plan-check/goal-not-judged': {
    en: '{{structure}} {{metric}} cannot be judged.',
    zh: '{{structure}} {{metric}} 无法判定。',
  },

  'notice/plan-check/grid-covers': {
    en: 'The dose reaches all targets and structures of goals; its points lie {{spacing}} mm apart.',
    zh: '剂量网格覆盖所有靶区及目标涉及的结构；网格间距 {{spacing}} mm。',
  },
  'notice/plan-check/grid-misses': {
    en: '{{percent}} % of {{structure}} lies outside the dose.',
    zh: '{{structure}} 有 {{percent}} % 超出剂量网格。',
  },
  'notice/plan-check/grid-unknown': {
    en: 'What the dose reaches could not be measured.',
    zh: '无法确定剂量网格的覆盖范围。',
  },

  'notice/plan-check/no-beams': { en: 'The plan holds no beam that treats.', zh: '计划没有治疗射野。' },
  'notice/plan-check/radiation-agrees': {
    en: 'All beams that treat: {{modality, term}}.',
    zh: '治疗射野均为{{modality, term}}。',
  },
  'notice/plan-check/radiation-differs': {
    en: 'Prescribed: {{prescribed, term}}; planned otherwise: {{beams}}.',
    zh: '处方为{{prescribed, term}}；计划不符：{{beams}}。',
  },
  'notice/plan-check/energy-open': {
    en: 'The prescription leaves the energy to the planner.',
    zh: '处方未限定能量。',
  },
  'notice/plan-check/energy-agrees': {
    en: 'Energies: {{planned}}, as prescribed ({{prescribed}}).',
    zh: '能量 {{planned}}，与处方（{{prescribed}}）一致。',
  },
  'notice/plan-check/energy-differs': {
    en: 'Energies {{prescribed}} are prescribed, {{planned}} planned: beam {{beams}}.',
    zh: '处方能量 {{prescribed}}，计划能量 {{planned}}：射野 {{beams}}。',
  },
  'notice/plan-check/technique-open': {
    en: 'The prescription leaves the technique to the planner.',
    zh: '处方未限定技术。',
  },
  'notice/plan-check/technique-agrees': {
    en: 'Technique: {{planned}}, as prescribed ({{prescribed}}).',
    zh: '技术 {{planned}}，与处方（{{prescribed}}）一致。',
  },
  'notice/plan-check/technique-differs': {
    en: '{{prescribed}} is prescribed, the beams move as {{planned}}.',
    zh: '处方技术为 {{prescribed}}，射野实为 {{planned}}。',
  },
  'notice/plan-check/deliverable': {
    en: '{{beams}} beams, {{mu}} MU; weights rise to their sum, no jaw or leaf passes its opposite.',
    zh: '{{beams}} 个射野，{{mu}} MU；权重递增至总和，铅门与叶片无交叉。',
  },
  'notice/plan-check/weights-wrong': {
    en: 'Beam {{beam}}: the meterset weights fall, or do not reach their sum.',
    zh: '射野 {{beam}}：跳数权重未递增或未达总和。',
  },
  'notice/plan-check/leaves-crossed': {
    en: 'Beam {{beam}}: jaws or leaves have passed each other.',
    zh: '射野 {{beam}}：铅门或叶片交叉。',
  },
  'notice/plan-check/several-machines': {
    en: 'The beams are for several machines: {{machines}}.',
    zh: '射野分属多台机器：{{machines}}。',
  },
  'notice/plan-check/machine-unknown': {
    en: 'Nobody has said what machine {{machine}} can do.',
    zh: '尚未录入机器 {{machine}} 的限值。',
  },
  'notice/plan-check/machine-able': {
    en: 'Machine {{machine}} can give all beams, as its limits were entered.',
    zh: '按已录入的限值，机器 {{machine}} 可执行全部射野。',
  },
  'notice/plan-check/machine-energy': {
    en: 'Beam {{beam}}: machine {{machine}} has no energy {{energies}}.',
    zh: '射野 {{beam}}：机器 {{machine}} 没有能量 {{energies}}。',
  },
  'notice/plan-check/machine-mu': {
    en: 'Beam {{beam}}: {{mu}} MU; machine {{machine}} gives {{least}} to {{most}}.',
    zh: '射野 {{beam}}：{{mu}} MU；机器 {{machine}} 的范围为 {{least}} 至 {{most}}。',
  },
  'notice/plan-check/machine-jaws': {
    en: 'Beam {{beam}}: a jaw stands further out than machine {{machine}} goes.',
    zh: '射野 {{beam}}：铅门位置超出机器 {{machine}} 的范围。',
  },

  'notice/plan-check/no-setup-beams': {
    en: 'The plan holds no setup beam; prescribed imaging: {{imaging, term}}. See that it is set up in the treatment system.',
    zh: '计划没有摆位射野；处方影像引导：{{imaging, term}}。请在治疗系统中核实。',
  },
  'notice/plan-check/setup-beam': {
    en: 'Beam {{beam}} sets the patient up, without monitor units; prescribed imaging: {{imaging, term}}.',
    zh: '射野 {{beam}} 为摆位射野，无机器跳数；处方影像引导：{{imaging, term}}。',
  },
  'notice/plan-check/setup-beam-by-mu': {
    en: 'Beam {{beam}} calls itself one that treats and has no monitor units: taken for a setup beam. Prescribed imaging: {{imaging, term}}.',
    zh: '射野 {{beam}} 标为治疗射野但无机器跳数，按摆位射野处理。处方影像引导：{{imaging, term}}。',
  },
  'notice/plan-check/setup-beam-with-mu': {
    en: 'Beam {{beam}} is for setup and has {{mu}} MU.',
    zh: '摆位射野 {{beam}} 带有 {{mu}} MU。',
  },
  'notice/plan-check/setup-beam-elsewhere': {
    en: 'Setup beam {{beam}} stands at an isocentre at which nothing is treated.',
    zh: '摆位射野 {{beam}} 的等中心与治疗射野不同。',
  },
  'notice/plan-check/no-isocentre': { en: 'The plan states no isocentre.', zh: '计划未写等中心。' },
  'notice/plan-check/one-isocentre': {
    en: 'One isocentre for all beams that treat: {{at}} mm.',
    zh: '治疗射野共用一个等中心：{{at}} mm。',
  },
  'notice/plan-check/several-isocentres': {
    en: '{{count}} isocentres: {{at}} mm.',
    zh: '{{count}} 个等中心：{{at}} mm。',
  },
  'notice/plan-check/no-reference-mark': {
    en: 'The structure set holds no reference mark of the simulation.',
    zh: '结构集中没有定位参考点。',
  },
  'notice/plan-check/isocentre-shift': {
    en: 'From "{{mark}}" to the isocentre: {{shift}} mm (to the left, to the back, to the head).',
    zh: '“{{mark}}”至等中心：{{shift}} mm（向左、向后、向头）。',
  },
  'notice/plan-check/beam-names': { en: 'Beams: {{names}}.', zh: '射野：{{names}}。' },
  'notice/plan-check/beam-names-twice': {
    en: 'Several beams have one name: {{names}}.',
    zh: '射野重名：{{names}}。',
  },
  'notice/plan-check/bolus-none': {
    en: 'No bolus is prescribed, and none is outlined.',
    zh: '处方与结构集均无补偿膜。',
  },
  'notice/plan-check/bolus-there': {
    en: 'Bolus is prescribed and outlined: {{names}}.',
    zh: '处方要求补偿膜，结构集中有：{{names}}。',
  },
  'notice/plan-check/bolus-missing': {
    en: 'Bolus is prescribed, and none is outlined.',
    zh: '处方要求补偿膜，结构集中没有。',
  },
  'notice/plan-check/bolus-unasked': {
    en: 'Bolus is outlined and not prescribed: {{names}}.',
    zh: '结构集中有补偿膜 {{names}}，处方未要求。',
  },
  'notice/plan-check/couch-there': { en: 'Couch outlined: {{names}}.', zh: '已含治疗床：{{names}}。' },
  'notice/plan-check/couch-none': { en: 'No couch is outlined.', zh: '结构集中没有治疗床。' },
  'notice/plan-check/approval-in-planning-system': {
    en: 'The planning system wrote: {{status}}.',
    zh: '计划系统所写状态：{{status}}。',
  },
} as const satisfies Catalogue;
