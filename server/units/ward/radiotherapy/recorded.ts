import type { RecordedTable } from '../../../platform/record/record-changes-of.ts';
import { REFERRAL } from './contract.ts';

const patient = '(select patient_key from ward_stay s where s.stay_key = changed.stay_key)';

/** How referrals to radiotherapy stand in the record. */
export const REFERRALS_RECORDED: readonly RecordedTable[] = [
  {
    ...{ unit: 'ward', table: 'ward_radiotherapy_referral', entity: REFERRAL, key: ['referral_key'] },
    ...{ patient, leftOut: ['recorded_at'] },
  },
];
