import type { RecordedTable } from '../../../platform/record/record-changes-of.ts';
import { SHEET_CHECK, SHEET_GIVEN } from './contract.ts';

/** How sheets stand in the record: checked by whom, and handed to whom. */
export const EDUCATION_RECORDED: readonly RecordedTable[] = [
  { unit: 'ward', table: 'ward_education_check', entity: SHEET_CHECK, key: ['site_key', 'sheet_id'] },
  {
    ...{ unit: 'ward', table: 'ward_education_given', entity: SHEET_GIVEN, key: ['given_key'] },
    ...{ patient: '(select patient_key from ward_stay s where s.stay_key = changed.stay_key)' },
    leftOut: ['recorded_at'],
  },
];
