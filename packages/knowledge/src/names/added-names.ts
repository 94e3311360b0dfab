// biome-ignore-all format: a table is read row by row
import type { StandardName } from './standard-name.ts';

const REPORT = 'AAPM TG-263 report and worksheet, row not at hand';
const GEC_ESTRO = 'GEC-ESTRO and ICRU Report 89 target concepts, written in the manner of TG-263';

/** Names that goal sets use and the worksheet's excerpt lacks. */
export const ADDED_NAMES: readonly StandardName[] = [
  { name: 'BrachialPlexs', zh: '双侧臂丛', kind: 'organ', site: 'Head and neck', laterality: 'both', aliasesEn: ['Both brachial plexus'], aliasesZh: [], source: REPORT, verified: 'knowledge' },
  { name: 'Bronchus_L', reverseName: 'L_Bronchus', zh: '左支气管', kind: 'organ', site: 'Thorax', laterality: 'left', aliasesEn: ['Left bronchus'], aliasesZh: ['支气管左'], source: REPORT, verified: 'knowledge' },
  { name: 'Bronchus_R', reverseName: 'R_Bronchus', zh: '右支气管', kind: 'organ', site: 'Thorax', laterality: 'right', aliasesEn: ['Right bronchus'], aliasesZh: ['支气管右'], source: REPORT, verified: 'knowledge' },
  { name: 'Chestwall', zh: '胸壁', kind: 'organ', site: 'Thorax', aliasesEn: ['Chest wall'], aliasesZh: [], source: REPORT, verified: 'knowledge' },
  { name: 'Jejunum_Ileum', reverseName: 'Ileum_Jejunum', zh: '空回肠', kind: 'organ', site: 'Abdomen', aliasesEn: ['Jejunum and ileum'], aliasesZh: ['空肠回肠'], source: REPORT, verified: 'knowledge' },
  { name: 'Bone_Ilium', reverseName: 'Ilium_Bone', zh: '髂骨', kind: 'organ', site: 'Pelvis', aliasesEn: ['Ilium', 'Iliac crest', 'Iliac bone'], aliasesZh: ['髂嵴'], source: REPORT, verified: 'knowledge' },
  { name: 'Femur_L', reverseName: 'L_Femur', zh: '左股骨', kind: 'organ', site: 'Pelvis', laterality: 'left', aliasesEn: ['Left femur'], aliasesZh: ['股骨左'], source: REPORT, verified: 'knowledge' },
  { name: 'Femur_R', reverseName: 'R_Femur', zh: '右股骨', kind: 'organ', site: 'Pelvis', laterality: 'right', aliasesEn: ['Right femur'], aliasesZh: ['股骨右'], source: REPORT, verified: 'knowledge' },
  { name: 'Bladder-CTV', zh: '膀胱减CTV', kind: 'organ', site: 'Pelvis', aliasesEn: ['Bladder minus CTV'], aliasesZh: [], source: REPORT, verified: 'knowledge' },
  { name: 'CTV_HR', zh: '高危CTV', kind: 'target', site: 'Pelvis', aliasesEn: ['HRCTV', 'HR-CTV', 'CTV HR', 'High-risk CTV'], aliasesZh: ['高危临床靶区'], source: GEC_ESTRO, verified: 'knowledge' },
  { name: 'CTV_IR', zh: '中危CTV', kind: 'target', site: 'Pelvis', aliasesEn: ['IRCTV', 'IR-CTV', 'Intermediate-risk CTV'], aliasesZh: ['中危临床靶区'], source: GEC_ESTRO, verified: 'knowledge' },
  { name: 'GTV_Res', zh: '残留GTV', kind: 'target', site: 'Pelvis', aliasesEn: ['GTVres', 'Residual GTV', 'GTV residual'], aliasesZh: ['残留肿瘤区'], source: GEC_ESTRO, verified: 'knowledge' },
];
