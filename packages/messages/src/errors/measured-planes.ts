import type { ErrorTable } from './error-table.ts';

export const MEASURED_PLANE_ERRORS = {
  'measured-plane/unknown-format': {
    status: 422,
    en: '{{file}} is none of the measured planes that can be read: SNC MapCHECK or ArcCHECK text, SNC extracted plane, PTW .mcc, IBA/OmniPro .opg (ASCII). Export one of these, or the plane as DICOM RTDOSE.',
    zh: '无法识别 {{file}}。可读取的测量平面格式：SNC MapCHECK 或 ArcCHECK 文本、SNC 提取平面、PTW .mcc、IBA/OmniPro .opg（ASCII）。请导出为其中一种，或导出为 DICOM RTDOSE 平面。',
  },
  'measured-plane/field-missing': {
    status: 422,
    en: 'Line {{line}}: “{{field}}” is missing from here on. The file is cut short or of another version; export it again.',
    zh: '第 {{line}} 行之后缺少“{{field}}”。文件不完整或版本不同，请重新导出。',
  },
  'measured-plane/not-a-number': {
    status: 422,
    en: 'Line {{line}}, {{field}}: “{{found}}” is not a number.',
    zh: '第 {{line}} 行，{{field}}：“{{found}}”不是数字。',
  },
  'measured-plane/row-length': {
    status: 422,
    en: 'Line {{line}}, {{field}}: {{found}} values where {{expected}} belong.',
    zh: '第 {{line}} 行，{{field}}：应有 {{expected}} 个值，实有 {{found}} 个。',
  },
  'measured-plane/position-differs': {
    status: 422,
    en: 'Line {{line}}, {{field}}: {{found}} mm, where the file gives {{expected}} mm for the same detector elsewhere. Export it again.',
    zh: '第 {{line}} 行，{{field}}：位置为 {{found}} mm，而文件别处给出同一探测器的位置为 {{expected}} mm。请重新导出。',
  },
  'measured-plane/not-understood': {
    status: 422,
    en: 'Line {{line}}: {{field}} is “{{found}}”, which is not understood; known are {{known}}.',
    zh: '第 {{line}} 行：{{field}} 为“{{found}}”，无法识别；可识别的有 {{known}}。',
  },
  'measured-plane/several-planes': {
    status: 422,
    en: 'The file holds {{count}} planes (line {{line}}, {{field}}). Export the one to be compared alone.',
    zh: '文件含 {{count}} 个平面（第 {{line}} 行，{{field}}）。请只导出要比较的一个。',
  },
  'measured-plane/several-units': {
    status: 422,
    en: 'Line {{line}}: {{field}} is “{{found}}”, but {{expected}} before. One plane has one unit; export again.',
    zh: '第 {{line}} 行：{{field}} 为“{{found}}”，前面为 {{expected}}。同一平面只能有一种单位，请重新导出。',
  },
  'measured-plane/no-detectors': {
    status: 422,
    en: 'The file holds no detector with a value (line {{line}}, {{field}}). Measure or export again.',
    zh: '文件中没有任何有读数的探测器（第 {{line}} 行，{{field}}）。请重新测量或导出。',
  },
  'measured-plane/dose-is-volume': {
    status: 422,
    en: 'The DICOM dose has {{slices}} slices and is no measured plane. Give a dose of one slice, or the file of the array.',
    zh: '该 DICOM 剂量有 {{slices}} 层，不是测量平面。请提供单层剂量或阵列文件。',
  },
  'measured-plane/not-a-grid': {
    status: 422,
    en: 'A planned plane needs evenly spaced rows and columns; along {{axis}} this file has fewer than two or breaks the spacing at {{at}} mm. Export the planned plane on a regular grid.',
    zh: '计划平面的行列须等间距；该文件沿 {{axis}} 方向不足两个位置，或在 {{at}} mm 处间距不一致。请按规则网格导出计划平面。',
  },
  'measured-plane/relative-only': {
    status: 422,
    en: 'The measured values are no dose (unit {{unit}}), so they cannot be compared in Gy. Calibrate the array, or ask for a relative comparison.',
    zh: '测量值不是剂量（单位 {{unit}}），无法按 Gy 比较。请对阵列作剂量刻度，或改用相对比较。',
  },
  'measured-plane/plan-relative': {
    status: 422,
    en: 'The planned dose is relative, so it cannot be compared in Gy. Export the dose in Gy, or ask for a relative comparison.',
    zh: '计划剂量为相对值，无法按 Gy 比较。请按 Gy 导出剂量，或改用相对比较。',
  },
  'measured-plane/no-common-dose': {
    status: 422,
    en: 'No detector above the cut-off lies where the plan has a dose. Check the isocentre and the plane.',
    zh: '阈值以上的探测器处均无计划剂量。请核对等中心与平面位置。',
  },
  'measured-plane/cylinder': {
    status: 422,
    en: 'The detectors of {{array}} lie on a cylinder; the planned dose is not unwrapped like them. Give the plane that SNC Patient extracts for it (.snc).',
    zh: '{{array}} 的探测器位于圆柱面上，而计划剂量未作同样展开。请提供 SNC Patient 为其提取的平面（.snc）。',
  },
  'measured-plane/centre-unknown': {
    status: 422,
    en: 'The planned dose is a volume: say where the centre of the array lies in it, usually the isocentre (--plan with the RT Plan, or --centre X,Y,Z in mm, patient coordinates).',
    zh: '计划剂量为三维体积：请指明阵列中心在其中的位置，通常为等中心（用 --plan 给出 RT Plan，或 --centre X,Y,Z，单位 mm，患者坐标）。',
  },
  'measured-plane/no-isocentre': {
    status: 422,
    en: '{{uid, object}} names no isocentre. Say where the centre of the array lies (--centre X,Y,Z).',
    zh: '{{uid, object}}未给出等中心。请指明阵列中心位置（--centre X,Y,Z）。',
  },
  'measured-plane/several-isocentres': {
    status: 422,
    en: 'The beams of {{uid, object}} have different isocentres. Say at which the array lay (--centre X,Y,Z).',
    zh: '{{uid, object}}各射束的等中心不同。请指明阵列所在的等中心（--centre X,Y,Z）。',
  },
  'measured-plane/position-not-flat': {
    status: 422,
    en: 'The plan is for patient position {{position}}, in which an array does not lie flat in a coronal plane. Export the planned dose as a plane.',
    zh: '该计划的患者体位为 {{position}}，阵列不在冠状面内平放。请将计划剂量导出为平面。',
  },
  'measured-plane/position-unknown': {
    status: 422,
    en: 'The plan states no patient position, so it is not known which way the array lay; of a patient feet first or prone it is mirrored. Export the plan with its patient position, or the planned dose as a plane.',
    zh: '该计划未注明患者体位，无法确定阵列的方向；足先进或俯卧时阵列是镜像的。请导出含患者体位的计划，或将计划剂量导出为平面。',
  },
  'measured-plane/plan-of-another-dose': {
    status: 422,
    en: 'The planned dose {{doseUid}} belongs to another plan ({{planUid}}) than the one given ({{uid}}).',
    zh: '计划剂量 {{doseUid}} 属于另一计划（{{planUid}}），与所给计划（{{uid}}）不符。',
  },
} as const satisfies ErrorTable;
