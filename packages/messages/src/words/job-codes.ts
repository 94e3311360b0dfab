import type { Catalogue } from '../language.ts';

/** What a job does, as `job/what`. */
export const JOB_CODES = {
  'job/demonstration': { en: 'Make the demonstration department', zh: '生成演示科室' },
  'job/verify-record': { en: 'Prove the record', zh: '校验变更记录' },
  'job/eqd2-sum': { en: 'Sum the EQD2 of several plans', zh: '叠加多个计划的 EQD2' },
  'job/work-import': { en: 'Read a file of literature', zh: '读取文献文件' },
  'job/zip-import': { en: 'Import a ZIP', zh: '导入 ZIP' },
  'job/demonstration-patients': { en: 'Make the demonstration patients', zh: '生成演示患者' },
} as const satisfies Catalogue;

/** The kind of a job: stable, for programs. */
export type JobCode = keyof typeof JOB_CODES;
