import type { RecordedTable } from '../../../platform/record/record-changes-of.ts';
import { FOLLOW_UP } from './contract.ts';

/** How contacts after discharge stand in the record. */
export const FOLLOW_UPS_RECORDED: readonly RecordedTable[] = [
  {
    ...{ unit: 'ward', table: 'ward_follow_up', entity: FOLLOW_UP, key: ['follow_up_key'], leftOut: ['recorded_at'] },
    patient: '(select patient_key from ward_stay s where s.stay_key = changed.stay_key)',
  },
];
