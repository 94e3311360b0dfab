import type { Catalogue } from '../language.ts';

export const PHYSICS_NOTICES = {
  'notice/physics/gamma-frame-not-stated': {
    en: 'One of the two doses names no frame of reference: they are taken to lie in the same one. Make sure that they do.',
    zh: '两个剂量之一未注明参考坐标系，按同一坐标系处理，请核实。',
  },
  'notice/physics/difference-of-later': {
    en: 'The dose difference cannot be told: the dose of this version is not known.',
    zh: '无法给出剂量差：本版本的整计划剂量未知。',
  },
  'notice/physics/difference-of-earlier': {
    en: 'The dose difference cannot be told: the dose of the version before is not known.',
    zh: '无法给出剂量差：上一版本的整计划剂量未知。',
  },
  'notice/physics/difference-objects-replaced': {
    en: 'The dose difference cannot be told: the archive no longer holds the very objects that were put forward with one of the two versions.',
    zh: '无法给出剂量差：两个版本之一提交时的对象在影像档案中已被替换或移除。',
  },
  'notice/physics/difference-other-frame': {
    en: 'The dose difference cannot be told: the doses of the two versions lie in different frames of reference, where equal coordinates do not mean the same place.',
    zh: '无法给出剂量差：两个版本的剂量参考坐标系不同，相同坐标不代表同一位置。',
  },
  'notice/physics/difference-frame-not-stated': {
    en: 'The dose difference cannot be told: one of the doses names no frame of reference.',
    zh: '无法给出剂量差：有剂量未注明参考坐标系。',
  },
  'notice/physics/difference-other-kind': {
    en: 'The dose difference cannot be told: the doses are of different kinds ({{kinds}}).',
    zh: '无法给出剂量差：剂量类型不同（{{kinds}}）。',
  },
  'notice/physics/difference-no-common-place': {
    en: 'The dose difference cannot be told: the dose grids of the two versions have no place in common.',
    zh: '无法给出剂量差：两个版本的剂量网格没有重叠部分。',
  },
  'notice/physics/difference-other-phases': {
    en: 'The two versions carry out different phases of the prescription: their doses differ by that as well.',
    zh: '两个版本执行的处方阶段不同，剂量差中包含这一部分。',
  },
  'notice/physics/difference-no-point': {
    en: 'No voxel centre at which both doses are known lies in {{structure}}.',
    zh: '{{structure}} 内没有两个剂量均已知的体素中心。',
  },
  'notice/physics/gamma-two-patients': {
    en: 'The two doses name different patients. Make sure that they belong together.',
    zh: '两个剂量的患者标识不同，请核实是否应作比较。',
  },
  'notice/physics/prescription-of-setup': {
    en: 'No dose reference states a prescription: the {{dose}} Gy of the brachytherapy application setup (300A,00A4) are taken for it. Compare them with the prescription.',
    zh: '计划的剂量参考中未写处方：取近距离治疗施用设置剂量（300A,00A4）{{dose}} Gy，请与处方核对。',
  },
  'notice/physics/prescription-points-left-out': {
    en: 'The plan also gives {{doses}} Gy to points; the prescription is taken from its volumes and sites.',
    zh: '计划中另有参考点剂量 {{doses}} Gy；处方按其靶区和部位读取。',
  },
  'notice/physics/prescription-proposed': {
    en: 'The plan states no prescription. From names it seems to be {{levels}}. Confirm it; until then nothing is judged in percent of it.',
    zh: '计划未写处方。据名称推测为 {{levels}}，请确认；确认前不作任何以处方百分比计的判定。',
  },
  'notice/physics/prescription-unknown': {
    en: 'The plan states no prescription and no name tells one. Enter it; until then nothing is judged in percent of it.',
    zh: '计划未写处方，名称中也读不出。请填写；填写前不作任何以处方百分比计的判定。',
  },
  'notice/physics/prescription-differs-from-plan': {
    en: 'The plan states {{stated}}; the user gave {{confirmed}}, and that is used.',
    zh: '计划所写处方为 {{stated}}；用户给出 {{confirmed}}，以下按用户给出者计算。',
  },
  'notice/physics/prescription-differs-from-names': {
    en: 'Names in the plan read as {{read}}; the user gave {{confirmed}}, and that alone is used.',
    zh: '据计划中的名称为 {{read}}；用户给出 {{confirmed}}，以下仅按用户给出者计算。',
  },
  'notice/physics/fractions-differ-from-plan': {
    en: 'The plan states {{stated}} fractions; the user gave {{given}}, and that is used: goal set, EQD2 and verdicts hang on it.',
    zh: '计划所写为 {{stated}} 次；用户给出 {{given}} 次，以下按用户给出者计算：目标集、EQD2 与判定均取决于此。',
  },
  'notice/physics/several-fraction-groups': {
    en: 'The plan has {{groups}} fraction groups ({{fractions}} fractions). They are taken as phases that follow each other; EQD2 assumes equal fractions throughout.',
    zh: '计划含 {{groups}} 个分次组（{{fractions}} 次），按先后进行的阶段相加；EQD2 按各次剂量相等计算。',
  },
  'notice/physics/goals-own': {
    en: '"{{set}}", a goal sheet of this department, was written for {{site, term}} and {{fractions}} fractions. Others that fit: {{others}}.',
    zh: '采用本科室目标表“{{set}}”（{{site, term}}，{{fractions}} 次）。其他适用者：{{others}}。',
  },
  'notice/physics/goals-general': {
    en: '{{set}} was chosen: it fits {{fractions}} fractions and speaks of most structures outlined; site: {{site, term}}. Others that fit: {{others}}.',
    zh: '采用 {{set}}：符合 {{fractions}} 次分割，涵盖的已勾画结构最多；部位：{{site, term}}。其他适用者：{{others}}。',
  },
  'notice/physics/goals-only-protocol': {
    en: '{{set}} was chosen: the only one written for {{site, term}} in {{fractions}} fractions.',
    zh: '采用 {{set}}：唯一针对{{site, term}}、{{fractions}} 次分割的目标集。',
  },
  'notice/physics/goals-by-hand': {
    en: '{{set}} was chosen by hand.',
    zh: '目标集 {{set}} 由人工指定。',
  },
  'notice/physics/goals-none-brachytherapy': {
    en: 'No goal set was chosen: none here is certain to hold for this brachytherapy ({{dose}} Gy in {{fractions}}). Choose one by hand.',
    zh: '未选目标集：没有确定适用于该近距离治疗（{{dose}} Gy / {{fractions}} 次）的目标集。请人工指定。',
  },
  'notice/physics/goals-none-fractions-unknown': {
    en: 'No goal set was chosen: the number of fractions is unknown. Give it, or choose a set by hand.',
    zh: '未选目标集：分次数未知。请填写分次数，或人工指定目标集。',
  },
  'notice/physics/goals-none-phase': {
    en: 'No goal set was chosen: {{dose}} Gy in {{fractions}} fractions looks like one phase of a course, and limits of a whole course would be met by it alone. Choose one by hand; for {{site, term}} there is: {{others}}.',
    zh: '未选目标集：{{dose}} Gy / {{fractions}} 次像是疗程中的一个阶段，单凭它总能满足全疗程限值。请人工指定；适用于{{site, term}}的有：{{others}}。',
  },
  'notice/physics/goals-none-certain': {
    en: 'No goal set was chosen: none fits {{dose}} Gy in {{fractions}} fractions (site: {{site, term}}) with certainty. Choose one by hand: {{others}}.',
    zh: '未选目标集：没有确定适用于 {{dose}} Gy / {{fractions}} 次（部位：{{site, term}}）的目标集。请人工指定：{{others}}。',
  },
  'notice/physics/goals-other-fractionation': {
    en: '{{set}} was written for {{written, fractionation}}; this plan has {{fractions}}. Its limits in Gy are not judged by this plan; the figures are shown.',
    zh: '{{set}} 针对{{written, fractionation}}；本计划为 {{fractions}} 次。其以 Gy 计的限值不据本计划判定，仅列出数值。',
  },
  'notice/physics/goals-fractions-unknown': {
    en: '{{set}} was written for {{written, fractionation}}; those of this plan are not known. Its verdicts hold only if they are the same.',
    zh: '{{set}} 针对{{written, fractionation}}；本计划的分次数未知。仅当两者相同时，其判定方成立。',
  },
  'notice/physics/no-dose': {
    en: 'There is no dose: no goal can be judged.',
    zh: '没有剂量数据，目标无法判定。',
  },
  'notice/physics/no-structures': {
    en: 'There are no structures: nothing can be measured.',
    zh: '没有勾画结构，无可测量。',
  },
  'notice/physics/dose-relative': {
    en: 'The dose is relative, not in Gy: no goal can be judged.',
    zh: '剂量为相对值而非 Gy，目标无法判定。',
  },
  'notice/physics/dose-erroneous': {
    en: 'The dose object is a dose difference (DoseType ERROR): no goal can be judged.',
    zh: '该剂量对象为剂量差（DoseType ERROR），目标无法判定。',
  },
  'notice/physics/dose-effective': {
    en: 'The dose is effective (weighted by RBE): figures are Gy(RBE).',
    zh: '剂量为有效剂量（经 RBE 加权），数值单位为 Gy(RBE)。',
  },
  'notice/physics/several-plan-doses': {
    en: 'There are {{count}} doses of the whole plan ({{uids}}); which one counts is not certain. Choose one.',
    zh: '有 {{count}} 个整计划剂量（{{uids}}），无法确定以哪个为准，请选择其一。',
  },
  'notice/physics/dose-summed-from-beams': {
    en: 'There is no dose of the whole plan. It was summed from the doses of all {{count}} treatment beams.',
    zh: '没有整计划剂量，已由全部 {{count}} 个治疗射野的剂量相加得到。',
  },
  'notice/physics/beam-doses-missing': {
    en: 'The doses here are of single beams, and beams {{missing}} have none: the dose of the plan is not known and no goal can be judged.',
    zh: '现有剂量为单野剂量，缺少射野 {{missing}}：整计划剂量未知，目标无法判定。',
  },
  'notice/physics/doses-counted-twice': {
    en: 'Doses {{uids}} hold the same beam or plan; a sum would count it twice. Nothing was added and no goal can be judged: choose one of them.',
    zh: '剂量 {{uids}} 含同一射野或同一计划，相加会重复计算。未作相加，目标无法判定：请选择其一。',
  },
  'notice/physics/doses-reach-unequally': {
    en: '{{percent}} % of the first dose grid is not reached by every other dose: there the sum or difference is not known and was left out, not taken as 0 Gy.',
    zh: '第一个剂量网格有 {{percent}} % 未被其他剂量全部覆盖：该处的和或差未知，已略去，未按 0 Gy 计。',
  },
  'notice/physics/beam-doses-unlike': {
    en: 'The doses of beams {{uids}} lie in different frames of reference or differ in kind (physical, effective): they were not added and no goal can be judged.',
    zh: '射野剂量 {{uids}} 的参考坐标系或剂量类型（物理剂量、有效剂量）不同：未作相加，目标无法判定。',
  },
  'notice/physics/beam-dose-without-number': {
    en: 'The dose {{uids}} is of a beam and does not say of which: beams were not added and no goal can be judged.',
    zh: '剂量 {{uids}} 为单野剂量，但未注明射野号：未作相加，目标无法判定。',
  },
  'notice/physics/dose-of-part': {
    en: 'This dose is of a part of the plan ({{summation}}): no goal can be judged by it.',
    zh: '该剂量只是计划的一部分（{{summation}}），不能据此判定目标。',
  },
  'notice/physics/dose-is-sum': {
    en: 'This is the sum of {{count}} doses. The prescription of one plan does not speak of it: nothing is judged in percent, and EQD2 is not given.',
    zh: '这是 {{count}} 个剂量之和，单个计划的处方不适用于它：不作以百分比计的判定，也不给出 EQD2。',
  },
  'notice/physics/dose-is-difference': {
    en: 'This is a difference of two doses: no goal can be judged by it.',
    zh: '这是两个剂量之差，不能据此判定目标。',
  },
  'notice/physics/fraction-dose-holds-course': {
    en: 'The dose calls itself the dose of one fraction, but its maximum of {{maximum}} Gy fits the whole course (one fraction gives {{perFraction}} Gy, {{fractions}} fractions). It was taken as the whole course, unchanged.',
    zh: '该剂量自称单次剂量，但最大值 {{maximum}} Gy 与全疗程相符（单次 {{perFraction}} Gy，共 {{fractions}} 次）。已按全疗程原值使用，未作换算。',
  },
  'notice/physics/fraction-dose-of-one': {
    en: 'The dose is of one fraction (maximum {{maximum}} Gy, {{fractions}} fractions): it was not scaled, and no goal of the course is judged by it.',
    zh: '该剂量为单次剂量（最大 {{maximum}} Gy，共 {{fractions}} 次）：未作换算，不据此判定疗程目标。',
  },
  'notice/physics/fraction-dose-unclear': {
    en: 'The dose calls itself the dose of one fraction; with a maximum of {{maximum}} Gy it is not certain whether it is. No goal is judged by it.',
    zh: '该剂量自称单次剂量，最大值 {{maximum}} Gy，无法确定是否如此，不据此判定目标。',
  },
  'notice/physics/dose-far-below-prescription': {
    en: 'The maximum of the dose ({{maximum}} Gy) is far below the prescription ({{prescribed}} Gy): perhaps it is of one fraction or one phase. No goal is judged by it.',
    zh: '剂量最大值（{{maximum}} Gy）远低于处方（{{prescribed}} Gy），可能只是单次或某一阶段的剂量，不据此判定目标。',
  },
  'notice/physics/eqd2-not-outlined': {
    en: '{{structure}} is not outlined in this plan, or its name was not understood.',
    zh: '该计划未勾画 {{structure}}，或其名称未能识别。',
  },
  'notice/physics/eqd2-outlined-twice': {
    en: 'Several structures of this plan are called {{structure}}: none was chosen.',
    zh: '该计划中有多个结构名为 {{structure}}，未作选择。',
  },
  'notice/physics/eqd2-no-common-frame': {
    en: 'The doses lie in different frames of reference, or state none, and no rigid registration that joins them is in the archive. They were not summed by voxel: equal coordinates do not speak of the same place there.',
    zh: '各剂量的参考坐标系不同或未注明，影像档案中也无连接它们的刚性配准。相同坐标并非同一位置，未作逐体素叠加。',
  },
  'notice/physics/eqd2-several-registrations': {
    en: 'Several registrations join these frames of reference ({{uids}}), and none was chosen: the doses were not summed by voxel.',
    zh: '有多个配准连接这些参考坐标系（{{uids}}），未作选择，未逐体素叠加。',
  },
  'notice/physics/eqd2-no-common-place': {
    en: 'The dose grids have no place in common, so they were not summed by voxel.',
    zh: '各剂量网格无重叠区域，未作逐体素叠加。',
  },
  'notice/physics/dose-elsewhere': {
    en: 'The dose and the structures lie in different frames of reference: nothing was measured.',
    zh: '剂量与勾画结构的参考坐标系不同，未作测量。',
  },
  'notice/physics/structure-without-contours': {
    en: '{{structure}} has no contour.',
    zh: '{{structure}} 没有轮廓。',
  },
  'notice/physics/structure-of-points': {
    en: '{{structure}} consists of points and has no volume.',
    zh: '{{structure}} 由点构成，没有体积。',
  },
  'notice/physics/structure-of-open-lines': {
    en: '{{structure}} consists of open lines and has no volume.',
    zh: '{{structure}} 由不闭合的线构成，没有体积。',
  },
  'notice/physics/structure-not-measured': {
    en: '{{structure}} could not be measured ({{code}}).',
    zh: '{{structure}} 无法测量（{{code}}）。',
  },
  'notice/physics/structure-encloses-nothing': {
    en: 'The contours of {{structure}} enclose no area.',
    zh: '{{structure}} 的轮廓未围成面积。',
  },
  'notice/physics/structure-not-planar': {
    en: 'The contours of {{structure}} do not lie in parallel planes; it was not measured.',
    zh: '{{structure}} 的轮廓不在平行平面上，未作测量。',
  },
  'notice/physics/names-to-confirm': {
    en: 'Structure names that need a person ({{count}}): {{names}}. They take part in no goal until they are confirmed.',
    zh: '有 {{count}} 个结构名需要确认：{{names}}。确认前不参与任何目标判定。',
  },
  'notice/physics/goal-structure-absent': {
    en: '{{structure}} is not outlined.',
    zh: '未勾画 {{structure}}。',
  },
  'notice/physics/goal-structure-unconfirmed': {
    en: '{{structure}} is perhaps {{roiNames}}: confirm the name.',
    zh: '{{structure}} 可能即 {{roiNames}}，请确认名称。',
  },
  'notice/physics/goal-structure-twice': {
    en: '{{structure}} stands for several structures ({{roiNames}}): confirm which one is meant.',
    zh: '{{structure}} 对应多个结构（{{roiNames}}），请确认所指。',
  },
  'notice/physics/goal-metric-unknown': {
    en: '{{metric}} cannot be measured here.',
    zh: '此处无法测量 {{metric}}。',
  },
  'notice/physics/goal-needs-prescription': {
    en: '{{metric}} is in percent of the prescription, which is not known for {{structure}}.',
    zh: '{{metric}} 以处方百分比计，而 {{structure}} 的处方剂量未知。',
  },
  'notice/physics/goal-prescription-unconfirmed': {
    en: '{{metric}} is in percent of the prescription; the {{dose}} Gy read from a name wait for confirmation.',
    zh: '{{metric}} 以处方百分比计；由名称读出的 {{dose}} Gy 尚待确认。',
  },
  'notice/physics/goal-lower-dose-level': {
    en: 'An upper limit in percent of {{dose}} Gy does not hold for {{structure}}: the plan gives {{highest}} Gy to a target beside or inside it.',
    zh: '以 {{dose}} Gy 百分比计的上限不适用于 {{structure}}：计划对其邻近或其内的靶区给予 {{highest}} Gy。',
  },
  'notice/physics/goal-beyond-plan': {
    en: 'This plan gives at most {{maximum}} Gy: {{metric}} is met by it whatever its shape. Other parts of the course are not counted.',
    zh: '本计划最高剂量仅 {{maximum}} Gy，{{metric}} 必然满足；疗程其他部分未计入。',
  },
  'notice/physics/goal-in-eqd2': {
    en: '{{set}} counts the whole course, external beam and brachytherapy together, in EQD2. That sum is needed; the physical dose of one plan is shown and not held against it.',
    zh: '{{set}} 以全疗程（外照射与近距离治疗之和）的 EQD2 计，判定需要该总和；此处仅列出单个计划的物理剂量，不作判定。',
  },
  'notice/physics/goal-per-session': {
    en: '{{set}} speaks of the dose of one brachytherapy session; this plan gives {{course}}. The figure is shown and not held against it.',
    zh: '{{set}} 针对单次近距离治疗的剂量；本计划为 {{course}}。仅列出数值，不作判定。',
  },
  'notice/physics/goal-not-for-dose-rate': {
    en: '{{set}} was written for {{written, fractionation}}; this brachytherapy is not given in short fractions. The figure is shown and not held against it.',
    zh: '{{set}} 针对{{written, fractionation}}；该近距离治疗并非高剂量率分次照射。仅列出数值，不作判定。',
  },
  'notice/physics/goal-other-fractionation': {
    en: '{{set}} was written for {{written, fractionation}}; this plan gives {{course}}. The figure is shown and not held against it.',
    zh: '{{set}} 针对{{written, fractionation}}；本计划为 {{course}}。仅列出数值，不作判定。',
  },
  'notice/physics/goals-met-by-little-dose': {
    en: 'Of {{met}} goals met, {{count}} are met only because this plan gives at most {{maximum}} Gy, less than the dose they speak of: they say nothing of its quality.',
    zh: '达标的 {{met}} 项中，有 {{count}} 项仅因本计划最高剂量只有 {{maximum}} Gy、低于该目标所指剂量而达标，不反映计划质量。',
  },
  'notice/physics/looks-like-phase': {
    en: '{{dose}} Gy in {{fractions}} fractions looks like one phase of a course; usual for {{site, term}}: {{courses}}. Limits of a whole course are judged on this part alone.',
    zh: '{{dose}} Gy / {{fractions}} 次像是疗程中的一个阶段；{{site, term}}的常用方案：{{courses}}。全疗程限值仅据此部分判定。',
  },
  'notice/physics/part-of-course': {
    en: '{{dose}} Gy in {{fractions}} fractions is a part of the usual course for {{site, term}} ({{courses}}, then another part). Limits of a whole course are judged on this part alone.',
    zh: '{{dose}} Gy / {{fractions}} 次为{{site, term}}常用疗程的一部分（{{courses}}，其后另有治疗）。全疗程限值仅据此部分判定。',
  },
  'notice/physics/target-not-judged': {
    en: 'No goal of a target could be judged: nothing is said here of its coverage.',
    zh: '没有可判定的靶区目标：此处未对靶区覆盖作任何判定。',
  },
  'notice/physics/goal-of-one-side': {
    en: 'The source asks {{metric}} of one gland only, and {{other}} meets it.',
    zh: '来源仅要求一侧腺体满足 {{metric}}，{{other}} 已满足。',
  },
  'notice/physics/goal-of-neither-side': {
    en: 'Left and right are alternatives: the source asks {{metric}} of one gland only, and neither is shown to meet it.',
    zh: '左右两侧为“任选其一”：来源仅要求一侧腺体满足 {{metric}}，但未见任何一侧满足。',
  },
  'notice/physics/goals-of-other-regions': {
    en: '{{count}} goals of {{set}} concern organs of other regions and were left out; structures are outlined in: {{regions, term}}.',
    zh: '{{set}} 中有 {{count}} 条目标涉及其他部位的器官，已略去；已勾画部位：{{regions, term}}。',
  },
  'notice/physics/paired-organs': {
    en: 'Both sides were taken together: {{roiNames}}.',
    zh: '左右两侧合并计算：{{roiNames}}。',
  },
  'notice/physics/differs-from-planning-system': {
    en: '{{structure}}: {{metrics}} differ from the planning system by more than the stated error and what another end of the structure changes.',
    zh: '{{structure}}：{{metrics}} 与治疗计划系统的差异超出所示误差与端面影响。',
  },
  'notice/physics/files-ignored': {
    en: '{{count}} file(s) are no DICOM objects and were left out.',
    zh: '{{count}} 个文件不是 DICOM 对象，已略过。',
  },
  'notice/physics/file-refused': {
    en: 'The file {{file}} was refused ({{code}}).',
    zh: '文件 {{file}} 被拒绝（{{code}}）。',
  },
} as const satisfies Catalogue;
