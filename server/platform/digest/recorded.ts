import type { RecordedTable } from '../record/record-changes-of.ts';

const WORKFLOW = { unit: 'platform', stream: 'workflow' } as const;

/** Who wants the daily mail, and which were sent. */
export const DIGEST_RECORDED: readonly RecordedTable[] = [
  { ...WORKFLOW, table: 'mail_choice', entity: 'mail-choice', key: ['person_key'] },
  { ...WORKFLOW, table: 'mail_digest', entity: 'mail-digest', key: ['person_key', 'day'] },
];
