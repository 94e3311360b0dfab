import { ACCESS_MIGRATIONS } from './access/access-schema.ts';
import { PASSKEY_MIGRATIONS } from './access/passkeys/schema.ts';
import { PROVIDER_MIGRATIONS } from './access/provider/schema.ts';
import { APPLICATION_ROLE_MIGRATION } from './database/application-role.ts';
import type { Migration } from './database/database.ts';
import { DEADLINE_MIGRATIONS } from './deadlines/schema.ts';
import { DIGEST_MIGRATIONS } from './digest/schema.ts';
import { FORM_MIGRATIONS } from './forms/schema.ts';
import { JOB_MIGRATIONS } from './jobs/schema.ts';
import { NOTICE_MIGRATIONS } from './notices/schema.ts';
import { RECORD_MIGRATIONS } from './record/schema.ts';
import { SIGNATURE_MIGRATIONS } from './signatures/schema.ts';
import { TASK_MIGRATIONS } from './tasks/schema.ts';

/** The schema that every unit stands on. */
export const PLATFORM_MIGRATIONS: readonly Migration[] = [
  APPLICATION_ROLE_MIGRATION,
  ...ACCESS_MIGRATIONS,
  ...RECORD_MIGRATIONS,
  ...FORM_MIGRATIONS,
  ...TASK_MIGRATIONS,
  ...SIGNATURE_MIGRATIONS,
  ...NOTICE_MIGRATIONS,
  ...DEADLINE_MIGRATIONS,
  ...DIGEST_MIGRATIONS,
  ...JOB_MIGRATIONS,
  ...PROVIDER_MIGRATIONS,
  ...PASSKEY_MIGRATIONS,
];
