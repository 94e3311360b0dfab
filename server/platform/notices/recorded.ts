import type { RecordedTable } from '../record/record-changes-of.ts';

/** Whom the program told what, and when. How far somebody has read is not recorded. */
export const NOTICES_RECORDED: readonly RecordedTable[] = [
  {
    ...{ unit: 'platform', stream: 'workflow', table: 'notice', entity: 'notice' },
    key: ['notice_key'],
    leftOut: ['place'], // the order of the events is the same
  },
];
