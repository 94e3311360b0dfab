import type { ErrorTable } from './error-table.ts';

export const DOSIMETRY_ERRORS = {
  'dosimetry/no-such-plane': {
    status: 422,
    en: 'Structure {{structure}} has no contour in the plane of the edited ones, or none would be left there. Measure the structure as a whole.',
    zh: '结构 {{structure}} 在所编辑的层面没有轮廓，或编辑后该层不再有轮廓。请重新计算整个结构。',
  },
  'dosimetry/no-volume': {
    status: 422,
    en: 'Structure {{structure}} has no closed contour that encloses an area, so it has no volume.',
    zh: '结构 {{structure}} 没有围成面积的闭合轮廓，因此没有体积。',
  },
  'dosimetry/contours-not-parallel': {
    status: 422,
    en: 'The contours of {{structure}} lie in planes of different directions. Draw or export the structure on parallel planes.',
    zh: '{{structure}} 的轮廓所在平面方向不一致。请在相互平行的平面上勾画或导出该结构。',
  },
  'dosimetry/unknown-metric': {
    status: 422,
    en: '“{{text}}” is not a dose metric. Write it as in AAPM TG-263, for example D95%[Gy], D0.03cc[Gy], V20Gy[%], CV12.5Gy[cc], Mean[Gy] or Max[Gy].',
    zh: '“{{text}}”不是可识别的剂量指标。请按 AAPM TG-263 书写，例如 D95%[Gy]、D0.03cc[Gy]、V20Gy[%]、CV12.5Gy[cc]、Mean[Gy]、Max[Gy]。',
  },
  'dosimetry/no-common-place': {
    status: 422,
    en: 'The two doses have no place in common: their grids do not overlap. Check that both belong to the same frame of reference.',
    zh: '两个剂量的网格没有重叠区域。请确认它们属于同一参考坐标系。',
  },
  'dosimetry/gamma-criterion': {
    status: 422,
    en: 'Gamma cannot be computed with {{criterion}} = {{value}}. Dose difference, distance and normalisation dose must be positive numbers, the low-dose cut-off 0 to 100 %.',
    zh: '无法按 {{criterion}} = {{value}} 计算 γ。剂量差异、距离一致性和归一剂量必须为正数，低剂量阈值须在 0 至 100% 之间。',
  },
  'dosimetry/gamma-cap': {
    status: 422,
    en: 'Gamma cannot be searched up to {{maximumGamma}}. The highest gamma must be a number of at least {{lowest}}, so that a point beyond it never looks like a pass.',
    zh: 'γ 搜索上限不能为 {{maximumGamma}}。上限须为不小于 {{lowest}} 的数值，否则超出上限的点会被误认为通过。',
  },
  'dosimetry/gamma-reach': {
    status: 422,
    en: 'With this distance and this highest gamma the search reaches over {{cells}} voxels of the evaluated dose; at most {{most}} are searched. Choose a smaller distance or a lower highest gamma.',
    zh: '按此距离与 γ 上限，搜索范围达待评估剂量的 {{cells}} 个体素，最多支持 {{most}} 个。请减小距离或降低 γ 上限。',
  },
  'dosimetry/gamma-no-dose': {
    status: 422,
    en: 'The {{which}} dose that is to be 100 % is {{doseGy}} Gy. It must be positive: name another normalisation dose or point, or check that the file holds a dose.',
    zh: '作为 100% 的{{which}}剂量为 {{doseGy}} Gy，必须为正值。请另选归一剂量或归一点，或检查文件中是否确有剂量。',
  },
} as const satisfies ErrorTable;
