import type { OpioidTable } from './opioid-table.ts';

/** The tables, each with what it was made for. */
export const OPIOID_TABLES: readonly OpioidTable[] = [
  {
    id: 'nhc2018',
    name: { en: 'National Health Commission of China 2018', zh: '国家卫生健康委 2018 年版' },
    purpose: 'conversion',
    use: { en: 'conversion of equivalent doses', zh: '等效剂量换算' },
    source: '癌症疼痛诊疗规范(2018年版) 国卫办医函〔2018〕734号, 表2 阿片类药物剂量换算表 (table itself not retrieved)',
  },
  {
    id: 'nougg',
    name: { en: 'Canada (NOUGG)', zh: '加拿大（NOUGG）' },
    purpose: 'conversion',
    use: { en: 'conversion', zh: '换算' },
    source:
      'Canadian NOUGG guideline table as reproduced in Can Fam Physician (cfp.ca, Table 4 oral opioid analgesic conversion)',
  },
  {
    id: 'mcmaster',
    name: { en: 'McMaster Textbook of Internal Medicine', zh: 'McMaster 内科学教科书' },
    purpose: 'conversion',
    use: { en: 'conversion', zh: '换算' },
    source: 'McMaster Textbook of Internal Medicine Table 1.29-1 (empendium.com/mcmtextbook/table/031_8643)',
  },
  {
    id: 'uk-palliative',
    name: { en: 'United Kingdom, palliative care', zh: '英国姑息治疗' },
    purpose: 'conversion',
    use: { en: 'conversion', zh: '换算' },
    source: 'UK palliative opioid conversion sheet (scribd.com/document/419204128, 090714 opioid conversions)',
  },
  {
    id: 'anzca2021',
    name: { en: 'Australia and New Zealand (ANZCA 2021)', zh: '澳大利亚和新西兰（ANZCA 2021）' },
    purpose: 'comparison',
    use: {
      en: 'comparing patients and cohorts; used for switching it may overdose',
      zh: '用于患者或队列之间的比较；用于药物转换可能过量',
    },
    source: 'ANZCA Faculty of Pain Medicine PS01(PM) Appendix 2021, opioid equivalence table (docslib.org/doc/9957345)',
  },
  {
    id: 'cdc2022',
    name: { en: 'United States (CDC 2022)', zh: '美国（CDC 2022）' },
    purpose: 'tracking',
    use: {
      en: 'tracking and risk flags only; never to compute the dose of a new opioid',
      zh: '仅用于监测和风险提示；不得用于计算新的阿片类药物剂量',
    },
    source:
      'CDC Clinical Practice Guideline for Prescribing Opioids for Pain 2022, MME table (as reproduced at globalrph.com/medcalcs/morphine-milligram-equivalents-calculator)',
  },
];
