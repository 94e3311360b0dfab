import type { Catalogue } from '../language.ts';

export const PLANE_GAMMA_WORDS = {
  'gamma-report.title': { en: 'Plan verification', zh: '患者计划验证报告' },
  'gamma-report.pass-rate': { en: 'Gamma pass rate', zh: 'γ 通过率' },
  'gamma-report.of-points': { en: '{{passed}} of {{points}} detectors', zh: '{{points}} 个探测器中 {{passed}} 个通过' },
  'gamma-report.not-judged': {
    en: '{{count}} above the cut-off lie where the plan has no dose: not judged, and not in the pass rate',
    zh: '另有 {{count}} 个阈值以上的探测器处无计划剂量，未评估，不计入通过率',
  },
  'gamma-report.limits': {
    en: 'met from {{tolerance}} % (tolerance limit), not met below {{action}} % (action limit)',
    zh: '≥ {{tolerance}} %（容差限）达标，< {{action}} %（干预限）未达标',
  },
  'gamma-report.limits-do-not-apply': {
    en: 'The limits of {{name}} do not apply: they were given for {{criteria}}. Here: {{deviations}}.',
    zh: '{{name}} 的限值不适用：其条件为 {{criteria}}；本次为 {{deviations}}。',
  },
  'gamma-report.no-points': { en: 'No detector reaches the cut-off.', zh: '没有达到阈值的探测器。' },
  'gamma-report.not-all-judged': {
    en: 'The detectors that could not be judged could turn the verdict.',
    zh: '未能评估的探测器可能改变判定。',
  },
  'gamma-report.criteria': { en: 'Criteria', zh: '评估条件' },
  'gamma-report.criteria-text': {
    en: '{{dose}} % / {{distance}} mm, {{normalisation}}, cut-off {{cutoff}} %, {{comparison}} dose',
    zh: '{{dose}} % / {{distance}} mm，{{normalisation}}，阈值 {{cutoff}} %，{{comparison}}剂量',
  },
  'gamma-report.dose-difference': { en: 'dose difference {{value}} %', zh: '剂量差异 {{value}} %' },
  'gamma-report.distance': { en: 'distance {{value}} mm', zh: '距离 {{value}} mm' },
  'gamma-report.cutoff': { en: 'cut-off {{value}} %', zh: '阈值 {{value}} %' },
  'gamma-report.global': { en: 'global', zh: '全局归一' },
  'gamma-report.local': { en: 'local', zh: '局部归一' },
  'gamma-report.absolute': { en: 'absolute', zh: '绝对' },
  'gamma-report.relative': { en: 'relative', zh: '相对' },
  'gamma-report.relative-dose': { en: 'relative dose', zh: '相对剂量' },
  'gamma-report.hundred-percent': {
    en: '100 % = {{dose}} {{unit}}, the highest measured value',
    zh: '100 % = {{dose}} {{unit}}（测量最大值）',
  },
  'gamma-report.hundred-percent-named': {
    en: '100 % = {{dose}} {{unit}}, as given',
    zh: '100 % = {{dose}} {{unit}}（指定）',
  },
  'gamma-report.scaled': {
    en: 'planned dose × {{scale}} ({{unit}} per Gy, least squares)',
    zh: '计划剂量 × {{scale}}（每 Gy 的 {{unit}}，最小二乘）',
  },
  'gamma-report.measured': { en: 'Measured (reference)', zh: '测量（参考）' },
  'gamma-report.planned': { en: 'Planned (evaluated)', zh: '计划（被评估）' },
  'gamma-report.detectors': { en: '{{count}} detectors', zh: '{{count}} 个探测器' },
  'gamma-report.planned-plane': { en: 'plane', zh: '平面' },
  'gamma-report.planned-volume': { en: 'volume', zh: '三维体积' },
  'gamma-report.centre': {
    en: 'array centre at {{x}}, {{y}}, {{z}} mm (patient coordinates)',
    zh: '阵列中心位于 {{x}}, {{y}}, {{z}} mm（患者坐标）',
  },
  'gamma-report.registration': { en: 'Registration', zh: '配准' },
  'gamma-report.registration-none': { en: 'none: the array as it was placed', zh: '未配准，按摆放位置比较' },
  'gamma-report.registration-found': {
    en: 'x {{x}} ± {{ux}} mm, y {{y}} ± {{uy}} mm (k = 1)',
    zh: 'x {{x}} ± {{ux}} mm，y {{y}} ± {{uy}} mm（k = 1）',
  },
  'gamma-report.registration-turn': { en: ', turned by {{deg}} ± {{udeg}}°', zh: '，旋转 {{deg}} ± {{udeg}}°' },
  'gamma-report.registration-rms': {
    en: 'rms difference {{before}} → {{after}} {{unit}}',
    zh: '均方根差 {{before}} → {{after}} {{unit}}',
  },
  'gamma-report.applied': { en: 'applied', zh: '已应用' },
  'gamma-report.not-applied': { en: 'not applied', zh: '未应用' },
  'gamma-report.refused': { en: 'could not be told; the warnings say why', zh: '无法确定，原因见提示' },
  'gamma-report.mean': { en: 'Mean γ', zh: '平均 γ' },
  'gamma-report.max': { en: 'Highest γ', zh: '最大 γ' },
  'gamma-report.below-cutoff': { en: 'Below the cut-off', zh: '低于阈值' },
  'gamma-report.map': { en: 'Gamma at each detector', zh: '各探测器的 γ' },
  'gamma-report.map-cells': {
    en: 'Each field shows the highest γ of {{count}} detectors.',
    zh: '每格为 {{count}} 个探测器中的最大 γ。',
  },
  'gamma-report.map-key': {
    en: '■ γ ≤ 1, darker the higher   × γ > 1   ▫ below the cut-off   ? not judged',
    zh: '■ γ ≤ 1，颜色越深 γ 越大   × γ > 1   ▫ 低于阈值   ? 未评估',
  },
  'gamma-report.axis-x': { en: 'x (mm), to the right facing the gantry', zh: 'x (mm)，面向机架向右' },
  'gamma-report.axis-arc': { en: 'x (mm), along the arc of the cylinder', zh: 'x (mm)，沿圆柱面弧长' },
  'gamma-report.axis-y': { en: 'y (mm), to the gantry', zh: 'y (mm)，指向机架' },
  'gamma-report.histogram': { en: 'Histogram', zh: '直方图' },
  'gamma-report.histogram-points': { en: 'Detectors', zh: '探测器数' },
  'gamma-report.profile': {
    en: 'Profile along {{axis}} at {{other}} = {{offset}} mm',
    zh: '沿 {{axis}} 的剖面（{{other}} = {{offset}} mm）',
  },
  'gamma-report.profile-key': {
    en: '— planned   ● measured, γ ≤ 1   × measured, γ > 1   ○ measured, not judged',
    zh: '— 计划   ● 测量，γ ≤ 1   × 测量，γ > 1   ○ 测量，未评估',
  },
  'gamma-report.dose': { en: 'Dose ({{unit}})', zh: '剂量 ({{unit}})' },
  'gamma-report.reading': { en: 'Reading ({{unit}})', zh: '读数 ({{unit}})' },
  'gamma-report.method-text': {
    en: 'γ = least √(distance² / DTA² + (dose difference)² / DD²) over the planned dose, trilinear between its voxels, found to {{tolerance}}; measured doses are the reference (TG-218). γ is capped at {{maximum}}. The volume of a detector is not modelled. Computed by {{software}}.',
    zh: 'γ 为 √(距离²/DTA² + 剂量差²/DD²) 在计划剂量（体素间三线性插值）上的最小值，精度 {{tolerance}}；以测量剂量为参考（TG-218）。γ 上限 {{maximum}}。未考虑探测器体积效应。计算软件：{{software}}。',
  },
  'gamma-report.objects': { en: 'Files (SHA-256)', zh: '文件（SHA-256）' },
} as const satisfies Catalogue;
