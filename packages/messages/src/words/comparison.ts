import type { Catalogue } from '../language.ts';

/** The page that sets the contours of one structure against those of another. */
export const COMPARISON_WORDS = {
  'comparison.set': { en: 'Structure set', zh: '结构集' },
  'comparison.structure': { en: 'Structure', zh: '结构' },
  'comparison.structure.choose': { en: 'Choose a structure', zh: '请选择结构' },
  'comparison.unnamedSet': { en: 'Structure set {{key}}', zh: '结构集 {{key}}' },
  'comparison.a': { en: 'A, solid', zh: 'A（实线）' },
  'comparison.b': { en: 'B, dashed', zh: 'B（虚线）' },
  'comparison.tolerance': { en: 'Tolerance (mm)', zh: '容差 (mm)' },
  'comparison.tolerance.hint': {
    en: 'How far apart two outlines of this organ may lie and still count as the same, as between two careful observers. It has no default.',
    zh: '两位认真勾画者对该器官轮廓可接受的偏差，在此范围内视为一致。无默认值。',
  },
  'comparison.compare': { en: 'Compare contours', zh: '比较勾画' },
  'comparison.same': { en: 'A and B are the same structure of the same set.', zh: 'A 与 B 为同一结构集中的同一结构。' },
  'comparison.comparing': { en: 'Comparing the contours', zh: '正在比较' },
  'comparison.cancelled': { en: 'Cancelled before it was done. There is no result.', zh: '已取消，无结果。' },
  'comparison.noStructures': {
    en: 'This case has no structures. Import a structure set and two of its structures, or those of two observers, can be compared here.',
    zh: '此项目尚无结构。导入结构集后，可在此比较其中两个结构，或不同勾画者的同一结构。',
  },
  'comparison.measure': { en: 'Measure', zh: '指标' },
  'comparison.measure.dice': { en: 'Dice', zh: 'Dice 系数' },
  'comparison.measure.dice.is': {
    en: 'Twice the common volume over the sum of both volumes: 1 is full agreement, 0 none.',
    zh: '两倍重叠体积除以两体积之和：1 为完全一致，0 为完全不重叠。',
  },
  'comparison.measure.jaccard': { en: 'Jaccard', zh: 'Jaccard 系数' },
  'comparison.measure.jaccard.is': {
    en: 'The common volume over the volume that either covers.',
    zh: '重叠体积除以两者合并体积。',
  },
  'comparison.measure.surfaceDice': {
    en: 'Surface Dice at {{toleranceMm}} mm',
    zh: '表面 Dice（容差 {{toleranceMm}} mm）',
  },
  'comparison.measure.surfaceDice.is': {
    en: 'Share of the area of both surfaces that lies within {{toleranceMm}} mm of the other surface. Nikolov et al. 2021, doi:10.2196/26151.',
    zh: '两个表面中，距对方表面不超过 {{toleranceMm}} mm 的面积所占比例。Nikolov 等 2021，doi:10.2196/26151。',
  },
  'comparison.measure.hausdorff': { en: 'Hausdorff distance (mm)', zh: 'Hausdorff 距离 (mm)' },
  'comparison.measure.hausdorff.is': {
    en: 'The greatest distance of any point of one surface from the other surface, the larger of both directions.',
    zh: '任一表面上的点到对方表面的最大距离，取两个方向中较大者。',
  },
  'comparison.measure.hd95': { en: 'HD95 (mm)', zh: 'HD95 (mm)' },
  'comparison.measure.hd95.is': {
    en: 'The distance that 95 % of the area of one surface does not exceed from the other; the larger of both directions.',
    zh: '一个表面 95% 的面积到对方表面的距离不超过此值，取两个方向中较大者。',
  },
  'comparison.measure.meanDistance': { en: 'Mean surface distance (mm)', zh: '平均表面距离 (mm)' },
  'comparison.measure.meanDistance.is': {
    en: 'The mean distance of one surface from the other over its area; the mean of both directions.',
    zh: '按面积平均的表面间距离，取两个方向的平均值。',
  },
  'comparison.measure.addedPath': { en: 'Added path length (mm)', zh: '附加路径长度 APL (mm)' },
  'comparison.measure.addedPath.is': {
    en: 'Length of the contours of A that lies further than {{toleranceMm}} mm from those of B in the same slice: what would have to be redrawn. Vaassen et al. 2020, doi:10.1016/j.phro.2019.12.001.',
    zh: 'A 的轮廓中距同层 B 轮廓超过 {{toleranceMm}} mm 的长度，即需要重新勾画的长度。Vaassen 等 2020，doi:10.1016/j.phro.2019.12.001。',
  },
  'comparison.measure.volumeA': { en: 'Volume A (cc)', zh: 'A 体积 (cc)' },
  'comparison.measure.volumeA.is': {
    en: 'Exact areas of the contours times the thickness of their slices, ending on the outermost slices.',
    zh: '轮廓面积乘以层厚求和，止于最外层。',
  },
  'comparison.measure.volumeB': { en: 'Volume B (cc)', zh: 'B 体积 (cc)' },
  'comparison.measure.volumeB.is': {
    en: 'As the volume of A.',
    zh: '计算方法同 A。',
  },
  'comparison.measure.volumeDifference': { en: 'B − A (cc)', zh: 'B − A (cc)' },
  'comparison.measure.volumeDifference.is': {
    en: 'Volume of B less that of A: above 0, B is the larger.',
    zh: 'B 体积减 A 体积，大于 0 表示 B 较大。',
  },
  'comparison.measure.centroidDistance': { en: 'Centroid distance (mm)', zh: '质心距离 (mm)' },
  'comparison.measure.centroidDistance.is': {
    en: 'From the centre of the volume of A to that of B.',
    zh: 'A 与 B 体积质心之间的距离。',
  },
  'comparison.measure.centroidLeft': { en: 'to the left (mm)', zh: '向左 (mm)' },
  'comparison.measure.centroidLeft.is': {
    en: 'How far B lies to the patient’s left of A; below 0, to the right.',
    zh: 'B 质心相对 A 向患者左侧的位移，负值为向右。',
  },
  'comparison.measure.centroidBack': { en: 'to the back (mm)', zh: '向后 (mm)' },
  'comparison.measure.centroidBack.is': {
    en: 'How far B lies behind A; below 0, in front.',
    zh: 'B 质心相对 A 向背侧的位移，负值为向前。',
  },
  'comparison.measure.centroidHead': { en: 'to the head (mm)', zh: '向头 (mm)' },
  'comparison.measure.centroidHead.is': {
    en: 'How far B lies towards the head from A; below 0, towards the feet.',
    zh: 'B 质心相对 A 向头侧的位移，负值为向足侧。',
  },
  'comparison.consensus': {
    en: 'Consensus of all observers (STAPLE), dotted',
    zh: '全部勾画者的共识轮廓 (STAPLE)，点线',
  },
  'comparison.consensus.hint': {
    en: 'From every structure set of this frame of reference that has a structure of the name of A. Warfield et al. 2004, doi:10.1109/TMI.2004.828354.',
    zh: '取同一参考坐标系下各结构集中与 A 同名的结构。Warfield 等 2004，doi:10.1109/TMI.2004.828354。',
  },
  'comparison.consensus.alone': {
    en: 'Only one structure set has a structure of this name; a consensus needs two.',
    zh: '仅一个结构集含此名称的结构，共识至少需要两个。',
  },
  'comparison.consensus.sensitivity': { en: 'Sensitivity (%)', zh: '敏感度 (%)' },
  'comparison.consensus.specificity': { en: 'Specificity (%)', zh: '特异度 (%)' },
  'comparison.csv': { en: 'Export the comparison as CSV', zh: '导出比较结果 CSV' },
  'comparison.bySlice': { en: 'Slice by slice', zh: '逐层比较' },
  'comparison.bySlice.position': { en: 'Slice z (mm)', zh: '层面 z (mm)' },
  'comparison.bySlice.show.overlap': { en: 'Overlap', zh: '重叠' },
  'comparison.bySlice.show.distance': { en: 'Distance', zh: '距离' },
  'comparison.bySlice.show.area': { en: 'Area', zh: '面积' },
  'comparison.bySlice.overlap': { en: 'Share', zh: '系数' },
  'comparison.bySlice.distance': { en: 'Distance (mm)', zh: '距离 (mm)' },
  'comparison.bySlice.area': { en: 'Area (cm²)', zh: '面积 (cm²)' },
  'comparison.bySlice.line.dice': { en: 'Dice', zh: 'Dice' },
  'comparison.bySlice.line.contourDice': { en: 'Within tolerance', zh: '容差内' },
  'comparison.bySlice.line.hausdorff': { en: 'Hausdorff', zh: 'Hausdorff' },
  'comparison.bySlice.line.hd95': { en: 'HD95', zh: 'HD95' },
  'comparison.bySlice.line.meanDistance': { en: 'Mean', zh: '平均' },
  'comparison.bySlice.line.areaA': { en: 'A', zh: 'A' },
  'comparison.bySlice.line.areaB': { en: 'B', zh: 'B' },
  'comparison.method.text': {
    en: 'A is the outline that counts, B the one that is judged. Distances are those of closed surfaces through the contours, by area; volumes end on the outermost slices. Computed in this browser in {{seconds}} s.',
    zh: '以 A 为参照评价 B。距离按闭合表面、依面积加权计算；体积止于最外层。由本机浏览器计算，用时 {{seconds}} 秒。',
  },
} as const satisfies Catalogue;
