import type { ErrorTable } from './error-table.ts';

export const PHYSICS_ERRORS = {
  'physics/goal-set-unknown': {
    status: 404,
    en: 'There is no goal set "{{id}}". There are: {{known}}.',
    zh: '没有目标集“{{id}}”。现有：{{known}}。',
  },
  'physics/goal-set-published': {
    status: 409,
    en: 'The goal set "{{id}}" is published and is not changed here. Copy it to a sheet of your own.',
    zh: '目标集“{{id}}”为已发表内容，不能在此修改；请另存为本科室目标表。',
  },
  'physics/standard-name-unknown': {
    status: 422,
    en: '"{{name}}" is no name of TG-263 that is known here, nor the name of a target. Choose one of the list.',
    zh: '“{{name}}”不是本系统已知的 TG-263 名称，也不是靶区名称。请从列表中选择。',
  },
  'physics/report-not-written': {
    status: 500,
    en: 'The report could not be written to {{file}} ({{why}}). Give a file in a folder that exists and that you may write to.',
    zh: '报告无法写入 {{file}}（{{why}}）。请给出存在且可写的文件夹中的文件名。',
  },
  'physics/folder-without-objects': {
    status: 422,
    en: 'In {{path}} there is no RT Plan, RT Structure Set or RT Dose that can be read ({{files}} files, {{ignored}} of them no DICOM, {{refused}} refused).{{refusals}}',
    zh: '{{path}} 中没有可读取的 RT Plan、RT Structure Set 或 RT Dose（共 {{files}} 个文件，其中 {{ignored}} 个不是 DICOM，{{refused}} 个被拒绝）。{{refusals}}',
  },
  'physics/nothing-measured': {
    status: 422,
    en: 'No dose of any structure could be measured. {{reasons}} Add what is missing to the folder, or export it again.',
    zh: '没有任何结构测得剂量。{{reasons}}请将缺少的对象放入该文件夹，或重新导出。',
  },
  'physics/several-plans': {
    status: 422,
    en: 'In {{path}} there are {{count}} plans: {{plans}}. Put the one to be judged, with its structures and dose, in a folder of its own.',
    zh: '{{path}} 中有 {{count}} 个计划：{{plans}}。请把要评估的计划连同其结构和剂量单独放入一个文件夹。',
  },
  'physics/several-cases': {
    status: 422,
    en: 'In {{path}} there is no plan, and {{count}} structure sets or doses that do not belong together: {{objects}}. Put those to be measured in a folder of their own.',
    zh: '{{path}} 中没有计划，而有 {{count}} 个互不相属的结构集或剂量：{{objects}}。请把要测量的单独放入一个文件夹。',
  },
  'physics/structure-unknown': {
    status: 404,
    en: 'There is no structure "{{name}}". There are: {{known}}.',
    zh: '没有结构“{{name}}”。现有：{{known}}。',
  },
  'physics/name-holds-for-one-plan': {
    status: 422,
    en: '"{{roiName}}" alone could mean several organs: it is confirmed for one plan, not for all. Confirm it on the page of the plan.',
    zh: '“{{roiName}}”可能指多个器官，只能针对单个计划确认，不能通用。请在该计划的页面上确认。',
  },
  'physics/prescription-not-understood': {
    status: 422,
    en: '"{{text}}" is no prescription. Write a dose in Gy (70), or one for each target ("PTV70=70").',
    zh: '“{{text}}”不是处方。请写剂量（单位 Gy，如 70），或逐个靶区写（如“PTV70=70”）。',
  },
  'physics/dose-key-not-understood': {
    status: 422,
    en: '"{{doseKey}}" names no dose. Write one key (12), a sum (12+13) or a difference (12-13).',
    zh: '“{{doseKey}}”不是剂量标识。请写单个（12）、相加（12+13）或相减（12-13）。',
  },
  'physics/gamma-frame-of-reference': {
    status: 422,
    en: 'Gamma compares what lies at the same place, but {{reference}} and {{other}} are in different frames of reference ({{frames}}). Register the two images, resample one dose into the frame of the other, and compare again.',
    zh: 'γ 分析比较同一位置的剂量，但 {{reference}} 与 {{other}} 的参考坐标系不同（{{frames}}）。请先配准两套图像，将其中一个剂量重采样到另一坐标系后再比较。',
  },
  'physics/gamma-unlike-doses': {
    status: 422,
    en: 'Doses {{reference}} and {{evaluated}} are not of one kind ({{kinds}}), so their difference in Gy means nothing. Export both alike, or compare relative doses.',
    zh: '剂量 {{reference}} 与 {{evaluated}} 的单位或类型不同（{{kinds}}），不能按 Gy 求差。请以相同方式导出，或按相对剂量比较。',
  },
  'physics/gamma-no-points': {
    status: 422,
    en: 'No point could be judged: no voxel of the reference dose that reaches the cut-off lies inside the evaluated dose. Check that the two doses belong together, and the cut-off.',
    zh: '没有可判定的点：参考剂量中没有既达到阈值又在待评估剂量网格内的体素。请确认两个剂量是否应作比较，并检查阈值。',
  },
  'physics/gamma-not-of-plane': {
    status: 422,
    en: '{{option}} does not fit the comparison of a measured plane. --structures, --out and --relative with a point or two doses need two RTDOSE files and no --plan, --centre, --register or --report; --apply and --turn need --register.',
    zh: '{{option}} 不适用于测量平面的比较。--structures、--out 以及按点或按两个剂量的 --relative 需要两个 RTDOSE 文件，且不能与 --plan、--centre、--register、--report 同用；--apply、--turn 须与 --register 同用。',
  },
  'physics/gamma-map-not-written': {
    status: 500,
    en: 'The gamma map could not be written to {{file}} ({{why}}). Give a file in a folder that exists and that you may write to.',
    zh: 'γ 分布图无法写入 {{file}}（{{why}}）。请给出存在且可写的文件夹中的文件名。',
  },
  'physics/doses-do-not-combine': {
    status: 422,
    en: 'Doses {{first}} and {{other}} do not combine: they lie in different frames of reference, or differ in unit or kind (physical, effective). Register the images and resample one dose first.',
    zh: '剂量 {{first}} 与 {{other}} 无法合并：参考坐标系、单位或剂量类型（物理剂量、有效剂量）不同。请先配准图像并重采样其中一个剂量。',
  },
  'physics/doses-counted-twice': {
    status: 422,
    en: 'Doses {{uids}} hold the same beam or plan; their sum would count it twice. Choose one of them.',
    zh: '剂量 {{uids}} 含同一射野或同一计划，相加会重复计算。请选择其一。',
  },
  'physics/dose-not-of-patient': {
    status: 422,
    en: 'Dose {{doseKey}} does not belong to the patient of this plan.',
    zh: '剂量 {{doseKey}} 不属于该计划的患者。',
  },
  'physics/qa-dose': {
    status: 422,
    en: 'The dose is none of this plan’s. Choose the dose of the plan, not a sum or a dose of another plan.',
    zh: '该剂量不属于此计划。请选择本计划的剂量，而非合成剂量或其他计划的剂量。',
  },
  'physics/qa-objects-replaced': {
    status: 409,
    en: 'The archive holds another version of the plan or of its dose than the one that was measured: no report can be made of it. Measure the present plan.',
    zh: '影像库中的计划或剂量已不是验证时的版本，无法生成报告。请对当前计划重新验证。',
  },
  'physics/qa-differs': {
    status: 409,
    en: 'Compared anew, {{passed}} of {{points}} detectors pass; {{keptPassed}} of {{keptPoints}} were kept and signed. No report is made of figures that differ: keep the measurement anew.',
    zh: '重新比较得到 {{points}} 个探测器中 {{passed}} 个通过，而已保存并签署的结果为 {{keptPoints}} 个中 {{keptPassed}} 个通过。结果不一致，不生成报告：请重新保存该测量。',
  },
  'physics/qa-planned-dose': {
    status: 422,
    en: 'The file is the planned dose itself, not a measurement. Choose the plane that was measured.',
    zh: '该文件即计划剂量本身，并非测量结果。请选择测得的剂量平面。',
  },
  'physics/qa-other-patient': {
    status: 422,
    en: 'The file of the measured plane names another patient than the plan. Choose the right file, or have it exported with the plan’s patient ID.',
    zh: '测量平面文件中的患者与计划不符。请选择正确的文件，或以计划的患者编号重新导出。',
  },
  'physics/qa-later': {
    status: 422,
    en: 'The day of the measurement lies in the future. Say when it was measured.',
    zh: '测量日期在将来。请填写实际测量日期。',
  },
  'physics/qa-accepted': {
    status: 409,
    en: 'A physicist has signed this result already. Keep another measurement beside it.',
    zh: '该结果已由物理师签署。如有新测量，请另行保存。',
  },
  'physics/qa-reason-needed': {
    status: 422,
    en: 'The limits are not met, or do not apply. Say why the plan may be treated all the same.',
    zh: '结果未达限值，或限值不适用。请说明仍可治疗的理由。',
  },
} as const satisfies ErrorTable;
