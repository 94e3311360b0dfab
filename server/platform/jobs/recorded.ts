import type { RecordedTable } from '../record/record-changes-of.ts';

/** How jobs stand in the record: who started what, who took it on, how it ended. Beats of a worker are no event. */
export const JOBS_RECORDED: readonly RecordedTable[] = [
  {
    ...{ unit: 'platform', stream: 'workflow', table: 'job', entity: 'job' },
    key: ['job_key'],
    leftOut: ['lease', 'lease_ends_at', 'done', 'total'],
  },
];
