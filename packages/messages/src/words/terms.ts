import type { Catalogue } from '../language.ts';

/** Words of the knowledge tables that a sentence takes over as a value, by the English word of the table; see `formats.ts`. */
export const TERM_WORDS = {
  'term.?': { en: 'not known', zh: '未知' },
  'term.CNS': { en: 'CNS', zh: '中枢神经系统' },
  'term.Head and neck': { en: 'head and neck', zh: '头颈部' },
  'term.Thorax': { en: 'thorax', zh: '胸部' },
  'term.Abdomen': { en: 'abdomen', zh: '腹部' },
  'term.Pelvis': { en: 'pelvis', zh: '盆腔' },
  'term.Nasopharynx': { en: 'nasopharynx', zh: '鼻咽' },
  'term.Prostate': { en: 'prostate', zh: '前列腺' },
  'term.Breast': { en: 'breast', zh: '乳腺' },
  'term.Lung': { en: 'lung', zh: '肺' },
  'term.Esophagus': { en: 'esophagus', zh: '食管' },
  'term.Liver': { en: 'liver', zh: '肝' },
  'term.Rectum': { en: 'rectum', zh: '直肠' },
  'term.Cervix': { en: 'cervix', zh: '宫颈' },
  'term.Spine': { en: 'spine', zh: '脊柱' },
  'term.conventional': { en: 'conventional fractions', zh: '常规分割' },
  'term.fractions': { en: '{{count}} fractions', zh: ' {{count}} 次分割' },
} as const satisfies Catalogue;
