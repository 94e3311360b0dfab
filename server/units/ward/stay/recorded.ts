import type { RecordedTable } from '../../../platform/record/record-changes-of.ts';
import { STAY } from './contract.ts';

/** How beds and stays stand in the record. */
export const STAYS_RECORDED: readonly RecordedTable[] = [
  { unit: 'ward', table: 'ward_bed', entity: 'ward-bed', key: ['bed_key'] },
  {
    ...{ unit: 'ward', table: 'ward_stay', entity: STAY, key: ['stay_key'], patient: 'changed.patient_key' },
    leftOut: ['recorded_at'],
  },
];
