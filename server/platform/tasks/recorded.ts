import type { RecordedTable } from '../record/record-changes-of.ts';

/** How tasks stand in the record. */
export const TASKS_RECORDED: readonly RecordedTable[] = [
  {
    ...{ unit: 'platform', stream: 'workflow', table: 'task', entity: 'task' },
    key: ['task_key'],
    patient: 'changed.patient_key',
  },
];
