import type { RecordedTable } from '../record/record-changes-of.ts';

const ACCESS = { unit: 'platform', stream: 'access' } as const;

/**
 * How people and their rights stand in the record. A session's row is a sign-in, its end a sign-out. Not here: the policy, which
 * the program writes from its own table, and failed attempts, which are events by themselves and forgotten as rows.
 */
export const ACCESS_RECORDED: readonly RecordedTable[] = [
  { ...ACCESS, table: 'access_site', entity: 'site', key: ['site_key'] },
  { ...ACCESS, table: 'access_person', entity: 'person', key: ['person_key'] },
  { ...ACCESS, table: 'access_account', entity: 'account', key: ['person_key'], leftOut: ['last_sign_in_at'] },
  {
    ...ACCESS,
    table: 'access_credential',
    entity: 'credential',
    key: ['person_key'],
    leftOut: ['totp_offered', 'totp_step'],
    secret: ['password_hash', 'totp_secret'],
  },
  { ...ACCESS, table: 'access_role_period', entity: 'role-period', key: ['role_key'] },
  {
    ...ACCESS,
    table: 'access_session',
    entity: 'session',
    key: ['session_key'],
    leftOut: ['token_sha256', 'last_used_at'],
  },
  { ...ACCESS, table: 'access_token', entity: 'token', key: ['token_key'], leftOut: ['token_sha256', 'last_used_at'] },
  {
    ...ACCESS,
    table: 'access_break_glass',
    entity: 'break-glass',
    key: ['break_glass_key'],
    patient: 'changed.patient_key',
  },
];
