import type { RecordedTable } from '../../../platform/record/record-changes-of.ts';
import { ORGAN_FUNCTION } from './contract.ts';

/** How renal and hepatic function stand in the record. */
export const ORGAN_FUNCTION_RECORDED: readonly RecordedTable[] = [
  {
    ...{ unit: 'ward', table: 'ward_organ_function', entity: ORGAN_FUNCTION, key: ['value_key'] },
    leftOut: ['recorded_at'],
    patient: '(select patient_key from ward_stay s where s.stay_key = changed.stay_key)',
  },
];
