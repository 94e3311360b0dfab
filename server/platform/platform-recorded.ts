import { PASSKEYS_RECORDED } from './access/passkeys/recorded.ts';
import { PROVIDER_RECORDED } from './access/provider/recorded.ts';
import { ACCESS_RECORDED } from './access/recorded.ts';
import { DEADLINES_RECORDED, UNSTARTED_RECORDED } from './deadlines/recorded.ts';
import { DIGEST_RECORDED } from './digest/recorded.ts';
import { FORMS_RECORDED } from './forms/recorded.ts';
import { JOBS_RECORDED } from './jobs/recorded.ts';
import { NOTICES_RECORDED } from './notices/recorded.ts';
import type { RecordedTable } from './record/record-changes-of.ts';
import { SIGNATURES_RECORDED } from './signatures/recorded.ts';
import { TASKS_RECORDED } from './tasks/recorded.ts';

/** The platform's own tables whose changes are events. */
export const PLATFORM_RECORDED: readonly RecordedTable[] = [
  ...ACCESS_RECORDED,
  ...FORMS_RECORDED,
  ...TASKS_RECORDED,
  ...SIGNATURES_RECORDED,
  ...NOTICES_RECORDED,
  ...DEADLINES_RECORDED,
  UNSTARTED_RECORDED,
  ...DIGEST_RECORDED,
  ...JOBS_RECORDED,
  ...PROVIDER_RECORDED,
  ...PASSKEYS_RECORDED,
];
