import { ACCESS_HISTORIES } from './access/histories.ts';
import { FORMS_HISTORIES } from './forms/histories.ts';
import { JOB_HISTORIES } from './jobs/job-history.ts';
import type { Histories } from './record/history.ts';
import { SIGNATURES_HISTORIES } from './signatures/histories.ts';
import { TASKS_HISTORIES } from './tasks/histories.ts';

/** How the platform's own records read in their history. */
export const PLATFORM_HISTORIES: Histories = {
  ...ACCESS_HISTORIES,
  ...FORMS_HISTORIES,
  ...JOB_HISTORIES,
  ...SIGNATURES_HISTORIES,
  ...TASKS_HISTORIES,
};
