import type { RecordedTable } from '../record/record-changes-of.ts';

const WORKFLOW = { unit: 'platform', stream: 'workflow' } as const;

/** How rules, the calendar and each deadline stand in the record. */
export const DEADLINES_RECORDED: readonly RecordedTable[] = [
  {
    ...WORKFLOW,
    table: 'deadline_calendar',
    entity: 'deadline-calendar',
    key: ['calendar_key'],
    leftOut: ['changed_at'],
  },
  { ...WORKFLOW, table: 'deadline_rule', entity: 'deadline-rule', key: ['rule_key'] },
  {
    ...WORKFLOW,
    table: 'deadline',
    entity: 'deadline',
    key: ['deadline_key'],
    patient: 'changed.patient_key',
  },
];

/** Deadlines that could not begin. */
export const UNSTARTED_RECORDED: RecordedTable = {
  ...WORKFLOW,
  table: 'deadline_unstarted',
  entity: 'unstarted-deadline',
  key: ['unstarted_key'],
};
