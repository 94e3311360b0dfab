import type { Catalogue } from '../language.ts';

/** Procedures against pain on the ward. */
export const PROCEDURE_WORDS = {
  'procedures.title': { en: 'Procedures', zh: '操作' },
  'procedures.none': { en: 'None was recorded on this stay.', zh: '本次住院尚无操作记录。' },
  'procedures.add': { en: 'Record a procedure', zh: '记录操作' },
  'procedures.kind': { en: 'Procedure', zh: '操作' },
  'procedures.kind.nerve-block': { en: 'nerve block', zh: '神经阻滞' },
  'procedures.kind.vertebroplasty': { en: 'vertebroplasty', zh: '椎体成形术' },
  'procedures.kind.ablation': { en: 'ablation', zh: '消融' },
  'procedures.kind.intrathecal-pump': { en: 'intrathecal pump', zh: '鞘内泵植入' },
  'procedures.kind.pca-pump': { en: 'PCA pump started', zh: 'PCA 泵启用' },
  'procedures.kind.paracentesis': { en: 'paracentesis', zh: '腹腔穿刺引流' },
  'procedures.kind.other': { en: 'other', zh: '其他' },
  'procedures.site': { en: 'Site', zh: '部位' },
  'procedures.performer': { en: 'By whom', zh: '操作者' },
  'procedures.note.which': { en: 'Which procedure', zh: '何种操作' },
  'procedures.needed': { en: 'Enter this.', zh: '请填写。' },
  'procedures.keep': { en: 'Keep', zh: '保存' },
  'procedures.by': { en: 'by {{name}}', zh: '操作者：{{name}}' },
} as const satisfies Catalogue;
