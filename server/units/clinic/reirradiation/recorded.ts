import type { RecordedTable } from '../../../platform/record/record-changes-of.ts';

/** How sums of EQD2 stand in the record: who asked for what. The result follows from it and from the objects whose hashes it names. */
export const REIRRADIATION_RECORDED: readonly RecordedTable[] = [
  {
    ...{ unit: 'clinic', table: 'clinic_eqd2_sum', entity: 'eqd2-sum', key: ['sum_key'] },
    patient: 'changed.patient_key',
    leftOut: ['result', 'job_key', 'made_at'],
  },
];
