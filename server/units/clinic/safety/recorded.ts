import type { RecordedTable } from '../../../platform/record/record-changes-of.ts';

/** How incident learning stands in the record. What lies in the box of anonymous reports does not: see `incident-box.ts`. */
export const SAFETY_RECORDED: readonly RecordedTable[] = [
  {
    ...{ unit: 'clinic', table: 'clinic_incident', entity: 'incident', key: ['incident_key'] },
    patient: 'changed.patient_key',
  },
  { unit: 'clinic', table: 'clinic_incident_action', entity: 'incident-action', key: ['action_key'] },
  { unit: 'clinic', table: 'clinic_failure_mode', entity: 'failure-mode', key: ['mode_key'] },
];
