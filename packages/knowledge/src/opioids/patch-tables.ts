import type { PatchTable } from './opioid-table.ts';

/** Fentanyl patches by bands of oral morphine in 24 hours. */
export const PATCH_TABLES: readonly PatchTable[] = [
  {
    id: 'nougg-patch',
    name: { en: 'Canada (NOUGG)', zh: '加拿大（NOUGG）' },
    caution: {
      en: 'a conservative dose to begin with; not for the opioid-naive; bands are not read backwards',
      zh: '为保守的起始剂量；不用于未用过阿片类药物者；不得反向换算',
    },
    bands: [
      { drug: 'fentanyl', mcgPerHour: 25, fromMg: 60, toMg: 134 },
      { drug: 'fentanyl', mcgPerHour: 37, fromMg: 135, toMg: 179 },
      { drug: 'fentanyl', mcgPerHour: 50, fromMg: 180, toMg: 224 },
      { drug: 'fentanyl', mcgPerHour: 62, fromMg: 225, toMg: 269 },
      { drug: 'fentanyl', mcgPerHour: 75, fromMg: 270, toMg: 314 },
      { drug: 'fentanyl', mcgPerHour: 87, fromMg: 315, toMg: 359 },
      { drug: 'fentanyl', mcgPerHour: 100, fromMg: 360, toMg: 404 },
    ],
    source:
      'Canadian NOUGG guideline table as reproduced in Can Fam Physician (cfp.ca, Table 4 oral opioid analgesic conversion)',
    verified: 'text',
  },
  {
    id: 'uk-patch',
    name: { en: 'United Kingdom, palliative care', zh: '英国姑息治疗' },
    caution: { en: 'less accurate at lower doses', zh: '剂量较低时换算较不准确' },
    bands: [
      { drug: 'fentanyl', mcgPerHour: 12, fromMg: null, toMg: 60 },
      { drug: 'fentanyl', mcgPerHour: 25, fromMg: 61, toMg: 90 },
      { drug: 'fentanyl', mcgPerHour: 37, fromMg: 91, toMg: 134 },
      { drug: 'fentanyl', mcgPerHour: 50, fromMg: 135, toMg: 224 },
      { drug: 'fentanyl', mcgPerHour: 75, fromMg: 225, toMg: 314 },
      { drug: 'fentanyl', mcgPerHour: 100, fromMg: 315, toMg: 404 },
      { drug: 'fentanyl', mcgPerHour: 125, fromMg: 405, toMg: 494 },
    ],
    source: 'UK palliative opioid conversion sheet (scribd.com/document/419204128, 090714 opioid conversions)',
    verified: 'text',
  },
];
