// biome-ignore-all format: a table is read row by row
import type { RepairRow, RepopulationRow } from './repopulation-row.ts';

const BCR = 'Bentzen and Joiner, in Basic Clinical Radiobiology (Joiner & van der Kogel), table of Dprolif from clinical studies';
const REPAIR = 'Basic Clinical Radiobiology (Joiner & van der Kogel), table of repair half-times';
const SEEN = 'nempconsulting.com, incomplete repair';

/** Tumours: what a day beyond the kick-off takes away. */
export const REPOPULATION_TABLE: readonly RepopulationRow[] = [
  { id: 'head-neck-dale', name: { en: 'Head and neck, squamous cell (RCR examples)', zh: '头颈部鳞癌（RCR 示例）' }, alphaBetaGy: 10, kickOffDays: 28, dailyLossGy: 0.9, dailyLossOf: 'BED', source: 'Dale et al. Clin Oncol 2002;14:382-393, doi:10.1053/clon.2002.0111; RCR, Timely delivery of radical radiotherapy', verified: 'knowledge' },
  { id: 'head-neck-thames', name: { en: 'Head and neck', zh: '头颈部肿瘤' }, dailyLossGy: 1, dailyLossOf: 'EQD2', note: 'up to', source: 'Thames et al. Radiother Oncol 1990;19:219-235 abstract', verified: 'text' },
  { id: 'head-neck-roberts', name: { en: 'Head and neck, various', zh: '头颈部肿瘤（多部位）' }, kickOffDays: 21, dailyLossGy: 0.8, dailyLossOf: 'EQD2', lowGy: 0.5, highGy: 1.1, note: '95% CI', source: BCR, verified: 'knowledge' },
  { id: 'larynx', name: { en: 'Larynx', zh: '喉癌' }, dailyLossGy: 0.74, dailyLossOf: 'EQD2', lowGy: 0.3, highGy: 1.2, note: '95% CI', source: BCR, verified: 'knowledge' },
  { id: 'tonsil', name: { en: 'Tonsil', zh: '扁桃体癌' }, kickOffDays: 30, dailyLossGy: 0.73, dailyLossOf: 'EQD2', source: BCR, verified: 'knowledge' },
  { id: 'oesophagus', name: { en: 'Oesophagus', zh: '食管癌' }, alphaBetaGy: 4.9, dailyLossGy: 0.59, dailyLossOf: 'EQD2', lowGy: 0.18, highGy: 0.99, note: '95% CI', source: BCR, verified: 'knowledge' },
  { id: 'lung-nsclc', name: { en: 'Lung, non-small cell', zh: '非小细胞肺癌' }, dailyLossGy: 0.45, dailyLossOf: 'EQD2', source: BCR, verified: 'knowledge' },
  { id: 'medulloblastoma', name: { en: 'Medulloblastoma', zh: '髓母细胞瘤' }, dailyLossGy: 0.52, dailyLossOf: 'EQD2', lowGy: 0.29, highGy: 0.75, note: '95% CI', source: BCR, verified: 'knowledge' },
  { id: 'breast', name: { en: 'Breast', zh: '乳腺癌' }, dailyLossGy: 0.6, dailyLossOf: 'EQD2', lowGy: 0.1, highGy: 1.18, note: '95% CI', source: BCR, verified: 'knowledge' },
  { id: 'prostate', name: { en: 'Prostate', zh: '前列腺癌' }, alphaBetaGy: 1.5, kickOffDays: 52, dailyLossGy: 0.24, dailyLossOf: 'EQD2', lowGy: 0.03, highGy: 0.44, note: '95% CI', source: BCR, verified: 'knowledge' },
];

/** Normal tissues: how fast they repair between two fractions of a day. */
export const REPAIR_TABLE: readonly RepairRow[] = [
  { id: 'myelopathy', name: { en: 'Spinal cord, myelopathy', zh: '脊髓（放射性脊髓病）' }, lowHours: 5, note: 'more than', source: REPAIR, verified: 'text', seenIn: SEEN },
  { id: 'temporal-lobe', name: { en: 'Temporal lobe, necrosis', zh: '颞叶（坏死）' }, lowHours: 4, note: 'more than', source: REPAIR, verified: 'text', seenIn: SEEN },
  { id: 'fibrosis', name: { en: 'Subcutis, fibrosis', zh: '皮下组织（纤维化）' }, halfTimeHours: 4.4, source: REPAIR, verified: 'text', seenIn: SEEN },
  { id: 'larynx-oedema', name: { en: 'Larynx, oedema', zh: '喉（水肿）' }, halfTimeHours: 4.9, source: REPAIR, verified: 'text', seenIn: SEEN },
  { id: 'telangiectasia', name: { en: 'Skin, telangiectasia (slow part)', zh: '皮肤（毛细血管扩张，慢组分）' }, lowHours: 3.5, highHours: 3.8, source: REPAIR, verified: 'text', seenIn: SEEN },
  { id: 'mucositis', name: { en: 'Mucosa of head and neck, mucositis', zh: '头颈部黏膜（黏膜炎）' }, lowHours: 2, highHours: 4, source: REPAIR, verified: 'text', seenIn: SEEN },
  { id: 'pelvis', name: { en: 'Pelvis, various complications', zh: '盆腔（多种并发症）' }, lowHours: 1.5, highHours: 2.5, source: REPAIR, verified: 'text', seenIn: SEEN },
];
