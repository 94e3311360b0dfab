import type { RecordedTable } from '../../../platform/record/record-changes-of.ts';
import { PROCEDURE } from './contract.ts';

/** How procedures stand in the record. */
export const PROCEDURES_RECORDED: readonly RecordedTable[] = [
  {
    ...{ unit: 'ward', table: 'ward_procedure', entity: PROCEDURE, key: ['procedure_key'], leftOut: ['recorded_at'] },
    patient: '(select patient_key from ward_stay s where s.stay_key = changed.stay_key)',
  },
];
