import type { RecordedTable } from '../../record/record-changes-of.ts';

const ACCESS = { unit: 'platform', stream: 'access' } as const;

/** Who is whom at the hospital's login, and how a session was opened. Visits to the provider and confirmations are used up. */
export const PROVIDER_RECORDED: readonly RecordedTable[] = [
  { ...ACCESS, table: 'access_provider_subject', entity: 'provider-subject', key: ['issuer', 'person_key'] },
  { ...ACCESS, table: 'access_session_entrance', entity: 'session-entrance', key: ['session_key'] },
];
