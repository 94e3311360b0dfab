import type { Catalogue } from '../language.ts';

export const MEASURED_PLANE_NOTICES = {
  'notice/measured-plane/orientation-assumed': {
    en: '{{array}}: the file does not say how the array lay. Its x is taken to the right as seen by someone who faces the gantry, its y towards the gantry (IEC 61217).',
    zh: '{{array}}：文件未写明阵列的摆放方向。按面向机架时 x 向右、y 指向机架处理（IEC 61217）。',
  },
  'notice/measured-plane/orientation-code': {
    en: '{{array}}: the file gives orientation {{code}}, whose meaning is not published. Compare with the set-up before trusting left and right.',
    zh: '{{array}}：文件中的摆放代码为 {{code}}，其含义未公开。请对照实际摆位确认左右与前后方向。',
  },
  'notice/measured-plane/position-assumed': {
    en: 'Nothing said how the patient of the plan lies: {{position}} was taken. For another patient position the array is turned or mirrored: give the RT Plan (--plan).',
    zh: '未注明计划中患者的体位，按 {{position}} 处理。若为其他体位，阵列方向将改变或成镜像：请给出 RT Plan（--plan）。',
  },
  'notice/measured-plane/not-calibrated': {
    en: '{{array}} was not calibrated to dose: its values are readings ({{unit}}). Only a relative comparison is possible.',
    zh: '{{array}} 未作剂量刻度，数值为读数（{{unit}}），只能作相对比较。',
  },
  'notice/measured-plane/unit-by-custom': {
    en: '{{array}}: the file does not name the unit of its dose; it is taken as {{unit}}, as the maker’s software writes it.',
    zh: '{{array}}：文件未写明剂量单位，按厂家软件的惯例视为 {{unit}}。',
  },
  'notice/measured-plane/relative': {
    en: 'The values are relative (file unit {{unit}}); they say nothing of the absolute dose.',
    zh: '数值为相对值（文件单位 {{unit}}），不代表绝对剂量。',
  },
  'notice/measured-plane/without-value': {
    en: '{{count}} places of the grid hold no detector or no value; they are left out, not taken as 0.',
    zh: '网格中有 {{count}} 处没有探测器或没有读数，已略去，未作 0 处理。',
  },
  'notice/measured-plane/corners-without-chamber': {
    en: 'The four corners of the {{array}} have no chamber; their values in the file are the software’s and were left out.',
    zh: '{{array}} 四角没有电离室，文件中的数值由软件补出，已略去。',
  },
  'notice/measured-plane/repeated-detectors': {
    en: '{{count}} readings repeat a detector that another scan gives, too; each detector counts once.',
    zh: '{{count}} 个读数与其他扫描中的同一探测器重复，每个探测器只计一次。',
  },
  'notice/measured-plane/depth-scans-left-out': {
    en: '{{count}} scans along the depth are no part of a plane and were left out.',
    zh: '{{count}} 条深度方向的扫描不属于平面，已略去。',
  },
  'notice/measured-plane/profiles-only': {
    en: 'The file holds {{count}} profile(s), not a plane: gamma is judged along them.',
    zh: '文件只含 {{count}} 条剖面曲线，并非平面，γ 沿曲线评估。',
  },
  'notice/measured-plane/negative': {
    en: '{{count}} values are below 0, the lowest {{lowest}} {{unit}}.',
    zh: '有 {{count}} 个读数小于 0，最低 {{lowest}} {{unit}}。',
  },
  'notice/measured-plane/date-ambiguous': {
    en: 'The date {{date}} can be read as day/month or month/day; it is given as it stands.',
    zh: '日期 {{date}} 的日、月顺序不明，按原样列出。',
  },
  'notice/measured-plane/unwrapped-cylinder': {
    en: 'The detectors of {{array}} lie on a cylinder; the file gives them unwrapped on a plane, without the rise of their helix. It can be compared with a plan unwrapped in the same way only.',
    zh: '{{array}} 的探测器分布在圆柱面上；文件给出的是展开平面，未含螺旋上升量，只能与同样展开的计划平面比较。',
  },
  'notice/measured-plane/overrange': {
    en: '{{array}} reports an overrange error (code {{code}}): readings may be too low.',
    zh: '{{array}} 报告超量程（代码 {{code}}），读数可能偏低。',
  },
  'notice/measured-plane/not-registered-few-points': {
    en: 'No shift was sought: only {{points}} detectors above the cut-off stay inside the plan over the whole search range.',
    zh: '未作位移搜索：在整个搜索范围内始终位于计划内的阈值以上探测器只有 {{points}} 个。',
  },
  'notice/measured-plane/not-registered-flat': {
    en: 'No shift can be told: the dose is so even along a direction that a shift along it changes nothing. The array was not moved.',
    zh: '无法确定位移：沿某一方向剂量过于均匀，移动几乎不改变差异。阵列未移动。',
  },
  'notice/measured-plane/not-registered-ambiguous': {
    en: 'No shift can be told: several places fit nearly as well. The array was not moved.',
    zh: '无法确定位移：有多个位置吻合程度相近。阵列未移动。',
  },
  'notice/measured-plane/not-registered-at-the-edge': {
    en: 'No shift can be told: the best place lies at the edge of the search range. Check the set-up, or search further. The array was not moved.',
    zh: '无法确定位移：最佳位置在搜索范围边缘。请核对摆位或扩大范围。阵列未移动。',
  },
  'notice/measured-plane/moved': {
    en: 'The array was moved by {{x}} mm in x and {{y}} mm in y to fit the plan: the pass rate says nothing of the set-up.',
    zh: '阵列已按与计划的最佳吻合移动：x {{x}} mm，y {{y}} mm；通过率不反映摆位误差。',
  },
  'notice/measured-plane/shift-found-not-applied': {
    en: 'The array fits best when moved by {{x}} mm in x and {{y}} mm in y; it was not moved.',
    zh: '阵列移动 x {{x}} mm、y {{y}} mm 时吻合最好；未予移动。',
  },
  'notice/measured-plane/fits-better-mirrored': {
    en: 'The array fits clearly better with {{axes}} running the other way. Check how it lay and how it was exported before judging the plan.',
    zh: '若将阵列的 {{axes}} 反向，吻合明显更好。请先核对摆放与导出方向，再判定计划。',
  },
  'notice/measured-plane/two-patients': {
    en: 'The planned and the measured DICOM object name different patients; the sheet names the one of the plan.',
    zh: '计划与测量 DICOM 对象的患者不同；报告抬头为计划的患者。',
  },
} as const satisfies Catalogue;
