/** A course as departments give it. Dose and fractions are usual regimens of the site in the knowledge package's table. */
export interface CohortCourse {
  /** Of the knowledge package's table of sites. */
  readonly siteId: string;
  readonly region: 'head' | 'neck' | 'thorax' | 'abdomen' | 'pelvis';
  /** Plan label, by which the site is known. */
  readonly label: string;
  readonly labelZh: string;
  readonly doseGy: number;
  readonly fractions: number;
  readonly technique: 'arcs' | 'fields';
  /** Clinical target in the region's own coordinates [mm]. */
  readonly target: {
    readonly centreMm: readonly [number, number, number];
    readonly semiAxesMm: readonly [number, number, number];
  };
  /** Where only one sex has the organ. */
  readonly sex?: 'F' | 'M';
}

// biome-ignore format: a table is read row by row
export const COURSES: readonly CohortCourse[] = [
  { siteId: 'nasopharynx', region: 'neck', label: 'NPC VMAT', labelZh: '鼻咽癌', doseGy: 69.96, fractions: 33, technique: 'arcs', target: { centreMm: [0, -8, 34], semiAxesMm: [24, 18, 22] } },
  { siteId: 'breast', region: 'thorax', label: 'Breast L', labelZh: '左乳腺癌', doseGy: 40.05, fractions: 15, technique: 'fields', target: { centreMm: [88, -78, 0], semiAxesMm: [34, 16, 36] }, sex: 'F' },
  { siteId: 'nsclc', region: 'thorax', label: 'Lung IMRT', labelZh: '非小细胞肺癌', doseGy: 60, fractions: 30, technique: 'fields', target: { centreMm: [-58, -12, 12], semiAxesMm: [24, 22, 24] } },
  { siteId: 'rectum', region: 'pelvis', label: 'Rectum VMAT', labelZh: '直肠癌', doseGy: 50, fractions: 25, technique: 'arcs', target: { centreMm: [0, 42, 6], semiAxesMm: [30, 22, 40] } },
  { siteId: 'glioma', region: 'head', label: 'Glioma VMAT', labelZh: '脑胶质瘤', doseGy: 60, fractions: 30, technique: 'arcs', target: { centreMm: [30, -12, 18], semiAxesMm: [22, 24, 20] } },
  { siteId: 'esophagus', region: 'thorax', label: 'Esophagus VMAT', labelZh: '食管癌', doseGy: 50.4, fractions: 28, technique: 'arcs', target: { centreMm: [0, 34, 0], semiAxesMm: [18, 16, 44] } },
  { siteId: 'cervix', region: 'pelvis', label: 'Cervix VMAT', labelZh: '宫颈癌', doseGy: 45, fractions: 25, technique: 'arcs', target: { centreMm: [0, 14, 8], semiAxesMm: [40, 28, 42] }, sex: 'F' },
  { siteId: 'liver', region: 'abdomen', label: 'Liver SBRT', labelZh: '肝细胞癌', doseGy: 40, fractions: 5, technique: 'arcs', target: { centreMm: [-72, -16, 10], semiAxesMm: [20, 20, 20] } },
  { siteId: 'prostate', region: 'pelvis', label: 'Prostate IMRT', labelZh: '前列腺癌', doseGy: 60, fractions: 20, technique: 'fields', target: { centreMm: [0, 8, -14], semiAxesMm: [25, 20, 24] }, sex: 'M' },
  { siteId: 'larynx', region: 'neck', label: 'Larynx IMRT', labelZh: '喉癌', doseGy: 70, fractions: 35, technique: 'fields', target: { centreMm: [0, -22, -34], semiAxesMm: [18, 16, 20] } },
  { siteId: 'nsclc', region: 'thorax', label: 'Lung SBRT', labelZh: '早期肺癌 SBRT', doseGy: 48, fractions: 4, technique: 'arcs', target: { centreMm: [66, 4, 20], semiAxesMm: [14, 14, 14] } },
  { siteId: 'bone-metastasis', region: 'abdomen', label: 'Spine L2', labelZh: '腰椎转移', doseGy: 20, fractions: 5, technique: 'fields', target: { centreMm: [0, 52, 0], semiAxesMm: [24, 22, 26] } },
  { siteId: 'stomach', region: 'abdomen', label: 'Stomach VMAT', labelZh: '胃癌', doseGy: 45, fractions: 25, technique: 'arcs', target: { centreMm: [40, -34, 16], semiAxesMm: [34, 26, 32] } },
  { siteId: 'bladder', region: 'pelvis', label: 'Bladder VMAT', labelZh: '膀胱癌', doseGy: 64, fractions: 32, technique: 'arcs', target: { centreMm: [0, -24, 14], semiAxesMm: [34, 28, 30] } },
  { siteId: 'breast', region: 'thorax', label: 'Breast R', labelZh: '右乳腺癌', doseGy: 50, fractions: 25, technique: 'fields', target: { centreMm: [-88, -78, 0], semiAxesMm: [34, 16, 36] }, sex: 'F' },
  { siteId: 'brain-metastasis', region: 'head', label: 'Whole brain', labelZh: '脑转移瘤', doseGy: 30, fractions: 10, technique: 'fields', target: { centreMm: [0, 0, 24], semiAxesMm: [58, 72, 50] } },
  { siteId: 'pancreas', region: 'abdomen', label: 'Pancreas VMAT', labelZh: '胰腺癌', doseGy: 50.4, fractions: 28, technique: 'arcs', target: { centreMm: [16, -4, 0], semiAxesMm: [26, 16, 18] } },
  { siteId: 'endometrium', region: 'pelvis', label: 'Endometrium VMAT', labelZh: '子宫内膜癌', doseGy: 45, fractions: 25, technique: 'arcs', target: { centreMm: [0, 10, 4], semiAxesMm: [36, 26, 40] }, sex: 'F' },
];
